"""A school's workbook before it is written: pages, rows, and what is true of them.

A `Row` keeps what the clerk shows (`cells`) apart from what is true (`truths`: the
rows that have to be in the store; one bandwidth cell may be two lines). Mutations
change the first, seldom the second; the writer notes where each cell ends up.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tests.corpus.zone import School

Value = str | int | float | date | None


@dataclass(frozen=True)
class Formula:
    """A formula as the sheet has it; no saved value: the writer left it out."""

    text: str
    saved: Value
    value: Value


Raw = Value | Formula


@dataclass(eq=False)
class Column:
    """One column of a page; `name` is "" for one the clerk added."""

    key: str
    name: str
    heading: str
    above: tuple[str, ...] = ()
    below: str = ""
    note: str = ""
    is_hidden: bool = False
    is_merged_down: bool = False


@dataclass(eq=False)
class Row:
    """A row of data: what is shown, and the stored rows it stands for."""

    cells: dict[str, Raw]
    truths: list[dict[str, Value]]
    is_hidden: bool = False


@dataclass(eq=False)
class Line:
    """A row that is no data: blank, a group, a sum, the headings again."""

    cells: dict[str, Raw]
    is_wide: bool = False  # one text merged over the whole width


@dataclass(eq=False)
class Page:
    """One table of a workbook."""

    sheet_id: str
    tab: str
    columns: list[Column]
    body: list[Row | Line]
    above: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    top: int = 0
    left: int = 0
    has_filter: bool = False
    beside: "Page | None" = None
    below: "Page | None" = None
    is_second: bool = False
    places: dict[tuple[int, str], tuple[int, int]] = field(default_factory=dict)

    @property
    def rows(self) -> list[Row]:
        """Return the rows of data."""
        return [each for each in self.body if isinstance(each, Row)]

    def column(self, name: str) -> Column | None:
        """Return the column that shows a field, if the page has it."""
        return next((c for c in self.columns if c.name == name), None)

    def drop(self, name: str) -> bool:
        """Take a column off the page; tell whether it was there."""
        found = self.column(name)
        if found is not None:
            self.columns.remove(found)
        return found is not None


@dataclass(eq=False)
class Book:
    """The file a school sends, and which cells each mutation touched."""

    school: School
    folder: str
    name: str
    pages: list[Page]
    kind: str = "xlsx"
    first_tabs: dict[str, list[str]] = field(default_factory=dict)
    archive: str = ""
    touched: dict[str, set[tuple[int, str]]] = field(default_factory=dict)

    def page(self, *sheet_ids: str) -> Page | None:
        """Return the first page of one of these sheets."""
        return next((p for p in self.pages if p.sheet_id in sheet_ids), None)

    def touch(self, mutation: str, found: "list[Touch]") -> None:
        """Note which cells a mutation reached; a page stands for all its cells."""
        marks = self.touched.setdefault(mutation, set())
        for each in found:
            if isinstance(each, Page):
                marks |= {(id(r), c.key) for r in each.rows for c in each.columns}
            else:
                marks.add((id(each[0]), each[1]))


Touch = Page | tuple[Row, str]


@dataclass(frozen=True)
class Truth:
    """A cell that has to be in the store, and where the file shows it."""

    sheet_id: str
    key: tuple[Value, ...]
    column: str
    value: Value
    file: str
    tab: str
    row: int
    column_no: int
    heading: str
    mutations: frozenset[str]


KEYS: dict[str, tuple[str, ...]] = {
    "school": ("school_code",),
    "school_year_base": ("school_code", "stat_year", "stage"),
    "network_line": ("school_code", "snapshot_date", "line_no"),
    "device_stock": ("school_code", "snapshot_date", "device_type", "batch_no"),
    "room": ("school_code", "snapshot_date", "room_no"),
    "lesson_report": ("school_code", "month", "classroom_kind", "role"),
    "resource_report": ("school_code", "month"),
}


def truths_of(book: Book, file: str) -> Iterator[Truth]:
    """Yield every cell of a written book that has to be in the store."""
    for page in book.pages:
        for row in page.rows:
            for stored in row.truths:
                yield from _of_row(book, file, page, row, stored)


def _of_row(
    book: Book, file: str, page: Page, row: Row, stored: dict[str, Value]
) -> Iterator[Truth]:
    key = tuple(stored[name] for name in KEYS[page.sheet_id])
    heading = {column.key: column.heading for column in page.columns}
    for column, value in stored.items():
        shown = "bandwidth_low_mbps" if column == "bandwidth_high_mbps" else column
        if column in KEYS[page.sheet_id] or (id(row), shown) not in page.places:
            continue
        at = page.places[id(row), shown]
        marks = frozenset(
            name for name, cells in book.touched.items() if (id(row), shown) in cells
        )
        yield Truth(
            page.sheet_id, key, column, value, file, page.tab, *at,
            heading.get(shown, ""), marks,
        )  # fmt: skip
