"""What a mapping may fill: the sheets of the catalogue and their columns."""

from data_access.catalogue.sheets import SHEETS, Kind, SheetColumn

# Filled by sections of their own: [school], [network], [[device]], [[area_fact]].
_OWN_SECTIONS = frozenset(
    {"area", "school", "network_line", "network_measurement", "device_stock"}
    | {"area_fact", "area_member", "calendar_day"}
)
# The mapping itself fills these: who, where and when a row is about.
_REFERENCES = frozenset({"school_code", "school_name", "area_code", "area_path"})
DATE_COLUMNS = ("snapshot_date", "as_of_date", "stat_year", "month")
SCHOOL_KEYS = {"code": "school_code", "name": "name"}


def mapped_sheets() -> tuple[str, ...]:
    """Return the sheets that a section [sheets.…] may fill."""
    return tuple(
        sheet.id
        for sheet in SHEETS.values()
        if sheet.id not in _OWN_SECTIONS and "school_code" in sheet.by_name
    )


def sheet_columns(sheet_id: str) -> dict[str, SheetColumn]:
    """Return the columns of a sheet that a section may name, by their key there."""
    columns = {
        column.name: column
        for column in SHEETS[sheet_id].columns
        if column.name not in _REFERENCES and column.kind not in (Kind.PATH, Kind.NAMES)
    }
    if sheet_id == "school":
        code = SHEETS["school"].by_name["school_code"]
        return {"code": code, **columns}
    return columns


def date_columns(sheet_id: str) -> tuple[str, ...]:
    """Return the columns of a sheet that say when, filled from [date]."""
    columns = SHEETS[sheet_id].by_name
    return tuple(name for name in DATE_COLUMNS if name in columns)
