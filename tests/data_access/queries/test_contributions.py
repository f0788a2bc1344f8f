"""A change of a quotient of sums is split exactly among its parts."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from data_access.queries.contributions import (
    Contribution,
    Halves,
    Parts,
    change_of,
    split_change,
)

numbers = st.one_of(
    st.integers(0, 5000).map(Fraction),
    st.floats(0, 1e6, allow_nan=False).map(Fraction),
)
PER = st.sampled_from([1.0, 100.0, 0.1])


def parts_of(*, has_denominator: bool) -> st.SearchStrategy[dict[int, Halves]]:
    denominators = numbers if has_denominator else st.none()
    return st.dictionaries(
        st.integers(1, 12), st.builds(Halves, numbers, denominators), max_size=10
    )


both = st.booleans().flatmap(
    lambda has: st.tuples(parts_of(has_denominator=has), parts_of(has_denominator=has))
)


def halves(numerator: int, denominator: int | None = None) -> Halves:
    below = None if denominator is None else Fraction(denominator)
    return Halves(Fraction(numerator), below)


@given(both, PER)
def test_the_parts_add_up_to_the_change_exactly(
    pair: tuple[Parts, Parts], per: float
) -> None:
    before, after = pair
    change, split = change_of(before, after, per), split_change(before, after, per)

    assert bool(split) == (change is not None)
    if change is not None:
        assert sum(one.whole for one in split.values()) == change
        assert set(split) == {*before, *after}


@given(both, PER)
def test_the_way_back_has_the_opposite_parts(
    pair: tuple[Parts, Parts], per: float
) -> None:
    there, back = split_change(*pair, per), split_change(*pair[::-1], per)

    assert {key: one.whole for key, one in there.items()} == {
        key: -one.whole for key, one in back.items()
    }


@given(parts_of(has_denominator=True), PER)
def test_where_nothing_changed_nothing_is_blamed(parts: Parts, per: float) -> None:
    assert all(
        one == Contribution() for one in split_change(parts, parts, per).values()
    )


def test_a_school_that_improves_is_the_whole_change() -> None:
    before = {1: halves(40, 100), 2: halves(50, 100)}
    after = {1: halves(60, 100), 2: halves(50, 100)}

    split = split_change(before, after)

    assert split[1] == Contribution(own=Fraction(1, 10))
    assert split[2] == Contribution()


def test_a_school_like_the_whole_that_grows_changes_little() -> None:
    before = {1: halves(10, 100), 2: halves(90, 100)}
    after = {1: halves(10, 100), 2: halves(180, 200)}

    split = split_change(before, after)

    assert split[2].own == 0
    assert split[2].whole == change_of(before, after)


def test_what_comes_and_what_goes_moves_the_value_by_its_distance_from_it() -> None:
    before = {1: halves(50, 100), 2: halves(10, 100)}
    after = {1: halves(50, 100), 3: halves(90, 100)}

    split = split_change(before, after)

    assert change_of(before, after) == Fraction(4, 10)
    assert split[1] == Contribution()
    assert split[2] == split[3] == Contribution(size=Fraction(2, 10))


def test_a_total_changes_by_what_each_one_adds() -> None:
    split = split_change({1: halves(5), 2: halves(3)}, {1: halves(9), 4: halves(2)})

    assert {key: one.whole for key, one in split.items()} == {1: 4, 2: -3, 4: 2}


def test_a_school_without_a_denominator_still_adds_its_numerator() -> None:
    before = {1: halves(100, 20), 2: halves(30, 0)}
    after = {1: halves(100, 20), 2: halves(30, 10)}

    split = split_change(before, after)

    assert change_of(before, after) == Fraction(130, 30) - Fraction(130, 20)
    assert split[2].whole == change_of(before, after)


def test_without_a_value_in_one_period_nothing_is_split() -> None:
    assert split_change({1: halves(0, 0)}, {1: halves(1, 2)}) == {}
    assert split_change({}, {1: halves(1)}) == {}
