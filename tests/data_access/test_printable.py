"""A sentence repeats the words of a file without what cannot be seen in them."""

from data_access.messages import sentence
from data_access.messages.printable import LONGEST, printable


def test_marks_that_turn_or_repaint_are_left_out() -> None:
    told = sentence("file_empty", {"file": "\u202exslx.exe\x1b[31m红\u2066\x00"})

    assert "“xslx.exe[31m红”" in told


def test_a_long_text_is_cut() -> None:
    assert str(printable("名" * 5_000)) == "名" * LONGEST + "……"


def test_figures_stay_figures() -> None:
    assert (printable(3), printable(None), printable("甲\n乙")) == (3, None, "甲\n乙")
