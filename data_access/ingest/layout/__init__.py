"""Finds the tables of a messy sheet, their rows of data, and what is said around."""

from data_access.ingest.layout.contradictions import contradictions
from data_access.ingest.layout.descriptions import is_description
from data_access.ingest.layout.sections import Section, lay_out
from data_access.ingest.layout.surroundings import NOTHING_SAID, Surroundings

__all__ = [
    "NOTHING_SAID",
    "Section",
    "Surroundings",
    "contradictions",
    "is_description",
    "lay_out",
]
