"""Tables about areas become published totals, never schools."""

from pathlib import Path

from tests.data_access.ingest.mapping.mapped_tables import apply, rules, table

FACTS = """
zone = {name = "Province", levels = ["province", "city"], code = "330000"}
[source]
name = "Yearbook"
[area]
path = ["City"]
[date]
as_of_date = {value = 2023-12-31}
[[area_fact]]
fact = "student_count"
stage = "primary"
column = "Primary"
factor = 10000
[[area_fact]]
fact = "both_count"
sum = ["Primary", "Other"]
bound = "at_least"
is_programme = true
"""


def test_columns_of_areas_become_published_totals(tmp_path: Path) -> None:
    found = apply(
        tmp_path, FACTS, table([["Hang", 43.83, 1]], ["City", "Primary", "Other"])
    )
    assert found[0].columns["area_code"] == ["330000", None]
    facts = found[1].columns
    assert facts["area_path"] == [("Province", "Hang")] * 2
    assert facts["fact"] == ["student_count", "both_count"]
    assert facts["value"] == [438300, 44.83]
    assert facts["stage"] == ["primary", "unsplit"]
    assert facts["bound"] == ["equal", "at_least"]
    assert facts["is_programme"] == [0, 1]
    assert facts["source"] == ["Yearbook"] * 2


def test_a_sum_with_a_missing_part_is_missing(tmp_path: Path) -> None:
    found = apply(
        tmp_path, FACTS, table([["Hang", 1, ""]], ["City", "Primary", "Other"])
    )
    assert found[1].columns["fact"] == ["student_count"]


def test_a_row_without_its_area_is_told_and_left_out(tmp_path: Path) -> None:
    found = apply(tmp_path, FACTS, table([["", 1, 2]], ["City", "Primary", "Other"]))
    assert rules(found) == [("mapped_key_missing", 2, "")]
    assert len(found[1]) == 0
