"""教师发展: hours and tests of teachers, the helper group, trainings, titles."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from pages.charts.share_bars import count_bars, share_bars
from pages.documents.downloads import downloads_of
from pages.ui import cached, teacher_parts
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.origin import origin_of_tables
from pages.ui.teacher_more_parts import Charts
from pages.ui.view import View, current_view
from pages.ui.window import is_narrow

SOURCES = {
    "hours": ("teacher", "training_record"),
    "spread": ("teacher", "training_record"),
    "helpers": ("helper_task",),
    "helper-areas": ("helper_task",),
    "helper-schools": ("helper_task",),
    "events": ("training_event",),
    "kinds": ("training_event",),
    "results": ("teacher_title", "teacher_report", "school_honor", "club", "project"),
}


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None

    def rates(
        view: View, name: str, rows: pd.DataFrame, target: float | None, leads: bool
    ) -> dict[str, Any]:
        bars = rows.assign(colour=rows["dark" if is_dark() else "light"])
        return _remember(
            view, name, lambda: share_bars(bars, target, leads=leads, **_form())
        )

    def counts(view: View, name: str, rows: pd.DataFrame) -> dict[str, Any]:
        return _remember(view, name, lambda: count_bars(rows, **_form()))

    teacher_parts.draw(view, Charts(_show, rates, counts))


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    draw: Callable[[], None] | None = None,
    **more: Any,
) -> None:
    caption = origin_of_tables(SOURCES[key], view.period).line
    lines, stem = export_lines(view, caption), file_stem(view, f"教师发展-{key}")
    downloads = [*downloads_of(table, title, lines, stem)]
    figure(title, table, caption, downloads, key=f"teachers-{key}", draw=draw, **more)


def _remember(
    view: View, name: str, build: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    key = (view.scope, view.period, view.stage, is_dark(), is_narrow())
    return cached.remember_spec(f"teachers-{name}", key, build)


def _form() -> dict[str, bool]:
    return {"is_dark": is_dark(), "is_narrow": is_narrow()}


if __name__ == "__main__":
    from app import main

    main()
