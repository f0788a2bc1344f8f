"""The arrows between pages and their parts that import-linter cannot draw.

The others are contracts in pyproject.toml, checked by `make check`.
"""

from pathlib import Path

import pytest

from tests.architecture.sources import (
    PROJECT,
    modules_in,
    name_of,
    page_files,
    source,
)

BEHIND_THE_UI = ("data_access.queries", "data_access.databases", "sqlalchemy")
ENDING = "if __name__ == '__main__':\n    from app import main\n    main()"
PAGES = frozenset(f"pages.{page.stem}" for page in page_files())

every_page = pytest.mark.parametrize("path", page_files(), ids=name_of)


@every_page
def test_page_never_imports_another_page(path: Path) -> None:
    assert not PAGES & source(path).imports


@every_page
def test_page_asks_the_ui_for_its_figures(path: Path) -> None:
    assert not [m for m in source(path).imports if m.startswith(BEHIND_THE_UI)]


@pytest.mark.parametrize(
    "folder", ["ui", "charts", "documents", "scenes", "shell", "public"]
)
def test_parts_of_pages_never_import_a_page(folder: str) -> None:
    imports = {
        name_of(path): sorted(PAGES & source(path).imports)
        for path in modules_in(f"pages/{folder}")
    }

    assert imports
    assert not {name: found for name, found in imports.items() if found}


@every_page
def test_page_opened_cold_stands_in_the_frame(path: Path) -> None:
    assert source(path).last_statement == ENDING


@every_page
def test_page_has_render(path: Path) -> None:
    assert "render" in {d.name for d in source(path).definitions if d.is_public}


@pytest.mark.parametrize("folder", ["data_access", "pages"])
def test_every_folder_of_the_product_is_a_package(folder: str) -> None:
    homes = {path.parent for path in modules_in(folder)}

    assert not [name_of(h) for h in homes if not (h / "__init__.py").exists()]


def test_no_package_marker_hides_the_product_from_its_tests() -> None:
    assert not list((PROJECT / "tests").rglob("__init__.py"))
