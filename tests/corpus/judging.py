"""Holds the store against the truth: recognised, told, or silently wrong.

A cell that is not in the store as it should be is *told* only where a finding of the
report names its row or its column, or refuses its whole sheet or file. What was
merely counted ("3 figures were rounded") or remarked as taken from elsewhere covers
nothing: the rule is meant to be harder than a friendly reader.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Engine, select

from data_access.catalogue.sheets import SHEETS
from data_access.databases import reading
from data_access.ingest.issues import Issue, Severity
from data_access.tables import import_batch, metadata, school
from tests.corpus.model import KEYS, Truth, Value

# Reports no workbook of the corpus holds: a row in them was taken for another sheet.
OTHERS = {
    name: SHEETS[name].key
    for name in ("classroom_use", "classroom_use_report", "network_measurement")
}
Key = tuple[str, tuple[Value, ...]]
POSITION = frozenset({"longitude", "latitude", "coordinate_system"})
# A warning that the day of the whole table may be another one.
OF_THE_TABLE = frozenset({"day_of_filling_in"})
WHOLE_SHEET = frozenset({"sheet_unknown", "sheet_empty", "sheet_refused"})


@dataclass
class Count:
    """Cells of one mutation, or of all."""

    cells: int = 0
    recognised: int = 0
    told: int = 0
    silent: int = 0

    def add(self, verdict: str) -> None:
        """Count one cell by what became of it."""
        self.cells += 1
        setattr(self, verdict, getattr(self, verdict) + 1)


@dataclass
class Verdict:
    """What became of a whole corpus."""

    all: Count = field(default_factory=Count)
    by_mutation: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    silent: list[str] = field(default_factory=list)
    told: list[tuple[Truth, Value]] = field(default_factory=list)


class Findings:
    """The report's findings, by file, to ask whether one covers a cell."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        """Sort findings by the last part of the file's name."""
        self._by_file: dict[str, list[Issue]] = defaultdict(list)
        for issue in issues:
            self._by_file[_base(issue.file)].append(issue)

    def about(self, truth: Truth, *, is_missing: bool) -> bool:
        """Tell whether a finding covers a cell; a hint covers only what is missing."""
        found = self._by_file.get(_base(truth.file), [])
        found = [i for i in found if _same_file(i.file, truth.file)]
        return any(_covers(issue, truth, is_missing) for issue in found)

    def about_row(self, file: str, row: int | None) -> bool:
        """Tell whether a warning or an error names a row of a file, or its day."""
        found = self._by_file.get(_base(file), [])
        found = [i for i in found if i.severity is not Severity.INFO]
        return any(i.row == row or i.rule in OF_THE_TABLE for i in found)


def _base(file: str) -> str:
    return file.rsplit("/", 1)[-1]


def _same_file(shown: str, path: str) -> bool:
    """Tell whether a shown name, with or without folders and zip, is this file."""
    folders = shown.replace(".zip", "").split("/")
    return path.replace(".zip", "").split("/")[-len(folders) :] == folders or (
        _base(shown) == shown
    )


def _covers(issue: Issue, truth: Truth, is_missing: bool) -> bool:
    if issue.sheet and issue.sheet != truth.tab:
        return False
    is_error = issue.severity is Severity.ERROR
    if issue.rule in OF_THE_TABLE:
        return True
    if issue.row is None and not issue.column:
        return is_error or issue.rule in WHOLE_SHEET
    is_column = truth.column_no == issue.column_no or issue.column == truth.heading
    if truth.column in POSITION and issue.rule.startswith(("position_", "point_lost")):
        is_column = True  # a point is one value in three columns
    if issue.row is None:
        return is_column and issue.severity is not Severity.INFO
    if issue.row != truth.row:
        return False
    if is_error and is_missing:
        return True
    return issue.severity is not Severity.INFO and (is_column or not issue.column)


def judge(engine: Engine, truths: list[Truth], issues: Iterable[Issue]) -> Verdict:
    """Return what became of every true cell, and of every stored row besides."""
    stored, origins = read_store(engine)
    findings, verdict = Findings(issues), Verdict()
    carriers = {
        (t.file, t.tab, t.row): t for t in truths if t.column == "bandwidth_low_mbps"
    }
    for truth in truths:
        carrier = carriers.get((truth.file, truth.tab, truth.row), truth)
        _judge_cell(truth, stored, findings, verdict, carrier)
    true_keys = {(t.sheet_id, t.key) for t in truths}
    for key in sorted(stored.keys() - true_keys, key=str):
        file, row = origins[key]
        if key[0] != "school" and not findings.about_row(file, row):
            verdict.silent.append(f"{file}:{row} {key} is in the store, and not true")
            verdict.all.add("silent")
    return verdict


def _judge_cell(
    truth: Truth,
    stored: dict[Key, dict[str, Value]],
    findings: Findings,
    verdict: Verdict,
    carrier: Truth,
) -> None:
    # A second line of 2×300M is there by that one cell: told of, it covers the line.
    row = stored.get((truth.sheet_id, truth.key))
    value = None if row is None else row[truth.column]
    if _same(value, truth.value):
        became = "recognised"
    elif findings.about(truth, is_missing=value is None) or (
        row is None and findings.about(carrier, is_missing=True)
    ):
        became = "told"
        verdict.told.append((truth, value))
    else:
        became = "silent"
        verdict.silent.append(
            f"{truth.file}:{truth.tab}:{truth.row}:{truth.heading!r} {truth.key}"
            f" {truth.column} is {value!r}, not {truth.value!r};"
            f" {'、'.join(sorted(truth.mutations))}"
        )
    if truth.value is None and became == "recognised" and not truth.mutations:
        return  # a blank that stays blank shows nothing
    verdict.all.add(became)
    for name in truth.mutations:
        verdict.by_mutation[name].add(became)


def _same(one: Value, other: Value) -> bool:
    if isinstance(one, float) or isinstance(other, float):
        numbers = (int, float)
        is_pair = isinstance(one, numbers) and isinstance(other, numbers)
        return is_pair and abs(float(str(one)) - float(str(other))) < 1e-6
    return one == other


def read_store(
    engine: Engine,
) -> tuple[dict[Key, dict[str, Value]], dict[Key, tuple[str, int | None]]]:
    """Return every stored row of the corpus' sheets, and where each came from."""
    rows: dict[Key, dict[str, Value]] = {}
    origins: dict[Key, tuple[str, int | None]] = {}
    with reading(engine) as connection:
        files = dict(
            connection.execute(
                select(import_batch.c.batch_id, import_batch.c.file_name)
            ).all()
        )
        codes = dict(
            connection.execute(select(school.c.school_id, school.c.school_code)).all()
        )
        for sheet_id, names in {**OTHERS, **KEYS}.items():
            for found in connection.execute(
                select(metadata.tables[sheet_id])
            ).mappings():
                row = {**found, "school_code": codes[found["school_id"]]}
                key = (sheet_id, tuple(row[name] for name in names))
                rows[key] = row
                origins[key] = (files.get(row["batch_id"], ""), row["source_row"])
    return rows, origins


def tally(told: list[tuple[Truth, Value]]) -> Counter[str]:
    """Count what was told by sheet and column, to see where recognition fails."""
    return Counter(f"{truth.sheet_id}.{truth.column}" for truth, _ in told)
