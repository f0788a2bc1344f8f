"""The shape of a system or mechanism that a zone builds, uses and has results of."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """建, 用 and 效 are kept apart (seed 004: 建得好、用得少、效果不理想)."""

    BUILT = "built"
    USED = "used"
    RESULT = "result"


PART_LABELS = {Part.BUILT: "建", Part.USED: "用", Part.RESULT: "效"}
# What a part without any indicator says.
NOT_APPLICABLE_WORD = "不适用"


@dataclass(frozen=True)
class System:
    """One of the fifty rows of domain.md §2.

    Attributes:
        no: its number there.
        name: what the seeds call it.
        group: the heading it stands under.
        what: what it is, in a sentence.
        reported_by: who reports it.
        sheets: the input tables it comes from.
        built, used, result: ids of indicators; none: 不适用, and `note` says why.
        note: why a part has no indicator.
    """

    no: int
    name: str
    group: str
    what: str
    reported_by: str
    sheets: tuple[str, ...]
    built: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    note: str = ""

    def ids(self, part: Part) -> tuple[str, ...]:
        """Return the indicators of a part."""
        return {
            Part.BUILT: self.built,
            Part.USED: self.used,
            Part.RESULT: self.result,
        }[part]

    @property
    def all_ids(self) -> tuple[str, ...]:
        """Return the indicators of all parts, each once."""
        return tuple(dict.fromkeys((*self.built, *self.used, *self.result)))
