"""Degrees are read as schools write them; a lost point is asked about, not guessed."""

import pytest

from data_access.ingest.cleaning import clean_degrees, likely_degrees


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (109.7345, 109.7345),
        ("１０９．７３４５", 109.7345),
        ("109.7345°", 109.7345),
        ("东经109.7345", 109.7345),
        ("E109.7345", 109.7345),
        ("109°44′4.2″", 109.7345),
        ("109度44分4.2秒", 109.7345),
        ("109°44'4.2''E", 109.7345),
    ],
)
def test_degrees_are_read_in_every_writing(raw: object, value: float) -> None:
    assert clean_degrees(raw).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("raw", "axis", "likely"),
    [
        (109734567, "longitude", "109.734567"),
        ("1097345", "longitude", "109.7345"),
        (382855.0, "latitude", "38.2855"),
    ],
)
def test_a_lost_point_is_a_problem_with_its_likely_value(
    raw: object, axis: str, likely: str
) -> None:
    found = clean_degrees(raw, axis=axis)

    assert (found.value, found.problem) == (None, "point_lost")
    assert likely_degrees(raw, axis) == likely


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("109.7345,38.2855", "two_coordinates"),
        ("109°75′", "not_degrees"),
        ("学校门口", "not_degrees"),
        ("#REF!", "formula_error"),
    ],
)
def test_what_is_no_degree_is_a_problem(raw: object, problem: str) -> None:
    assert clean_degrees(raw).problem == problem


def test_a_word_for_nothing_is_nothing() -> None:
    assert clean_degrees("无").assumed == ("null_word",)
