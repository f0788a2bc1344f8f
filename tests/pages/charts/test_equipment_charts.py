"""The pictures of the equipment page say what their rows say."""

import json

import pandas as pd

from pages.charts.age_pyramid import age_pyramid
from pages.charts.value_dots import value_dots

CLASSES = (("已满年限", "#C2410C"), ("年份未报", "#9AA0A6"))
SIDES = {"student": "学生终端", "teacher": "教师终端"}
WORDS = ("年份", "终端", "台数", "到期")


def dots(*, is_reversed: bool, target: float | None = 5.0) -> dict[str, object]:
    names = {"key": ["a", "b", "c"], "label": ["甲", "乙", "丙"]}
    values = {"value": [4.0, 6.0, None], "note": ["4.0:1", "6.0:1", "未报送"]}
    rows = pd.DataFrame({**names, **values, "colour": "#1B6CA8"})
    form = {"is_reversed": is_reversed, "is_dark": False}
    return value_dots(rows, "人数", target, **form)


def test_where_less_is_better_the_scale_runs_backwards_with_room_at_its_end() -> None:
    scale = dots(is_reversed=True)["encoding"]["x"]["scale"]

    assert scale["reverse"]
    assert scale["domain"][0] < 4.0
    assert scale["domain"][1] > 6.0


def test_who_is_unknown_has_no_dot() -> None:
    spec = dots(is_reversed=False)

    assert [row["label"] for row in spec["data"]["values"]] == [
        "甲",
        "乙",
    ]
    json.dumps(spec, allow_nan=False)


def test_without_a_target_there_is_no_line() -> None:
    with_line, without = dots(is_reversed=True), dots(is_reversed=True, target=None)

    assert len(with_line["layer"]) == len(without["layer"]) + 1


def test_pupils_stand_left_of_nought_and_the_unknown_year_last() -> None:
    rows = pd.DataFrame(
        {
            "year": ["2018年", "2018年", "年份未报", "2020年"],
            "user": ["student", "teacher", "student", "teacher"],
            "count": [30, 10, 5, 4],
            "due": ["已满年限", "已满年限", "年份未报", "已满年限"],
        }
    )

    spec = age_pyramid(rows, CLASSES, SIDES, "台", words=WORDS, is_dark=False)

    assert [row["signed"] for row in spec["data"]["values"]] == [-30, 10, -5, 4]
    assert spec["encoding"]["y"]["sort"] == ["2020年", "2018年", "年份未报"]
    json.dumps(spec, allow_nan=False)
