"""Other places stand as dotted lines with their names, apart from each other."""

import pandas as pd

from pages.charts.reference_lines import ABOVE, BELOW, DOTS, beside_trend

ROWS = pd.DataFrame(
    {
        "moment": ["2019年", "2020年", "2021年", "2022年"],
        "group": "甲市",
        "value": [9.0, 8.0, None, 6.0],
    }
)
OTHERS = [(7.0, "池州市 7.00:1"), (7.22, "安徽省 7.22:1")]


def test_each_place_has_a_dotted_line_and_a_name_of_its_own() -> None:
    spec = beside_trend(ROWS, OTHERS, is_share=False, is_dark=False)
    dotted = [
        layer
        for layer in spec["layer"]
        if layer["mark"]["type"] == "rule" and layer["mark"]["strokeDash"] == DOTS
    ]
    words = [
        layer["data"]["values"][0]
        for layer in spec["layer"]
        if layer["mark"]["type"] == "text" and "word" in str(layer["encoding"])
    ]

    assert [layer["data"]["values"][0]["value"] for layer in dotted] == [7.22, 7.0]
    assert [row["word"] for row in words] == ["安徽省 7.22:1", "池州市 7.00:1"]
    # Each stands where our own line is farthest, one above its rule and one below.
    assert [row["moment"] for row in words] == ["2021年", "2019年"]
    offsets = [layer["mark"]["dy"] for layer in spec["layer"] if "dy" in layer["mark"]]
    assert {ABOVE, BELOW} <= set(offsets)


def test_only_our_own_place_has_points() -> None:
    spec = beside_trend(ROWS, OTHERS, is_share=False, is_dark=True)

    assert {row["group"] for row in spec["data"]["values"]} == {"甲市"}
    assert beside_trend(ROWS, [], is_share=False, is_dark=True)["layer"]
