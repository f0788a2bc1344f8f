"""Turns the tables that were read into frames: the base rows, other files joined on."""

from collections import Counter
from collections.abc import Sequence
from fnmatch import fnmatchcase

from data_access.ingest.mapping.frame import Found, Frame
from data_access.ingest.mapping.headings import same_heading
from data_access.ingest.mapping.joining import join_frame
from data_access.ingest.mapping.loading import mapping_invalid
from data_access.ingest.mapping.model import Mapping, Source
from data_access.ingest.mapping.section import Section
from data_access.ingest.reading import Cell, RawTable


def build_frames(mapping: Mapping, tables: Sequence[RawTable]) -> list[Frame]:
    """Return one frame a base table; raise MappingInvalid where the files do not fit.

    Every fault of all files is told at once: files that no pattern names, sheets
    and columns that are not there.
    """
    faults = Section({}, "")
    claimed = _claim(mapping, tables, faults)
    frames = {
        key: [_frame(table, mapping.source, row) for table in found]
        for key, (row, found) in claimed.items()
    }
    base = frames.pop("source", [])
    _demand_columns(mapping, base, frames, faults)
    if faults.faults:
        raise mapping_invalid(mapping.file_name, faults.faults)
    for number, join in enumerate(mapping.joins, start=1):
        for other in frames[f"join[{number}]"]:
            base = [join_frame(frame, other, join.on) for frame in base]
    return base


def _claim(
    mapping: Mapping, tables: Sequence[RawTable], faults: Section
) -> dict[str, tuple[int, list[RawTable]]]:
    """Return for the base and each join its header row and the tables it names."""
    claims = [
        (f"join[{number}]", join.file, join.sheet, join.header_row)
        for number, join in enumerate(mapping.joins, start=1)
    ]
    source = mapping.source
    claims.append(("source", source.file, source.sheet, source.header_row))
    rest = list(dict.fromkeys(table.file_name for table in tables))
    given, claimed = "、".join(rest), {}
    for key, pattern, sheet, row in claims:
        names = [
            name
            for name in rest
            if fnmatchcase(same_heading(name), same_heading(pattern))
        ]
        rest = [name for name in rest if name not in names]
        if not names:
            faults.fault("file_unmatched", f"{key}.file", value=pattern, allowed=given)
        found = [_pick_sheet(tables, name, sheet, key, faults) for name in names]
        claimed[key] = (row, [table for table in found if table])
    for name in rest:
        patterns = "、".join(pattern for _, pattern, _, _ in claims)
        faults.fault("file_unclaimed", value=name, allowed=patterns)
    return claimed


def _pick_sheet(
    tables: Sequence[RawTable], file: str, sheet: str | None, key: str, faults: Section
) -> RawTable | None:
    """Return the named sheet of a file, or its first one that has rows."""
    own = [table for table in tables if table.file_name == file]
    for table in own:
        if table.sheet_name == sheet or (sheet is None and table.rows):
            return table
    names = "、".join(table.sheet_name for table in own)
    faults.fault(
        "table_missing", f"{key}.sheet", file=file, value=sheet or "", allowed=names
    )
    return None


def _frame(table: RawTable, source: Source, header_row: int) -> Frame:
    """Cut a table at its header; leave out blank rows and titles, totals, notes."""
    head = header_row - table.first_row
    cells = table.rows[head] if 0 <= head < len(table.rows) else []
    headings = [same_heading(str(cell)) for cell in cells]
    null, zero = (
        set(map(same_heading, source.null)),
        set(map(same_heading, source.zero)),
    )
    rows, kept = [], []
    for number, row in table.numbered_rows(max(head + 1, 0)):
        found = [_found(cell, null, zero) for cell in row]
        if _is_data(found, headings, source):
            rows.append(number)
            kept.append(found)
    twice = {name for name, times in Counter(headings).items() if times > 1}
    return Frame(
        file_name=table.file_name,
        sheet_name=table.sheet_name,
        rows=rows,
        columns={
            heading: [row[place] if place < len(row) else None for row in kept]
            for place, heading in enumerate(headings)
            if heading and heading not in twice
        },
        twice=frozenset(twice - {""}),
    )


def _found(cell: Cell, null: set[str], zero: set[str]) -> Found:
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if text in zero:
        return 0
    return None if not text or text in null else text


def _is_data(row: list[Found], headings: list[str], source: Source) -> bool:
    """Tell data from blank rows, titles, totals, notes, and headings said again."""
    filled = [(place, cell) for place, cell in enumerate(row) if cell is not None]
    if not filled:
        return False
    if source.skip and str(filled[0][1]).strip().startswith(source.skip):
        return False
    return any(
        place >= len(headings) or same_heading(str(cell)) != headings[place]
        for place, cell in filled
    )


def _demand_columns(
    mapping: Mapping,
    base: list[Frame],
    joined: dict[str, list[Frame]],
    faults: Section,
) -> None:
    """Report every column that the mapping names and no file has."""
    others = {name for frames in joined.values() for f in frames for name in f.columns}
    for key, heading in mapping.used_columns():
        for frame in base:
            if (
                same_heading(heading) not in frame.columns
                and same_heading(heading) not in others
            ):
                _missing(faults, key, heading, frame)
    for number, join in enumerate(mapping.joins, start=1):
        for frame in (*base, *joined.get(f"join[{number}]", ())):
            for heading in join.on:
                if same_heading(heading) not in frame.columns:
                    _missing(faults, f"join[{number}].on", heading, frame)


def _missing(faults: Section, key: str, heading: str, frame: Frame) -> None:
    problem = (
        "column_twice" if same_heading(heading) in frame.twice else "column_missing"
    )
    allowed = "、".join(frame.columns) or "—"
    faults.fault(problem, key, file=frame.file_name, value=heading, allowed=allowed)
