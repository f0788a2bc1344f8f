"""Rules about plans: what was delivered was bought, what was bought approved."""

from collections.abc import Iterator

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup

# A step, the step before it, and what is said where it is larger.
_STEPS = (
    ("bought_count", "approved_count", "bought_above_approved"),
    ("delivered_count", "bought_count", "delivered_above_bought"),
)


def steps_in_order(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Delivered ≤ bought ≤ approved, where both are known."""
    for name, before, rule in _STEPS:
        pairs = zip(table.column(name), table.column(before), strict=True)
        for index, (later, earlier) in enumerate(pairs):
            if not isinstance(later, int | float) or not isinstance(
                earlier, int | float
            ):
                continue
            if later > earlier:
                issue = table.issue(
                    rule, Severity.WARNING, index, name, later, limit=earlier
                )
                yield index, issue
