"""Leaderboards that scroll: who achieved most; who reached the target, by name.

Nobody weak is named on a wall: the others are a count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from data_access.catalogue.boards import BOARDS, POINTS
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.main_numbers import TWELVE
from data_access.catalogue.numbers import MISSING, full_text, plain
from data_access.catalogue.states import MET
from data_access.period import PeriodKind, period_of
from data_access.request import SCHOOL, MeasureRequest
from data_access.standings import standings
from pages.scenes.finish import finished, foot_of, foot_of_indicators
from pages.scenes.glance import ways_of
from pages.scenes.markup import text
from pages.scenes.place import plain_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.tiles import Number, panel
from pages.ui import board_data, overview_data
from pages.ui.area_target import target_of
from pages.ui.board_tables import names_of
from pages.ui.board_words import RAW, value_words
from pages.ui.overview_tables import named_rows
from pages.ui.strong_rows import strong_count
from pages.ui.view import View, period_text

BOARD, INDICATOR, ORDER = "board", "indicator", "order"
BY_REGION, BY_VALUE = "region", "value"
ORDERS = {BY_REGION: "按区划顺序", BY_VALUE: "按数值"}
TOP, FIRST = 20, "net_bw_target_rate"
FEW = 6  # rows that can stand larger


@dataclass(frozen=True)
class Row:
    """One line: its rank (none in 区划顺序), who it is, what it has."""

    rank: str
    name: str
    amount: str


def board_choices() -> dict[str, str]:
    """Return the boards that a plan can choose."""
    return {board.id: board.label for board in BOARDS.values()}


def indicator_choices() -> dict[str, str]:
    """Return the indicators that a plan can list areas by."""
    return {name: INDICATORS[name].label for name in TWELVE}


def board_scene(request: SceneRequest, view: View) -> Scene:
    """Return the schools with most of something in the school year, best first."""
    board = BOARDS.get(request.options.get(BOARD, ""), BOARDS[POINTS])
    year = period_of(view.period.last_month, PeriodKind.SCHOOL_YEAR)
    asked = MeasureRequest((), (year,), view.scope, by=SCHOOL)
    rows = board_data.board_rows(board, asked)
    ranked = standings(rows, per=None, decimals=board.decimals, top=TOP).ranked
    best = ranked[ranked["rank"] <= TOP]
    if best.empty:
        words = f"{view.node.name}{period_text(year)}还没有{board.label}的记录。"
        return plain_scene(request, view.node.name, words)
    names = names_of(SCHOOL)
    lines = [
        Row(str(int(row["rank"])), names[int(row["group_key"])], _amount(board.id, row))
        for row in best.to_dict("records")
    ]
    foot = foot_of((board.fact.table,), year, f"口径：{board.rule}")
    title = f"{board.label}前 {len(lines)} 名的学校"
    lead = f"{view.node.name}　{period_text(year)}"
    return finished(request, title, rolling(lines), foot, lead=lead)


def areas_scene(request: SceneRequest, view: View) -> Scene:
    """Return the areas (or schools) below that reach the target, the rest counted."""
    name = request.options.get(INDICATOR, "")
    indicator = INDICATORS[name if name in TWELVE else FIRST]
    rates = overview_data.children_rates(indicator.id, view)
    known = named_rows(view, indicator, rates).dropna(subset=["value"])
    if known.empty:
        words = f"{view.node.name}还没有{indicator.label}的数据。"
        return plain_scene(request, view.node.name, words)
    target = target_of(indicator.id, view)
    strong = known.head(strong_count(known["value"], target, indicator.direction))
    if request.options.get(ORDER) != BY_VALUE:
        strong = rates[["group_key"]].merge(strong, on="group_key")
    lines = [
        Row("", str(row["name"]), full_text(indicator, float(row["value"])))
        for row in strong.to_dict("records")
    ]
    ids = (indicator.id,)
    foot = foot_of_indicators(ids, view.period, ways_of(ids))
    title = _areas_title(view, indicator, len(strong), target)
    numbers = _counts(view, len(strong), len(known), len(rates), target)
    body = rolling(lines) + panel(numbers)
    lead = f"{view.node.name}　{period_text(view.period)}"
    return finished(request, title, body, foot, lead=lead)


def rolling(rows: Sequence[Row]) -> str:
    """Return a list that scrolls once, in the time its scene has, to its last line."""
    items = "".join(
        f'<li>{_rank(row)}<span class="zj-name">{text(row.name)}</span>'
        f'<span class="zj-amount">{text(row.amount)}</span></li>'
        for row in rows
    )
    few = " zj-few" if len(rows) <= FEW else ""
    listed = f'<ol class="zj-roll{few}">{items}</ol>'
    return f'<div class="zj-window">{listed}</div>'


def _rank(row: Row) -> str:
    return f'<span class="zj-rank">{text(row.rank)}</span>' if row.rank else ""


def _amount(board_id: str, row: Mapping[Any, Any]) -> str:
    return value_words(BOARDS[board_id], RAW, float(str(row["value"])))


def _areas_title(
    view: View, indicator: Indicator, count: int, target: float | None
) -> str:
    word = "个" if view.has_child_areas else "所"
    who = f"{count:,} {word}{view.child_label}"
    if target is None:
        return f"{indicator.short_label}居前的 {who}"
    line = full_text(indicator, target)
    if not count:
        return f"{indicator.short_label}还没有{view.child_label}达到 {line}"
    return f"{who}{indicator.short_label}达到 {line}"


def _counts(
    view: View, strong: int, known: int, every: int, target: float | None
) -> list[Number]:
    """Count the rest: names of the weak are nobody's business on a wall."""
    word = "个" if view.has_child_areas else "所"
    parts = (
        ("居前" if target is None else MET.label, strong),
        ("其余" if target is None else "正在推进", known - strong),
        (f"{MISSING}或不适用", every - known),
    )
    return [Number(label, plain(count), word) for label, count in parts if count]
