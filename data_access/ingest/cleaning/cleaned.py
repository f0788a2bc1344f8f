"""What every cleaner gives back: a value, what was assumed, or what is wrong."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cleaned(Generic[T]):
    """One cleaned value.

    Attributes:
        value: the value; None is "not reported" where there is no problem.
        assumed: codes of what was assumed on the way.
        problem: the code of what is wrong; then there is no value.
    """

    value: T | None
    assumed: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True)
class CleanedColumn:
    """A cleaned column: values in their order, problems by index, what was assumed."""

    values: list[object]
    problems: dict[int, str] = field(default_factory=dict)
    assumptions: Counter[str] = field(default_factory=Counter)
