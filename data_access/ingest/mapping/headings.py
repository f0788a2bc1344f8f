"""Compares headings and file names as people see them, not byte by byte."""

from unicodedata import normalize


def same_heading(text: str) -> str:
    """Return a heading with runs of space as one; macOS splits accents, so join them.

    A heading of several lines is written in a mapping with a space for each break.
    """
    return normalize("NFC", " ".join(text.split()))
