"""What the person who imports says about the files."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ImportOptions:
    """How to read the files, and what to write about their origin.

    Attributes:
        encoding: of text files, where it is known.
        coordinate_system: of tables that state none: WGS84, GCJ02 or BD09.
        reported_by: who filled the files in.
        reported_date: when; also the last day that dates may name without remark.
        origin: code of the catalogue's ORIGINS.
        source_name: the publication or system the figures are from.
        is_complete: the stock tables list every school of the zone (or the area).
        complete_area: code of the area that complete tables stand for.
        replaces_scope: every table stands for all there is of its schools and months.
        sheet_id: what every table is, where names and headings do not tell.
    """

    encoding: str | None = None
    coordinate_system: str | None = None
    reported_by: str | None = None
    reported_date: date | None = None
    origin: str = "reported"
    source_name: str | None = None
    is_complete: bool = False
    complete_area: str | None = None
    sheet_id: str | None = None
    replaces_scope: bool = False
