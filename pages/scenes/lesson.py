"""带宽体验: the pictures of one lesson as they come at two schools' real rates."""

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data_access.catalogue import lesson_pictures as lesson
from data_access.catalogue.codes import SCHOOL_TYPES
from data_access.catalogue.numbers import plain
from data_access.request import SCHOOL, MeasureRequest
from pages.scenes.finish import finished, foot_of_indicators
from pages.scenes.ink import colours
from pages.scenes.markup import text
from pages.scenes.place import plain_scene, view_of
from pages.scenes.scene import Scene, SceneRequest
from pages.ui import bandwidth_data, cached
from pages.ui.view import View

RATE = "net_bw_per_100stu"
FIRST, SECOND = "first", "second"
PICKED = ""
# Which schools stand for few and for much, where the plan names none.
PLACES = {FIRST: 0.1, SECOND: 0.75}
WAY = (
    "口径：生均速率＝出口签约带宽÷在校生数，即全校学生同时上网时每人分到的；"
    "1 KB 为 1000 字节，不计线路损耗"
)


@dataclass(frozen=True)
class Side:
    """One school: how it is called on a wall, and what each pupil gets, if known."""

    name: str
    mbps: float | None = None
    pupils: float | None = None

    @property
    def kbps(self) -> float | None:
        """Return kbit/s a pupil; None where one of both is not known."""
        if self.mbps is None or not self.pupils:
            return None
        return self.mbps * 1000 / self.pupils


def lesson_scene(request: SceneRequest, view: View) -> Scene:
    """Return both schools side by side; one of which nothing is known says so."""
    rates = _rates(view)
    if rates.empty:
        words = f"{view.node.name}还没有带宽和学生数都已报送的学校，演示不了。"
        return plain_scene(request, view.node.name, words)
    sides = [
        _side(view, request.options.get(name, PICKED), rates, place)
        for name, place in PLACES.items()
    ]
    total = lesson.PICTURE_KB * len(lesson.PICTURES)
    lead = (
        f"同一节课的 {len(lesson.PICTURES)} 幅画面共 {total} KB，"
        "按两校每名学生分到的网速送达"
    )
    body = "".join(_panel(side) for side in sides)
    foot = foot_of_indicators((RATE,), view.period, WAY)
    return finished(request, _title(sides), body, foot, lead=lead)


def school_choices(request: SceneRequest) -> Mapping[str, str]:
    """Return the schools of the request's area that a plan can choose."""
    view = view_of(request)
    rows = bandwidth_data.contracted(view.scope, view.period) if view else None
    if rows is None:
        return {PICKED: "由程序挑选"}
    schools = cached.schools()
    own = schools[schools["school_id"].isin(rows["school_id"])]
    names = dict(zip(own["school_code"].astype(str), own["name"], strict=True))
    return {PICKED: "由程序挑选", **names}


def _rates(view: View) -> Any:
    request = MeasureRequest((RATE,), (view.period,), view.scope, by=SCHOOL)
    rows = cached.measures(request)
    return rows[rows["value"].notna()].sort_values(["value", "group_key"])


def _side(view: View, code: str, rates: Any, place: float) -> Side:
    """Return a school; the one at its place among all where none was chosen."""
    schools = cached.schools()
    if code:
        row = schools[schools["school_code"].astype(str) == code]
        if row.empty:
            return Side("方案里的学校已不在数据里")
        school_id = int(row["school_id"].iloc[0])
    else:
        school_id = int(rates["group_key"].iloc[round((len(rates) - 1) * place)])
        row = schools[schools["school_id"] == school_id]
    is_named = bool(code) or place == max(PLACES.values())
    own = rates[rates["group_key"].astype(int) == school_id]
    known = None if own.empty else own.iloc[0]
    return Side(
        _name(view, row.iloc[0].to_dict(), is_named=is_named),
        None if known is None else float(known["numerator"]),
        None if known is None else float(known["denominator"]),
    )


def _name(view: View, school: dict[Any, Any], *, is_named: bool) -> str:
    """Return the name of a school that meets its line; no other is named on a wall.

    Nor is the one that the program took for its little bandwidth.
    """
    rows = bandwidth_data.contracted(view.scope, view.period)
    own = rows[rows["school_id"] == school["school_id"]]
    if is_named and not own.empty and own["standing"].iloc[0] == "met":
        return str(school["name"])
    kind = school["school_type"]
    return f"一所{SCHOOL_TYPES.label(kind) if isinstance(kind, str) else '学校'}"


def _title(sides: list[Side]) -> str:
    rates = [side.kbps for side in sides if side.kbps]
    if len(rates) < len(sides):
        return "带宽体验：同一节课，两所学校"
    times = max(rates) / min(rates)
    words = plain(times, 0 if times >= 10 else 1)
    return f"每名学生分到的网速，一校是另一校的 {words} 倍"


def _panel(side: Side) -> str:
    head = f'<h2 class="zj-lesson-name">{text(side.name)}</h2>'
    if side.kbps is None:
        words = "带宽或学生数未报送（或只报了区间），不能演示。"
        return f'<section class="zj-lesson-side">{head}<p>{words}</p></section>'
    sum_ = f"{plain(side.mbps)} Mbps ÷ {plain(side.pupils)} 人"
    rate = f"{sum_} ＝ <b>{_rate_text(side.kbps)}</b>"
    return (
        f'<section class="zj-lesson-side">{head}<p class="zj-lesson-rate">{rate}</p>'
        f'<div class="zj-lesson-film" data-lesson="{html.escape(_given(side.kbps))}">'
        '<canvas width="960" height="540"></canvas>'
        '<p class="zj-lesson-state"></p></div></section>'
    )


def _rate_text(kbps: float) -> str:
    if kbps >= 1000:
        return f"每名学生 {plain(kbps / 1000, 1)} Mbps"
    return f"每名学生 {plain(kbps)} kbps"


def _given(kbps: float) -> str:
    """Return what the script draws from: rate, sizes, words and colours."""
    ink = colours()
    given = {
        "kbps": round(kbps, 3),
        "pictureKb": lesson.PICTURE_KB,
        "pace": lesson.SECONDS_A_PICTURE,
        "pictures": lesson.PICTURES,
        "arriving": lesson.ARRIVING,
        "keepsUp": lesson.KEEPS_UP,
        "allThere": lesson.ALL_THERE,
        "colours": {
            "empty": ink.panel,
            "sky": ink.shades[1],
            "ground": ink.line,
            "plant": ink.series[2],
            "flower": ink.series[1],
            "water": ink.series[0],
            "text": ink.text,
        },
    }
    return json.dumps(given, ensure_ascii=False)
