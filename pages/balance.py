"""优质均衡: 差异系数 against their lines, who drives them, what would lower them."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from pages.charts.share_bars import share_bars
from pages.charts.subject_matrix import subject_matrix
from pages.charts.theme import palette
from pages.charts.trend import trend
from pages.documents.downloads import downloads_of
from pages.ui import balance_parts, cached
from pages.ui.balance_data import TABLES
from pages.ui.balance_pictures import Charts
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.origin import origin_of_tables
from pages.ui.view import View, current_view
from pages.ui.window import is_narrow

Spec = dict[str, Any]
LINE_WORD = "门槛 {:.2f}"


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    balance_parts.draw(view, Charts(_show, _bars, _matrix, _trend))


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    draw: Callable[[], None] | None = None,
    **more: Any,
) -> None:
    caption = origin_of_tables(TABLES, view.period).line
    lines, stem = export_lines(view, caption), file_stem(view, f"优质均衡-{key}")
    files = [*downloads_of(table, title, lines, stem)]
    name = f"balance-{key}"
    figure(title, table, caption, files, key=name, draw=draw, **more)


def _remember(view: View, name: str, build: Callable[[], Spec], *more: object) -> Spec:
    key = (view.scope, view.period, is_dark(), is_narrow(), *more)
    found: Spec = cached.remember_spec(f"balance-{name}", key, build)
    return found


def _bars(view: View, stage: str, rows: pd.DataFrame, line: float | None) -> Spec:
    colour = "dark" if is_dark() else "light"

    def build() -> Spec:
        bars = rows.assign(colour=rows[colour])
        highest = max(0.0, line or 0.0, *rows["value"].dropna())
        form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
        return share_bars(bars, line, reach=highest or 1.0, **form)

    return _remember(view, "bars", build, stage)


def _matrix(view: View, stage: str, cells: pd.DataFrame, columns: list[str]) -> Spec:
    colour = "dark" if is_dark() else "light"

    def build() -> Spec:
        shown = cells.assign(colour=cells[colour])
        return subject_matrix(shown, columns, is_dark=is_dark(), is_narrow=is_narrow())

    return _remember(view, "matrix", build, stage)


def _trend(view: View, name: str, rows: pd.DataFrame, line: float | None) -> Spec:
    def build() -> Spec:
        colours = palette(is_dark())
        both = (colours.series[0], colours.secondary)
        groups = dict(zip(dict.fromkeys(rows["group"]), both, strict=True))
        word = LINE_WORD.format(line) if line is not None else ""
        form = {"is_share": False, "is_dark": is_dark()}
        return trend(rows, groups, target=line, target_word=word, **form)

    return _remember(view, "trend", build, name)


if __name__ == "__main__":
    from app import main

    main()
