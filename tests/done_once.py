"""What a program does once is done once a run of tests, not once a test.

A program has one store, a run of tests hundreds: most of the time of a small test went
into compiling for its store what other stores had compiled before, and into looking
through all installed packages for components of Streamlit.
"""

import sys
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache

MOST = 3000  # statements; a run of the slowest worker compiles about half of them


class SharedStatements(LRUCache[Any, Any]):
    """Compiled statements by the kind of store in place of the store itself."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(of_kind(key), default)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:
        super().__setitem__(of_kind(key), value)


def of_kind(key: tuple[Any, ...]) -> Hashable:
    """Name a statement by its dialect's name: all stores of a kind speak alike."""
    dialect, *statement = key
    return (dialect.name, *statement)


@pytest.fixture(scope="session", autouse=True)
def statements_are_compiled_once() -> Iterator[None]:
    """Let every store of the run use what was compiled for the others."""
    shared = SharedStatements(MOST)

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=shared)

    event.listen(Engine, "engine_connect", share)
    yield
    event.remove(Engine, "engine_connect", share)


@pytest.fixture(scope="session", autouse=True)
def components_are_looked_for_once() -> Iterator[None]:
    """Let each app of a test know the components that the first one found."""
    if "streamlit" not in sys.modules:  # no test of a page is to run
        yield
        return
    from streamlit.components.v2 import manifest_scanner

    scan = cache(manifest_scanner.scan_component_manifests)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield
