"""Where each indicator is used: read from the pages themselves, so it cannot rot."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from pages.ui.page_scan import PageScan, page_titles

# Pages that offer every indicator, and where in them.
EVERY_INDICATOR: Mapping[str, str] = {
    "overview": "更多指标",
    "compare": "任选指标",
    "data_quality": "指标报送率",
}
# It explains every indicator and shows none.
_EXPLAINS = "definitions"
# These show a little of all: one school, one system, one scene at a time.
_OF_EVERYTHING = ("school", "systems", "projection")


@dataclass(frozen=True)
class Use:
    """A page that shows an indicator, and where in it, if that has a name."""

    page: str
    title: str
    part: str = ""


def uses_of(indicator_id: str) -> list[Use]:
    """Return the pages that show an indicator, first those that are about it."""
    pages, titles = scan_pages(), page_titles()
    named = [page for page, ids in pages.items() if indicator_id in ids]
    found = [Use(page, titles[page]) for page in named]
    if indicator_id in INDICATORS:
        found += [
            Use(page, titles[page], part)
            for page, part in EVERY_INDICATOR.items()
            if page in titles and page not in named
        ]
    return found


def pages_about(ids: Collection[str]) -> list[Use]:
    """Return the pages that show most of some indicators, without those of all."""
    pages, titles = scan_pages(), page_titles()
    shown = {
        page: len(own.intersection(ids))
        for page, own in pages.items()
        if page not in (*EVERY_INDICATOR, *_OF_EVERYTHING)
    }
    most = max(shown.values(), default=0)
    return [Use(page, titles[page]) for page, n in shown.items() if n == most > 0]


@cache  # the program stays as it is while it runs, whatever is imported
def scan_pages() -> Mapping[str, frozenset[str]]:
    """Return page → the ids of the indicators that stand behind it."""
    known = INDICATORS.keys() | DERIVED_INDICATORS.keys()
    pages = [page for page in page_titles() if page != _EXPLAINS]
    scan = PageScan()
    return MappingProxyType({page: scan.texts_behind(page) & known for page in pages})
