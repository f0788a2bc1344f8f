"""What a file of the catalogue declares stands in its registry."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

import pytest

from data_access.catalogue import facts, indicators, sheets, systems
from data_access.catalogue.facts import FACTS, Fact
from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    DerivedIndicator,
    Indicator,
)
from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.catalogue.systems import SYSTEMS, System
from data_access.rollups import TALLY_SOURCES, tallies
from data_access.rollups.tallies import TallySource

REGISTRIES: dict[type, tuple[ModuleType, Mapping[Any, Any]]] = {
    Fact: (facts, FACTS),
    Indicator: (indicators, INDICATORS),
    DerivedIndicator: (indicators, DERIVED_INDICATORS),
    Sheet: (sheets, SHEETS),
    System: (systems, SYSTEMS),
    TallySource: (tallies, {one.table.name: one for one in TALLY_SOURCES}),
}


def declared(package: ModuleType, kind: type) -> Iterator[Any]:
    """Yield what the modules of a package hold by itself or in tuples."""
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for value in vars(module).values():
            if isinstance(value, kind):
                yield value
            if isinstance(value, tuple):
                yield from (one for one in value if isinstance(one, kind))


@pytest.mark.parametrize("kind", REGISTRIES)
def test_nothing_declared_is_left_out(kind: type) -> None:
    package, registry = REGISTRIES[kind]
    known = list(registry.values())
    everything = list(declared(package, kind))

    assert everything
    assert [one for one in everything if one not in known] == []
