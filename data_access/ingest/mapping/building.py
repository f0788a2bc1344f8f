"""Builds the clean tables of a frame: one function a section of the mapping."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.mapping.evaluating import evaluate
from data_access.ingest.mapping.frame import Frame
from data_access.ingest.mapping.model import ColumnMap, Expression, Mapping
from data_access.ingest.mapping.ranges import bandwidth_columns, summed_lines
from data_access.ingest.mapping.targets import date_columns
from data_access.ingest.mapping.values import fill


@dataclass(frozen=True)
class Part:
    """Rows of a frame with the school or area that each of them is about."""

    frame: Frame
    codes: list[Value]
    areas: list[Value]
    area_column: str = "area_path"

    def rows(self, indices: Sequence[int]) -> "Part":
        """Return some of the rows."""
        return Part(
            self.frame.part(indices),
            [self.codes[index] for index in indices],
            [self.areas[index] for index in indices],
            self.area_column,
        )


def build_facts(mapping: Mapping, part: Part) -> list[CleanTable]:
    """Return the tables of facts that the mapping fills from these rows."""
    builders: list[tuple[bool, Callable[[Mapping, Part], CleanTable]]] = [
        (bool(mapping.network or mapping.ranges), _network),
        (bool(mapping.measured), _measured),
        (bool(mapping.devices), _devices),
        (bool(mapping.area_facts), _area_facts),
    ]
    tables = [build(mapping, part) for wanted, build in builders if wanted]
    return tables + [
        _sheet(mapping, part, sheet_id, columns)
        for sheet_id, columns in mapping.sheets.items()
    ]


def build_schools(mapping: Mapping, part: Part) -> CleanTable:
    """Return the sheet `school`, one row a code; the last row of a code stands."""
    last = {code: index for index, code in enumerate(part.codes)}
    part = part.rows(sorted(last.values()))
    others = {key: found for key, found in mapping.school.items() if key != "code"}
    table = _table("school", part, _fill_all("school", others, part.frame))
    table.columns |= {"school_code": part.codes, part.area_column: part.areas}
    if mapping.school.get("name") == mapping.school["code"]:
        # A code that stands in for a name is not searched for telephone numbers.
        table.columns["name"] = part.codes
    table.headings |= _headings(mapping.school)
    table.headings["school_code"] = _heading(mapping.school["code"])
    return table


def _plain(
    mapping: Mapping, part: Part, sheet_id: str, columns: ColumnMap
) -> CleanTable:
    """Return a sheet with one row for each row of the part."""
    dates = {
        name: found
        for name, found in mapping.date.items()
        if name in date_columns(sheet_id) and name not in columns
    }
    table = _table(sheet_id, part, _fill_all(sheet_id, dates | columns, part.frame))
    table.columns["school_code"] = part.codes
    table.headings |= _headings(columns) | _headings(dates)
    return table


def _sheet(
    mapping: Mapping, part: Part, sheet_id: str, columns: ColumnMap
) -> CleanTable:
    return _plain(mapping, _speaking(part, columns.values()), sheet_id, columns)


def _network(mapping: Mapping, part: Part) -> CleanTable:
    used = [found.column for found in mapping.ranges]
    part = _speaking(part, mapping.network.values(), used)
    table = _plain(mapping, part, "network_line", mapping.network)
    if "bandwidth_low_mbps" in table.columns:
        table.columns = summed_lines(table.columns)
    if mapping.ranges:
        table.columns |= bandwidth_columns(mapping.ranges, part.frame)
    table.columns["line_no"] = [1] * len(table)
    return table


def _measured(mapping: Mapping, part: Part) -> CleanTable:
    return _sheet(mapping, part, "network_measurement", mapping.measured)


def _devices(mapping: Mapping, part: Part) -> CleanTable:
    """Return a row for each row of the frame and each type of device it counts."""
    counts = [device.count for device in mapping.devices]
    part = _speaking(part, counts)
    base = _plain(mapping, part, "device_stock", {})
    table = _spread(base, len(counts))
    types = [device.device_type for device in mapping.devices]
    table.columns["device_type"] = [*types] * len(base)
    table.columns["device_count"] = _row_by_row("device_count", part, counts)
    # A type that the row does not count is not reported, and no row of the store.
    return _without_blank(table, "device_count")


def _area_facts(mapping: Mapping, part: Part) -> CleanTable:
    """Return a row for each area and each published total its row holds."""
    facts = mapping.area_facts
    values = [fact.value for fact in facts]
    part = _speaking(part, values)
    base = _plain(mapping, part, "area_fact", {})
    del base.columns["school_code"]
    base.columns[part.area_column] = part.areas
    base.columns["source"] = [mapping.source.name] * len(base)
    table, times = _spread(base, len(facts)), len(base)
    table.columns |= {
        "fact": [fact.fact for fact in facts] * times,
        "stage": [fact.stage for fact in facts] * times,
        "bound": [fact.bound for fact in facts] * times,
        "is_programme": [int(fact.is_programme) for fact in facts] * times,
        "value": _row_by_row("value", part, values),
    }
    return _without_blank(table, "value")


def _speaking(
    part: Part, expressions: Iterable[Expression], more: Iterable[str] = ()
) -> Part:
    """Return the rows that the columns a section uses can speak for."""
    used = [heading for found in expressions for heading in found.used_columns]
    return part.rows(part.frame.rows_of([*used, *more]))


def _row_by_row(
    name: str, part: Part, expressions: Sequence[Expression]
) -> list[Value]:
    """Return the values of several expressions, those of a row side by side."""
    sheet_id = "device_stock" if name == "device_count" else "area_fact"
    frame = part.frame
    columns = [
        fill(sheet_id, name, evaluate(found, frame), frame, _heading(found))
        for found in expressions
    ]
    return [value for row in zip(*columns, strict=True) for value in row]


def _fill_all(
    sheet_id: str, expressions: ColumnMap, frame: Frame
) -> dict[str, Sequence[Value]]:
    return {
        name: fill(sheet_id, name, evaluate(found, frame), frame, _heading(found))
        for name, found in expressions.items()
    }


def _table(
    sheet_id: str, part: Part, columns: dict[str, Sequence[Value]]
) -> CleanTable:
    """Return a table with the sheet's own defaults where the mapping says nothing."""
    defaults: dict[str, Sequence[Value]] = {
        column.name: [column.default] * len(part.frame)
        for column in SHEETS[sheet_id].columns
        if column.default is not None and column.is_key
    }
    return CleanTable(
        sheet_id,
        part.frame.file_name,
        part.frame.sheet_name,
        list(part.frame.rows),
        defaults | columns,
        assumptions=part.frame.assumptions,
        issues=part.frame.issues,
    )


def _spread(table: CleanTable, times: int) -> CleanTable:
    """Return a table with each row repeated."""
    return CleanTable(
        table.sheet_id,
        table.file_name,
        table.sheet_name,
        [row for row in table.source_rows for _ in range(times)],
        {
            name: [value for value in values for _ in range(times)]
            for name, values in table.columns.items()
        },
        headings=table.headings,
        assumptions=table.assumptions,
        issues=table.issues,
    )


def _without_blank(table: CleanTable, name: str) -> CleanTable:
    """Return a table without the rows that say nothing in a column."""
    kept = [i for i, value in enumerate(table.columns[name]) if value is not None]
    table.source_rows = [table.source_rows[index] for index in kept]
    table.columns = {
        key: [values[index] for index in kept] for key, values in table.columns.items()
    }
    return table


def _headings(columns: ColumnMap) -> dict[str, str]:
    return {name: _heading(found) for name, found in columns.items() if _heading(found)}


def _heading(expression: Expression) -> str:
    """Return the columns a value comes from, as the file prints them; "": none."""
    if expression.choices:
        return expression.choices[0].column
    return "、".join(expression.used_columns)
