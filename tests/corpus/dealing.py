"""Deals mutations to workbooks: several each, every one to some, all by a seed."""

import random
from collections import deque
from pathlib import Path

from tests.corpus import (
    naming,
    sending,
    spoiling_headings,
    spoiling_layout,
    spoiling_values,
    stacking_heads,
)
from tests.corpus.model import Book, Truth, truths_of
from tests.corpus.registry import MUTATIONS, Mutation, Place
from tests.corpus.truthful import truthful_book
from tests.corpus.writing import write_corpus
from tests.corpus.zone import School

# Importing these fills the registry.
_MODULES = (
    naming,
    sending,
    spoiling_headings,
    spoiling_layout,
    spoiling_values,
    stacking_heads,
)
# How many of each kind a workbook gets, with what chance.
SHARES: dict[Place, tuple[float, ...]] = {
    Place.VALUE: (0.9, 0.6),
    Place.NAME: (0.6,),
    Place.HEADING: (0.45,),
    Place.LAYOUT: (0.9, 0.6, 0.2),
    Place.FILE: (0.3,),
}


def deal(schools: list[School], seed: int, *, is_spoilt: bool = True) -> list[Book]:
    """Return a mutated workbook a school, or the same unspoilt."""
    rng = random.Random(f"corpus {seed}")
    assert _MODULES
    decks = {place: _deck(place, rng) for place in Place}
    books = []
    for number, school in enumerate(schools):
        book = truthful_book(school, number, rng)
        for place in Place:
            for chance in SHARES[place]:
                if is_spoilt and rng.random() < chance:
                    _apply_next(decks[place], book, rng)
        books.append(book)
    return books


def _deck(place: Place, rng: random.Random) -> deque[Mutation]:
    own = [m for m in MUTATIONS.values() if m.place is place]
    rng.shuffle(own)
    return deque(own)


def _apply_next(deck: deque[Mutation], book: Book, rng: random.Random) -> None:
    """Apply the first mutation of a deck that fits, and put it at the end."""
    for mutation in list(deck):
        if mutation.name in book.touched:
            continue
        touched = mutation.apply(book, rng)
        if touched:
            book.touch(mutation.name, touched)
            deck.remove(mutation)
            deck.append(mutation)
            return


def write(folder: Path, books: list[Book]) -> list[Truth]:
    """Write a corpus and return everything that has to be in the store."""
    truths: list[Truth] = []
    for book, names in write_corpus(folder, books).items():
        for name in names:
            path = f"{book.folder}/{name}"
            truths += [t for t in truths_of(book, path) if _is_of(t, name, book)]
    return truths


def _is_of(truth: Truth, name: str, book: Book) -> bool:
    """Tell whether a cell stands in this file: a text file holds one page."""
    return not book.kind.startswith("csv") or name == f"{truth.tab}.csv"
