"""Which key columns may be filled from outside a table."""

from data_access.catalogue.sheets import SHEETS

PERIODS = ("month", "snapshot_date", "stat_year", "school_year", "term")
PLACES = ("school_code", "school_name", "area_path")


def fillable(sheet_id: str) -> frozenset[str]:
    """Return the columns of a sheet that may be filled from outside the table."""
    known = SHEETS[sheet_id].by_name
    found = {name for name in PERIODS if name in known}
    if "school_name" in known and "school_code" in known:
        found |= {name for name in PLACES if name in known}
    elif sheet_id == "school":
        found.add("area_path")
    return frozenset(found)
