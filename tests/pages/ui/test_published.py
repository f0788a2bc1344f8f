"""Published totals are shown as printed, with their date and source."""

import pandas as pd

from pages.ui.published import (
    bounded_text,
    published_caption,
    published_cards,
    published_headline,
    published_origin,
)


def totals(*facts: tuple[str, float, str]) -> pd.DataFrame:
    rows = pd.DataFrame(facts, columns=["fact", "value", "bound"])
    return rows.assign(as_of_date="2020-12-31", quote="", source="公开报道甲")


LINES = totals(
    ("urban_line_mbps", 500.0, "at_least"), ("rural_line_mbps", 100.0, "at_least")
)


def test_the_headline_repeats_numbers_with_unit_and_bound() -> None:
    assert published_headline(LINES) == (
        "据公开报道，城区学校带宽500Mbps以上，农村学校带宽100Mbps以上"
    )


def test_the_caption_names_date_and_source() -> None:
    assert published_caption(LINES) == (
        "数据截至：2020年12月31日　来源：公开报道甲　性质：公开报道"
    )


def test_a_source_is_named_as_it_is_written() -> None:
    odd = "区教育局　年报：上册"

    assert published_origin(LINES.assign(source=odd)) == ("2020年12月31日", odd)


def test_a_card_s_label_is_short_and_explained_below() -> None:
    card = published_cards(totals(("students_per_terminal", 5.0, "at_most")), 1)[0]

    assert (card.label, card.value, card.unit, card.way) == (
        "生机比",
        "5",
        "人以内",
        "每台终端对应学生数",
    )


def test_about_stands_before_the_number_and_its_unit() -> None:
    text = bounded_text("computer_added", 25000, "at_most", "近25000台", "台")

    assert text == "近25,000台"
