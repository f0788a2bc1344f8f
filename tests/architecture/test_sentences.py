"""Every error that is raised by a code has its Chinese sentence."""

import ast
from pathlib import Path

import pytest

from data_access import errors
from data_access.messages import SENTENCES
from tests.architecture.sources import modules_in

FAMILY = {name for name in vars(errors) if isinstance(getattr(errors, name), type)}


def raised_codes(path: Path) -> list[str]:
    """Return the codes that a file hands to an error of the family."""
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    ]
    return [
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in FAMILY
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]


FOUND = [code for path in modules_in("data_access") for code in raised_codes(path)]
CODES = sorted(set(FOUND))


@pytest.mark.parametrize("code", CODES)
def test_a_raised_code_has_its_sentence(code: str) -> None:
    assert SENTENCES[code].endswith(("。", "）。", "…"))


def test_the_codes_were_found() -> None:
    assert {"store_unreachable", "period_unknown", "file_missing"} <= set(CODES)
