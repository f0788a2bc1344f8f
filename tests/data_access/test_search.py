"""What is typed finds the school that is meant, best match first."""

import pandas as pd
import pytest

from data_access.search import (
    Entry,
    find,
    find_grouped,
    letters,
    school_entries,
)

SCHOOLS = pd.DataFrame(
    [
        (1, "2199000001", "榆河实验小学", "榆河实小", 7, "yuheshiyanxiaoxue", "yhsyxx"),
        (2, "2199000002", "榆河镇中心小学", "榆河中心小学", 7, "yuhezhen", "yhzzxxx"),
        (3, "3199000003", "青山中学", "青山中学", 8, "qingshanzhongxue", "qszx"),
    ],
    columns=[
        "school_id",
        "school_code",
        "name",
        "short_name",
        "area_id",
        "pinyin",
        "pinyin_initials",
    ],
)
ALIASES = pd.DataFrame(
    [(3, "白水初中", "baishuichuzhong", "bscz")],
    columns=["school_id", "name", "pinyin", "pinyin_initials"],
)
ENTRIES = school_entries(SCHOOLS, ALIASES, {7: "榆河镇", 8: "青山镇"})


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("榆河实验小学", ["榆河实验小学"]),
        ("榆河实小", ["榆河实验小学"]),
        ("yhsyxx", ["榆河实验小学"]),
        ("YHSY", ["榆河实验小学"]),
        ("qingshan", ["青山中学"]),
        ("白水", ["青山中学"]),  # a former name
        ("bscz", ["青山中学"]),
        ("3199000003", ["青山中学"]),
        ("榆 河", ["榆河实验小学", "榆河镇中心小学"]),
        ("实验", ["榆河实验小学"]),
        ("榆小学", ["榆河实验小学", "榆河镇中心小学"]),
        ("没有", []),
        ("", []),
    ],
)
def test_a_school_is_found_by_what_is_typed(typed: str, names: list[str]) -> None:
    assert [entry.label for entry in find(ENTRIES, typed)] == names


def test_an_exact_name_comes_before_a_longer_one() -> None:
    entries = [
        Entry("area", "1", "青山镇中心", "", ("青山镇中心",)),
        Entry("area", "2", "青山", "", ("青山",)),
    ]
    assert [entry.label for entry in find(entries, "青山")] == ["青山", "青山镇中心"]


def test_the_letters_of_a_name_are_its_pinyin() -> None:
    assert letters("青山") == (("qs",), ("qingshan",))


def test_no_more_are_given_than_asked_for() -> None:
    assert len(find(ENTRIES, "榆", limit=1)) == 1


EVERYTHING = [
    Entry("page", "overview", "总览", "", ("总览",), *letters("总览")),
    Entry("indicator", "rate", "带宽达标率", "网络与带宽", ("带宽达标率",)),
    *ENTRIES,
]
MOST = {"page": 1, "indicator": 2, "school": 1}


def test_hits_are_grouped_the_kind_of_the_best_one_first() -> None:
    assert list(find_grouped(EVERYTHING, "zl", MOST)) == ["page"]
    by_kind = find_grouped([*ENTRIES, *EVERYTHING[:2]], "总览", MOST)
    assert list(by_kind) == ["page"]
    mixed = [Entry("page", "p", "榆河网络", "", ("榆河网络",)), *ENTRIES]
    assert list(find_grouped(mixed, "榆河实验小学", MOST)) == ["school"]
    assert list(find_grouped(mixed, "榆河", MOST)) == ["page", "school"]


def test_of_each_kind_so_many_are_given_as_asked_for() -> None:
    found = find_grouped(EVERYTHING, "榆", MOST)
    assert {kind: len(hits) for kind, hits in found.items()} == {"school": 1}


def test_whole_initials_come_before_a_beginning() -> None:
    one = Entry("school", "1", "总览小学", "", ("总览小学",), ("zlxx",))
    assert find([one, EVERYTHING[0]], "zl")[0].label == "总览"
