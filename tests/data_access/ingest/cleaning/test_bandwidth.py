"""Bandwidths: what schools write on the left, the lines in Mbps on the right."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import (
    BandwidthLine,
    Cleaned,
    blank_words,
    clean_bandwidth,
)
from data_access.ingest.cleaning.bandwidth import find_access_method


@pytest.mark.parametrize(
    ("raw", "ends"),
    [
        (500, [(500, 500)]),
        (500.0, [(500, 500)]),
        (0, [(0, 0)]),
        ("0", [(0, 0)]),
        ("500", [(500, 500)]),
        ("500M", [(500, 500)]),
        ("500 Mbps", [(500, 500)]),
        ("500Mb/s", [(500, 500)]),
        ("５００ｍ", [(500, 500)]),
        ("1,000M", [(1000, 1000)]),
        ("1000兆", [(1000, 1000)]),
        ("1000兆/秒", [(1000, 1000)]),
        ("电信专线500M", [(500, 500)]),
        ("100M+200M", [(100, 100), (200, 200)]),
        ("电信：200兆；联通：100兆", [(200, 200), (100, 100)]),
        ("100M、200M", [(100, 100), (200, 200)]),
        ("2×100M", [(100, 100), (100, 100)]),
        ("2*100M", [(100, 100), (100, 100)]),
        ("2x100M", [(100, 100), (100, 100)]),
        ("100M×2", [(100, 100), (100, 100)]),
        ("50×2", [(50, 50), (50, 50)]),
        ("2×50", [(50, 50), (50, 50)]),
        ("两条100M", [(100, 100), (100, 100)]),
        ("3条50M", [(50, 50)] * 3),
        ("100-200M", [(100, 200)]),
        ("100M~200M", [(100, 200)]),
        ("100至200兆", [(100, 200)]),
        ("100M以上", [(100, None)]),
        ("100M及以上", [(100, None)]),
        ("≥100M", [(100, None)]),
        ("不低于100M", [(100, None)]),
        ("20M以下", [(0, 20)]),
        ("不超过20M", [(0, 20)]),
        ("不足20M", [(0, 19)]),
        ("<0.5M", [(0, 0.5)]),
    ],
)
def test_lines_are_read(raw: object, ends: list[tuple[int, int | None]]) -> None:
    lines = tuple(BandwidthLine(low, high) for low, high in ends)
    assert clean_bandwidth(raw) == Cleaned(lines)


@pytest.mark.parametrize(
    ("raw", "ends", "assumed"),
    [
        ("1G", [(1000, 1000)], "unit_gigabit"),
        ("2.5Gbps", [(2500, 2500)], "unit_gigabit"),
        ("1-2G", [(1000, 2000)], "unit_gigabit"),
        ("100M-1G", [(100, 1000)], "unit_gigabit"),
        ("千兆", [(1000, 1000)], "bandwidth_word"),
        ("百兆", [(100, 100)], "bandwidth_word"),
        ("万兆", [(10000, 10000)], "bandwidth_word"),
        ("百兆以上", [(100, None)], "bandwidth_word"),
        ("2千兆", [(2000, 2000)], "bandwidth_word"),
        ("双百兆", [(100, 100), (100, 100)], "bandwidth_word"),
        ("100MB", [(100, 100)], "byte_means_bit"),
        ("512K", [(0.512, 0.512)], "unit_kilobit"),
        ("约100M", [(100, 100)], "approximate"),
        ("下行100M，上行20M", [(100, 100)], "upload_ignored"),
        ("上行20M/下行100M", [(100, 100)], "upload_ignored"),
        ("未接入", [(0, 0)], "not_connected"),
    ],
)
def test_what_was_assumed_is_said(
    raw: str, ends: list[tuple[float, float | None]], assumed: str
) -> None:
    lines = tuple(BandwidthLine(low, high) for low, high in ends)
    assert clean_bandwidth(raw) == Cleaned(lines, (assumed,))


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("1000M共享", BandwidthLine(1000, 1000, True)),
        ("光纤100M", BandwidthLine(100, 100, False, "fibre")),
        ("100M(光纤)", BandwidthLine(100, 100, False, "fibre")),
        ("卫星20M", BandwidthLine(20, 20, False, "satellite")),
        ("4G网络20M", BandwidthLine(20, 20, False, "mobile")),
        ("ADSL 8M", BandwidthLine(8, 8, False, "other")),
    ],
)
def test_sharing_and_medium_are_kept(raw: str, line: BandwidthLine) -> None:
    assert clean_bandwidth(raw) == Cleaned((line,))


@pytest.mark.parametrize(
    "raw", ["光纤", "电信", "移动宽带", "5G无线网络", "光纤+4G网络"]
)
def test_a_medium_without_a_figure_is_not_reported(raw: str) -> None:
    assert clean_bandwidth(raw) == Cleaned(None, ("bandwidth_without_figure",))


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("很快", "not_a_bandwidth"),
        ("4G", "not_a_bandwidth"),
        ("100M/20M", "not_a_bandwidth"),
        ("200-100M", "not_a_bandwidth"),
        ("100-200-300M", "not_a_bandwidth"),
        ("100-200千", "not_a_bandwidth"),
        ("100M以上以下", "not_a_bandwidth"),
        ("0×100M", "not_a_bandwidth"),
        ("99×100M", "not_a_bandwidth"),
        ("100M++200M", "not_a_bandwidth"),
        ("兆", "not_a_bandwidth"),
        (True, "not_a_bandwidth"),
        ("40×1M+40×1M", "too_many_lines"),
        (date(2024, 1, 2), "date_for_number"),
        (-1, "sentinel"),
        ("99999", "sentinel"),
        ("-5M", "negative"),
        (10**10, "too_large"),
        ("#VALUE!", "formula_error"),
    ],
)
def test_what_is_no_bandwidth_is_a_problem(raw: object, problem: str) -> None:
    cleaned = clean_bandwidth(raw)
    assert (cleaned.value, cleaned.problem) == (None, problem)


def test_nothing_is_zero_only_where_the_sheet_says_so() -> None:
    assert clean_bandwidth("") == Cleaned(None)
    assert clean_bandwidth("无") == Cleaned(None, ("null_word",))
    assert clean_bandwidth("无", blank_words(zero=["无"])) == Cleaned(
        (BandwidthLine(0, 0),), ("zero_word",)
    )


def test_a_figure_can_be_a_sheet_s_word_for_nothing() -> None:
    blank = blank_words(null=["-9"])
    assert clean_bandwidth(-9, blank) == Cleaned(None, ("null_word",))
    assert clean_bandwidth(100, blank) == Cleaned((BandwidthLine(100, 100),))


@pytest.mark.parametrize(
    ("raw", "method"),
    [("光纤", "fibre"), ("5G无线网络", "mobile"), ("100M", None), ("", None)],
)
def test_the_access_method_is_found(raw: str, method: str | None) -> None:
    assert find_access_method(raw) == method


SPEEDS = st.integers(0, 50_000)
FORMATS = ["{}", "{}M", "{}兆", "{} Mbps", "光纤{}M", "{}M专线", "{:,}M"]


@given(st.lists(SPEEDS, min_size=1, max_size=4), st.sampled_from(FORMATS))
def test_lines_written_in_any_way_come_back(speeds: list[int], form: str) -> None:
    lines = clean_bandwidth("+".join(form.format(speed) for speed in speeds)).value
    assert lines is not None
    assert [(line.low_mbps, line.high_mbps) for line in lines] == [
        (speed, speed) for speed in speeds
    ]


@given(SPEEDS, SPEEDS)
def test_a_range_comes_back(one: int, other: int) -> None:
    low, high = sorted((one, other))
    expected = (BandwidthLine(low, high),)
    assert clean_bandwidth(f"{low}-{high}M").value == expected
