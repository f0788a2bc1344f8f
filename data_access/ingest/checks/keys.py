"""Rules about keys: one row a key in a file, one school a certificate."""

from collections.abc import Iterator

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup


def keys_of(table: CleanTable) -> list[tuple[Value, ...]]:
    """Return the natural key of every row, as far as the file gives it."""
    sheet = SHEETS[table.sheet_id]
    fields = [sheet.by_name[name].field or name for name in sheet.key]
    if table.sheet_id == "area":
        fields = ["area_code", "name", "parent_code", "parent_path"]
    if table.sheet_id == "school":
        fields = ["school_code"]
    if table.sheet_id == "alliance":
        fields = ["alliance_code", "alliance_name"]
    return list(zip(*(table.column(field) for field in fields), strict=True))


def duplicate_key(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Of rows with one key the first stays; another that differs is an error."""
    keys = keys_of(table)
    if len(set(keys)) == len(keys):
        return
    contents = list(zip(*table.columns.values(), strict=True))
    first: dict[tuple[object, ...], int] = {}
    for index, key in enumerate(keys):
        if index in table.rejected:
            continue
        earlier = first.setdefault(key, index)
        if earlier != index:
            yield _duplicate(table, index, earlier, contents)


def _duplicate(
    table: CleanTable, index: int, earlier: int, contents: list[tuple[object, ...]]
) -> Found:
    is_same = contents[index] == contents[earlier]
    if is_same:
        table.assume("repeated_once", index)
    rule = "row_repeated" if is_same else "duplicate_key"
    severity = Severity.INFO if is_same else Severity.ERROR
    row = table.source_rows[earlier]
    return index, table.issue(rule, severity, index, other=row)


def certificate_twice(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A certificate number stands for one award."""
    first: dict[object, int] = {}
    for index, number in enumerate(table.column("certificate_no")):
        if number is None or index in table.rejected:
            continue
        earlier = first.setdefault(number, index)
        if earlier != index:
            row = table.source_rows[earlier]
            yield (
                index,
                table.issue(
                    "certificate_twice",
                    Severity.WARNING,
                    index,
                    "certificate_no",
                    number,
                    other=row,
                ),
            )
