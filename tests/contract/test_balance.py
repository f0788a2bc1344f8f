"""差异系数, its drivers and 6 + 85 %: golden cases and the schools assessed."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, update

from data_access.catalogue.balance import SEVEN
from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.balance import (
    balance,
    balance_schools,
    composite,
    pass_six,
    pass_six_schools,
)
from data_access.queries.balance_lines import balance_lines
from data_access.request import MeasureRequest, area_at
from data_access.rollups import recompute_all
from data_access.tables import school
from tests import builders as add
from tests.balance_city import AT_LINE

SEPTEMBER = month_period(add.MONTH)
VALUE = ("dev_equip_value_per_stu",)
# The published worked example (S07): pupils and books of five schools.
PUPILS = (45, 37, 89, 76, 55)
BOOKS = (279, 137, 935, 160, 402)
LINES = dict(zip(SEVEN, (4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3), strict=True))
# 鸠江区 2023, primary: mean, deviation, 差异系数 of the seven, as published.
JIUJIANG = (
    (5.515273, 1.643162, 0.297929),
    (0.887611, 0.445392, 0.501787),
    (0.879277, 0.353427, 0.401952),
    (4.563288, 1.316139, 0.288419),
    (7.925946, 2.975795, 0.37545),
    (2496.674864, 780.914372, 0.312782),
    (2.784743, 1.097759, 0.394205),
)
JIUJIANG_COMPOSITE = 0.367503


def fill(store: Engine, *rows: Callable[[Connection], Any]) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        for row in rows:
            row(connection)
        recompute_all(connection)


def schools_with(bases: Iterable[dict[str, float]]) -> Callable[[Connection], None]:
    """Add a primary school for each base, ids from 6 on."""

    def write(connection: Connection) -> None:
        for base in bases:
            add.add_base(connection, add.add_school(connection), **base)

    return write


def asking(
    indicators: tuple[str, ...] = SEVEN, *, stage: str = "primary", by: str = "self"
) -> MeasureRequest:
    return MeasureRequest(indicators, (SEPTEMBER,), by=by, stage=stage)


def five_schools(connection: Connection) -> None:
    bases = [
        {"student_count": pupils, "equipment_value_yuan": books}
        for pupils, books in zip(PUPILS, BOOKS, strict=True)
    ]
    schools_with(bases)(connection)


def lines(connection: Connection) -> None:
    for name, value in LINES.items():
        add.add_target(connection, name, value, stage="primary")


def test_five_schools_have_the_published_coefficient(store: Engine) -> None:
    fill(store, five_schools)
    (row,) = balance(store, asking(VALUE)).itertuples()
    assert (row.pupils, row.school_count) == (302, 5)
    assert row.mean == pytest.approx(6.334, abs=5e-4)
    assert row.deviation == pytest.approx(3.264, abs=5e-4)
    assert row.cv == pytest.approx(0.5153, abs=5e-5)
    # Every school counting alike, as a population or as a sample, is wrong.
    assert abs(row.cv - 0.489) > 0.02
    assert abs(row.cv - 0.546) > 0.02


def test_the_schools_that_drive_it_come_first_and_add_up(store: Engine) -> None:
    fill(store, five_schools)
    rows = balance_schools(store, asking(VALUE))
    assert rows["share"].sum() == pytest.approx(1)
    # 89 pupils with 10.5 books and 76 with 2.1 stand furthest from 6.3.
    assert rows["school_id"].tolist()[:2] == [8, 9]
    assert rows["value"].iloc[0] == pytest.approx(935 / 89)
    # Without a line nothing is judged.
    assert rows["standing"].isna().all()


def jiujiang_school(sign: int) -> dict[str, float]:
    """A school one deviation from every mean; two of equal size give the county's."""
    pupils = 100_000_000
    mean = [x + sign * s for x, s, _ in JIUJIANG]
    hundreds = pupils / 100
    return dict.fromkeys(AT_LINE, 0) | {
        "student_count": pupils,
        "qualified_teacher_count": round(mean[0] * hundreds),
        "backbone_teacher_count": round(mean[1] * hundreds),
        "pe_teacher_count": round(mean[2] * hundreds),
        "teaching_area_m2": mean[3] * pupils,
        "sports_field_area_m2": mean[4] * pupils,
        "equipment_value_yuan": mean[5] * pupils,
        "multimedia_room_count": round(mean[6] * hundreds),
    }


def test_a_published_county_gives_its_seven_and_their_mean(store: Engine) -> None:
    fill(store, schools_with([jiujiang_school(1), jiujiang_school(-1)]))
    rows = balance(store, asking())
    found = rows.set_index("indicator")["cv"]
    for name, (_, _, published) in zip(SEVEN, JIUJIANG, strict=True):
        assert found[name] == pytest.approx(published, abs=2e-6)
    assert composite(rows)["value"].tolist() == [
        pytest.approx(JIUJIANG_COMPOSITE, abs=1e-6)
    ]


def test_the_composite_waits_for_all_seven(store: Engine) -> None:
    fill(store, five_schools)
    assert composite(balance(store, asking()))["value"].isna().all()


