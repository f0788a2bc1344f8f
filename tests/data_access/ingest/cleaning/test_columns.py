"""Whole columns: each cell as if alone, and no cell ends the program."""

from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import Kind, blank_words, clean_column
from data_access.ingest.cleaning.columns import CLEANERS
from data_access.messages.cleaning import CLEANING

WORDS = {"小学": "211"}
SIGNS = "0123456789.,-~+×*年月日学第一二万亿约余%MGKb兆百千光纤以上下共享 /()：１２"
CELLS = st.one_of(
    st.none(),
    st.text(),
    st.text(SIGNS, max_size=14),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.binary(),
    st.lists(st.integers(), max_size=2),
)


def repr_of_type(cell: object) -> str:
    return type(cell).__name__


def options(kind: Kind) -> dict[str, object]:
    return {"words": WORDS} if kind is Kind.CODE else {}


def test_problems_stand_at_their_index_and_assumptions_are_counted() -> None:
    column = clean_column(["1.2万", "x", "", "1.2万", 3, "88888"], Kind.INTEGER)
    assert column.values == [12000, None, None, 12000, 3, None]
    assert column.problems == {1: "not_a_number", 5: "sentinel"}
    assert column.assumptions == Counter(wan=2)


def test_true_is_not_one_in_a_column() -> None:
    column = clean_column([1, True, 1.0], "integer")
    assert column.values == [1, None, 1]
    assert column.problems == {1: "not_a_number"}


def test_options_reach_the_cleaner() -> None:
    column = clean_column(["无", 5], "integer", blank=blank_words(zero=["无"]))
    assert column.values == [0, 5]


def test_an_empty_column_stays_empty() -> None:
    assert clean_column([], Kind.TEXT).values == []


@pytest.mark.parametrize("kind", list(Kind))
@given(cells=st.lists(CELLS, max_size=6))
def test_a_column_is_its_cells_and_nothing_raises(
    kind: Kind, cells: list[object]
) -> None:
    column = clean_column(cells, kind, **options(kind))
    alone = [CLEANERS[kind](cell, **options(kind)) for cell in cells]
    assert column.values == [one.value for one in alone]
    assert column.problems == {i: o.problem for i, o in enumerate(alone) if o.problem}
    assert column.assumptions == Counter(code for one in alone for code in one.assumed)


@pytest.mark.parametrize("kind", list(Kind))
@given(cell=CELLS)
def test_every_code_has_its_sentence_and_a_problem_has_no_value(
    kind: Kind, cell: object
) -> None:
    cleaned = CLEANERS[kind](cell, **options(kind))
    codes = {*cleaned.assumed, *([cleaned.problem] if cleaned.problem else [])}
    assert codes <= CLEANING.keys()
    assert cleaned.problem is None or cleaned.value is None


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "cell",
    [
        10**5000,
        -(10**5000),
        "9" * 10_000,
        "9" * 10_000 + "M",
        "1" + ",111" * 5000,
        date.max,
        datetime.min,
        time.max,
        timedelta.max,
        object(),
    ],
    ids=repr_of_type,
)
def test_absurd_cells_do_not_end_the_program(kind: Kind, cell: object) -> None:
    CLEANERS[kind](cell, **options(kind))
