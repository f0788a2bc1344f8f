"""Our own figure over the years beside what other places published: never a rank."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Form, Indicator
from data_access.catalogue.numbers import full_text
from data_access.period import (
    Period,
    PeriodKind,
    month_period,
    period_of,
    school_year_period,
)
from data_access.request import MeasureRequest
from pages.ui import address, benchmark_data, cached
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.hover_lines import with_changes
from pages.ui.notices import nothing
from pages.ui.origin import origin_of
from pages.ui.overview_compare import is_standing
from pages.ui.view import View, period_text

BESIDE = "beside"
MOST_YEARS = 8
DECEMBER = 12
Chart = Callable[..., dict[str, Any]]
Files = Callable[[View, pd.DataFrame, str, str, str], Sequence[Download]]
NAME = "与别处公布的数"


def benchmark_part(
    view: View, indicator_ids: tuple[str, ...], chart: Chart, files: Files
) -> None:
    """Draw the figure of one of the indicators that other places have published.

    `chart` is reference_lines.beside_trend; `files` makes the downloads of a table,
    its title, its caption and a name.
    """
    found = benchmark_data.with_figures(indicator_ids)
    if not found:
        return
    shown = address.take(BESIDE, found[0], lambda text: text in found)
    if len(found) > 1:
        labels = {name: INDICATORS[name].short_label for name in found}
        choose_one("和别处公布的哪个数并看", labels, BESIDE, shown)
    _draw(view, INDICATORS[shown], chart, files)
    address.give(BESIDE, found[0])


def _draw(view: View, indicator: Indicator, chart: Chart, files: Files) -> None:
    rows = own_rows(view, indicator)
    if rows["value"].isna().all():
        nothing(f"{view.node.name}的{indicator.label}还没有数，画不出变化。")
        return
    others = benchmark_data.of_indicator(indicator.id)
    records = others.to_dict("records")
    words = [benchmark_data.word_of(row, indicator) for row in records]
    references = list(zip(others["value"], words, strict=True))
    form = {"is_share": indicator.form is Form.SHARE, "is_dark": is_dark()}
    spec = cached.remember_spec(
        "beside",
        (view.scope, view.period, indicator.id, is_dark()),
        lambda: chart(_told(rows, indicator), references, **form),
    )
    title = title_of(view.node.name, indicator, rows, words)
    table = _table(view.node.name, indicator, rows)
    line = origin_of((indicator.id,), view.period).line
    caption = f"{line}　虚线为别处公开报道的数，只作参考线，不排名"
    key = f"beside-{indicator.id}-{view.node.key}"

    def draw() -> None:
        draw_chart(spec, key=f"chart-{key}")

    downloads = files(view, table, title, caption, NAME)
    figure(title, table, caption, downloads, key=key, draw=draw)


def own_rows(view: View, indicator: Indicator) -> pd.DataFrame:
    """Return the area's own values: moment, group, value; a moment a year."""
    periods = _periods(view, indicator.id)
    request = MeasureRequest((indicator.id,), periods, view.scope)
    found = cached.measures(request).set_index("period_no")["value"]
    values = found.reindex(range(len(periods))).to_numpy()
    moments = [period_text(period) for period in periods]
    rows = pd.DataFrame({"moment": moments, "group": view.node.name, "value": values})
    first = rows["value"].first_valid_index()
    return rows if first is None else rows.loc[first:].reset_index(drop=True)


def _told(rows: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Add what a point tells; of a year that goes on there is no change yet."""
    return with_changes(rows, indicator) if is_standing(indicator.id) else rows


def _periods(view: View, indicator_id: str) -> tuple[Period, ...]:
    """Return Decembers and the month in view; of what happens, school years."""
    last = view.period.last_month
    year = last // 100
    if is_standing(indicator_id):
        ends = [
            month_period(y * 100 + DECEMBER) for y in range(year - MOST_YEARS, year)
        ]
        return (*ends, month_period(last))
    now = period_of(last, PeriodKind.SCHOOL_YEAR)
    opened = now.first_month // 100
    before = (school_year_period(y) for y in range(opened - MOST_YEARS, opened))
    return (*before, now)


def title_of(
    name: str, indicator: Indicator, rows: pd.DataFrame, words: Sequence[str]
) -> str:
    """Say our newest value and what the others published."""
    known = rows.dropna(subset=["value"]).iloc[-1]
    own = full_text(indicator, float(known["value"]))
    return f"{indicator.label}：{name}{own}；别处公布 {'、'.join(words)}"


def _table(name: str, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """Return our own values, then the others' with their source."""
    own = pd.DataFrame(
        {
            "地区": name,
            "数值": [full_text(indicator, value) for value in rows["value"]],
            "截至": rows["moment"],
            "来源": "本系统",
            "网址": "",
            "可信度": "",
        }
    )
    return pd.concat([own, benchmark_data.table_of(indicator.id)], ignore_index=True)
