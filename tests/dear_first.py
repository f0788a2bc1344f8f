"""The dearest files of a run start first: no worker is left alone with one at the end.

Workers take whole files (`--dist loadfile --no-loadscope-reorder`); within a file the
order stays that of chance.
"""

from collections import Counter

import pytest

# About how many seconds a test takes that asks for this; most others take none.
SECONDS = {
    "browser_page": 8.0,
    "kept_page": 6.0,
    "edit_in_office": 5.0,
    "demo_original": 3.0,
    "demo_counts": 3.0,
    "demo_url": 3.0,
    "store": 1.5,
    "at_small_store": 1.0,
    "open_page": 1.0,
    "store_url": 1.0,
}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the files by what their tests may take together."""
    seconds: Counter[object] = Counter()
    for item in items:
        seconds[item.path] += seconds_of(item)
    items.sort(key=lambda item: -seconds[item.path])


def seconds_of(item: pytest.Item) -> float:
    """Return about how long a test takes: as long as the dearest thing it asks for."""
    asked = getattr(item, "fixturenames", ())
    return max((SECONDS.get(name, 0.01) for name in asked), default=0.01)
