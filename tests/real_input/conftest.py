"""Real files, each imported once into a store of its own by its mapping file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.databases import close_store, open_store
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport

PROJECT = Path(__file__).resolve().parents[2]
REAL_DATA = PROJECT.parent / "shared" / "real-data"
EXAMPLES = PROJECT / "docs" / "examples"

Imported = tuple[Engine, ImportReport]


@pytest.fixture(scope="session")
def real_files() -> Callable[..., list[Path]]:
    """Find real files; without them the test is skipped with the reason."""

    def find(*names: str) -> list[Path]:
        paths = [REAL_DATA / name for name in names]
        missing = [path.name for path in paths if not path.exists()]
        if missing:
            pytest.skip(f"../shared/real-data lacks {missing[0]}: not redistributed")
        return paths

    return find


@pytest.fixture(scope="module")
def imported(
    real_files: Callable[..., list[Path]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., Imported]]:
    """Import real files as the one command does."""
    stores: list[Engine] = []

    def run(mapping: str, *names: str) -> Imported:
        paths = real_files(*names)
        path = tmp_path_factory.mktemp("real") / "zone.db"
        stores.append(open_store(f"sqlite:///{path}"))
        report = import_files(paths, engine=stores[-1], mapping=EXAMPLES / mapping)
        return stores[-1], report

    yield run
    for store in stores:
        close_store(store)
