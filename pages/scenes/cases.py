"""Showcase: a case or lesson of the conference beside that school's own figures."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from data_access.catalogue.codes import SHOWCASE_SECTIONS
from data_access.catalogue.numbers import plain
from data_access.media_path import PICTURES
from data_access.messages import sentence
from pages.scenes.finish import finished, foot_of, foot_of_indicators
from pages.scenes.glance import ways_of
from pages.scenes.markup import Foot, text
from pages.scenes.place import plain_scene, view_of
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.school_numbers import TABLES, WAY, numbers_of, school_view
from pages.scenes.tiles import Number, panel
from pages.scenes.totals import newest_words
from pages.ui import cached, overview_data, record_data, showcase_data
from pages.ui.overview_tables import card_of

CASE = "case"
SHEET = "“展播案例”表"
NONE = f"还没有案例和课例。请填报{SHEET}。"
NO_FIGURES = "这个单位在学校名单里没有对上，所以没有它的数据。"
HEAVIEST = 1_500_000  # bytes of a picture within a scene
# How files of each kind begin: the name alone may say anything.
KINDS = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n": "png", b"RIFF": "webp"}


def case_choices() -> dict[str, str]:
    """Return the cases that a plan can choose, in their order."""
    rows = showcase_data.cases().to_dict("records")
    return {_key(row): f"{row['title']}（{row['unit_name']}）" for row in rows}


def case_scene(request: SceneRequest) -> Scene:
    """Return the chosen case (the first without a choice)."""
    case = _chosen(request.options)
    if case is None:
        return plain_scene(request, "", NONE)
    school = _school(str(case["unit_name"]))
    if school is None:
        return _without_school(request, case)
    numbers = numbers_of(school_view(school, request.period))
    body = _text(case) + panel(numbers)
    foot = foot_of(TABLES, request.period, WAY)
    return finished(request, str(case["title"]), body, foot, lead=_lead(case))


def picture_problem(options: Mapping[str, str]) -> str:
    """Return why the chosen case is shown without the picture it names, "" if not."""
    case = _chosen(options)
    if case is None or not isinstance(case["media_path"], str):
        return ""
    found = case["file"]
    if isinstance(found, Path) and found.suffix.lower() not in PICTURES:
        return sentence("case_video", {"path": case["media_path"]})
    code = "" if _picture(case) else "case_picture_unread"
    if not isinstance(found, Path):
        code = "case_picture_missing"
    elif found.stat().st_size > HEAVIEST:
        code = "case_picture_heavy"
    limit = HEAVIEST / 1e6
    return sentence(code, {"path": case["media_path"], "limit": limit}) if code else ""


def _chosen(options: Mapping[str, str]) -> dict[Any, Any] | None:
    rows = showcase_data.cases().to_dict("records")
    wanted = options.get(CASE, "")
    return next((row for row in rows if _key(row) == wanted), rows[0] if rows else None)


def _without_school(request: SceneRequest, case: dict[Any, Any]) -> Scene:
    known = {node.name for node in cached.tree().all}
    is_school = str(case["unit_name"]).endswith(("学校", "小学", "中学", "教学点"))
    # An office that shows a case is no school: nothing is amiss.
    is_lost = is_school and str(case["unit_name"]) not in known
    note = f'<p class="zj-dim">{NO_FIGURES}</p>' if is_lost else ""
    numbers, foot = ("", None) if is_lost else _of_the_zone(request)
    body = _text(case, note) + numbers
    foot = foot or Foot(newest_words(request.period), SHEET)
    return finished(request, str(case["title"]), body, foot, lead=_lead(case))


def _of_the_zone(request: SceneRequest) -> tuple[str, Foot | None]:
    """Return the zone's headline numbers, beside what an office shows; their foot."""
    view = view_of(replace(request, area_key=None))
    found = overview_data.headlines(view) if view and view.node.school_count else []
    if view is None or not found:
        return "", None
    cards = [card_of(one, view) for one in found]
    ids = tuple(one.indicator_id for one in found)
    foot = foot_of_indicators(ids, view.period, ways_of(ids))
    numbers = panel([Number(card.label, card.value, card.unit) for card in cards])
    return numbers, replace(foot, source=f"{SHEET}；{foot.source}")


def _text(case: dict[Any, Any], note: str = "") -> str:
    minutes = case["minutes"]
    time = f"{plain(float(minutes))} 分钟" if minutes == minutes and minutes else ""
    lines = [f"<p><b>{text(case['unit_name'])}</b></p>"]
    lines += [f'<p class="zj-dim">{time}</p>'] if time else []
    return f'<div class="zj-case">{_picture(case)}{"".join(lines)}{note}</div>'


def _lead(case: dict[Any, Any]) -> str:
    return SHOWCASE_SECTIONS.label(str(case["section"]))


def _key(row: dict[Any, Any]) -> str:
    return f"{row['section']}|{row['title']}|{row['unit_name']}"


def _school(name: str) -> dict[str, Any] | None:
    """Return the one school of a name; of namesakes none is meant for sure."""
    rows = cached.schools()
    found = rows[rows["name"] == name]
    return (
        record_data.head(str(found["school_code"].iloc[0])) if len(found) == 1 else None
    )


def _picture(case: dict[Any, Any]) -> str:
    file = case["file"]
    if not isinstance(file, Path) or file.suffix.lower() not in PICTURES:
        return ""
    content = file.read_bytes()
    if len(content) > HEAVIEST:
        return ""
    kinds = [name for begin, name in KINDS.items() if content.startswith(begin)]
    if not kinds:
        return ""
    data = b64encode(content).decode()
    return (
        f'<img alt="{text(case["title"])}" src="data:image/{kinds[0]};base64,{data}"/>'
    )
