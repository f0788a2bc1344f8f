"""Bandwidth year by year: the map changes its colours, the counts beside it too."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.numbers import plain, share
from data_access.catalogue.tiers import LINE, NOT_REPORTED, TIERS, UNCLEAR_TIERS, Tier
from data_access.period import Period
from pages.charts.area_map import MANY_SCHOOLS, dot_size
from pages.charts.bandwidth_map import tier_colour
from pages.charts.tier_years import FRAME, with_moments
from pages.scenes.finish import finished, foot_of
from pages.scenes.ground import ground_map
from pages.scenes.ink import is_dark
from pages.scenes.markup import chart, text
from pages.scenes.place import plain_scene
from pages.scenes.scene import Frame, Scene, SceneRequest
from pages.scenes.tiles import Number, panel
from pages.ui import bandwidth_data
from pages.ui.map_data import school_rows
from pages.ui.view import View

FAST = 500  # the second line at which the colours change family
SILENT = "silent"
MAP, YEAR = "scene-map", "scene-year"
NO_DATES = "还没有网络情况的数据。请学校填报“网络”表。"
WAY = "口径：学校出口签约带宽，按每年最后一次填报；只报区间、跨档的为档位不明"
Groups = Mapping[str, tuple[str, tuple[Tier, ...]]]
GROUPS: Groups = {
    "fast": ("500M及以上", tuple(t for t in TIERS if t.low >= FAST)),
    "middle": ("100–499M", tuple(t for t in TIERS if LINE <= t.low < FAST)),
    "slow": ("不足100M", tuple(t for t in TIERS if t.low < LINE)),
    "unclear": ("档位不明", UNCLEAR_TIERS),
    SILENT: (NOT_REPORTED.label, (NOT_REPORTED,)),
}


def years_scene(request: SceneRequest, view: View) -> Scene:
    """Return the map with a frame a year and the counts of that year."""
    then = _moments(view)
    if not then:
        return plain_scene(request, view.node.name, view.node.name + NO_DATES)
    groups = _groups(then)
    frames = tuple(
        _frame(number, groups, *one) for number, one in enumerate(then.items())
    )
    spec, corner = _map(view, then)
    title = _title(then)
    year = f'<p class="zj-year" id="{YEAR}">{text(frames[-1].label)}</p>'
    picture = chart(MAP, title) if spec else ""
    return finished(
        request,
        title,
        picture + panel(_numbers(frames, groups), head=year),
        foot_of(("network_snapshot",), view.period, f"{WAY}　{corner}".strip()),
        lead=f"{view.node.name}　{' → '.join(_ends(then))}",
        charts={MAP: spec} if spec else {},
        frames=frames,
    )


def _moments(view: View) -> dict[str, pd.DataFrame]:
    """Return every school's bandwidth at the last report of each year, by year."""
    last = {p.last_month // 100: p for p in bandwidth_data.moments(view.period)}
    periods: dict[int, Period] = dict(sorted(last.items()))
    found = {
        f"{year}年": bandwidth_data.contracted(view.scope, period)
        for year, period in periods.items()
    }
    return {year: rows for year, rows in found.items() if rows["low"].notna().any()}


def _groups(then: Mapping[str, pd.DataFrame]) -> Groups:
    """Return the groups of tiers: what never was in any year has no place."""
    seen = {code for rows in then.values() for code in rows["tier"]}
    return {
        name: (label, tiers)
        for name, (label, tiers) in GROUPS.items()
        if name not in ("unclear", SILENT) or seen & {tier.code for tier in tiers}
    }


def _frame(number: int, groups: Groups, label: str, rows: pd.DataFrame) -> Frame:
    texts = {YEAR: label}
    for name, (_, tiers) in groups.items():
        codes = [tier.code for tier in tiers]
        texts[_element(name)] = plain(int(rows["tier"].isin(codes).sum()))
    return Frame(label, {FRAME: number}, texts)


def _numbers(frames: tuple[Frame, ...], groups: Groups) -> list[Number]:
    """Return the counts of the last year."""
    found = []
    for name, (label, tiers) in groups.items():
        element = _element(name)
        colours = tuple(tier_colour(tier, is_dark()) for tier in tiers)
        value = frames[-1].texts[element]
        is_hollow = name == SILENT  # as its dots are on the map
        found.append(Number(label, value, "所", element, colours, is_hollow))
    return found


def _element(name: str) -> str:
    return f"scene-{name}"


def _title(then: Mapping[str, pd.DataFrame]) -> str:
    """Say which part of the schools reached 百兆 in the first year and in the last."""
    ends = (then[year] for year in _ends(then))
    parts = (share(bandwidth_data.share_reaching(rows, LINE)) for rows in ends)
    return f"百兆以上的学校：{' → '.join(parts)}"


def _ends(then: Mapping[str, pd.DataFrame]) -> list[str]:
    return list(dict.fromkeys((next(iter(then)), list(then)[-1])))


def _map(
    view: View, then: Mapping[str, pd.DataFrame]
) -> tuple[dict[str, object] | None, str]:
    ids = pd.concat([rows["school_id"] for rows in then.values()]).drop_duplicates()
    schools = school_rows(view, ids).assign(category="", line1="", line2="")
    found = ground_map(view, schools)
    if found is None:
        return None, ""
    if len(schools) > MANY_SCHOOLS:
        return found.spec, found.corner  # the counts alone move
    moments = [
        dict(zip(rows["school_id"], rows["tier"], strict=True))
        for rows in then.values()
    ]
    radius = dot_size(len(schools))
    spec = with_moments(
        found.spec, found.view, schools, moments, radius=radius, is_dark=is_dark()
    )
    return spec, found.corner
