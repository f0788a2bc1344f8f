"""The kinds of broken and hostile files: each a function from chance to a file."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Make = Callable[[random.Random, Path], Path]


@dataclass(frozen=True)
class Breakage:
    """One way to break a file.

    `may_store`: a file of this kind may hold rows that are right, and then goes in.
    `is_slow`: it takes seconds to make or to refuse, so few cases are of this kind.
    """

    name: str
    make: Make
    may_store: bool
    is_slow: bool = False


BREAKAGES: list[Breakage] = []


def breakage(
    *, may_store: bool = False, is_slow: bool = False
) -> Callable[[Make], Make]:
    """Register a maker of broken files under its function's name."""

    def register(make: Make) -> Make:
        BREAKAGES.append(Breakage(make.__name__, make, may_store, is_slow))
        return make

    return register


def made(name: str, seed: int, folder: Path) -> Path:
    """Make the file of one case; the same name and seed make the same bytes."""
    found = next(each for each in BREAKAGES if each.name == name)
    return found.make(random.Random(f"{name} {seed}"), folder)
