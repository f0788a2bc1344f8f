"""What is stale: schools and months, as conditions on any column."""

from datetime import date

from data_access.rollups import EVERYTHING, SOURCES, Affected
from data_access.rollups.affected import MANY_SCHOOLS, month_runs
from data_access.rollups.sources import ROLLUPS
from data_access.tables import classroom_use, metadata, use_month


def test_months_that_follow_one_another_are_one_run() -> None:
    assert month_runs({202511, 202601, 202512, 202403}) == [
        (202403, 202403),
        (202511, 202601),
    ]


def test_days_reach_to_the_last_of_february() -> None:
    condition = Affected(None, frozenset({202402})).days_in(classroom_use.c.use_date)

    assert date(2024, 2, 29) in condition.compile().params.values()


def test_many_schools_are_all_schools() -> None:
    many = Affected(frozenset(range(MANY_SCHOOLS + 1)))
    column = use_month.c.school_id

    assert str(many.schools_in(column)) == str(EVERYTHING.schools_in(column))


def test_everything_swallows_what_is_joined_with_it() -> None:
    some = Affected(frozenset({1}), frozenset({202509}))

    assert (some | EVERYTHING) == EVERYTHING
    assert (some | Affected(frozenset({2}))) == Affected(frozenset({1, 2}))


def test_every_source_names_columns_and_rollups_that_exist() -> None:
    for name, source in SOURCES.items():
        columns = metadata.tables[name].columns
        named = {*source.schools, *source.months, *source.dates}

        assert named <= set(columns.keys()), name
        assert set(source.rollups) <= ROLLUPS.keys(), name
