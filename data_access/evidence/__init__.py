"""Files behind supporting documents: kept beside the store, handed out numbered."""

from data_access.evidence.folder import evidence_folder, keep_file, kept_files
from data_access.evidence.numbered import Entry, entries_of, numbered_archive

__all__ = [
    "Entry",
    "entries_of",
    "evidence_folder",
    "keep_file",
    "kept_files",
    "numbered_archive",
]
