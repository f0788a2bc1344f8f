"""The soak's figures: a trend over the settled time."""

from tests.soak import Sample, lines_of, slope_of

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
