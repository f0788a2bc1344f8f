"""Reads delimited text (.csv, .tsv, .txt) with the delimiter found by evidence."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import cast

from data_access.errors import FileUnreadable
from data_access.ingest.reading.encodings import Encoding, find_encoding
from data_access.ingest.reading.extent import refuse_long_table
from data_access.ingest.reading.tables import Cell, RawTable, is_blank_row

DELIMITERS = (",", "\t", ";", "|", "，")
_SAMPLE_LINES = 60
# A row added after the last: when it does not come back, a quote was left open.
_END = "\x03end of file\x03"


def read_delimited(
    path: Path, encoding: str | None = None, known_words: Collection[str] = ()
) -> RawTable:
    """Return the one table of a text file, blank lines kept as empty rows."""
    data = path.read_bytes()
    try:
        found = _stated(data, encoding) or find_encoding(data, known_words)
        if not data.decode(found.name).strip("\ufeff \t\r\n\x00"):
            raise FileUnreadable("file_empty")
        delimiter = _stated_delimiter(_lines(data, found.name))
        skip = 1 if delimiter else 0
        if not delimiter:
            sample = list(islice(_lines(data, found.name), _SAMPLE_LINES))
            delimiter = find_delimiter(sample, known_words)
        rows = _parse(islice(_lines(data, found.name), skip, None), delimiter)
        refuse_long_table(path.name, path.stem, len(rows))
    except FileUnreadable as error:
        raise FileUnreadable(
            error.code, **{**error.values, "file": path.name}
        ) from error
    return RawTable(
        file_name=path.name,
        sheet_name=path.stem,
        rows=rows,
        encoding=found.name,
        encoding_evidence=found.evidence,
        delimiter=delimiter,
    )


def find_delimiter(lines: list[str], known_words: Collection[str] = ()) -> str:
    """Return the sign that splits the sample most evenly; a comma when none does."""
    words = set(known_words)
    scores = {sign: _delimiter_score(lines, sign, words) for sign in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    return best if scores[best] > (0, 0.0) else ","


def _delimiter_score(
    lines: list[str], delimiter: str, words: set[str]
) -> tuple[int, float]:
    """Score by known words found as whole cells, then by even rows, then by width."""
    rows = [row for row in _rows(lines, delimiter) if row]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0.0)
    width, count = widths.most_common(1)[0]
    known = sum(cell.strip() in words for row in rows[:20] for cell in row)
    return (known, count / len(rows) + min(width, 50) / 1000)


def _stated(data: bytes, encoding: str | None) -> Encoding | None:
    """Take the encoding somebody stated, once it is shown to fit."""
    if encoding is None:
        return None
    try:
        data.decode(encoding)
    except LookupError as error:
        raise FileUnreadable("encoding_not_known", encoding=encoding) from error
    except UnicodeDecodeError as error:
        row = error.object.count(b"\n", 0, error.start) + 1
        raise FileUnreadable("encoding_broken", encoding=encoding, row=row) from error
    # The mark of Windows' UTF-8 is no part of the first heading.
    is_utf8 = encoding.lower().replace("_", "-") in {"utf-8", "utf8"}
    return Encoding("utf-8-sig" if is_utf8 else encoding, "stated")


def _lines(data: bytes, encoding: str) -> Iterator[str]:
    """Yield decoded lines a piece at a time, so that the text is never held whole."""
    return iter(io.TextIOWrapper(io.BytesIO(data), encoding, newline=""))


def _stated_delimiter(lines: Iterator[str]) -> str | None:
    """Return what Excel's first line "sep=;" states; Excel shows no row for it."""
    first = next(lines, "").strip("\ufeff\r\n").lower()
    return first[4] if first.startswith("sep=") and len(first) == 5 else None


def _rows(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error as error:
        if "field limit" not in str(error):
            raise
        raise FileUnreadable("text_cell_too_long") from error


def _doubt_octobers(row: list[Cell]) -> None:
    """Make a number of 2026.1: in a text file it may be what was left of 2026.10."""
    for place, cell in enumerate(row):
        if len(cell) == 6 and cell[4:] == ".1" and cell[:4].isdecimal():  # type: ignore[arg-type,index]
            row[place] = float(cell)  # type: ignore[arg-type]


def _parse(lines: Iterable[str], delimiter: str) -> list[list[Cell]]:
    try:
        rows = _rows(chain(lines, ["\n", _END]), delimiter)
    except csv.Error as error:
        raise FileUnreadable("text_rows_broken") from error
    if rows.pop() != [_END]:
        raise FileUnreadable("text_quote_open", row=len(rows) + 1)
    cells = cast(list[list[Cell]], rows)
    for row in cells:
        _doubt_octobers(row)
    while cells and is_blank_row(cells[-1]):
        cells.pop()
    return cells
