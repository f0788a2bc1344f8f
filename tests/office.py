"""LibreOffice for the tests: a workbook is edited in it as a school would."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

PROGRAMS = ("soffice", "libreoffice")
PYTHONS = ("/usr/bin/python3", "python3")
SCRIPT = Path(__file__).with_name("edit_in_office.py")
PATIENCE = 300

Edit = tuple[str, int, int, str | float]


@cache
def find_office() -> tuple[str, str] | None:
    """Return the office program and a Python that can drive it, if both are here."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    for python in filter(None, map(shutil.which, (*PYTHONS, sys.executable))):
        tried = subprocess.run([python, "-c", "import uno"], capture_output=True)
        if program and tried.returncode == 0:
            return program, python
    return None


def office_problem() -> str | None:
    """Say in one sentence why LibreOffice tests cannot run here, or nothing."""
    if find_office():
        return None
    return "没有找到 LibreOffice：请安装 libreoffice-calc-nogui 和 python3-uno。"


@pytest.fixture
def edit_in_office(tmp_path: Path) -> Callable[[Path, Sequence[Edit]], Path]:
    """Edit a workbook in LibreOffice; return what it saved."""

    def edited(source: Path, edits: Sequence[Edit]) -> Path:
        found = find_office()
        assert found, office_problem()
        program, python = found
        target = tmp_path / f"{source.stem}-改.xlsx"
        profile = tmp_path / "office"
        arguments = (program, profile, source, target, json.dumps(edits))
        done = subprocess.run(
            [python, str(SCRIPT), *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )
        assert target.is_file(), done.stderr
        return target

    return edited
