"""What was found out about the headings of a table."""

from dataclasses import dataclass

from data_access.ingest.headings import Heading


@dataclass(frozen=True)
class Header:
    """Where the headings stand and what they are, one a column.

    Attributes:
        index: of the last row of headings.
        headings: the reading of each column's heading that the sheet knows, else all
            its lines together.
        known_count: how many headings the sheet knows.
        depth: how many rows the headings take.
        candidates: every reading of each column's heading, the likeliest first:
            group with sub heading, sub heading alone, group alone.
    """

    index: int
    headings: tuple[Heading, ...]
    known_count: int
    depth: int = 1
    candidates: tuple[tuple[Heading, ...], ...] = ()

    @property
    def start(self) -> int:
        """Return the index of the first row of headings."""
        return self.index - self.depth + 1
