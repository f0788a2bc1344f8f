"""Quadrants are named by what the two indicators are about and which way is better."""

from data_access.catalogue.aspects import is_good, quadrant_names
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.peers import size_label

BUILT = INDICATORS["dev_mmroom_ratio"]
USED = INDICATORS["use_lesson_rate"]
RESULT = INDICATORS["tea_award_points_per100t"]
LOWER = INDICATORS["dev_stu_per_terminal"]
NEUTRAL = INDICATORS["use_avg_min"]


def test_built_against_used_names_both() -> None:
    names = quadrant_names(BUILT, USED)

    assert names[True, True] == "建好用好"
    assert names[True, False] == "建好用少"
    assert names[False, True] == "建少用好"
    assert names[False, False] == "建少用少"


def test_built_comes_first_whichever_axis_it_stands_on() -> None:
    assert quadrant_names(USED, BUILT)[False, True] == "建好用少"
    assert quadrant_names(RESULT, USED)[False, True] == "用好效弱"


def test_two_of_one_aspect_are_named_by_the_indicators() -> None:
    names = quadrant_names(BUILT, LOWER)

    assert names[True, True] == "两项都好"
    assert names[True, False] == "只有多媒体教室占比好"
    assert names[False, True] == "只有生机比好"


def test_what_is_only_monitored_is_high_and_not_good() -> None:
    names = quadrant_names(BUILT, NEUTRAL)

    assert names[True, True] == "两项都高"
    assert names[False, False] == "两项都低"
    assert not any("好" in name for name in names.values())


def test_the_four_names_differ_for_every_pair() -> None:
    for first in INDICATORS.values():
        for second in (BUILT, USED, NEUTRAL):
            if first.short_label != second.short_label:
                assert len(set(quadrant_names(first, second).values())) == 4


def test_fewer_pupils_a_terminal_are_better_and_the_line_itself_is_good() -> None:
    assert is_good(LOWER, 5.0, 6.0)
    assert not is_good(LOWER, 7.0, 6.0)
    assert is_good(LOWER, 6.0, 6.0)
    assert is_good(USED, 0.8, 0.8)
    assert not is_good(USED, 0.79, 0.8)


def test_a_size_begins_with_its_own_number() -> None:
    assert size_label(99) == "100人以下"
    assert size_label(100) == "100—499人"
    assert size_label(1999) == "1000—1999人"
    assert size_label(2000) == "2000人以上"
