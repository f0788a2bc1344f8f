"""Every colour is typed in one place: the catalogue, or the charts' theme."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import modules, name_of, texts

COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b")
DECLARED = ("data_access/catalogue/", "pages/charts/theme.py")
OTHERS = [p for p in modules(tests=False) if not name_of(p).startswith(DECLARED)]


@pytest.mark.parametrize("path", OTHERS, ids=name_of)
def test_no_colour_is_typed_elsewhere(path: Path) -> None:
    assert not [found for found in texts(path) if COLOUR.search(found[1])]
