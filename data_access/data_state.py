"""Which state of which store: the number of its data version alone is not enough.

An older backup that is put back reaches the same number again with other data.
"""

from typing import NamedTuple


class DataState(NamedTuple):
    """One state of a store: its address, its data version, that version's own mark."""

    store: str
    version: int
    mark: str

    @property
    def name(self) -> str:
        """Return what names the state in a link."""
        return f"{self.version}-{self.mark}" if self.mark else str(self.version)
