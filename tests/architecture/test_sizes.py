"""Files and functions stay short, say what they are for, and have a real name."""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import PROJECT, modules, name_of

VAGUE = {"utils", "helpers", "common", "misc", "tools"}
FILE_LIMIT = 300
FUNCTION_LIMIT = 40

every_module = pytest.mark.parametrize("path", modules(), ids=name_of)
product_module = pytest.mark.parametrize("path", modules(tests=False), ids=name_of)


@every_module
def test_file_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= FILE_LIMIT


@every_module
def test_functions_are_short(path: Path) -> None:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [n for n in ast.walk(parse(path)) if isinstance(n, kinds)]
    lengths = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions}

    assert not {name: n for name, n in lengths.items() if n > FUNCTION_LIMIT}


@every_module
def test_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(parse(path)) or is_empty_package(path)


@product_module
def test_public_functions_say_what_they_do(path: Path) -> None:
    tree = parse(path)
    kinds = (ast.FunctionDef, ast.ClassDef)
    public = [n for n in tree.body if isinstance(n, kinds) and n.name[0] != "_"]

    assert not [node.name for node in public if not ast.get_docstring(node)]


@every_module
def test_name_says_what_the_file_does(path: Path) -> None:
    assert path.stem not in VAGUE
    assert not VAGUE & set(path.relative_to(PROJECT).parts)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def is_empty_package(path: Path) -> bool:
    return path.name == "__init__.py" and not path.read_text("utf-8").strip()
