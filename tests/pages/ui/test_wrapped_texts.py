"""No text of a table is cut off: rows are as high as the longest one needs."""

import pandas as pd

from pages.ui.school_list import ROW
from pages.ui.wrapped_texts import column_widths, row_height

TABLE = pd.DataFrame({"编号": ["01"], "是什么": ["每间普通教室都配多媒体教学设备。"]})


def test_a_short_text_has_a_usual_row() -> None:
    assert row_height(TABLE, {"编号": 60, "是什么": 400}) == ROW


def test_a_row_grows_with_the_lines_of_its_longest_text() -> None:
    two, four = (row_height(TABLE, {"是什么": width}) for width in (150, 80))

    assert ROW < two < four


def test_one_column_takes_what_the_page_leaves() -> None:
    least = {"编号": 60, "是什么": 200}

    assert column_widths(least, "是什么", 1000)["是什么"] == 940
    assert column_widths(least, "是什么", 100) == least
