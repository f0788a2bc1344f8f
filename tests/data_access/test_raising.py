"""Raising the lowest schools: the new spread, the needs, who passes; and its edges."""

from fractions import Fraction
from math import isnan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.catalogue.balance import SEVEN
from data_access.raising import (
    Item,
    below_line,
    coefficient,
    coefficients,
    fewest_to_meet,
    passing,
    raised_values,
)
from tests.contract.slow_raising import Pupils, lowest_first, raised_to

# Lines of the rule, as fractions: 2.3, 4.5, 0.9, 2000.
LINES = st.sampled_from([Fraction(23, 10), Fraction(9, 2), Fraction(9, 10)])
PAIRS = st.lists(
    st.tuples(st.integers(1, 3000), st.integers(0, 400)), min_size=1, max_size=25
)
PUPILS = (45, 37, 89, 76, 55)
BOOKS = (279, 137, 935, 160, 402)


def rows_of(schools: list[Pupils], per: int) -> pd.DataFrame:
    values = [float(one.amount / one.pupils * per) for one in schools]
    lines = [float(one.line) for one in schools]
    rows = pd.DataFrame(
        {
            "school_id": [one.school_id for one in schools],
            "value": values,
            "pupils": [float(one.pupils) for one in schools],
            "line": lines,
        }
    )
    return rows.assign(ratio=rows["value"] / rows["line"])


@given(PAIRS, LINES, st.booleans(), st.integers(0, 25))
def test_it_says_what_counting_school_by_school_says(
    pairs: list[tuple[int, int]], line: Fraction, is_whole: bool, count: int
) -> None:
    per = 100 if is_whole else 1
    schools = [
        Pupils(number, Fraction(amount), pupils, line)
        for number, (pupils, amount) in enumerate(pairs)
    ]
    rows, item = rows_of(schools, per), Item(per, is_whole)
    below = below_line(rows, item)
    assert len(below) == len(lowest_first(schools, per))
    count = min(count, len(below))
    chosen = below.head(count)
    cv, need = raised_to(
        # What reads the same may stand in either order: take ours.
        _kept_first(schools, chosen["school_id"].tolist()),
        per,
        count,
        is_whole=is_whole,
    )
    assert chosen["need"].sum() == pytest.approx(float(need))
    assert coefficients(rows, item)[count] == (
        None if cv is None else pytest.approx(cv, abs=1e-9)
    )
    assert (chosen["new_value"] >= chosen["line"] * (1 - 1e-8)).all()
    if is_whole:
        assert (chosen["need"] % 1 == 0).all()


def _kept_first(schools: list[Pupils], chosen: list[int]) -> list[Pupils]:
    order = {school_id: place for place, school_id in enumerate(chosen)}
    return [
        one._replace(school_id=order.get(one.school_id, 1000 + one.school_id))
        for one in schools
    ]


def test_nobody_raised_is_the_published_coefficient() -> None:
    rows = pd.DataFrame(
        {
            "value": [
                books / pupils for books, pupils in zip(BOOKS, PUPILS, strict=True)
            ],
            "pupils": [float(one) for one in PUPILS],
        }
    )
    assert coefficient(rows["value"], rows["pupils"]) == pytest.approx(0.5153, abs=5e-5)


def test_rooms_come_whole_and_area_as_it_is() -> None:
    school = [Pupils(1, Fraction(20), 1000, Fraction(23, 10))]
    rooms = below_line(rows_of(school, 100), Item(100, is_whole=True))
    assert rooms["need"].tolist() == [3]
    assert rooms["new_value"].tolist() == [pytest.approx(2.3)]
    # 2.3 rooms for a hundred of 1,010 pupils are 23.23 rooms: four are built.
    more = [Pupils(1, Fraction(20), 1010, Fraction(23, 10))]
    rooms = below_line(rows_of(more, 100), Item(100, is_whole=True))
    assert rooms["need"].tolist() == [4]
    area = below_line(rows_of(more, 100), Item(100, is_whole=False))
    assert area["need"].tolist() == [pytest.approx(3.23)]


def test_a_school_at_its_line_needs_nothing() -> None:
    school = [Pupils(1, Fraction(9), 1000, Fraction(9, 10))]
    assert below_line(rows_of(school, 100), Item(100, is_whole=True)).empty


def test_without_a_line_nobody_is_below() -> None:
    rows = rows_of([Pupils(1, Fraction(0), 10, Fraction(1))], 1)
    silent = rows.assign(line=float("nan"), ratio=float("nan"))
    assert below_line(silent, Item(1, is_whole=True)).empty
    assert coefficients(silent, Item(1, is_whole=True)) == [None]


@pytest.mark.parametrize(
    ("found", "line", "count"),
    [
        ([0.6, 0.52, 0.5, 0.4], 0.5, 2),
        ([0.3, 0.2], 0.5, 0),
        ([0.9, 0.8], 0.5, None),
        ([0.9, 0.8], None, None),
        ([None], 0.5, None),
    ],
)
def test_the_fewest_schools_that_bring_it_down(
    found: list[float | None], line: float | None, count: int | None
) -> None:
    assert fewest_to_meet(found, line) == count


def standings(*codes: str | None) -> pd.DataFrame:
    return pd.DataFrame({"school_id": 1, "indicator": SEVEN, "standing": list(codes)})


@pytest.mark.parametrize(
    ("codes", "passes"),
    [
        (["met"] * 7, 1),
        (["near", *["met"] * 6], 1),
        (["missed", *["met"] * 6], 0),
        (["near", "near", *["met"] * 5], 0),
        ([None, *["met"] * 6], None),
    ],
)
def test_six_of_seven_and_85_percent(codes: list[str | None], passes: int) -> None:
    (row,) = passing(standings(*codes)).to_dict("records")
    found = float(row["passes"])
    assert (None if isnan(found) else found) == passes
    assert len(row["short"]) == sum(code in ("near", "missed") for code in codes)


def test_who_is_raised_counts_as_met() -> None:
    rows = standings("missed", *["met"] * 6)
    raised = pd.DataFrame({"school_id": [1], "indicator": [SEVEN[0]]})
    assert passing(rows, raised)["passes"].tolist() == [1]
    assert raised_values(
        pd.DataFrame({"school_id": [1, 2], "value": [1.0, 2.0]}),
        pd.DataFrame({"school_id": [1], "new_value": [3.0]}),
    ).tolist() == [3, 2]


def test_no_schools_have_no_coefficient() -> None:
    empty = rows_of([Pupils(1, Fraction(0), 1, Fraction(1))], 1).head(0)
    assert coefficients(empty, Item(1, is_whole=True)) == [None]
    assert passing(standings(*["met"] * 7).head(0)).empty
