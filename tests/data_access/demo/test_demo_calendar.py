"""The demonstration's school calendar has the shape of a Chinese school year."""

from datetime import date

from data_access.demo.teaching_days import (
    all_months,
    calendar_days,
    teaching_days_per_month,
)


def test_summer_has_no_lessons_and_autumn_has_many() -> None:
    counts = dict(zip(all_months(), teaching_days_per_month(all_months()), strict=True))

    assert {counts[year * 100 + 8] for year in range(2019, 2027)} == {0}
    assert all(counts[year * 100 + 7] <= 4 for year in (2019, *range(2021, 2027)))
    assert all(counts[year * 100 + 2] <= 10 for year in range(2019, 2027))
    assert all(counts[year * 100 + 11] >= 20 for year in range(2018, 2026))


def test_holidays_are_no_teaching_days() -> None:
    days = calendar_days().set_index("day")["is_teaching_day"]

    for holiday in ("2025-10-01", "2026-05-01", "2026-09-25", "2026-02-17"):
        assert days[holiday] == 0, holiday
    assert days["2026-09-01"] == 1


def test_weeks_are_counted_from_the_first_day_of_term() -> None:
    days = calendar_days().set_index("day")

    assert days.loc["2026-09-01", "week_no"] == 1
    assert days.loc["2026-09-07", "week_no"] == 2
    assert days.loc["2026-09-07", "school_year"] == "2026-2027"


def test_the_calendar_ends_with_the_data() -> None:
    days = calendar_days()["day"]

    assert (days.iloc[0].date(), days.iloc[-1].date()) == (
        date(2018, 9, 1),
        date(2026, 10, 31),
    )
