"""Headings printed twice in different words: the upper ones stand, the lower complete.

A clerk who splits 完好数 into 设备 over 完好数 on the first page may leave the old
words on the next one.
"""

from collections.abc import Container
from dataclasses import replace
from itertools import zip_longest

from data_access.ingest.header_shape import Header
from data_access.ingest.header_stacks import is_heading_row
from data_access.ingest.heading_meanings import meaning_of
from data_access.ingest.headings import Heading
from data_access.ingest.reading import RawTable

_FEWEST_ALIKE = 2
# Two are a label with its figure; a row of data has more.
_FEWEST_FILLED = 3
_NO_HEADING = Heading("", "", "", "")


def is_printed_again(table: RawTable, upper: Header, lower: Header) -> bool:
    """Tell whether lower headings are those of the same table, data between them."""
    between = table.rows[upper.index + 1 : lower.start]
    has_data = any(
        len(row) - row.count("") >= _FEWEST_FILLED and not is_heading_row(row)
        for row in between
    )
    return has_data and are_alike(upper, lower)


def are_alike(upper: Header, lower: Header) -> bool:
    """Tell whether columns that both know all mean the same, and are the most."""
    pairs = zip(upper.headings, lower.headings, strict=False)
    known = [(meaning_of(u), meaning_of(w)) for u, w in pairs]
    both = [bool(u & w) for u, w in known if u and w]
    fewest = max(_FEWEST_ALIKE, lower.known_count / 2)
    return len(both) >= fewest and all(both)


def completed(upper: Header, lower: Header, words: Container[str]) -> Header:
    """Return the upper headings; what they leave unknown the lower ones say."""
    headings = tuple(
        own
        if _is_known(own, words) or not _is_known(other, words)
        # The column stays called what its sender sees at the top.
        else replace(other, text=own.text or other.text)
        for own, other in zip_longest(
            upper.headings, lower.headings, fillvalue=_NO_HEADING
        )
    )
    known = {heading.whole for heading in headings if _is_known(heading, words)}
    candidates = tuple(
        (heading, *others)
        for heading, others in zip_longest(headings, upper.candidates, fillvalue=())
    )
    return replace(
        upper, headings=headings, known_count=len(known), candidates=candidates
    )


def _is_known(heading: Heading, words: Container[str]) -> bool:
    return heading.whole in words or heading.bare in words
