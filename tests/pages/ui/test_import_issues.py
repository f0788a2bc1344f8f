"""The issues of an import are read whole, however long a sentence is."""

from types import SimpleNamespace

import pytest
import streamlit as st

from pages.ui import import_found

WAY_OUT = "请把列名改成模板的写法。"
MESSAGE = "“件数”这一列不在报表规定之内，" + "认得的报表很多，" * 25 + WAY_OUT


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(import_found, "write", lambda text, *_: found.append(text))
    monkeypatch.setattr(st, "caption", found.append)
    return found


def drawn(monkeypatch: pytest.MonkeyPatch, rows: list[int]) -> None:
    state = SimpleNamespace(selection=SimpleNamespace(rows=rows))
    monkeypatch.setattr(st, "dataframe", lambda *_, **__: state)
    issue = {"severity": "warning", "file": "x", "sheet": "x", "row": None}
    issue |= {"column": "", "value": "", "message": MESSAGE}
    import_found.issues_part({"issues": [issue], "issue_total": 1})


def test_the_whole_sentence_of_a_chosen_row_stands_below(
    monkeypatch: pytest.MonkeyPatch, written: list[str]
) -> None:
    drawn(monkeypatch, [0])

    assert written == [MESSAGE]


@pytest.mark.parametrize("rows", [[], [7]])
def test_without_a_chosen_row_the_reader_is_told_to_choose_one(
    monkeypatch: pytest.MonkeyPatch, written: list[str], rows: list[int]
) -> None:
    drawn(monkeypatch, rows)

    assert written == ["选中一行，在这里看全文。"]
