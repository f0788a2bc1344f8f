"""Sums and means of a page's figures, as a clerk puts them below."""

from data_access.catalogue.sheets import SHEETS, Kind
from tests.corpus.model import Formula, Page, Row


def sums_of(page: Page, rows: list[Row], *, is_mean: bool) -> dict[str, int | float]:
    """Return column key → sum (or mean) of the plain figures of some rows."""
    found: dict[str, int | float] = {}
    columns = SHEETS[page.sheet_id].by_name
    for shown in page.columns:
        column = columns.get(shown.name)
        if column is None or column.kind not in (Kind.COUNT, Kind.AMOUNT):
            continue
        cells = [row.cells.get(shown.key) for row in rows]
        values = [c.value if isinstance(c, Formula) else c for c in cells]
        known = [v for v in values if isinstance(v, (int, float))]
        if known and not column.is_key:
            total = round(sum(known), 6)
            found[shown.key] = round(total / len(known), 2) if is_mean else total
    return found
