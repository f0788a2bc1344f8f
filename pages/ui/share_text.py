"""A figure's table as text to paste: tab-separated, and as a table for spreadsheets."""

import csv
import html
import io
import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"[+-]?(0|[1-9]\d{0,10})(\.\d+)?%?|[+-]?\d{1,3}(,\d{3}){1,3}(\.\d+)?"
)
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")
# A spreadsheet that is told so takes a cell for text: codes keep their zeros.
_AS_TEXT = " style=\"mso-number-format:'\\@'\""


@dataclass(frozen=True)
class CopiedTable:
    """A table to paste, and the lines that stand with it wherever it goes."""

    text: str
    html: str
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


def copied_table(as_csv: bytes) -> CopiedTable:
    """Return an exported CSV (headings, rows, a blank, lines) as text to paste.

    The export has made formulas harmless; cells lose what would break a row.
    """
    found = list(csv.reader(io.StringIO(as_csv.decode("utf-8-sig"))))
    rows = [[_BREAKS.sub(" ", cell) for cell in row] for row in found]
    ends = max((n for n, row in enumerate(rows) if not row), default=len(rows))
    lines = tuple(row[0] for row in rows[ends + 1 :] if row)
    text = "\r\n".join("\t".join(map(_quoted, row)) for row in rows)
    cells = tuple(map(tuple, rows[:ends]))
    return CopiedTable(text, _as_html(rows[:ends], lines), cells, lines)


def _quoted(cell: str) -> str:
    """Return a cell that does not open a quotation over the cells after it."""
    if not cell.startswith('"'):
        return cell
    return '"{}"'.format(cell.replace('"', '""'))


def _as_html(rows: list[list[str]], lines: tuple[str, ...]) -> str:
    width = max(map(len, rows), default=1)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    foot = "".join(
        f'<tr><td colspan="{width}"{_AS_TEXT}>{html.escape(line)}</td></tr>'
        for line in lines
    )
    return f"<meta charset='utf-8'><table>{body}<tr></tr>{foot}</table>"


def _cell(text: str) -> str:
    kind = "" if _NUMBER.fullmatch(text) else _AS_TEXT
    return f"<td{kind}>{html.escape(text)}</td>"
