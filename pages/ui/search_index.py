"""Everything that the search box finds: areas, schools, indicators, pages."""

from data_access import search
from data_access.catalogue.balance import ALIASES
from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    SUBJECT_LABELS,
    AnyIndicator,
)
from data_access.catalogue.topics import TOPICS, Topic
from data_access.messages.finding import INDICATOR, PAGE, TOPIC
from data_access.search import Entry
from pages.ui import cached
from pages.ui.import_access import Access, access
from pages.ui.page_scan import page_titles

IMPORT = "data_import"


def everything() -> tuple[Entry, ...]:
    """Return all entries; what the viewer may not open is not among them."""
    found: tuple[Entry, ...] = cached.remember("search_everything", (), _build)
    if access() is Access.CLOSED:
        return tuple(e for e in found if (e.kind, e.key) != (PAGE, IMPORT))
    return found


def _build() -> tuple[Entry, ...]:
    titles = page_titles()
    topics = [
        _topic(n, one, titles[one.page])
        for n, one in enumerate(TOPICS)
        if one.page in titles
    ]
    return (*_pages(), *topics, *cached.search_entries(), *_indicators())


def _pages() -> list[Entry]:
    return [
        Entry(PAGE, page, title, "", (title,), *search.letters(title))
        for page, title in page_titles().items()
    ]


def _topic(number: int, one: Topic, title: str) -> Entry:
    words = (one.label, *one.words)
    spelled = [search.letters(word) for word in words]
    return Entry(
        TOPIC,
        str(number),
        one.label,
        title,
        words,
        tuple(text for initials, _ in spelled for text in initials),
        tuple(text for _, pinyin in spelled for text in pinyin),
    )


def _indicators() -> list[Entry]:
    named: list[AnyIndicator] = [
        *(one for one in INDICATORS.values() if one.id not in ALIASES),
        *DERIVED_INDICATORS.values(),
    ]
    return [_indicator(one) for one in named]


def _indicator(one: AnyIndicator) -> Entry:
    words = tuple(dict.fromkeys((one.label, one.short_label)))
    spelled = [search.letters(word) for word in words]
    return Entry(
        INDICATOR,
        one.id,
        one.label,
        SUBJECT_LABELS[one.subject],
        words,
        tuple(text for initials, _ in spelled for text in initials),
        tuple(text for _, pinyin in spelled for text in pinyin),
    )
