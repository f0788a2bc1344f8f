"""What was handed in becomes files on disk: folders walked, archives unpacked."""

from data_access.ingest.gathering.gather import gathered
from data_access.ingest.gathering.gathered import Gathered, GatheredFile

__all__ = ["Gathered", "GatheredFile", "gathered"]
