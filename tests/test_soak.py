"""The soak's figures: a trend over the settled time, one section in the document."""

from tests.soak import Sample, lines_of, section_in, slope_of, with_section

# Caches fill for ten minutes; then 1 MB is added every ten minutes.
SAMPLES = [
    Sample(
        minute, 50 + min(minute, 10) * 3 + max(minute - 10, 0) / 10, 900, 200, 300, 9
    )
    for minute in range(31)
]


def test_the_trend_leaves_out_the_time_in_which_caches_fill() -> None:
    assert round(slope_of(SAMPLES, "scripts"), 6) == 6.0
    assert slope_of(SAMPLES, "nodes") == 0
    assert any("+6.0 | +72" in line for line in lines_of(SAMPLES))


def test_a_section_takes_the_place_of_the_one_before() -> None:
    once = with_section("# 速度\n\n正文\n", "第一次")
    twice = with_section(once, "第二次")

    assert section_in(twice) == "第二次"
    assert twice.count("第二次") == 1
    assert "第一次" not in twice
    assert twice.startswith("# 速度\n\n正文\n")
    assert section_in("# 速度\n") == ""
