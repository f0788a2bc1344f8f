"""The arrows of the architecture that import-linter cannot draw.

The others are contracts in pyproject.toml, checked by `make check`.
"""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import (
    PROJECT,
    called_names,
    imported_modules,
    modules,
    modules_in,
    name_of,
    page_files,
)

CACHES = {"cache_data", "cache_resource"}
ENGINE_MAKERS = {"create_engine", "create_async_engine", "engine_from_config"}
BEHIND_THE_UI = ("data_access.queries", "data_access.databases", "sqlalchemy")
ENDING = "\n\nif __name__ == '__main__':\n    from app import main\n    main()"

product = modules(tests=False)


@pytest.mark.parametrize("path", product, ids=name_of)
def test_only_databases_makes_engines(path: Path) -> None:
    allowed = name_of(path).startswith("data_access/databases/")

    assert allowed or not ENGINE_MAKERS & called_names(path)


@pytest.mark.parametrize("path", product, ids=name_of)
def test_only_cached_remembers(path: Path) -> None:
    allowed = name_of(path) == "pages/ui/cached.py"

    assert allowed or not CACHES & called_names(path)


@pytest.mark.parametrize("path", page_files(), ids=name_of)
def test_page_never_imports_another_page(path: Path) -> None:
    others = {f"pages.{page.stem}" for page in page_files()}

    assert not others & imported_modules(path)


@pytest.mark.parametrize("path", page_files(), ids=name_of)
def test_page_asks_the_ui_for_its_figures(path: Path) -> None:
    behind = [m for m in imported_modules(path) if m.startswith(BEHIND_THE_UI)]

    assert not behind


@pytest.mark.parametrize("folder", ["ui", "charts", "documents"])
def test_parts_of_pages_never_import_a_page(folder: str) -> None:
    pages = {f"pages.{page.stem}" for page in page_files()}
    faults = {
        name_of(path): sorted(pages & imported_modules(path))
        for path in modules_in(f"pages/{folder}")
        if pages & imported_modules(path)
    }

    assert not faults


@pytest.mark.parametrize("path", page_files(), ids=name_of)
def test_page_opened_cold_stands_in_the_frame(path: Path) -> None:
    last = ast.parse(path.read_text("utf-8")).body[-1]

    assert ast.unparse(last) == ENDING.strip()


@pytest.mark.parametrize("path", page_files(), ids=name_of)
def test_page_has_render(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body

    assert "render" in {n.name for n in body if isinstance(n, ast.FunctionDef)}


@pytest.mark.parametrize("folder", ["data_access", "pages"])
def test_every_folder_of_the_product_is_a_package(folder: str) -> None:
    homes = {path.parent for path in modules_in(folder)}

    assert not [name_of(h) for h in homes if not (h / "__init__.py").exists()]


def test_no_package_marker_hides_the_product_from_its_tests() -> None:
    assert not list((PROJECT / "tests").rglob("__init__.py"))
