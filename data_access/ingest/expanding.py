"""Cells that stand for several rows: a bandwidth of two lines, a room type a column."""

from collections import Counter
from collections.abc import Sequence

from data_access.catalogue.sheets import SHEETS, Spread
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.cleaning import BandwidthLine
from data_access.ingest.issues import Severity
from data_access.ingest.reading import Cell
from data_access.ingest.values import clean_cells

LOW, HIGH = "bandwidth_low_mbps", "bandwidth_high_mbps"


def take_rows(clean: CleanTable, indices: Sequence[int]) -> None:
    """Make the table consist of these rows of its own, in this order."""
    places: dict[int, list[int]] = {}
    for new, old in enumerate(indices):
        places.setdefault(old, []).append(new)
    clean.source_rows = [clean.source_rows[index] for index in indices]
    if clean.batch_ids:
        clean.batch_ids = [clean.batch_ids[index] for index in indices]
    clean.columns = {
        name: [values[index] for index in indices]
        for name, values in clean.columns.items()
    }
    clean.rejected = _moved(clean.rejected, places)
    clean.refused = {n: _moved(own, places) for n, own in clean.refused.items()}
    clean.said_blank = {n: _moved(own, places) for n, own in clean.said_blank.items()}


def _moved(indices: set[int], places: dict[int, list[int]]) -> set[int]:
    return {new for old in indices for new in places.get(old, ())}


def melt_spreads(
    clean: CleanTable, spreads: Sequence[tuple[Spread, str, Sequence[Cell]]]
) -> None:
    """Turn each filled cell of a spread into a row of its own."""
    if not spreads:
        return
    target = SHEETS[clean.sheet_id].by_name[spreads[0][0].column]
    found: list[tuple[int, Value, Spread]] = []
    for spread, heading, cells in spreads:
        clean.headings[spread.column] = heading
        cleaned = clean_cells(clean.sheet_id, target, cells)
        clean.assumptions.update(cleaned.assumptions)
        for index, problem in cleaned.problems.items():
            issue = clean.issue(
                problem, Severity.ERROR, index, spread.column, cells[index]
            )
            clean.add(issue)
        values = enumerate(cleaned.values)
        found += [(i, v, spread) for i, v in values if v is not None]  # type: ignore[misc]
    found.sort(key=lambda cell: cell[0])
    take_rows(clean, [index for index, _, _ in found])
    clean.columns[target.name] = [value for _, value, _ in found]
    for name in spreads[0][0].constants:
        clean.columns[name] = [spread.constants[name] for _, _, spread in found]


def expand_bandwidths(clean: CleanTable) -> None:
    """Turn the lines a bandwidth names into rows with a low and a high end."""
    if clean.sheet_id != "network_line" or LOW not in clean.columns:
        return
    named = clean.columns[LOW]
    if any(isinstance(lines, tuple) and len(lines) > 1 for lines in named):
        named = _one_row_a_line(clean)
    lines = [_only(cell) for cell in named]
    stated = clean.columns.get(HIGH)
    highs: list[Value] = [None if line is None else line.high_mbps for line in lines]
    if stated is not None:
        pairs = zip(stated, highs, strict=True)
        highs = [high if given is None else given for given, high in pairs]
    clean.columns[LOW] = [None if line is None else line.low_mbps for line in lines]
    clean.columns[HIGH] = highs
    # A bandwidth that does not say 共享 leaves open whether the line is shared.
    _fill_gaps(clean, "is_shared", [1 if x and x.is_shared else None for x in lines])
    _fill_gaps(clean, "access_method", [x.access_method if x else None for x in lines])


def _one_row_a_line(clean: CleanTable) -> Sequence[Value]:
    """Repeat a row for each line it names; the others' fees and speeds stay blank."""
    named = clean.columns[LOW]
    counts = [len(x) if isinstance(x, tuple) and x else 1 for x in named]
    indices = [index for index, n in enumerate(counts) for _ in range(n)]
    split: list[Value] = []
    for cell, n in zip(named, counts, strict=True):
        if isinstance(cell, tuple) and cell:
            split += [(line,) for line in cell]
        else:
            split += [None] * n
    several = sum(n > 1 for n in counts)
    clean.assumptions += Counter(several_lines=several)
    if "line_no" in clean.columns:
        clean.columns = {n: v for n, v in clean.columns.items() if n != "line_no"}
    take_rows(clean, indices)
    clean.columns[LOW] = split
    is_first = [i == 0 or indices[i - 1] != index for i, index in enumerate(indices)]
    for name in ("annual_fee_yuan", "measured_mbps", "upload_mbps"):
        if name in clean.columns:
            values = zip(clean.columns[name], is_first, strict=True)
            clean.columns[name] = [value if first else None for value, first in values]
    return split


def _only(cell: Value) -> BandwidthLine | None:
    return cell[0] if isinstance(cell, tuple) and cell else None  # type: ignore[return-value]


def _fill_gaps(clean: CleanTable, name: str, found: Sequence[Value]) -> None:
    """Let what the file states stand, and fill in what the bandwidth tells."""
    stated = clean.columns.get(name)
    if stated is not None:
        pairs = zip(stated, found, strict=True)
        clean.columns[name] = [f if s is None else s for s, f in pairs]
    elif any(found):
        clean.columns[name] = found
