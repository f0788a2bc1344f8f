"""No file tells where it was written, and the top level holds what it always holds."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import PROJECT, name_of

TOP = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore", ".streamlit"),
    *("LICENSE", "Makefile", "README.md", "app.py", "pyproject.toml"),
    *("assets", "data_access", "docs", "pages", "tests"),
    *("requirements.in", "requirements.txt"),
    *("requirements-dev.in", "requirements-dev.txt"),
}
# Written in pieces, so that this file does not find itself.
MACHINE = re.compile(
    "|".join(
        [
            r"(?<![\w.}])/" + r"(?:root|work|home)/",
            "/t" + "mp/",
            "[A-Z]:" + r"\\\\?Users",
            "--(?:extra-)?" + "index-url [a-z]",
            "pypi" + r"\.(?:org|tuna|mirrors|douban)",
            "files.python" + "hosted",
            "mirrors" + r"\.(?:aliyun|tencent|ustc|cloud)",
        ]
    )
)


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("not a git checkout: there is no list of tracked files")
    return [PROJECT / name for name in listed.stdout.split("\0") if name]


def test_no_machine_path_and_no_registry_in_any_file() -> None:
    faults = []
    for path in filter(Path.is_file, tracked_files()):
        content = path.read_bytes()
        if b"\0" in content:
            continue
        lines = content.decode("utf-8", errors="replace").splitlines()
        found = [n for n, line in enumerate(lines, 1) if MACHINE.search(line)]
        faults += [f"{name_of(path)}:{number}" for number in found]

    assert not faults


def test_the_top_level_is_the_one_everybody_knows() -> None:
    """Names come apart at zero bytes: git quotes those that are not ASCII."""
    assert {path.relative_to(PROJECT).parts[0] for path in tracked_files()} == TOP
