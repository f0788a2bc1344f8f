"""Streamlit's own words have Chinese ones, and its sentences are recognised."""

import re

import pytest

from data_access.messages.streamlit_words import PATTERNS, WORDS
from tests.page_text import english

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(("given", "shown"), [*WORDS.items(), *PATTERNS.items()])
def test_what_is_shown_is_chinese(given: str, shown: str) -> None:
    assert re.search("[A-Za-z]{2}", given)
    assert CHINESE.search(shown)
    assert english(shown) <= {"Ctrl", "Esc"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Remove 设备装备·生机比", "去掉设备装备·生机比"),
        ("200MB per file", "每个文件不超过 200MB"),
        ("145 options available.", "有 145 项可选"),
        ("Number is above the allowed range. Please enter a value less than or"
         " equal to 60.", "请填不大于 60 的数"),
        ("2 of 7 results", "第 2 处，共 7 处"),
    ],
)  # fmt: skip
def test_a_sentence_keeps_its_name_or_number(written: str, shown: str) -> None:
    found = [
        match.expand(to.replace("$", "\\"))
        for pattern, to in PATTERNS.items()
        if (match := re.fullmatch(pattern, written))
    ]

    assert found[0] == shown
