"""Pages laid out on a grid: where every text, merge and hidden line of a tab goes."""

from dataclasses import dataclass, field

from tests.corpus.model import Column, Page, Raw, Row


@dataclass
class Grid:
    """The cells of a tab by row and column, both from 0."""

    cells: dict[tuple[int, int], Raw] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    filter_range: tuple[int, int, int, int] | None = None

    def put(self, row: int, column: int, value: Raw) -> None:
        """Write a cell; nothing is written for nothing."""
        if value is not None and value != "":
            self.cells[row, column] = value

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge a range of more than one cell."""
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    @property
    def height(self) -> int:
        """Return the number of rows."""
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max((column for _, column in self.cells), default=-1) + 1


def lay_out(page: Page) -> Grid:
    """Return the grid of a tab: the page, and what stands below or beside it."""
    grid = Grid()
    bottom = _place(grid, page, page.top, page.left)
    if page.below is not None:
        _place(grid, page.below, bottom + 2, page.left)
    if page.beside is not None:
        _place(grid, page.beside, page.top, page.left + len(page.columns) + 1)
    return grid


def _place(grid: Grid, page: Page, top: int, left: int) -> int:
    """Place a page from a corner on; return the row below it."""
    page.places.clear()
    width = max(len(page.columns), 1)
    row = top
    for text in page.above:
        grid.put(row, left, text)
        grid.merge(row, left, row, left + width - 1)
        row += 1
    row = _headings(grid, page, row, left)
    first = row
    for each in page.body:
        if isinstance(each, Row):
            _data_row(grid, page, each, row, left)
        elif each.is_wide:
            grid.put(row, left, next(iter(each.cells.values())))
            grid.merge(row, left, row, left + width - 1)
        else:
            for place, column in enumerate(page.columns):
                grid.put(row, left + place, each.cells.get(column.key))
        row += 1
    _merge_down(grid, page, left)
    if page.has_filter:
        grid.filter_range = (first - 1, left, row - 1, left + width - 1)
    for text in page.footers:
        grid.put(row, left, text)
        row += 1
    return row


def _headings(grid: Grid, page: Page, top: int, left: int) -> int:
    """Place the rows of headings; a group is merged over its columns."""
    depth = max(len(column.above) for column in page.columns)
    row = top + depth
    for place, column in enumerate(page.columns):
        own = row if column.above else top
        grid.put(own, left + place, column.heading)
        if not column.above:
            grid.merge(own, left + place, row, left + place)
        if column.note:
            grid.notes[own, left + place] = column.note
        if column.is_hidden:
            grid.hidden_columns.add(left + place)
    for level in range(depth):
        _groups(grid, page.columns, level, top + level, left)
    if any(column.below for column in page.columns):
        row += 1
        for place, column in enumerate(page.columns):
            grid.put(row, left + place, column.below)
    return row + 1


def _groups(grid: Grid, columns: list[Column], level: int, row: int, left: int) -> None:
    start = 0
    while start < len(columns):
        above = columns[start].above
        stop = start + 1
        while (
            stop < len(columns)
            and columns[stop].above[: level + 1] == above[: level + 1]
        ):
            stop += 1
        if len(above) > level:
            grid.put(row, left + start, above[level])
            grid.merge(row, left + start, row, left + stop - 1)
        start = stop


def _data_row(grid: Grid, page: Page, row: Row, at: int, left: int) -> None:
    for place, column in enumerate(page.columns):
        grid.put(at, left + place, row.cells.get(column.key))
        page.places[id(row), column.key] = (at + 1, left + place + 1)
    if row.is_hidden:
        grid.hidden_rows.add(at)


def _merge_down(grid: Grid, page: Page, left: int) -> None:
    """Merge equal cells of a column over the rows of data that stand together."""
    for place, column in enumerate(page.columns):
        if not column.is_merged_down:
            continue
        rows = [page.places[id(row), column.key][0] - 1 for row in page.rows]
        start = 0
        for index in range(1, len(rows) + 1):
            if index == len(rows) or rows[index] != rows[index - 1] + 1:
                first, last = rows[start], rows[index - 1]
                for row in range(first + 1, last + 1):
                    grid.cells.pop((row, left + place), None)
                grid.merge(first, left + place, last, left + place)
                start = index
