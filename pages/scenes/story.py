"""One school's story: its bandwidth through the years, and what it does with it."""

from dataclasses import replace
from typing import Any

from data_access.catalogue.codes import SCHOOL_TYPES
from data_access.period import PeriodKind, period_of
from pages.charts.school_trend import trend_lines
from pages.scenes.finish import finished, foot_of
from pages.scenes.ink import is_dark
from pages.scenes.markup import chart
from pages.scenes.place import plain_scene, view_of
from pages.scenes.scene import Scene, SceneRequest, Spec
from pages.scenes.school_numbers import TABLES, WAY, numbers_of, school_view
from pages.scenes.tiles import panel
from pages.ui import cached, lesson_data, record_data
from pages.ui.bandwidth_words import bandwidth_text
from pages.ui.record_data import SchoolView

PICTURE = "scene-years"
CHOOSE = "这一幕讲一所学校的故事。请在“投影大屏”页选择学校。"
GONE = "方案里的学校已不在数据里。请在“投影大屏”页重新选择。"
AXIS = "签约带宽（M）"
# Drawn twice as large its letters, made for a page, are those of a wall.
HALF = {
    "width": 395,
    "height": 315,
    "autosize": {"type": "fit", "contains": "padding"},
}


def story_scene(request: SceneRequest) -> Scene:
    """Return the chosen school's story; nothing in it is judged.

    Without a choice it is the school that gave most lessons to others.
    """
    code = request.school_code or _most_giving(request)
    if not code:
        return plain_scene(request, "", CHOOSE)
    school = record_data.head(code)
    if school is None:
        return plain_scene(request, "", GONE)
    view = school_view(school, request.period)
    spec, words = _years(view)
    name = str(school["name"])
    body = chart(PICTURE, words) if spec else ""
    body += panel(numbers_of(view))
    return finished(
        request,
        name,
        body,
        foot_of(TABLES, request.period, WAY),
        lead=f"{place_words(school)}　{words}".strip("　"),
        charts={PICTURE: spec} if spec else {},
    )


def _most_giving(request: SceneRequest) -> str:
    """Return the school that gave most lessons in the school year, "" without any."""
    view = view_of(request)
    if view is None:
        return ""
    year = period_of(request.period.last_month, PeriodKind.SCHOOL_YEAR)
    pairs = lesson_data.pairs_of(replace(view, period=year), None)
    given = pairs.groupby("delivering_school_id")["lesson_count"].sum()
    if given.empty:
        return ""
    rows = cached.schools()
    codes = dict(zip(rows["school_id"], rows["school_code"], strict=True))
    return str(codes[given.idxmax()])


def place_words(school: dict[str, Any]) -> str:
    """Say where a school is and of which kind."""
    tree = cached.tree()
    path = tree.path(tree.get(int(school["area_id"])))
    names = [node.name for node in (path[1:] or path)]
    kind = school["school_type"]
    label = SCHOOL_TYPES.label(kind) if isinstance(kind, str) else ""
    return "　".join([*names, label]).strip("　")


def _years(view: SchoolView) -> tuple[Spec | None, str]:
    """Return the last report of each year as a line, and its two ends in words."""
    rows = record_data.history("bandwidth_history", view.school_id)
    rows = rows[rows["bandwidth_low_mbps"].notna() & (rows["is_listed"] == 1)]
    rows = rows[rows["snapshot_date"].astype(str) <= view.period.end.isoformat()]
    year = rows["snapshot_date"].astype(str).str[:4]
    last = rows.assign(year=year).drop_duplicates("year", keep="last")
    if len(last) < 2:
        return None, ""
    ends = [
        f"{row['year']}年 "
        + bandwidth_text(row["bandwidth_low_mbps"], row["bandwidth_high_mbps"])
        for row in (last.iloc[0], last.iloc[-1])
    ]
    lines = last.assign(x=last["year"], series=AXIS, value=last["bandwidth_low_mbps"])
    spec = trend_lines(lines[["x", "series", "value"]], AXIS, is_dark=is_dark())
    return {**spec, **HALF}, " → ".join(ends)
