"""Each file keeps the rules: short, explained, and what stands in one place only.

One test a file asks all the rules, because each file is then read once; what fails
names the rule and the line.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.sources import Definition, modules, name_of, source

PRODUCT = frozenset(modules(tests=False))


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_file_keeps_the_rules(path: Path) -> None:
    asked = (*rules.OF_EVERY_FILE, *(rules.OF_THE_PRODUCT if path in PRODUCT else ()))

    assert not [f"{rule.__name__}: {x}" for rule in asked for x in rule(source(path))]


BROKEN = {
    rules.a_file_is_short: {"line_count": 301},
    rules.functions_are_short: {
        "definitions": (Definition("long", 1, 41, True, True, True),)
    },
    rules.a_module_says_what_it_is_for: {"is_explained": False},
    rules.a_name_says_what_the_file_does: {"name": "data_access/utils/x.py"},
    rules.public_things_say_what_they_do: {
        "definitions": (Definition("silent", 1, 2, True, True, False),)
    },
    rules.only_databases_makes_engines: {"names": frozenset({"create_engine"})},
    rules.only_cached_remembers: {"names": frozenset({"cache_data"})},
    rules.colours_come_from_the_catalogue_or_the_theme: {"texts": ((1, "#fff"),)},
    rules.labels_come_from_the_catalogue: {"texts": ((1, "学校"),)},
    rules.the_mark_of_few_reports_is_written_once: {"texts": ((1, "只供参考"),)},
}


@pytest.mark.parametrize("rule", BROKEN, ids=lambda rule: rule.__name__)
def test_what_breaks_a_rule_is_told(rule: rules.Rule) -> None:
    sound = source(Path(__file__).parents[2] / "data_access" / "queries" / "halves.py")

    assert not list(rule(sound))
    assert list(rule(replace(sound, **BROKEN[rule])))


def test_every_rule_is_asked_and_proven() -> None:
    assert set(BROKEN) == {*rules.OF_EVERY_FILE, *rules.OF_THE_PRODUCT}
