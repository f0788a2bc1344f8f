"""The dependency lists are complete, exact and free of addresses."""

import re

import pytest

from tests.architecture.sources import PROJECT

LISTS = ["requirements.txt", "requirements-dev.txt"]


def pinned(name: str) -> dict[str, str]:
    text = (PROJECT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and line[0] not in "# "]
    return dict(line.split("==", 1) for line in lines)


@pytest.mark.parametrize("name", LISTS)
def test_every_line_is_exact_and_hashed(name: str) -> None:
    assert pinned(name)
    assert all("--hash=sha256:" in rest for rest in pinned(name).values())


@pytest.mark.parametrize("name", LISTS)
def test_no_address_is_written(name: str) -> None:
    assert "://" not in (PROJECT / name).read_text("utf-8")


@pytest.mark.parametrize("name", LISTS)
def test_what_we_chose_is_what_is_locked(name: str) -> None:
    chosen = (PROJECT / name.replace(".txt", ".in")).read_text("utf-8")
    lines = re.findall(r"^([\w-]+)(?:\[\w+\])?==(\S+)", chosen, re.MULTILINE)
    locked = {key: rest.split()[0] for key, rest in pinned(name).items()}

    assert lines
    assert {key: locked.get(key) for key, _ in lines} == dict(lines)
