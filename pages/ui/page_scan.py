"""Which texts stand behind a page: in its render() and in what that makes use of.

Followed are names, not modules: a page that takes one function of a part is not
said to show what the others show.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from data_access.settings import PROJECT_FOLDER

# A definition: its module and its name there.
Name = tuple[str, str]
_QUERIES = "data_access.queries."
_READ = ("pages.", "data_access.catalogue.", _QUERIES)
_COMPUTES = (ast.FunctionDef, ast.ClassDef)
# These name every indicator; what is shown of them is said by others.
_NOT_READ = (
    *(f"data_access.catalogue.{name}" for name in ("facts", "sheets")),
    "data_access.catalogue.reporting_share",
    "pages.ui.derived_",
)
# So do these, but an id that has a name of its own there is asked for by that name.
_INDICATORS = "data_access.catalogue.indicators"


@dataclass
class _Module:
    """The definitions of a module, and what its imported names stand for."""

    defined: dict[str, list[ast.AST]] = field(default_factory=dict)
    imported: dict[str, Name] = field(default_factory=dict)


class PageScan:
    """Reads pages; what several of them are made of is read once."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._modules: dict[str, _Module] = {}
        self._found: dict[Name, tuple[set[str], set[Name]]] = {}

    def texts_behind(self, page: str) -> frozenset[str]:
        """Return every text in a page's render() and in what it leads to."""
        start = (f"pages.{page}", "render")
        waiting, done, texts = [start], {start}, set[str]()
        while waiting:
            own, used = self._look(waiting.pop())
            texts |= own
            waiting += used - done
            done |= used
        return frozenset(texts)

    def _look(self, name: Name) -> tuple[set[str], set[Name]]:
        if name not in self._found:
            nodes = _read(name[0], self._modules).defined.get(name[1], ())
            texts = {text for node in nodes for text in _texts(node)}
            used = {n for node in nodes for n in _uses(node, name[0], self._modules)}
            self._found[name] = texts, used
        return self._found[name]


@cache
def page_titles() -> Mapping[str, str]:
    """Return page → its title, with which its module's docstring begins."""
    files = sorted((PROJECT_FOLDER / "pages").glob("*.py"))
    trees = {path.stem: ast.parse(path.read_text("utf-8")) for path in files}
    titles = {
        name: (ast.get_docstring(tree) or "").partition(":")[0]
        for name, tree in trees.items()
        if name != "__init__"
    }
    return MappingProxyType(titles)


def _texts(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def _uses(node: ast.AST, module: str, modules: dict[str, _Module]) -> Iterator[Name]:
    """Yield the definitions that a definition makes use of."""
    own = _read(module, modules)
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            if each.id in own.defined:
                yield module, each.id
            elif each.id in own.imported:
                yield own.imported[each.id]
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name):
            place = own.imported.get(each.value.id)
            if place is not None:
                yield ".".join(part for part in place if part), each.attr


def _read(module: str, modules: dict[str, _Module]) -> _Module:
    if module not in modules:
        modules[module] = _Module()
        path = _path(module)
        is_read = f"{module}.".startswith(_READ) and not module.startswith(_NOT_READ)
        if path is not None and is_read:
            tree = ast.parse(path.read_text("utf-8"))
            if module.startswith(_QUERIES):
                # Of a query its constants: what it computes from, it does not show.
                tree.body = [n for n in tree.body if not isinstance(n, _COMPUTES)]
            if module.startswith(_INDICATORS):
                tree.body = [node for node in tree.body if _names_texts(node)]
            _fill(modules[module], tree)
    return modules[module]


def _names_texts(node: ast.stmt) -> bool:
    """Tell whether a statement only names texts: BUDGET, SPENT = "…", "…"."""
    if not isinstance(node, ast.Assign):
        return False
    values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
    return all(isinstance(v, ast.Constant) and isinstance(v.value, str) for v in values)


def _fill(module: _Module, tree: ast.Module) -> None:
    for node in tree.body:
        for name in _names(node):
            module.defined.setdefault(name, []).append(node)
    for each in ast.walk(tree):
        if isinstance(each, ast.ImportFrom) and each.module:
            for alias in each.names:
                module.imported[alias.asname or alias.name] = (each.module, alias.name)


def _names(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for each in (name for target in targets for name in ast.walk(target)):
            if isinstance(each, ast.Name):
                yield each.id


def _path(module: str) -> Path | None:
    place = PROJECT_FOLDER.joinpath(*module.split("."))
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None
