"""Which school a file is from: by what it delivered, else by its name."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePath

from data_access.ingest.headings import fold
from data_access.ingest.report import ImportReport
from data_access.returns.directory import Directory, SchoolEntry

_SHORTEST = 2


def schools_delivered(report: ImportReport) -> Mapping[str, frozenset[int]]:
    """Return file → the schools its sheets speak of."""
    found: dict[str, frozenset[int]] = defaultdict(frozenset)
    for each in report.table_schools:
        found[each.file] |= each.school_ids
    return found


def school_of_name(directory: Directory, file_name: str) -> SchoolEntry | None:
    """Return the one school a file's name names, by code, name or short name.

    A name within a longer one that also fits (小学 in 中心小学) does not count; two
    different schools left are none.
    """
    stem = fold(PurePath(file_name).stem)
    fitting: dict[str, list[SchoolEntry]] = defaultdict(list)
    for entry in directory.schools.values():
        for name in {entry.code, fold(entry.name), fold(entry.short_name)}:
            if len(name) >= _SHORTEST and name in stem:
                fitting[name].append(entry)
    longest = [n for n in fitting if not any(n != o and n in o for o in fitting)]
    schools = {e.school_id: e for name in longest for e in fitting[name]}
    return next(iter(schools.values())) if len(schools) == 1 else None
