"""The shape of a figure that is no quotient of two sums over schools."""

from collections.abc import Callable
from dataclasses import dataclass

from pages.ui.view import View


@dataclass(frozen=True)
class Derived:
    """A value with who stands behind it; `text` where a number alone says too much."""

    value: float
    reported: int = 0
    expected: int = 0
    text: str = ""


Answer = Callable[[View], Derived | None]
