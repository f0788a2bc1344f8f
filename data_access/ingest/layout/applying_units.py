"""Applies the line 「单位：万元」 to the columns whose unit fits."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data_access.ingest.issues import Issue, Severity
from data_access.ingest.layout.said import Said, Topic
from data_access.ingest.layout.surroundings import Surroundings
from data_access.ingest.matching import Matched, Matching
from data_access.ingest.reading import RawTable
from data_access.ingest.units import unit_factor


def apply_units(
    table: RawTable, matching: Matching, around: Surroundings
) -> list[Issue]:
    """Convert the columns a line of units speaks of; two that fit are refused."""
    units = around.of(Topic.UNIT)
    if not units:
        return []
    converted: list[str] = []
    unclear: list[str] = []
    for name, found in list(matching.columns.items()):
        factors = dict(_factors(found, units))
        if len(factors) > 1:
            unclear.append(found.heading.text)
            matching.ignored.append(found.index)
            del matching.columns[name], matching.claims[found.index]
        elif factors and 1.0 not in factors:
            converted.append(found.heading.text)
            ((factor, printed),) = factors.items()
            matching.columns[name] = replace(found, factor=factor, printed=printed)
    said = "、".join(dict.fromkeys(str(each.value) for each in units))
    told = (
        ("unit_from_title", Severity.INFO, converted),
        ("unit_ambiguous", Severity.ERROR, unclear),
    )
    return [
        Issue(
            rule,
            severity,
            table.file_name,
            table.sheet_name,
            units[0].row,
            values=(("words", said), ("found", "、".join(texts))),
            column_no=units[0].column,
        )
        for rule, severity, texts in told
        if texts
    ]


def _factors(found: Matched, units: Iterable[Said]) -> Iterator[tuple[float, str]]:
    """Yield what the units make of a column whose heading states none."""
    unit = found.column.unit
    is_stated = found.heading.unit or found.printed
    if not unit or is_stated or unit.casefold() in found.heading.whole:
        return
    for said in units:
        printed = str(said.value).casefold()
        factor = unit_factor(unit, printed)
        if factor is not None:
            yield factor, printed
