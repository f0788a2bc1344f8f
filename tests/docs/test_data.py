"""docs/data.md and docs/import.md keep in step with the program."""

import re

from data_access.catalogue.sheets.document import DOCUMENT, describe_sheets
from data_access.commands.options import parse_arguments
from data_access.settings import PROJECT_FOLDER

IMPORTING = (PROJECT_FOLDER / "docs" / "import.md").read_text("utf-8")


def test_data_is_what_the_sheets_declare() -> None:
    assert DOCUMENT.read_text("utf-8") == describe_sheets()


def test_every_command_line_in_the_document_is_understood() -> None:
    lines = re.findall(r"`python -m data_access ([^`]+)`", IMPORTING)

    assert len(lines) >= 4
    for line in lines:
        assert parse_arguments(line.split()).command == line.split()[0]


def test_every_option_in_the_document_exists() -> None:
    values = {
        **parse_arguments(["import", "x.csv"]).values,
        **parse_arguments(["outlines", "x.geojson", "--source", "x"]).values,
        **parse_arguments(["template"]).values,
        **parse_arguments(["collection"]).values,
        **parse_arguments(["undo", "1"]).values,
        **parse_arguments(["decide", "forget", "heading", "x"]).values,
    }

    for option in re.findall(r"--([a-z]+(?:-[a-z]+)*)", IMPORTING):
        assert option.replace("-", "_") in values
