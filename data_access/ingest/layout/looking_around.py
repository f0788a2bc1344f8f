"""Reads the titles above a table and the names of its sheet, file and folder."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import PurePosixPath

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.script import simplified
from data_access.ingest.layout.periods import find_periods
from data_access.ingest.layout.place_names import (
    find_school,
    find_school_codes,
    find_town,
    tidy_name,
)
from data_access.ingest.layout.said import Place, Said, Topic
from data_access.ingest.layout.surroundings import Surroundings
from data_access.ingest.layout.units import find_units
from data_access.ingest.personal import without_personal
from data_access.ingest.reading import Cell, RawTable

_LONGEST_TITLE = 200
_MOST_TITLE_ROWS = 40
_GAPS = re.compile(r"\s{2,}|[\t\u3000]+")
_LABEL_END = re.compile(r"([:：])\s+")
_OWNER = re.compile(
    r"^(?:(?:填报|填表|报送|上报|统计|制表|所属)?(?:单位|学校|机构)(?:名称|\(盖?公?章\))*|校名)"
    r"(?:\([^)]*\))?[:：](.+)$"
)
_TOWN_OWNER = re.compile(
    r"^(?:所属|所在|填报)?(?:乡镇|镇街|镇\(?街道\)?|街道|区域|乡\(?镇\)?)(?:名称)?[:：](.+)$"
)
_BARE_LABEL = re.compile(
    r"(?:填报|报送|上报|填表)(?:单位|学校|日期|时间|月份)|学校名称|单位名称|计量单位|学校标识码"
    r"|统计(?:日期|时间|月份|年份)|截[至止](?:日期|时间)|所属(?:乡镇|镇街|区域)"
)
_CODE_OWNER = re.compile(r"(?:标识码|学校代码|机构代码|学校编码)[:：]?\s*$")
# A sheet called Sheet1, or like a table of ours, says nothing by its name.
_NO_NAME = re.compile(r"^(?:sheet|工作表|表)\s*\d*(?:\s*\(\d+\))?$", re.IGNORECASE)


def look_around(table: RawTable, header_start: int) -> Surroundings:
    """Return what is said above a table and in the names it goes by.

    Args:
        table: the table with the rows above its headings.
        header_start: index of the first row of headings.
    """
    said: list[Said] = []
    titles: list[str] = []
    rows = table.rows[max(0, header_start - _MOST_TITLE_ROWS) : header_start]
    first = header_start - len(rows)
    for index, row in enumerate(rows, first):
        for column, text in title_texts(row):
            titles.append(text)
            place = (table.row_number(index), table.first_column + column)
            said += _of_title(text, *place)
    said += _of_sheet(table)
    folder, _, name = table.file_name.replace("\\", "/").rpartition("/")
    said += _of_name(tidy_name(name), Place.FILE)
    for part in (*reversed(PurePosixPath(folder).parts), table.delivery):
        said += _of_name(tidy_name(part), Place.FOLDER)
    return Surroundings(tuple(said), tuple(titles))


def title_texts(row: list[Cell]) -> Iterator[tuple[int, str]]:
    """Yield the texts of a row above a table, a label with the cell beside it."""
    label, place = "", 0
    for column, cell in enumerate(row):
        text = _text_of(cell)
        if not text:
            continue
        text, place = label + text, place if label else column
        label = ""
        if text.endswith((":", "：")) or _BARE_LABEL.fullmatch(text):
            label = text if text.endswith((":", "：")) else f"{text}："
            continue
        for part in _GAPS.split(_LABEL_END.sub(r"\1", text)):
            if part.strip():
                yield place, part.strip()[:_LONGEST_TITLE]


def _text_of(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    return cell.strip() if isinstance(cell, str) else ""


def _of_title(text: str, row: int, column: int) -> Iterator[Said]:
    plain = simplified(normalise(text))
    where = (Place.TITLE, row, column)
    units = list(find_units(plain))
    for unit in units:
        yield Said(Topic.UNIT, unit, plain, *where)
    for topic, value, words in find_periods(plain):
        yield Said(topic, value, words, *where)
    if units:
        return
    owner, town = _OWNER.match(plain), _TOWN_OWNER.match(plain)
    named = (town or owner or re.match("(.*)", plain))[1]  # type: ignore[index]
    yield from _places(named, where, is_labelled=bool(owner or town))
    for code in find_school_codes(plain):
        if owner or _CODE_OWNER.search(plain[: plain.index(code)]):
            yield Said(Topic.SCHOOL_CODE, code, code, *where)


def _places(
    text: str, where: tuple[Place, int | None, int | None], *, is_labelled: bool
) -> Iterator[Said]:
    text = without_personal(text)
    school, town = find_school(text), find_town(text)
    if school:
        yield Said(Topic.SCHOOL, school, school, *where, is_labelled)
    elif town:
        yield Said(Topic.AREA, "/".join(town), "".join(town), *where, is_labelled)


def _of_sheet(table: RawTable) -> Iterator[Said]:
    """Read the sheet's name; a text file's sheet is called like the file."""
    name = table.sheet_name
    if table.delimiter is None and not _NO_NAME.match(name.strip()):
        yield from _of_name(tidy_name(name), Place.SHEET)


def _of_name(name: str, place: Place) -> Iterator[Said]:
    for topic, value, words in find_periods(name, is_name=place is not Place.SHEET):
        yield Said(topic, value, words, place)
    yield from _places(name, (place, None, None), is_labelled=False)
    for code in find_school_codes(name):
        yield Said(Topic.SCHOOL_CODE, code, code, place)
