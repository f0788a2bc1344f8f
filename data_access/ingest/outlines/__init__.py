"""A bureau's own outlines: read, matched to areas, repaired, stored."""

from data_access.ingest.outlines.loading import import_outlines
from data_access.ingest.outlines.options import OutlineOptions
from data_access.ingest.outlines.report import OutlineReport

__all__ = ["OutlineOptions", "OutlineReport", "import_outlines"]
