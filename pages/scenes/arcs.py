"""三个课堂: who teaches whom, as bows on the map."""

import pandas as pd

from data_access.catalogue.numbers import plain
from pages.charts.arcs import arc_layer
from pages.charts.coverage_map import pair_categories
from pages.scenes.finish import finished, foot_of
from pages.scenes.ground import ground_map
from pages.scenes.ink import is_dark
from pages.scenes.markup import chart
from pages.scenes.place import plain_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.tiles import Number, panel
from pages.ui import lesson_data
from pages.ui.lesson_coverage_part import MOST_PAIRS, pair_colours, pair_ends
from pages.ui.lesson_tables import pair_rows
from pages.ui.map_data import school_rows
from pages.ui.view import View, period_text

MAP = "scene-map"
WAY = "口径：按主讲与接收学校成对统计已开的课，一节课接收一次计一节次"


def arcs_scene(request: SceneRequest, view: View) -> Scene:
    """Return the pairs of schools of the period, the busiest as bows."""
    pairs = lesson_data.pairs_of(view, None)
    when = period_text(view.period)
    if pairs.empty:
        words = f"{view.node.name}{when}没有分得出主讲和接收学校的三个课堂记录。"
        return plain_scene(request, view.node.name, words)
    hosts = int(pairs["delivering_school_id"].nunique())
    reached = int(pairs["receiving_school_id"].nunique())
    lessons = float(pairs["lesson_count"].sum())
    title = f"{hosts:,} 所学校把课上到 {reached:,} 所学校"
    spec, corner = _map(view, pairs)
    near, far = pair_colours(is_dark())
    numbers = [
        Number("主讲学校", plain(hosts), "所", colours=(near,)),
        Number("接收学校", plain(reached), "所", colours=(far,)),
        Number("接收", plain(lessons), "节次"),
    ]
    # The busiest alone are drawn: the rest is said, or the numbers would seem wrong.
    more = f"图为课最多的{MOST_PAIRS}对" if len(pairs) > MOST_PAIRS else ""
    note = "　".join(part for part in (WAY, more, corner) if part)
    body = (chart(MAP, title) if spec else "") + panel(numbers)
    return finished(
        request,
        title,
        body,
        foot_of(lesson_data.LESSON_TABLES, view.period, note),
        lead=f"{view.node.name}　三个课堂　{when}",
        charts={MAP: spec} if spec else {},
    )


def _map(view: View, pairs: pd.DataFrame) -> tuple[dict[str, object] | None, str]:
    drawn = pair_rows(view, pairs).head(MOST_PAIRS)
    ends = pair_ends(drawn)
    schools = school_rows(view, ends["school_id"]).merge(ends, on="school_id")
    found = ground_map(
        view,
        schools.assign(category=schools["role"]),
        pair_categories(is_dark()),
        [arc_layer(drawn, pair_colours(is_dark()))],
    )
    return (found.spec, found.corner) if found else (None, "")
