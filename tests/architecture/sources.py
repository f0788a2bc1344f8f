"""The project's own Python files, as the architecture tests read them."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PRODUCT = ("data_access", "pages", "assets")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Definition:
    """A function or class: where it stands and whether it says what it does."""

    name: str
    line: int
    length: int
    is_function: bool
    is_public: bool
    is_explained: bool


@dataclass(frozen=True)
class Source:
    """What the rules ask of a file; its tree is walked once and not kept."""

    name: str
    line_count: int
    is_empty: bool
    is_explained: bool
    imports: frozenset[str]
    names: frozenset[str]
    texts: tuple[tuple[int, str], ...]
    definitions: tuple[Definition, ...]
    last_statement: str


@cache
def source(path: Path) -> Source:
    """Read a file for all the rules."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    imports = frozenset(_imports(nodes))
    return Source(
        name=name_of(path),
        line_count=len(text.splitlines()),
        is_empty=not text.strip(),
        is_explained=bool(ast.get_docstring(tree)),
        imports=imports,
        names=_names(nodes) | {name.rsplit(".", 1)[-1] for name in imports},
        texts=tuple(_texts(nodes)),
        definitions=tuple(_definitions(tree, nodes)),
        last_statement=ast.unparse(tree.body[-1]) if tree.body else "",
    )


def texts(path: Path) -> tuple[tuple[int, str], ...]:
    """Return the text constants of a file with their lines, docstrings left out."""
    return source(path).texts


def _imports(nodes: list[ast.AST]) -> Iterable[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            module = node.module or ""
            yield from (module, *(f"{module}.{alias.name}" for alias in node.names))


def _names(nodes: list[ast.AST]) -> frozenset[str]:
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(attributes | {n.id for n in nodes if isinstance(n, ast.Name)})


def _texts(nodes: list[ast.AST]) -> Iterable[tuple[int, str]]:
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in docstrings:
            yield node.lineno, node.value


def _definitions(tree: ast.Module, nodes: list[ast.AST]) -> Iterable[Definition]:
    top = {id(node) for node in tree.body}
    for node in nodes:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield Definition(
                name=node.name,
                line=node.lineno,
                length=(node.end_lineno or node.lineno) - node.lineno + 1,
                is_function=isinstance(node, FUNCTIONS),
                is_public=id(node) in top and not node.name.startswith("_"),
                is_explained=bool(ast.get_docstring(node)),
            )


def modules(*, tests: bool = True) -> list[Path]:
    """List the Python files of the project, with or without its tests."""
    folders = (*PRODUCT, "tests") if tests else PRODUCT
    found = [path for folder in folders for path in (PROJECT / folder).rglob("*.py")]
    return sorted([*found, *PROJECT.glob("*.py")])


def modules_in(folder: str) -> list[Path]:
    """List the Python files below one folder; none while it does not exist."""
    return sorted((PROJECT / folder).rglob("*.py"))


def page_files() -> list[Path]:
    """List the files that are pages themselves."""
    return sorted(p for p in (PROJECT / "pages").glob("*.py") if p.stem != "__init__")


def name_of(path: Path) -> str:
    """Name a file as the reader of a test report knows it."""
    return path.relative_to(PROJECT).as_posix()
