"""docs/mapping.md explains every key a mapping may have, and no other."""

import re
from pathlib import Path

import pytest

from data_access.ingest.mapping import load_mapping
from data_access.ingest.mapping.keys import KEYS
from data_access.ingest.mapping.loading import TREE_KINDS

PROJECT = Path(__file__).resolve().parents[4]
TEXT = (PROJECT / "docs" / "mapping.md").read_text("utf-8")
# Keys that prose explains rather than a table.
IN_PROSE = {"one_of": ("column", "value", "is"), "": tuple(KEYS[""])}
HEADINGS = {
    "expression": "## 取值",
    "zone": "### `zone`",
    "source": "### `source`",
    "join": "### `join`",
    "area": "### `area`",
    "date": "### `date`",
    "network.range": "### `network`",
    "device": "### `device`",
    "area_fact": "### `area_fact`",
}


def section_text(heading: str) -> str:
    start = TEXT.index(heading)
    end = TEXT.find("\n##", start + 3)
    return TEXT[start : end if end > 0 else None]


@pytest.mark.parametrize("name", HEADINGS)
def test_the_table_of_a_section_lists_its_keys(name: str) -> None:
    listed = re.findall(r"^\| `(\w+)` \|", section_text(HEADINGS[name]), re.MULTILINE)
    assert sorted(listed) == sorted(KEYS[name])


@pytest.mark.parametrize("name", IN_PROSE)
def test_other_keys_are_named_in_prose(name: str) -> None:
    for key in IN_PROSE[name]:
        assert f"`{key}" in TEXT or f"[{key}." in TEXT, key


def test_every_section_is_documented() -> None:
    assert set(KEYS) == set(HEADINGS) | set(IN_PROSE)


def test_every_kind_of_level_is_named() -> None:
    for kind in TREE_KINDS:
        assert f"`{kind}`" in section_text(HEADINGS["zone"])


def test_the_smallest_example_loads(tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert found
    path = tmp_path / "example.toml"
    path.write_text(found[1], "utf-8")
    assert load_mapping(path).zone.name == "某某区"


@pytest.mark.parametrize(
    "path",
    sorted((PROJECT / "docs" / "examples").glob("*.toml")),
    ids=lambda path: path.stem,
)
def test_every_example_loads(path: Path) -> None:
    assert load_mapping(path).file_name == path.name
