"""Chinese stands where it belongs, and no file tells where it was written."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import PROJECT, modules_in, name_of, texts

CHINESE = re.compile(r"[\u3400-\u9fff]")
SPEECHLESS = [
    *modules_in("data_access/queries"),
    *modules_in("pages/charts"),
]
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


@pytest.mark.parametrize("path", SPEECHLESS, ids=name_of)
def test_labels_come_from_the_catalogue(path: Path) -> None:
    assert not [found for found in texts(path) if CHINESE.search(found[1])]


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
