"""The list of mutations: what a clerk does to a table, each a small function."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tests.corpus.model import Book, Touch

Mutate = Callable[[Book, random.Random], list[Touch]]


class Place(StrEnum):
    """What a mutation changes; they are applied in this order."""

    VALUE = "格里的值"
    NAME = "学校与时间写在哪里"
    HEADING = "表头"
    LAYOUT = "版面"
    FILE = "文件"


@dataclass(frozen=True)
class Mutation:
    """One thing a clerk does; it returns the cells it touched, none if it cannot."""

    name: str
    description: str
    place: Place
    apply: Mutate


MUTATIONS: dict[str, Mutation] = {}


def mutation(name: str, description: str, place: Place) -> Callable[[Mutate], Mutate]:
    """Register a function under its Chinese name."""

    def register(function: Mutate) -> Mutate:
        assert name not in MUTATIONS, name
        MUTATIONS[name] = Mutation(name, description, place, function)
        return function

    return register
