"""Files are read where one that hangs, dies or eats memory harms nothing else."""

from data_access.ingest.workers.apart import read_files
from data_access.ingest.workers.held import HeldTable, ReadAs, in_memory

__all__ = ["HeldTable", "ReadAs", "in_memory", "read_files"]
