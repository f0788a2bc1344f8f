"""The files that the documents name are there, and so are the commands."""

import re
from pathlib import Path

import pytest

from data_access.commands.options import parse_arguments

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENTS = ["README.md", *(f"docs/{n}.md" for n in ("adding", "deploy", "walk"))]
NAMED = re.compile(r"`((?:data_access|pages|tests|docs|assets)/[\w/.]*)`")
COMMAND = re.compile(r"python -m data_access (\w+)")

every_document = pytest.mark.parametrize("document", DOCUMENTS)


@every_document
def test_files_it_names_exist(document: str) -> None:
    text = (PROJECT / document).read_text("utf-8")
    assert not [n for n in NAMED.findall(text) if not (PROJECT / n).exists()]


@every_document
def test_commands_it_names_exist(
    document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--help"])
    known = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))

    text = (PROJECT / document).read_text("utf-8")
    assert "import" in known
    assert not set(COMMAND.findall(text)) - known
