"""A board ranks what was achieved; zero and silence stand apart, unranked."""

import pandas as pd

from data_access.standings import (
    FEW_TEACHERS,
    NO_TEACHERS,
    NOT_REPORTED,
    ZERO,
    standings,
)

COLUMNS = (
    "period_no",
    "group_key",
    "amount",
    "amount_with_teachers",
    "teacher_count",
    "use_count",
    "stored_count",
)


def rows(*given: tuple[object, ...]) -> pd.DataFrame:
    found = pd.DataFrame([(*row, None, None)[:7] for row in given], columns=COLUMNS)
    return found.assign(reported=1, expected=1)


def test_ranks_moves_and_who_dropped_out() -> None:
    found = standings(
        rows(
            (0, 1, 9.0, 9.0, 30),
            (0, 2, 12.0, 12.0, 100),
            (0, 3, 9.0, 9.0, 20),
            (1, 2, 5.0, 5.0, 100),
            (1, 1, 4.0, 4.0, 30),
            (1, 7, 3.0, 3.0, 10),
            (0, 7, 0.0, 0.0, 10),
        ),
        per=None,
        decimals=0,
        top=10,
    )

    columns = ["group_key", "rank", "value", "movement", "places"]
    assert found.ranked[columns].to_numpy().tolist() == [
        [2, 1, 12.0, "same", 0],
        [1, 2, 9.0, "same", 0],
        [3, 2, 9.0, "new", 0],
    ]
    assert found.absent == {7: 3}
    assert found.has_before


def test_per_teacher_another_school_leads() -> None:
    found = standings(
        rows((0, 1, 9.0, 9.0, 30), (0, 2, 12.0, 12.0, 100)),
        per=100,
        decimals=1,
        top=10,
    )

    assert found.ranked["group_key"].tolist() == [1, 2]
    assert found.ranked["value"].tolist() == [30.0, 12.0]
    assert not found.has_before


def test_those_without_a_rank_have_a_reason() -> None:
    found = standings(
        rows((0, 1, None, None, 30), (0, 2, 0.0, 0.0, 9), (0, 3, 5.0, None, None)),
        per=100,
        decimals=1,
        top=10,
    )

    assert found.ranked.empty
    reasons = dict(found.unranked.itertuples(index=False))
    assert reasons == {1: NOT_REPORTED, 2: ZERO, 3: NO_TEACHERS}


def test_much_uploaded_little_used_is_marked() -> None:
    found = standings(
        rows(
            (0, 1, 50.0, 50.0, 10, 20.0, 100.0),
            (0, 2, 40.0, 40.0, 10, 500.0, 100.0),
            (0, 3, 30.0, 30.0, 10, 400.0, 100.0),
        ),
        per=None,
        decimals=0,
        top=10,
    )

    assert found.ranked["use_each"].tolist() == [0.2, 5.0, 4.0]
    assert found.ranked["is_little_used"].tolist() == [True, False, False]


def test_a_handful_of_teachers_stands_apart_per_teacher() -> None:
    given = rows((0, 1, 1.0, 1.0, 3), (0, 2, 4.0, 4.0, 40))

    apart = standings(given, per=100, decimals=1, top=10, fewest_teachers=10)

    assert apart.ranked["group_key"].tolist() == [2]
    assert apart.unranked["reason"].tolist() == [FEW_TEACHERS]


def test_ties_as_they_are_read_stand_by_their_value() -> None:
    given = rows((0, 1, 12.31, 12.31, 9), (0, 2, 12.34, 12.34, 9), (0, 3, 20.0, 2, 9))

    found = standings(given, per=None, decimals=1, top=10).ranked

    assert found["group_key"].tolist() == [3, 2, 1]
    assert found["rank"].tolist() == [1, 2, 2]
