"""Whether a delivery is of one town, or another part of the zone, alone."""

from sqlalchemy import Engine

from data_access.area_tree import NO_CODE
from data_access.databases import reading
from data_access.ingest.report import ImportReport
from data_access.returns.directory import Directory, load_directory
from data_access.returns.schools_of_files import school_of_name, schools_delivered


def delivered_area(engine: Engine, report: ImportReport) -> tuple[str, str] | None:
    """Return key and name of the smallest area with every school of a delivery.

    None: its schools are from all over the zone, or none was recognised.
    """
    with reading(engine) as connection:
        directory = load_directory(connection)
    schools = _schools(report, directory)
    if not schools:
        return None
    common = frozenset.intersection(*(directory.schools[s].above for s in schools))
    depths = {key: directory.areas[key]["depth"] or 0 for key in common}
    area_id = max(depths, key=lambda key: depths[key])
    if all(area_id in entry.above for entry in directory.schools.values()):
        return None
    row = directory.areas[area_id]
    return row["area_code"] or f"{NO_CODE}{area_id}", row["name"]


def _schools(report: ImportReport, directory: Directory) -> set[int]:
    """Return the schools that sheets speak of, or the names of unreadable files."""
    found = {s for ids in schools_delivered(report).values() for s in ids}
    for file in report.files:
        named = school_of_name(directory, file.name) if file.fault else None
        if named is not None:
            found.add(named.school_id)
    return found & directory.schools.keys()
