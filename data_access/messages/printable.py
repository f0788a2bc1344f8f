"""Words of a file as a sentence may repeat them: nothing unseen, nothing endless."""

import re

LONGEST = 1_000
# Controls, marks that turn the direction of writing, and halves of characters: a file
# may carry them in a name to look like another, or to repaint a terminal.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)


def printable(value: object) -> object:
    """Return a text without unseen signs and cut to a bound; others as they are."""
    if not isinstance(value, str):
        return value
    text = _UNSEEN.sub("", value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}……"
