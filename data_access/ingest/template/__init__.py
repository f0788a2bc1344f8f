"""The workbooks schools fill in: blank ones, and ones filled with what is known."""

from data_access.ingest.template.blank import write_template
from data_access.ingest.template.filled import FilledPage, write_filled

__all__ = ["FilledPage", "write_filled", "write_template"]
