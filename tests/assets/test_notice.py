"""Every file under assets/ is in the ledger, and the ledger names no other."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def ledger_rows() -> dict[str, list[str]]:
    lines = (ASSETS / "NOTICE.md").read_text("utf-8").splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("| `")]
    return {re.sub("`", "", row[0].strip()): row[1:] for row in rows}


def shipped_files() -> set[str]:
    files = {path for path in ASSETS.rglob("*") if path.is_file()}
    kept = {path for path in files if "__pycache__" not in path.parts}
    return {path.relative_to(ASSETS).as_posix() for path in kept} - {"NOTICE.md"}


def test_every_file_is_in_the_ledger_and_the_reverse() -> None:
    assert shipped_files() == set(ledger_rows())


@pytest.mark.parametrize("name", sorted(ledger_rows()))
def test_every_row_says_what_where_from_and_under_which_licence(name: str) -> None:
    cells = ledger_rows()[name]

    assert len(cells) == 3
    assert all(cell.strip() for cell in cells)
