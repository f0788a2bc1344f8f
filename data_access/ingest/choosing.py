"""Which sheet a table is: by decision, by its name, else by its headings."""

import re
from collections.abc import Iterable, Sequence

from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.ingest.decisions import NO_DECISIONS, Decisions
from data_access.ingest.header import find_header
from data_access.ingest.header_unread import unread_header
from data_access.ingest.headings import fold
from data_access.ingest.layout import NOTHING_SAID, Surroundings
from data_access.ingest.layout.fillable import fillable
from data_access.ingest.matching import Cells, Matching, match_columns, sheet_words
from data_access.ingest.reading import Cell, RawTable
from data_access.ingest.settling_claims import settle_claims, take_near

_NOISE = re.compile(
    r"附[件表]\d*|附[件表][一二三四五六七八九十]+|\(\d+\)|副本|备份|最终版?|终稿|定稿|修改|"
    r"(?:19|20)\d{2}(?:年度?)?|\d{1,2}月份?|第?[一二]学期|学年度?|"
    r"统计|一览|汇总|登记|明细|填报|上报|报送|报表|情况|信息|基本|我校|本校|全校|中小学|"
    r"全[区县市]|学校|[表册]|\d+$|[-_.—·,，、()\[\]【】]"
)
# What a spreadsheet calls a sheet nobody has named.
_NAMELESS = re.compile(r"(?:sheet|工作表|表)?\d*|new|新建")
_TRIED = 5
# So many more headings known speak for a sheet that lacks a required one.
_CLEARLY_MORE = 2


def choose_sheet(
    table: RawTable,
    sheet_id: str | None = None,
    decisions: Decisions = NO_DECISIONS,
    around: Surroundings = NOTHING_SAID,
) -> Matching | None:
    """Return the sheet a table is with its matching; None: it is no input table.

    What the office decided about a sheet's name stands first. A sheet called by one
    of our names is that sheet. Otherwise the headings decide: the sheet whose
    required columns are all there and that knows most of them; among those that know
    as many, the one whose name the sheet's comes near to. Sheets that are still
    equally likely are the matching's `rivals`.
    """
    named = [SHEETS[sheet_id]] if sheet_id else _named(table.sheet_name, decisions)
    matchings = list(_matchings(table, named or SHEETS.values(), decisions, sheet_id))
    for matching in matchings:
        matching.offered = around.offered & fillable(matching.sheet.id)
    if not named:
        matchings = _likely(matchings)
    for matching in matchings:
        take_near(matching, _cells(table, matching))
    if named:
        return _best(matchings)
    complete = [m for m in matchings if not (m.missing or m.is_bare)]
    near = [m for m in complete if is_near_name(table.sheet_name, m.sheet)]
    hinted = [m for m in complete if is_hinted(table.sheet_name, m.sheet)]
    titled = _titled(complete, around)
    best = _best(near) or _best(hinted) or titled or _best(complete)
    best = _fuller(matchings, best) or best or _best(matchings)
    # One shared word, 日期 for instance, does not make a page of notes a table.
    if best is None or (best.missing and best.count < 2):
        return None
    if not (near or hinted or titled) and not best.missing:
        best.rivals = tuple(
            other.sheet
            for other in complete
            if other is not best and _rank(other) == _rank(best)
        )
    return best


def _fuller(matchings: Iterable[Matching], best: Matching | None) -> Matching | None:
    """Return a sheet that lacks a column but clearly knows more of the headings.

    A monthly report whose 课堂类型 goes by another name is still that report, and
    not another one that happens to need none of what it lacks.
    """
    fullest = _best(m for m in matchings if m.missing)
    if best is None or fullest is None or fullest.count < best.count + _CLEARLY_MORE:
        return None
    return fullest


def _matchings(
    table: RawTable, sheets: Iterable[Sheet], decisions: Decisions, given: str | None
) -> Iterable[Matching]:
    """Yield how the sheets match; of one that was said none of its words is needed."""
    said = given or decided_sheet(table.sheet_name, decisions)
    for sheet in sheets:
        words = sheet_words(sheet.id).keys() | decisions.headings(sheet.id).keys()
        header = find_header(table, words)
        if header is None and sheet.id == said:
            header = unread_header(table)
        if header is not None:
            matching, claims = match_columns(header, sheet, decisions)
            settle_claims(matching, claims, _cells(table, matching))
            yield matching


def _titled(complete: Sequence[Matching], around: Surroundings) -> Matching | None:
    """Return the one that a title names among those that know most headings."""
    most = max(map(_rank, complete), default=None)
    named = [
        matching
        for matching in complete
        if _rank(matching) == most
        and any(is_hinted(text, matching.sheet) for text in around.titles)
    ]
    return named[0] if len(named) == 1 else None


def _cells(table: RawTable, matching: Matching) -> Cells:
    """Return what stands below a heading; the heading printed again is no evidence."""
    header = matching.header

    def cells(index: int) -> Sequence[Cell]:
        found = table.column(index, header.index + 1)
        printed = {*table.column(index, header.start, header.index + 1)} - {""}
        if printed.isdisjoint(found):
            return found
        return [cell for cell in found if cell not in printed]

    return cells


def _likely(matchings: Sequence[Matching]) -> list[Matching]:
    """Return the complete ones, and of the others those that know most headings."""
    complete = [m for m in matchings if not (m.missing or m.is_bare)]
    others = sorted(
        (m for m in matchings if m not in complete), key=_rank, reverse=True
    )
    return complete + others[: max(0, _TRIED - len(complete))]


def _rank(matching: Matching) -> tuple[int, int]:
    return matching.count, -len(matching.unmatched)


def _best(matchings: Iterable[Matching]) -> Matching | None:
    return max(matchings, key=_rank, default=None)


def _named(name: str, decisions: Decisions) -> Sequence[Sheet]:
    decided = decided_sheet(name, decisions)
    if decided is not None:
        return [SHEETS[decided]]
    folded = fold(name)
    return [
        sheet
        for sheet in SHEETS.values()
        if folded in {fold(word) for word in sheet.names()}
    ]


def decided_sheet(name: str, decisions: Decisions) -> str | None:
    """Return the id of the sheet that a name was decided to mean; None: of none."""
    decided = decisions.sheet(name)
    # What was decided about a 「Sheet1」 says nothing of the next one.
    is_known = decided in SHEETS and not is_nameless(name)
    return decided if is_known else None


def is_nameless(name: str) -> bool:
    """Tell whether a sheet has only the name a spreadsheet gave it."""
    return _NAMELESS.fullmatch(fold(name)) is not None


def is_hinted(name: str, sheet: Sheet) -> bool:
    """Tell whether a name contains one of a sheet's."""
    return any(fold(word) in fold(name) for word in sheet.names())


def is_near_name(name: str, sheet: Sheet) -> bool:
    """Tell whether only years, numbers and words like 情况表 differ."""
    about = _about(name)
    return bool(about) and about in {_about(word) for word in sheet.names()}


def _about(name: str) -> str:
    return _NOISE.sub("", fold(name))
