"""Every indicator and fact of the catalogue is whole; adding one adds its test."""

import pytest

from data_access.catalogue.balance import (
    ALIASES,
    BALANCE_SEVEN,
    CV,
    CV_ITEMS,
    SEVEN,
    canonical_id,
)
from data_access.catalogue.codes import STAGES_OF_TYPE
from data_access.catalogue.equipment import TERMINAL_AGE
from data_access.catalogue.facts import FACTS, FactKind
from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    SUBJECT_LABELS,
    DerivedIndicator,
    Form,
    Indicator,
    find_indicator,
)
from data_access.catalogue.sources import CERTAINTY_LABELS, OFFICIAL_MARKS, SOURCES
from data_access.tables import metadata

every_indicator = pytest.mark.parametrize(
    "indicator", INDICATORS.values(), ids=INDICATORS
)
every_fact = pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
DERIVED = {"subject_need_period", "reporting_month", "digital_textbook_period"}


@every_indicator
def test_an_indicator_reads_known_facts(indicator: Indicator) -> None:
    halves = [half for half in (indicator.numerator, indicator.denominator) if half]
    names = [fact for half in halves for fact in (*half.facts, *half.minus)]
    names += [h.test.at_least_fact for h in halves if h.test and h.test.at_least_fact]
    assert names
    assert set(names) <= set(FACTS)


@every_indicator
def test_an_indicator_says_what_it_means(indicator: Indicator) -> None:
    assert indicator.subject in SUBJECT_LABELS
    assert indicator.source in SOURCES
    assert indicator.certainty in CERTAINTY_LABELS
    assert indicator.definition.endswith("。")
    assert indicator.denominator_note.endswith(("。", "！"))
    assert indicator.numerator.label
    assert indicator.numerator.unit


@every_indicator
def test_a_share_is_a_percentage_with_a_denominator(indicator: Indicator) -> None:
    if indicator.form is Form.SHARE:
        assert indicator.unit == "%"
        assert indicator.per == 1
        assert indicator.denominator is not None


@every_indicator
def test_a_mark_is_never_better_than_its_source(indicator: Indicator) -> None:
    order = "ABCMP"
    source = SOURCES[indicator.source].certainty
    if source not in OFFICIAL_MARKS:
        assert order.index(indicator.certainty) >= order.index("B")
        assert indicator.certainty not in OFFICIAL_MARKS or source in OFFICIAL_MARKS


@every_indicator
def test_an_indicator_tests_only_one_thing_of_a_half(indicator: Indicator) -> None:
    for half in (indicator.numerator, indicator.denominator):
        if half and half.test:
            given = (
                half.test.at_least,
                half.test.at_least_target,
                half.test.at_least_fact,
            )
            assert sum(value is not None for value in given) == 1
            assert half.unit == "所"


@pytest.mark.parametrize("one", DERIVED_INDICATORS.values(), ids=DERIVED_INDICATORS)
def test_a_derived_figure_says_how_it_is_made(one: DerivedIndicator) -> None:
    assert one.id not in INDICATORS
    assert one.subject in SUBJECT_LABELS
    assert one.source in SOURCES
    assert one.certainty in CERTAINTY_LABELS
    for words in (one.definition, one.formula, one.denominator_note):
        assert words.endswith("。")


def test_balance_has_seven_indicators_each_per_pupil() -> None:
    assert list(BALANCE_SEVEN) == [f"bal_l{number}" for number in range(1, 8)]
    for name in SEVEN:
        below = INDICATORS[name].denominator
        assert below is not None
        assert below.facts == ("student_count",)


def test_all_seven_have_an_id_of_their_own_and_one_place() -> None:
    assert set(BALANCE_SEVEN) <= set(INDICATORS)
    for alias, name in ALIASES.items():
        one, other = INDICATORS[alias], INDICATORS[name]
        assert (one.numerator, one.denominator, one.per, one.certainty) == (
            other.numerator,
            other.denominator,
            other.per,
            other.certainty,
        )
        assert canonical_id(alias) == name
    assert {canonical_id(name) for name in CV_ITEMS} == {CV}


def test_a_figure_of_any_indicator_is_found_by_its_pattern() -> None:
    found = find_indicator("bal_ur_ratio_dev_stu_per_terminal")
    assert found is not None
    assert found.label == "城乡比：生机比"
    assert find_indicator("bal_ur_gap_bal_l7") is not None
    assert find_indicator("bal_top_bottom_bal_l6") is not None
    assert find_indicator("bal_ur_ratio_of_nothing") is None
    assert find_indicator("bal_l7") is INDICATORS["bal_l7"]


@every_fact
def test_a_fact_is_a_column_of_the_store(fact) -> None:
    if fact.table == TERMINAL_AGE:
        assert fact.kind is FactKind.STOCK
        return
    if fact.table in DERIVED:
        assert fact.kind is FactKind.FLOW
        return
    table = metadata.tables[fact.table]
    columns = [fact.column, *(name for name, _ in fact.where)]
    assert {*columns} - {""} <= {column.name for column in table.c}
    if fact.high_column:
        assert fact.high_column in table.c


def test_the_core_of_the_first_release_is_there() -> None:
    core = """net_access_rate net_bw_mbps net_bw100_rate net_bw_target_rate
        net_bw_per_100stu dev_mmroom_per100 dev_mmroom_ratio dev_bbt_full_rate
        dev_stu_per_terminal dev_tea_per_terminal dev_recording_rate
        dev_remote_cover_rate dev_equip_value_per_stu dev_ok_rate
        c3_school_cover_rate c3_weak_cover_rate c3_open_rate c3_lessons
        c3_recv_lessons c3_person_times c3_gap_filled_rate res_total res_month_new
        res_per_teacher res_reuse tea_award_items tea_projects_done
        tea_backbone_per100 tea_award_points_per100t use_online_rate
        use_lesson_rate use_teacher_active_rate bal_l1 bal_l3 bal_l4 bal_l5
        asm_report_rate bal_cv bal_pass6_rate bal_ur_ratio bal_ur_gap
        bal_l2 bal_l6 bal_l7 bal_pass6 bal_top_bottom""".split()
    assert set(core) <= {*INDICATORS, *DERIVED_INDICATORS}


def test_a_ratio_of_persons_to_machines_is_better_when_lower() -> None:
    assert INDICATORS["dev_stu_per_terminal"].direction == "lower_is_better"
    assert INDICATORS["dev_tea_per_terminal"].direction == "lower_is_better"


def test_through_schools_teach_each_of_their_stages() -> None:
    assert STAGES_OF_TYPE["345"] == (
        "primary",
        "junior_secondary",
        "senior_secondary",
    )
