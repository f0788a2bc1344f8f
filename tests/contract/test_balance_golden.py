"""The edges of 6 + 85 % for each of the seven, and what raising schools takes."""

from fractions import Fraction

import pytest
from sqlalchemy import Connection, Engine

from data_access.catalogue.balance import BALANCE_SEVEN, SEVEN, WHOLE_UNITS
from data_access.catalogue.indicators import INDICATORS
from data_access.databases import reading, writing
from data_access.period import month_period
from data_access.queries.balance import balance_schools, pass_six_schools
from data_access.raising import Item, below_line, coefficients, passing
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from tests import builders as add
from tests.contract.random_balance import fill_balance
from tests.contract.slow_balance import SlowBalance
from tests.contract.slow_raising import Pupils, raised_to

PERIOD = month_period(add.MONTH)
STAGES = ("primary", "junior_secondary")
TYPES = ("211", "311")
PUPILS = 1_000_000
# domain.md §3.8: item → line and 85 % of it, 小学 and 初中.
LINES = {
    "bal_l1": ((4.2, 3.57), (5.3, 4.505)),
    "bal_l2": ((1, 0.85), (1, 0.85)),
    "bal_l3": ((0.9, 0.765), (0.9, 0.765)),
    "bal_l4": ((4.5, 3.825), (5.8, 4.93)),
    "bal_l5": ((7.5, 6.375), (10.2, 8.67)),
    "bal_l6": ((2000, 1700), (2500, 2125)),
    "bal_l7": ((2.3, 1.955), (2.4, 2.04)),
}
COLUMNS = {
    "bal_l1": "qualified_teacher_count",
    "bal_l2": "backbone_teacher_count",
    "bal_l3": "arts_teacher_count",
    "bal_l4": "teaching_area_m2",
    "bal_l5": "gym_area_m2",
    "bal_l6": "equipment_value_yuan",
    "bal_l7": "multimedia_room_count",
}
ZEROS = (
    "pe_teacher_count",
    "music_teacher_count",
    "fine_art_teacher_count",
    "indoor_sports_area_m2",
    "sports_field_area_m2",
)


def add_assessed(
    connection: Connection, number: int, amounts: dict[str, float]
) -> None:
    """Add a school of a million pupils that has these per pupil or per hundred."""
    columns: dict[str, float] = dict.fromkeys(ZEROS, 0)
    for item, value in amounts.items():
        name, per = COLUMNS[item], INDICATORS[BALANCE_SEVEN[item]].per
        amount = value * PUPILS / per
        columns[name] = round(amount) if name.endswith("_count") else round(amount, 6)
    school_id = add.add_school(connection, school_type=TYPES[number])
    add.add_base(
        connection, school_id, stage=STAGES[number], student_count=PUPILS, **columns
    )


@pytest.mark.parametrize("number", [0, 1], ids=STAGES)
@pytest.mark.parametrize("item", LINES)
def test_the_other_item_may_stand_at_85_percent_and_no_lower(
    store: Engine, item: str, number: int
) -> None:
    at_line = {name: lines[number][0] for name, lines in LINES.items()}
    line, floor = LINES[item][number]
    assert floor == pytest.approx(line * 0.85)
    lower = floor * 0.999
    with writing(store) as connection:
        add.build_zone(connection)
        for value in (line, floor, lower):
            add_assessed(connection, number, {**at_line, item: value})
        for name, lines in LINES.items():
            canonical = BALANCE_SEVEN[name]
            add.add_target(
                connection, canonical, lines[number][0], stage=STAGES[number]
            )
        recompute_all(connection)
    request = MeasureRequest(SEVEN, (PERIOD,), stage=STAGES[number])
    found = pass_six_schools(store, request)
    assert found["passes"].tolist() == [1, 1, 0]
    # The rule in pandas, which the what-if uses, says the same.
    assert passing(balance_schools(store, request))["passes"].tolist() == [1, 1, 0]


@pytest.mark.parametrize("stage", STAGES)
def test_raising_schools_is_what_counting_says(store: Engine, stage: str) -> None:
    with writing(store) as connection:
        fill_balance(connection, 2)
        recompute_all(connection)
    with reading(store) as connection:
        slow = SlowBalance(connection, stage)
    request = MeasureRequest(SEVEN, (PERIOD,), stage=stage)
    rows = balance_schools(store, request)
    some_raised = False
    for name in SEVEN:
        one = INDICATORS[name]
        item = Item(one.per, one.numerator.unit in WHOLE_UNITS)
        own = rows[rows["indicator"] == name].reset_index(drop=True)
        schools = slow_schools(slow, request, name)
        below = below_line(own, item)
        for count, cv in enumerate(coefficients(own, item)):
            counted, need = raised_to(
                schools, int(one.per), count, is_whole=item.is_whole
            )
            assert cv == pytest.approx(counted, abs=1e-9)
            assert below.head(count)["need"].sum() == pytest.approx(float(need))
            some_raised = some_raised or count > 1
    assert some_raised


def slow_schools(slow: SlowBalance, request: MeasureRequest, name: str) -> list[Pupils]:
    per = Fraction(INDICATORS[name].per)
    found = []
    for school_id, (amount, pupils) in slow.pairs(request)[name, 0, 0].items():
        line = slow.stage_line(name, slow.schools[school_id])
        assert line is not None
        own = Fraction(amount).limit_denominator(10**9) / per
        found.append(
            Pupils(school_id, own, int(pupils), Fraction(line).limit_denominator(1000))
        )
    return found
