"""Tables become clean tables as the mapping says; nothing is lost without a word."""

from datetime import date
from pathlib import Path

from data_access.ingest.reading import RawTable
from tests.data_access.ingest.mapping.mapped_tables import (
    HEAD,
    apply,
    by_sheet,
    faults,
    rules,
    table,
)

WHOLE = """
[zone]
name = "Zone"
levels = ["state", "esd", "district"]
complete = true
[source]
null = ["NA"]
zero = ["none"]
skip = ["Total"]
[school]
code = {from = ["District", "School"]}
name = "School"
[school.area]
path = [{column = "ESD", format = "ESD {}"}, "District"]
parent = "first_year"
[date]
snapshot_date = {column = "Year", format = "{}-10-01"}
stat_year = "Year"
[sheets.school_year_base]
student_count = "Pupils"
[[network.range]]
column = "Slow"
low = 10
high = 99
[[network.range]]
column = "Fast"
low = 1000
[[device]]
type = "LAPTOP"
column = "Laptops"
"""


def test_rows_become_areas_schools_and_facts_in_this_order(tmp_path: Path) -> None:
    found = apply(
        tmp_path, WHOLE, table([["2015", "1", "Ash", "Oak", "30", "0", "1", "5"]])
    )
    assert [clean.sheet_id for clean in found] == [
        "area",
        "school",
        "network_line",
        "device_stock",
        "school_year_base",
    ]
    areas, schools, lines, devices, base = found
    assert areas.columns["parent_path"] == [None, ("Zone",), ("Zone", "ESD 1")]
    assert areas.columns["kind"] == ["state", "esd", "district"]
    assert schools.columns["school_code"] == ["Ash|Oak"]
    assert schools.columns["area_path"] == [("Zone", "ESD 1", "Ash")]
    assert lines.columns["bandwidth_low_mbps"] == [1000]
    assert lines.columns["bandwidth_high_mbps"] == [None]
    assert lines.columns["snapshot_date"] == [date(2015, 10, 1)]
    assert devices.columns["device_type"] == ["LAPTOP"]
    assert devices.columns["device_count"] == [5]
    assert base.columns["student_count"] == [30]
    assert base.columns["stage"] == ["unsplit"]
    assert base.source_rows == [2]


def test_each_date_of_complete_files_is_a_table_of_its_own(tmp_path: Path) -> None:
    found = apply(
        tmp_path,
        WHOLE,
        table(
            [
                ["2016", "1", "Ash", "Oak", "31", "0", "1", "6"],
                ["2015", "1", "Ash", "Oak", "30", "1", "0", "5"],
            ]
        ),
    )
    lines = by_sheet(found, "network_line")
    assert [clean.complete_on for clean in lines] == [
        date(2015, 10, 1),
        date(2016, 10, 1),
    ]
    assert [clean.source_rows for clean in lines] == [[3], [2]]
    base = by_sheet(found, "school_year_base")
    assert [clean.complete_on for clean in base] == [
        date(2015, 9, 1),
        date(2016, 9, 1),
    ]
    # A school of several years is one school, as its last year shows it.
    assert by_sheet(found, "school")[0].source_rows == [2]


def test_several_ranges_give_the_highest_and_an_issue(tmp_path: Path) -> None:
    found = apply(tmp_path, WHOLE, table([["2015", "1", "A", "B", "3", "1", "1", "0"]]))
    assert by_sheet(found, "network_line")[0].columns["bandwidth_low_mbps"] == [1000]
    assert rules(found) == [("mapped_ranges_several", 2, "Slow、Fast")]


def test_no_range_is_not_reported_and_not_zero(tmp_path: Path) -> None:
    found = apply(tmp_path, WHOLE, table([["2015", "1", "A", "B", "3", "0", "", "0"]]))
    assert by_sheet(found, "network_line")[0].columns["bandwidth_low_mbps"] == [None]
    assert rules(found) == [("mapped_range_none", 2, "")]


def test_null_words_are_missing_and_zero_words_are_zero(tmp_path: Path) -> None:
    found = apply(
        tmp_path, WHOLE, table([["2015", "1", "A", "B", "NA", "1", "0", "none"]])
    )
    assert by_sheet(found, "school_year_base")[0].columns["student_count"] == [None]
    assert by_sheet(found, "device_stock")[0].columns["device_count"] == [0]
    assert rules(found) == [("mapped_value_missing", 2, "")]


def test_titles_totals_blank_rows_and_repeated_headings_are_no_data(
    tmp_path: Path,
) -> None:
    raw = RawTable(
        "survey.csv",
        "survey",
        [
            ["A survey of schools"],
            list(HEAD),
            ["2015", "1", "Ash", "Oak", "30", "0", "1", "5"],
            ["", "", "", "", "", "", "", ""],
            ["", "", "District", "School"],
            ["Total", "", "", "", "30"],
        ],
    )
    text = WHOLE.replace("[source]", "[source]\nheader_row = 2")
    found = apply(tmp_path, text, raw)
    assert by_sheet(found, "school")[0].source_rows == [3]
    assert rules(found) == []


