"""The project's own Python files, as the architecture tests read them."""

import ast
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PRODUCT = ("data_access", "pages", "assets")


def modules(tests: bool = True) -> list[Path]:
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


def imported_modules(path: Path) -> set[str]:
    """Return what a file imports: modules, and the names taken from them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            module = node.module or ""
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def called_names(path: Path) -> set[str]:
    """Return every name or attribute a file uses, as its last part."""
    tree = ast.parse(path.read_text("utf-8"))
    attributes = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    taken = {module.rsplit(".", 1)[-1] for module in imported_modules(path)}
    return attributes | names | taken


def texts(path: Path) -> list[tuple[int, str]]:
    """Return the text constants of a file with their lines, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    statements = [n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)]
    docstrings = set(map(id, statements))
    constants = [n for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    return [
        (node.lineno, node.value)
        for node in constants
        if isinstance(node.value, str) and id(node) not in docstrings
    ]
