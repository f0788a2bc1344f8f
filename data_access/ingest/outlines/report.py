"""What loading outlines did."""

from dataclasses import dataclass, field

from data_access.ingest.issues import IssueList
from data_access.storing import StoredCounts


@dataclass
class OutlineReport:
    """One boundary file: its features, and what became of them.

    Attributes:
        features: how many the file has.
        matched: how many found their area.
        by_code: how many of these by their code, for want of the name.
        stored: areas whose outline is new, another, or as before.
        issues: everything found.
        batch_id: the batch written; None where nothing changed.
        is_dry_run: nothing was to be stored.
    """

    features: int = 0
    matched: int = 0
    by_code: int = 0
    stored: StoredCounts = field(default_factory=lambda: StoredCounts("area_outline"))
    issues: IssueList = field(default_factory=IssueList)
    batch_id: int | None = None
    is_dry_run: bool = False
