"""A table on paper holds its rows as text, escaped, and says what it leaves out."""

import pandas as pd

from pages.ui.paper import PAPERS
from pages.ui.print_view import css_text, page_style
from pages.ui.table_view import printed


def test_numbers_are_grouped_years_are_not_and_gaps_are_dashes() -> None:
    table = pd.DataFrame(
        {"学校": ["甲"], "获奖年份": [2024], "件": [12345], "率": [None]}
    )
    cells = printed(table)
    assert ">2024<" in cells and ">12,345<" in cells and ">—<" in cells


def test_hostile_text_is_shown_as_text() -> None:
    table = pd.DataFrame({"<b>学校": ["<script>alert(1)</script>"]})
    assert "<script>" not in printed(table) and "&lt;b&gt;学校" in printed(table)


def test_what_is_not_printed_is_said() -> None:
    table = pd.DataFrame({"学校": [str(number) for number in range(70)]})
    assert printed(table).count("<tr>") == 61
    assert "共70行，这里印前60行" in printed(table)
    assert "这里印前" not in printed(table, 70)


def test_a_name_cannot_leave_the_foot_of_the_sheet() -> None:
    assert css_text('甲"}</style><script>') == '"甲\\"}\\3c /style>\\3c script>"'


def test_each_sheet_has_its_size_and_its_numbers() -> None:
    for sheet in PAPERS.values():
        style = page_style(sheet, "总览", is_dark=False)
        assert f"size:{sheet.size}" in style and "counter(pages)" in style
