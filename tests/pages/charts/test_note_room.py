"""Bars make room for the words after them, however wide the picture is."""

import re

from pages.charts.note_room import bars_range, note_width


def taken(*notes: str) -> int:
    expression = bars_range(notes)[1]["expr"]
    found = re.search(r"width - (\d+)\)$", expression)
    assert found
    return int(found.group(1))


def test_the_longest_note_takes_its_room_from_the_bars() -> None:
    short, long = "60.9%", "6,640.1万元　60.9%　⚠ 只供参考"

    assert taken(short, long) == taken(long) > taken(short)
    assert taken(long) > note_width(long)


def test_chinese_letters_and_signs_are_wider_than_digits() -> None:
    assert note_width("万元") > note_width("90")
    assert note_width("○") == note_width("元")


def test_no_note_takes_hardly_any_room() -> None:
    assert taken() < 20


def test_bars_never_vanish_and_may_be_shorter_on_a_telephone() -> None:
    assert bars_range(["长" * 99])[1]["expr"].startswith("max(width * 0.3,")
    assert bars_range(["长" * 99], is_narrow=True)[1]["expr"].startswith(
        "max(width * 0.15,"
    )
