"""The commands and links that our documents name exist."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
TARGET = re.compile(r"^([a-z]+):.*## \S", re.MULTILINE)
ASKED = {
    "help", "run", "test", "check", "fix", "demo", "import", "lock", "bench",
    "pictures", "public",
}  # fmt: skip

every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(PROJECT).as_posix()
)


def targets() -> set[str]:
    return set(TARGET.findall((PROJECT / "Makefile").read_text("utf-8")))


def test_every_command_is_explained_by_make_help() -> None:
    assert targets() >= ASKED


@every_document
def test_make_commands_exist(document: Path) -> None:
    named = re.findall(r"\bmake ([a-z]+)\b", code_of(document.read_text("utf-8")))

    assert set(named) <= targets()


@every_document
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))
    local = [link for link in links if "://" not in link]

    assert not [link for link in local if not (document.parent / link).exists()]


def test_ci_runs_what_a_developer_runs() -> None:
    lines = (PROJECT / ".ci" / "run").read_text("utf-8").splitlines()

    assert [line for line in lines if line.startswith("make")] == [
        "make check",
        "make test",
    ]


def code_of(markdown: str) -> str:
    blocks = re.findall(r"```.*?```", markdown, re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`[^`\n]+`", markdown)])
