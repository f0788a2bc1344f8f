"""The office's decisions as reading a file needs them: nothing here knows a store.

Workers that read files start sooner without everything that storing needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_access.ingest.headings import fold

LONGEST_GIVEN = 200


@dataclass(frozen=True)
class Decisions:
    """Every decision of a store: kind, sheet, place and folded text → answer."""

    answers: Mapping[tuple[str, str, str, str], str] = field(default_factory=dict)

    def heading(self, sheet_id: str, text: str) -> str | None:
        """Return the column a heading stands for; "": none; None: not decided."""
        return self.answers.get(("heading", sheet_id, "", decision_key(text)))

    def headings(self, sheet_id: str) -> Mapping[str, str]:
        """Return the folded headings decided for a sheet, with their columns."""
        return {
            given: answer
            for (kind, sheet, _, given), answer in self.answers.items()
            if kind == "heading" and sheet == sheet_id
        }

    def sheet(self, name: str) -> str | None:
        """Return the id of the sheet a name stands for; "": none; None: undecided."""
        return self.answers.get(("sheet", "", "", decision_key(name)))

    def school(self, name: str, places: tuple[str, ...] = ()) -> str | None:
        """Return the code decided for a school's name, the first place that has one."""
        return self._of_place("school", name, places)

    def area(self, name: str, places: tuple[str, ...] = ()) -> str | None:
        """Return the code decided for an area's name, the first place that has one."""
        return self._of_place("area", name, places)

    def _of_place(self, kind: str, name: str, places: tuple[str, ...]) -> str | None:
        given = decision_key(name)
        found = (self.answers.get((kind, "", each, given)) for each in (*places, ""))
        return next((answer for answer in found if answer is not None), None)


NO_DECISIONS = Decisions()


def decision_key(text: str) -> str:
    """Return the text under which a decision about a name is kept."""
    return fold(text)[:LONGEST_GIVEN]
