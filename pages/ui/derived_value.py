"""The shape of a figure that is no quotient of two sums over schools."""

from collections.abc import Callable
from dataclasses import dataclass

from pages.ui.view import View


@dataclass(frozen=True)
class Derived:
    """A value with who stands behind it; `text` where a number alone says too much.

    `brief` is `text` as a narrow cell says it; `halves` are the lines of its 口径
    that say what was divided by what or counted, `origin` its source and date.
    """

    value: float
    reported: int = 0
    expected: int = 0
    text: str = ""
    brief: str = ""
    halves: tuple[str, ...] = ()
    origin: str = ""


Answer = Callable[[View], Derived | None]