def test_special_vocational_and_small_points_are_not_assessed(store: Engine) -> None:
    def type_of(school_id: int, code: str) -> Callable[[Connection], Any]:
        return lambda c: c.execute(
            update(school)
            .where(school.c.school_id == school_id)
            .values(school_type=code)
        )

    fill(
        store,
        schools_with([AT_LINE, AT_LINE, AT_LINE]),
        type_of(6, "511"),
        type_of(7, "361"),
        lambda c: add.add_base(c, 3, student_count=49, equipment_value_yuan=1.0),
    )
    rows = balance(store, asking(VALUE))
    # Left: school 8; schools 1, 2 and 4 are silent.
    assert rows[["school_count", "pupils", "expected"]].iloc[0].tolist() == [1, 1000, 4]


def test_a_point_of_fifty_pupils_is_assessed(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_base(c, 3, student_count=50, equipment_value_yuan=1e5),
    )
    assert balance_schools(store, asking(VALUE))["school_id"].tolist() == [3]


def test_a_school_missing_a_half_is_in_neither_sum(store: Engine) -> None:
    blank = {"student_count": 500, "equipment_value_yuan": None}
    nobody = {"student_count": 0, "equipment_value_yuan": 9e5}
    fill(store, five_schools, schools_with([blank, nobody]))
    (row,) = balance(store, asking(VALUE)).itertuples()
    assert (row.school_count, row.pupils) == (5, 302)


def test_each_area_has_its_own_mean(store: Engine) -> None:
    fill(
        store,
        schools_with([AT_LINE]),
        lambda c: add.add_base(c, 4, student_count=10, equipment_value_yuan=5e4),
    )
    rows = balance(store, asking(VALUE, by=area_at(1))).set_index("group_key")
    assert rows["mean"].to_dict() == {2: 2000, 3: 5000}
    assert rows["cv"].tolist() == [0, 0]
    # Where schools are alike, nobody drives anything.
    shares = balance_schools(store, asking(VALUE, by=area_at(1)))["share"]
    assert shares.isna().all()


def test_stages_are_apart(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_base(c, 2, student_count=10, equipment_value_yuan=1e4),
        lambda c: add.add_base(
            c, 2, stage="junior_secondary", student_count=10, equipment_value_yuan=3e4
        ),
    )
    primary = balance(store, asking(VALUE))
    junior = balance(store, asking(VALUE, stage="junior_secondary"))
    assert primary["mean"].tolist() == [1000]
    assert junior["mean"].tolist() == [3000]


@pytest.mark.parametrize(
    ("lacking", "passes"),
    [
        ({}, 1),
        ({"qualified_teacher_count": 36}, 1),  # 3.6 of 4.2: above 85 %
        ({"qualified_teacher_count": 35}, 0),  # below 85 %
        ({"qualified_teacher_count": 41, "backbone_teacher_count": 9}, 0),  # five met
        ({"arts_teacher_count": None}, None),  # not all seven known
        ({"indoor_sports_area_m2": 501.0}, 1),  # L4 just below its line
        ({"indoor_sports_area_m2": 501.0, "gym_area_m2": 1499.0}, 0),
    ],
)
def test_six_of_seven_and_85_percent_of_the_other(
    store: Engine, lacking: dict[str, float | None], passes: int | None
) -> None:
    fill(store, schools_with([{**AT_LINE, **lacking}]), lines)
    (row,) = pass_six_schools(store, asking()).itertuples()
    found = None if row.passes is None or row.passes != row.passes else row.passes
    assert found == passes
    if not lacking:
        assert (row.met_count, row.lowest_ratio) == (7, pytest.approx(1))


def test_an_area_passes_by_the_schools_assessed(store: Engine) -> None:
    weak = {**AT_LINE, "multimedia_room_count": 19}
    open_ = {**AT_LINE, "multimedia_room_count": None}
    fill(store, schools_with([AT_LINE, weak, open_]), lines)
    (row,) = pass_six(store, asking()).itertuples()
    assert (row.passing, row.assessed, row.expected, row.value) == (1, 2, 7, 0.5)


def test_nobody_reported_is_no_value(store: Engine) -> None:
    fill(store, lines)
    (row,) = pass_six(store, asking()).itertuples()
    assert (row.assessed, row.expected) == (0, 4)
    assert row.value != row.value
    rows = balance(store, asking())
    assert rows["cv"].isna().all()
    assert rows["expected"].tolist() == [4] * 7


def test_an_empty_store_has_no_rows(store: Engine) -> None:
    assert balance(store, asking()).empty
    assert balance_schools(store, asking()).empty
    assert pass_six(store, asking()).empty


def test_the_nearest_line_of_the_stage_holds(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_target(c, "bal_cv", 0.50, stage="primary"),
        lambda c: add.add_target(c, "bal_cv", 0.45, stage="junior_secondary"),
        lambda c: add.add_target(
            c, "bal_cv", 0.40, stage="primary", scope_kind="area", scope_code=add.EAST
        ),
        lambda c: add.add_target(
            c, "bal_cv", 0.1, stage="primary", valid_from=date(2026, 1, 1)
        ),
    )
    primary = balance_lines(store, "primary", SEPTEMBER).set_index("area_id")
    assert primary.loc[[1, 2, 3, 4], "cv_line"].tolist() == [0.5, 0.4, 0.5, 0.4]
    assert primary["pass_line"].isna().all()
    junior = balance_lines(store, "junior_secondary", SEPTEMBER)
    assert set(junior["cv_line"]) == {0.45}
