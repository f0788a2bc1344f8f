"""Rows that several tables of a delivery give: the first stands, both are named."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from data_access.ingest.checks.keys import keys_of
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.expanding import take_rows
from data_access.ingest.issues import Severity

# What is written about a row beside what it says; several files word it differently.
_WORDING = frozenset(
    {"school_code", "school_name", "area_path", "area_code", "is_estimated"}
)
# Every file may name the areas above its own.
_FREE = frozenset({"area", "zone_profile"})


@dataclass(frozen=True, slots=True)
class _Said:
    file: str
    sheet: str
    row: int
    names: tuple[str, ...]
    values: tuple[Value, ...]


class SaidBefore:
    """What the tables of a delivery have said so far of sheets that come several times.

    Only these are remembered: a large table that comes once costs nothing.
    """

    def __init__(self, sheet_ids: Iterable[str]) -> None:
        """Learn what sheet every table of the delivery is."""
        tables = Counter(sheet_ids)
        self._shared = {sheet for sheet, n in tables.items() if n > 1} - _FREE
        self._said: dict[tuple[str, tuple[Value, ...]], _Said] = {}

    def check(self, clean: CleanTable) -> None:
        """Compare a table with those before it; take out what they said already."""
        if clean.sheet_id not in self._shared or not len(clean):
            return
        names = tuple(n for n in sorted(clean.columns) if n not in _WORDING)
        rows = list(zip(*(clean.columns[name] for name in names), strict=True))
        again: set[int] = set()
        own: dict[tuple[str, tuple[Value, ...]], _Said] = {}
        keys = keys_of(clean)
        for index in list(clean.kept()):
            key = (clean.sheet_id, keys[index])
            said = _Said(
                clean.file_name,
                clean.sheet_name,
                clean.source_rows[index],
                names,
                rows[index],
            )
            # Rows of one table that repeat each other are the checks' matter.
            earlier = self._said.get(key)
            if earlier is None:
                own.setdefault(key, said)
            elif _tell(clean, index, earlier, said):
                again.add(index)
        self._said |= own
        if again:
            clean.repeated += len(again)
            take_rows(clean, [i for i in range(len(clean)) if i not in again])


def _tell(clean: CleanTable, index: int, earlier: _Said, said: _Said) -> bool:
    """Report a row that was said before; tell whether it says nothing more."""
    before = dict(zip(earlier.names, earlier.values, strict=True))
    now = dict(zip(said.names, said.values, strict=True))
    differing = [n for n in now if n in before and now[n] != before[n]]
    rule = "file_conflict" if differing else "file_repeated"
    severity = Severity.ERROR if differing else Severity.INFO
    name = differing[0] if differing else ""
    values = {
        "other_file": earlier.file,
        "other_sheet": earlier.sheet,
        "other_row": earlier.row,
        "other_value": _text(before[name]) if differing else "",
    }
    value = _text(now[name]) if differing else None
    clean.add(clean.issue(rule, severity, index, name, value, **values), index)
    return not differing and now.keys() <= before.keys()


def _text(value: Value) -> str:
    return "（空）" if value is None else str(value)
