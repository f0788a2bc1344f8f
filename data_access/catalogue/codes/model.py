"""The shape of a code list: codes in order, their labels, the words seen for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

# The key of those that carry no code, in groupings by a code list.
UNSTATED = "unstated"


@dataclass(frozen=True)
class Code:
    """One entry of a code list."""

    code: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodeList:
    """A closed list of codes in their order.

    `unstated` names the group of those that carry no code at all (key UNSTATED); it
    is no code of the list: no file can state it.
    """

    name: str
    codes: tuple[Code, ...] = field(default=())
    unstated: str = ""

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Return code → label, in order."""
        return {code.code: code.label for code in self.codes}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Return every accepted word (code, label, alias) → code."""
        return {
            word: code.code
            for code in self.codes
            for word in (code.code, code.label, *code.aliases)
        }

    def label(self, code: object) -> str:
        """Return the label of a code; what is not in the list stands for itself."""
        if code == UNSTATED and self.unstated:
            return self.unstated
        return self.labels.get(str(code), str(code))


def code_list(name: str, *entries: str, unstated: str = "") -> CodeList:
    """Build a list from lines of the form "code label alias alias"."""
    codes = (entry.split() for entry in entries)
    found = tuple(Code(code, label, tuple(rest)) for code, label, *rest in codes)
    return CodeList(name, found, unstated)
