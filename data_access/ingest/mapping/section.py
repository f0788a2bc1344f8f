"""Reads one section of a mapping file and collects every fault it finds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from data_access.ingest.mapping.headings import same_heading
from data_access.messages import sentence

Scalar = str | int | float


@dataclass
class Section:
    """A TOML table with its place in the file and the faults of the whole file."""

    data: dict[str, Any]
    path: str
    faults: list[str] = field(default_factory=list)

    def fault(self, problem: str, key: str = "", **values: object) -> None:
        """Keep a fault: the key's path, what is wrong, what is allowed."""
        place = ".".join(part for part in (self.path, key) if part)
        self.faults.append(sentence(f"mapping_{problem}", {"key": place, **values}))

    def refuse_unknown(self, allowed: Collection[str]) -> None:
        """Report each key that is not one of the allowed ones."""
        for key in self.data:
            if key not in allowed:
                self.fault("key_unknown", key, allowed=_listed(allowed))

    def text(self, key: str, default: str | None = None) -> str | None:
        """Return a text, or the default where the key is absent or no text."""
        found = self.data.get(key, default)
        if found is None or isinstance(found, str):
            return found
        if type(found).__name__ == "date":
            return str(found)
        self.fault("value_type", key, allowed=sentence("mapping_type_text"))
        return default

    def required_text(self, key: str) -> str:
        """Return a text that has to be there."""
        if key not in self.data:
            self.fault("key_missing", key)
        return self.text(key) or ""

    def choice(self, key: str, allowed: Iterable[str], default: str) -> str:
        """Return one of the allowed words."""
        found, words = self.text(key, default) or default, tuple(allowed)
        if found not in words:
            self.fault("value_unknown", key, value=found, allowed=_listed(words))
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        found = self.data.get(key, ())
        items = [found] if isinstance(found, str) else found
        if isinstance(items, list | tuple) and all(isinstance(i, str) for i in items):
            return tuple(items)
        self.fault("value_type", key, allowed=sentence("mapping_type_texts"))
        return ()

    def required_texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts that has to be there and hold something."""
        found = self.texts(key)
        if not found and not self.data.get(key):
            self.fault("key_missing", key)
        return found

    def heading(self, key: str) -> str | None:
        """Return the heading of a foreign column, or None where the key is absent."""
        found = self.text(key)
        return None if found is None else same_heading(found)

    def headings(self, key: str) -> tuple[str, ...]:
        """Return a list of headings of foreign columns."""
        return tuple(map(same_heading, self.texts(key)))

    def number(self, key: str) -> float | None:
        """Return a number, or None where the key is absent."""
        found = self.data.get(key)
        if found is None:
            return None
        if isinstance(found, int | float) and not isinstance(found, bool):
            return found
        self.fault("value_type", key, allowed=sentence("mapping_type_number"))
        return None

    def row_number(self, key: str) -> int:
        """Return a row number counted from 1; 1 where the key is absent."""
        found = self.number(key)
        if found is None or (found >= 1 and found == int(found)):
            return int(found or 1)
        self.fault("value_type", key, allowed=sentence("mapping_type_row"))
        return 1

    def flag(self, key: str) -> bool:
        """Return true or false; false where the key is absent."""
        found = self.data.get(key, False)
        if not isinstance(found, bool):
            self.fault("value_type", key, allowed="true、false")
        return found is True

    def table(self, key: str) -> "Section":
        """Return a table inside this one; an empty one where the key is absent."""
        found = self.data.get(key, {})
        if not isinstance(found, dict):
            self.fault("value_type", key, allowed=sentence("mapping_type_table"))
            found = {}
        return self._inside(key, found)

    def tables(self, key: str) -> list["Section"]:
        """Return the tables of a list of tables, none where the key is absent."""
        found = self.data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(i, dict) for i in found):
            self.fault("value_type", key, allowed=sentence("mapping_type_tables"))
            return []
        return [
            self._inside(f"{key}[{number}]", item)
            for number, item in enumerate(found, start=1)
        ]

    def _inside(self, key: str, data: dict[str, Any]) -> "Section":
        path = f"{self.path}.{key}" if self.path else key
        return Section(data, path, self.faults)


def _listed(words: Collection[str]) -> str:
    return "、".join(words) or "—"
