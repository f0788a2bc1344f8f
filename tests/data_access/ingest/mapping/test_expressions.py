"""Words, choices, lines and codes are read from a row as the mapping says."""

from pathlib import Path

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.reading import Cell
from tests.data_access.ingest.mapping.mapped_tables import apply, rules, table

WORDS = """
zone = {name = "Zone", levels = ["country"]}
[school]
code = "No"
name = "Name"
settlement_type = {column = "Where", words = {Bandar = "urban"}}
[date]
snapshot_date = {value = 2026-01-01}
[network]
bandwidth_low_mbps = "Line"
[network.wifi_scope]
one_of = [
  {column = "All", value = "full"},
  {column = "Any", is = ["1"], value = "partial"},
]
"""
WORD_HEAD = ["No", "Name", "Where", "Line", "All", "Any"]


def words(tmp_path: Path, *row: Cell) -> list[CleanTable]:
    return apply(tmp_path, WORDS, table([row], WORD_HEAD))


def test_words_are_translated_and_unknown_ones_told(tmp_path: Path) -> None:
    known = words(tmp_path, "1", "Oak", "Bandar", "100M", "1", "0")
    assert known[1].columns["settlement_type"] == ["urban"]
    unknown = words(tmp_path, "1", "Oak", "Laut", "100M", "1", "0")
    assert unknown[1].columns["settlement_type"] == [None]
    assert rules(unknown) == [("mapped_word_unknown", 2, "Laut")]


def test_the_first_choice_set_stands_and_others_are_told(tmp_path: Path) -> None:
    one = words(tmp_path, "1", "Oak", "Bandar", "100M", "0", "1")
    assert one[2].columns["wifi_scope"] == ["partial"]
    both = words(tmp_path, "1", "Oak", "Bandar", "100M", "x", "1")
    assert both[2].columns["wifi_scope"] == ["full"]
    assert rules(both) == [("mapped_choices_several", 2, "All、Any")]


def test_lines_written_in_one_cell_are_added_up(tmp_path: Path) -> None:
    found = words(tmp_path, "1", "Oak", "Bandar", "2×100M", "1", "0")
    assert found[2].columns["bandwidth_low_mbps"] == [200]
    assert found[2].columns["bandwidth_high_mbps"] == [200]
    assert found[2].columns["line_no"] == [1]


def test_a_code_longer_than_the_store_holds_stays_unique(tmp_path: Path) -> None:
    long = "x" * 400
    found = apply(
        tmp_path,
        WORDS,
        table(
            [
                [long + "a", "A", "Bandar", "1", "1", "0"],
                [long + "b", "B", "Bandar", "1", "1", "0"],
            ],
            WORD_HEAD,
        ),
    )
    first, second = found[1].columns["school_code"]
    assert first != second
    assert str(first).startswith("xxx")


def test_a_code_that_is_also_the_name_keeps_its_digits(tmp_path: Path) -> None:
    text = WORDS.replace('name = "Name"', 'name = "No"')
    code = "0a-13812345678"  # as long as a telephone number
    rows = [[code, "", "Bandar", "1", "1", "0"]]
    found = apply(tmp_path, text, table(rows, WORD_HEAD))
    assert found[1].columns["name"] == [code]


def test_a_choice_is_set_by_anything_but_blank_and_zero(tmp_path: Path) -> None:
    for cell, scope in (("x", "full"), (True, "full"), (False, None), ("0", None)):
        found = words(tmp_path, "1", "Oak", "Bandar", "1", cell, "0")
        assert found[2].columns["wifi_scope"] == [scope]


def test_numbers_to_be_scaled_are_told_when_they_are_none(tmp_path: Path) -> None:
    text = WORDS.replace('= "Line"', '= {column = "Line", factor = 1000}')
    rows = [["1", "Oak", "Bandar", "fast", "1", "0"]]
    found = apply(tmp_path, text, table(rows, WORD_HEAD))
    assert rules(found) == [("mapped_value_unreadable", 2, "fast")]
    rows = [["1", "Oak", "Bandar", "2", "1", "0"]]
    found = apply(tmp_path, text, table(rows, WORD_HEAD))
    assert found[2].columns["bandwidth_low_mbps"] == [2000]


def test_areas_named_by_code_are_referred_to_by_code(tmp_path: Path) -> None:
    area = '[school.area]\npath = ["Where"]\nby = "code"\n[date]'
    text = WORDS.replace('["country"]', '["city", "district"]').replace("[date]", area)
    text = text.replace('settlement_type = {column = "Where", ', "#")
    rows = [["1", "Oak", "990101", "1", "1", "0"], ["2", "Elm", "", "1", "1", "0"]]
    found = apply(tmp_path, text, table(rows, WORD_HEAD))
    assert found[0].sheet_id == "school"
    assert found[0].columns["area_code"] == ["990101", None]
    assert found[0].rejected == {1}
