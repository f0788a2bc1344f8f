"""The Chinese sentences of checks and errors, one dictionary a subject."""

from data_access.messages.changes import CHANGES
from data_access.messages.checks import CHECKS
from data_access.messages.cleaning import CLEANING
from data_access.messages.delivery import DELIVERY
from data_access.messages.errors import ERRORS
from data_access.messages.evidence import EVIDENCE_SENTENCES
from data_access.messages.layout import LAYOUT
from data_access.messages.mapping import MAPPING
from data_access.messages.matching import MATCHING
from data_access.messages.outlines import OUTLINES
from data_access.messages.printable import printable
from data_access.messages.reading import READING
from data_access.messages.sharing import SHARING
from data_access.messages.walls import WALLS

# By the code that errors and checks name; a code belongs to one subject alone.
SUBJECTS = (
    ERRORS,
    READING,
    DELIVERY,
    CLEANING,
    CHECKS,
    MATCHING,
    LAYOUT,
    MAPPING,
    OUTLINES,
    CHANGES,
    EVIDENCE_SENTENCES,
    WALLS,
    SHARING,
)
SENTENCES: dict[str, str] = {
    code: text for subject in SUBJECTS for code, text in subject.items()
}


class _Blanks(dict[str, object]):
    """Fills a placeholder nobody gave a value for with a dash."""

    def __missing__(self, key: str) -> str:
        return "—"


def sentence(code: str, values: dict[str, object] | None = None) -> str:
    """Return the Chinese sentence of a code, its placeholders filled in."""
    template = SENTENCES.get(code, SENTENCES["unknown_error"])
    shown = {name: printable(value) for name, value in (values or {}).items()}
    return template.format_map(_Blanks({"code": code, **shown}))
