"""The nearest schools are those a plain calculation by hand finds."""

from math import isclose, sqrt

import pytest

from data_access.neighbours import nearest

SCHOOLS = {
    1: (200.0, 30.0, 12.0),
    2: (220.0, 31.0, 12.5),
    3: (400.0, 45.0, 18.0),
    4: (180.0, 28.0, 15.0),
    5: (210.0, 40.0, 12.0),
}


def by_hand(own: int, other: int) -> float:
    total = 0.0
    for trait in range(3):
        column = [values[trait] for values in SCHOOLS.values()]
        mean = sum(column) / len(column)
        variance = sum((value - mean) ** 2 for value in column) / len(column)
        difference = SCHOOLS[own][trait] - SCHOOLS[other][trait]
        total += difference**2 / variance
    return sqrt(total)


@pytest.mark.parametrize("own", SCHOOLS)
def test_distances_are_those_of_a_plain_calculation(own: int) -> None:
    found = nearest(SCHOOLS, own, 8)

    others = sorted((by_hand(own, key), key) for key in SCHOOLS if key != own)
    assert [one.school_id for one in found] == [key for _, key in others]
    for one, (distance, _) in zip(found, others, strict=True):
        assert isclose(one.distance, distance)


def test_no_more_than_asked_for_and_never_the_school_itself() -> None:
    assert [one.school_id for one in nearest(SCHOOLS, 1, 2)] == [2, 4]


def test_what_is_alike_everywhere_separates_nobody_and_ties_go_by_key() -> None:
    found = nearest({3: (1.0, 7.0), 1: (2.0, 7.0), 2: (2.0, 7.0)}, 3, 8)

    assert [(one.school_id, one.distance) for one in found] == [
        (1, found[0].distance),
        (2, found[0].distance),
    ]
    assert found[0].distance > 0


def test_a_school_alone_has_no_neighbours() -> None:
    assert nearest({1: (1.0, 2.0)}, 1, 8) == []
