"""Cleans free text: names, addresses, remarks."""

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned

_EMPTY: Cleaned[str] = Cleaned(None)


def clean_text(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[str]:
    """Clean a text; a word for nothing gives None."""
    text, end = begin(raw, blank)
    if end is None or end == "zero_word":
        return Cleaned(text)
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    return Cleaned(None, (), end) if end else _EMPTY
