"""Rules about schools: their code, their settlement, their base figures."""

import re
from collections.abc import Iterator

from data_access.catalogue.codes import (
    SETTLEMENT_TYPES,
    TYPES_OF_SCHOOL_CODE,
    net_tier_group_of,
    settlement_type_of,
)
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.finding_areas import find_area
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup

_SCHOOL_CODE = re.compile(r"\d{10}")
TERMINALS_PER_PERSON = 3


def code_has_ten_digits(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """In a Chinese zone a 标识码 has ten digits (S20)."""
    if not lookup.is_chinese:
        return
    for index, code in enumerate(table.column("school_code")):
        if code is not None and not _SCHOOL_CODE.fullmatch(str(code)):
            yield (
                index,
                table.issue(
                    "school_code_shape", Severity.ERROR, index, "school_code", code
                ),
            )


def code_agrees_with_type(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """The first two digits of a 标识码 name the kind of school (S20, S21)."""
    if not lookup.is_chinese:
        return
    pairs = zip(table.column("school_code"), table.column("school_type"), strict=True)
    for index, (code, kind) in enumerate(pairs):
        allowed = TYPES_OF_SCHOOL_CODE.get(str(code or "")[:2])
        if kind is None or allowed is None or kind in allowed:
            continue
        words = "、".join(allowed)
        issue = table.issue(
            "school_code_type",
            Severity.WARNING,
            index,
            "school_code",
            code,
            type=kind,
            allowed=words,
        )
        yield index, issue


def code_agrees_with_province(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Digits three and four of a 标识码 are those of the province (S20)."""
    if not lookup.is_chinese:
        return
    columns = (table.column(n) for n in ("school_code", "area_code", "area_path"))
    for index, (code, area, path) in enumerate(zip(*columns, strict=True)):
        found, rule = find_area(lookup, area, path)
        if rule or not _SCHOOL_CODE.fullmatch(str(code or "")):
            continue
        province = lookup.province(found[0])
        if province and str(code)[2:4] != province:
            issue = table.issue(
                "school_code_province",
                Severity.WARNING,
                index,
                "school_code",
                code,
                allowed=province,
            )
            yield index, issue


def settlement_fits_line(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school of a village held to the line of the city is worth a second look."""
    pairs = zip(
        table.column("settlement_code"), table.column("net_tier_group"), strict=True
    )
    for index, (code, group) in enumerate(pairs):
        usual = net_tier_group_of(str(code)) if code else None
        if group is not None and usual is not None and group != usual:
            issue = table.issue(
                "settlement_line", Severity.WARNING, index, "net_tier_group", group,
                code=code,
            )  # fmt: skip
            yield index, issue


def settlement_fits_code(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """城区 is 111 or 112: a village school said to be of the city is worth a look."""
    pairs = zip(
        table.column("settlement_code"), table.column("settlement_type"), strict=True
    )
    for index, (code, kind) in enumerate(pairs):
        usual = settlement_type_of(str(code)) if code else None
        if kind is not None and usual is not None and kind != usual:
            issue = table.issue(
                "settlement_differs", Severity.WARNING, index, "settlement_type",
                SETTLEMENT_TYPES.label(kind), code=code,
                usual=SETTLEMENT_TYPES.label(usual),
            )  # fmt: skip
            yield index, issue


def status_fits_dates(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school closes after it opened, and a closed one says when."""
    columns = (table.column(n) for n in ("open_date", "close_date", "status"))
    for index, (opened, closed, status) in enumerate(zip(*columns, strict=True)):
        if opened is not None and closed is not None and closed < opened:
            yield (
                index,
                table.issue(
                    "closed_before_opened", Severity.ERROR, index, "close_date", closed
                ),
            )
        elif status == "merged" and closed is None:
            yield (
                index,
                table.issue(
                    "merged_without_date", Severity.WARNING, index, "close_date"
                ),
            )


def terminals_plausible(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """No school has more than three terminals a person."""
    names = ("student_count", "full_time_teacher_count", "digital_terminal_count")
    parts = ("student_terminal_count", "teacher_terminal_count")
    columns = [table.column(name) for name in (*names, *parts)]
    for index, row in enumerate(zip(*columns, strict=True)):
        students, teachers, total, *own = (_number(value) for value in row)
        terminals = total if total is not None else sum(n or 0 for n in own)
        if students is None or teachers is None:
            continue
        limit = TERMINALS_PER_PERSON * (students + teachers)
        if terminals > limit:
            issue = table.issue(
                "terminals_too_many",
                Severity.ERROR,
                index,
                names[2] if total is not None else parts[0],
                terminals,
                limit=limit,
            )
            yield index, issue


def classrooms_within(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Equipped or connected classrooms are classrooms."""
    whole = table.column("classroom_count")
    for name in ("equipped_classroom_count", "connected_classroom_count"):
        for index, (part, total) in enumerate(
            zip(table.column(name), whole, strict=True)
        ):
            if part is not None and total is not None and part > total:  # type: ignore[operator]
                issue = table.issue(
                    "part_above_whole", Severity.WARNING, index, name, part,
                    whole=table.headings.get("classroom_count", ""), limit=total,
                )  # fmt: skip
                yield index, issue


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