def test_the_first_year_decides_where_a_district_hangs(tmp_path: Path) -> None:
    found = apply(
        tmp_path,
        WHOLE,
        table(
            [
                ["2015", "1", "Ash", "Oak", "3", "0", "1", "5"],
                ["2016", "2", "Ash", "Oak", "3", "0", "1", "5"],
                ["2016", "2", "Ash", "Elm", "3", "0", "1", "5"],
                ["2016", "2", "Fir", "Yew", "3", "0", "1", "5"],
            ]
        ),
    )
    assert by_sheet(found, "school")[0].columns["area_path"] == [
        ("Zone", "ESD 1", "Ash"),
        ("Zone", "ESD 1", "Ash"),
        ("Zone", "ESD 2", "Fir"),
    ]
    conflicts = [issue for issue in found[0].issues.kept]
    assert [(issue.rule, issue.row, issue.value) for issue in conflicts] == [
        ("mapped_area_conflict", 3, "Ash")
    ]
    assert "“ESD 2”之下，而它在最早的一期里属于“ESD 1”" in conflicts[0].message


def test_a_name_is_an_area_of_its_own_below_each_parent(tmp_path: Path) -> None:
    text = WHOLE.replace('parent = "first_year"', "")
    found = apply(
        tmp_path,
        text,
        table(
            [
                ["2015", "1", "Ash", "Oak", "3", "0", "1", "5"],
                ["2015", "2", "Ash", "Elm", "3", "0", "1", "5"],
            ]
        ),
    )
    assert found[0].columns["name"] == ["Zone", "ESD 1", "ESD 2", "Ash", "Ash"]


def test_a_blank_level_leaves_the_school_on_the_one_above(tmp_path: Path) -> None:
    text = WHOLE.replace('code = {from = ["District", "School"]}', 'code = "School"')
    found = apply(tmp_path, text, table([["2015", "1", "", "B", "3", "0", "1", "5"]]))
    assert by_sheet(found, "school")[0].columns["area_path"] == [("Zone", "ESD 1")]


def test_a_row_without_its_school_is_told_and_left_out(tmp_path: Path) -> None:
    found = apply(
        tmp_path,
        WHOLE,
        table(
            [
                ["2015", "1", "Ash", "", "3", "0", "1", "5"],
                ["2015", "1", "Ash", "Oak", "3", "0", "1", "5"],
            ]
        ),
    )
    assert rules(found) == [("mapped_key_missing", 2, "")]
    assert by_sheet(found, "school")[0].source_rows == [3]


def test_unreadable_numbers_are_told_and_not_reported(tmp_path: Path) -> None:
    found = apply(
        tmp_path, WHOLE, table([["2015", "1", "A", "B", "many", "0", "1", "5"]])
    )
    assert rules(found) == [("mapped_value_unreadable", 2, "many")]
    assert by_sheet(found, "school_year_base")[0].columns["student_count"] == [None]


def test_columns_that_are_not_there_are_told_all_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path, WHOLE, table([["2015", "A", "B"]], ["Year", "District", "School"])
    )
    assert "有 5 处" in told
    assert "area.path：文件“survey.csv”没有“ESD”这一列；有的是：Year" in told
    assert "network.range：文件“survey.csv”没有“Fast”这一列" in told
    assert "device.LAPTOP：文件“survey.csv”没有“Laptops”这一列" in told


def test_a_heading_that_stands_twice_cannot_be_named(tmp_path: Path) -> None:
    told = faults(tmp_path, WHOLE, table([], [*HEAD, "Pupils"]))
    assert "有不止一列叫“Pupils”" in told


def test_files_and_sheets_that_do_not_fit_are_told(tmp_path: Path) -> None:
    text = WHOLE.replace("[source]", '[source]\nfile = "*.xlsx"\nsheet = "Data"')
    raw = RawTable("a.xlsx", "Notes", [list(HEAD)])
    told = faults(tmp_path, text, raw, table([], name="b.csv"))
    assert "source.sheet：文件“a.xlsx”没有工作表“Data”；有的是：Notes" in told
    assert "文件“b.csv”与映射里的任何文件名都不符；映射里的是：*.xlsx" in told
    assert "source.file：给出的文件中没有名称符合“*.xlsx”" in faults(
        tmp_path, text, table([], name="b.csv")
    )


def test_a_school_without_any_area_hangs_on_the_root_and_is_told(
    tmp_path: Path,
) -> None:
    text = WHOLE.replace('code = {from = ["District", "School"]}', 'code = "School"')
    found = apply(tmp_path, text, table([["2015", "", "", "B", "3", "0", "1", "5"]]))
    assert by_sheet(found, "school")[0].columns["area_path"] == [("Zone",)]
    assert rules(found) == [("mapped_area_missing", 2, "")]


def test_a_row_without_its_date_stays_out(tmp_path: Path) -> None:
    found = apply(tmp_path, WHOLE, table([["", "1", "A", "B", "3", "0", "1", "5"]]))
    lines = by_sheet(found, "network_line")[0]
    assert lines.rejected == {0}
    assert lines.complete_on is None
