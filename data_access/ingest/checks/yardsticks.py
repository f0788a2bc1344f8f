"""Rules about money, other places' figures, weights, and files of the showcase."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeGuard

from data_access.catalogue.codes import ASSESSMENT_SCHEMES
from data_access.catalogue.indicators import Form, find_indicator
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.media_path import PICTURES, VIDEOS, media_fault

WHOLE_WEIGHT = 100.0
MOST_PERCENT = 100.0
_ROUNDING = 1e-6


def spent_within_budget(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Money spent above the budget is possible, and told."""
    pairs = zip(table.column("spent_yuan"), table.column("budget_yuan"), strict=True)
    for index, (spent, budget) in enumerate(pairs):
        if _is_number(spent) and _is_number(budget) and spent > budget:
            issue = table.issue(
                "spent_above_budget", Severity.WARNING, index, "spent_yuan", spent,
                limit=budget,
            )  # fmt: skip
            yield index, issue


def operator_of_rent(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Only the rent of lines is paid to an operator."""
    pairs = zip(table.column("operator"), table.column("category"), strict=True)
    for index, (operator, category) in enumerate(pairs):
        if operator not in (None, "*") and category not in (None, "line_rent"):
            issue = table.issue(
                "operator_without_rent", Severity.WARNING, index, "operator", operator
            )
            yield index, issue


def benchmark_in_percent(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A share of another place is printed in percent: 99.92, not 0.9992."""
    pairs = zip(table.column("indicator_id"), table.column("value"), strict=True)
    for index, (indicator_id, value) in enumerate(pairs):
        found = find_indicator(str(indicator_id))
        if found is None or found.form is not Form.SHARE or not _is_number(value):
            continue
        if value > MOST_PERCENT:
            rule, severity = "benchmark_above_whole", Severity.ERROR
        elif 0 < value <= 1:
            rule, severity = "benchmark_not_percent", Severity.WARNING
        else:
            continue
        yield index, table.issue(rule, severity, index, "value", value)


def full_value_as_share(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """All points of a share are due at 0 to 1: with 80 nobody would get any."""
    yield from _above_one(table, "full_value", "full_value_not_share")


def target_as_share(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """The line of a share is 0 to 1: nobody would ever reach 100."""
    yield from _above_one(table, "value", "target_not_share")


def _above_one(table: CleanTable, column: str, rule: str) -> Iterator[Found]:
    pairs = zip(table.column("indicator_id"), table.column(column), strict=True)
    for index, (indicator_id, value) in enumerate(pairs):
        found = find_indicator(str(indicator_id))
        is_share = found is not None and found.form is Form.SHARE
        if is_share and _is_number(value) and value > 1:
            yield index, table.issue(rule, Severity.ERROR, index, column, value)


def weights_make_hundred(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """The weights of one assessment add up to a hundred points."""
    sums: dict[str, float] = defaultdict(float)
    schemes, weights = table.column("scheme"), table.column("weight")
    for index in table.kept():
        weight = weights[index]
        if _is_number(weight):
            sums[str(schemes[index])] += weight
    for scheme, total in sums.items():
        if abs(total - WHOLE_WEIGHT) > _ROUNDING:
            label = ASSESSMENT_SCHEMES.label(scheme)
            yield (
                None,
                table.issue(
                    "weights_not_hundred", Severity.WARNING, None, "weight",
                    round(total, 6), known=label,
                ),
            )  # fmt: skip


def media_inside(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A picture or video lies inside the media folder."""
    for index, path in enumerate(table.column("media_path")):
        fault = media_fault(str(path)) if path is not None else ""
        if not fault:
            continue
        rule = "media_outside" if fault == "outside" else "media_kind"
        allowed = "、".join(sorted(PICTURES | VIDEOS))
        issue = table.issue(
            rule, Severity.ERROR, index, "media_path", path, allowed=allowed
        )
        yield index, issue


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float)
