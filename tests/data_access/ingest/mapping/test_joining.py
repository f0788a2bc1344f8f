"""A second file is joined on its key; what does not join is told."""

from collections.abc import Sequence
from pathlib import Path

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.reading import Cell
from tests.data_access.ingest.mapping.mapped_tables import (
    apply,
    by_sheet,
    faults,
    rules,
    table,
)

JOINED = """
zone = {name = "Zone", levels = ["country"]}
[source]
file = "schools.csv"
[[join]]
file = "speed*.csv"
on = ["id"]
[school]
code = "id"
name = "id"
[date]
month = {value = "2026-01"}
[network.measured]
download_mbps = "p50"
"""


def joined(tmp_path: Path, speeds: Sequence[Sequence[Cell]]) -> list[CleanTable]:
    schools = table([["a"], ["b"]], ["id"], "schools.csv")
    return apply(
        tmp_path, JOINED, schools, table(speeds, ["id", "p50"], "speed_01.csv")
    )


def test_a_second_file_is_joined_and_speaks_only_for_its_rows(tmp_path: Path) -> None:
    found = joined(tmp_path, [["b", "81.5"]])
    assert by_sheet(found, "school")[0].columns["school_code"] == ["a", "b"]
    measured = by_sheet(found, "network_measurement")[0]
    assert measured.columns["school_code"] == ["b"]
    assert measured.columns["download_mbps"] == [81.5]
    assert measured.columns["month"] == [202601]
    assert rules(found) == []


def test_rows_that_do_not_join_are_errors_with_file_and_row(tmp_path: Path) -> None:
    found = joined(tmp_path, [["c", "7"], ["b", "8"], ["b", "9"]])
    assert rules(found) == [
        ("mapped_row_unjoined", 2, "c"),
        ("mapped_join_twice", 4, "b"),
    ]
    message = found[0].issues.kept[0].message
    assert "文件“speed_01.csv”第 2 行的“c”在“schools.csv”里找不到" in message


def test_a_join_needs_its_key_in_both_files(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        JOINED,
        table([["a"]], ["id"], "schools.csv"),
        table([["8"]], ["p50"], "speed.csv"),
    )
    assert "join[1].on：文件“speed.csv”没有“id”这一列" in told
