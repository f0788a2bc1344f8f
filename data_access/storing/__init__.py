"""The one way into the store: batches, rows by natural key, areas, schools.

Within one `writing` transaction: `start_batch`, any of the `store_…` functions,
`finish_batch`, which computes the rollups again and raises the data version if
anything changed.
"""

from data_access.ingest.decisions import NO_DECISIONS, Decisions
from data_access.storing.areas import store_areas
from data_access.storing.batches import (
    close_batch,
    finish_batch,
    finish_stored,
    record_issues,
    record_submissions,
    start_batch,
)
from data_access.storing.complete import mark_complete
from data_access.storing.counts import StoredCounts, Tally
from data_access.storing.decisions import (
    Decision,
    forget,
    list_decisions,
    load_decisions,
    remember,
)
from data_access.storing.deliveries import start_delivery
from data_access.storing.replaced import row_key, stored_row
from data_access.storing.rows import store_rows
from data_access.storing.schools import store_schools
from data_access.storing.scopes import remove_rows, replace_scope
from data_access.storing.whole_schools import yield_to_stages

__all__ = [
    "NO_DECISIONS",
    "Decision",
    "Decisions",
    "StoredCounts",
    "Tally",
    "close_batch",
    "finish_batch",
    "finish_stored",
    "forget",
    "list_decisions",
    "load_decisions",
    "mark_complete",
    "record_issues",
    "record_submissions",
    "remember",
    "remove_rows",
    "replace_scope",
    "row_key",
    "start_batch",
    "start_delivery",
    "store_areas",
    "store_rows",
    "store_schools",
    "stored_row",
    "yield_to_stages",
]
