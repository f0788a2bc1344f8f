"""Before and after the two rounds of the 三年行动: the tiers at three moments."""

import pandas as pd

from data_access.catalogue.numbers import share
from data_access.catalogue.tiers import ALL_TIERS, LINE
from pages.charts.bandwidth_map import tier_colour
from pages.scenes.finish import finished, foot_of
from pages.scenes.ink import is_dark
from pages.scenes.markup import text
from pages.scenes.place import plain_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.ui import bandwidth_data
from pages.ui.bandwidth_tables import tier_shares
from pages.ui.view import View

# The second round begins where the first one ended, at the end of 2020.
WORDS = ("第一轮之前", "第一轮建成", "第二轮至今")
WAY = "口径：学校出口签约带宽；百兆以上占看得出是否到百兆的学校的比例"


def rounds_scene(request: SceneRequest, view: View) -> Scene:
    """Return a bar of tiers and one number for each moment."""
    periods = bandwidth_data.rounds(view.period)
    found = bandwidth_data.then(view, periods)
    then = {month: rows for month, rows in found.items() if rows["low"].notna().any()}
    if len(then) < 2:
        words = f"{view.node.name}还没有两个时间的带宽数据，比不出前后。"
        return plain_scene(request, view.node.name, words)
    rates = [_rate(rows) for rows in then.values()]
    body = "".join(
        _moment(word, month, rows)
        for word, (month, rows) in zip(_words(len(then)), then.items(), strict=True)
    )
    body = f'<div class="zj-moments">{body}{_keys(then)}</div>'
    title = f"百兆以上的学校：{' → '.join(share(rate) for rate in rates)}"
    return finished(
        request,
        title,
        body,
        foot_of(("network_snapshot",), view.period, WAY),
        lead=f"{view.node.name}　两轮三年行动前后",
    )


def _words(count: int) -> tuple[str, ...]:
    """Return what each moment was; of two the first round has no end in the data."""
    return WORDS if count == len(WORDS) else (WORDS[1], WORDS[2])[-count:]


def _rate(rows: pd.DataFrame) -> float:
    return bandwidth_data.share_reaching(rows, LINE)


def _moment(word: str, month: str, rows: pd.DataFrame) -> str:
    counted = tier_shares(rows.assign(moment=month), "moment")
    shares = dict(zip(counted["tier"], counted["share"], strict=True))
    pieces = "".join(
        f'<i style="flex-grow:{shares[tier.code]:.4f};'
        f'background:{tier_colour(tier, is_dark())}"></i>'
        for tier in ALL_TIERS
        if tier.code in shares
    )
    label = f'<p class="zj-label"><b>{text(word)}</b><br>{text(month)}</p>'
    value = f'<p class="zj-value">{share(_rate(rows))}</p>'
    return (
        f'<section class="zj-moment">{label}{value}'
        f'<div class="zj-bar">{pieces}</div></section>'
    )


def _keys(then: dict[str, pd.DataFrame]) -> str:
    present = {code for rows in then.values() for code in rows["tier"]}
    colours = {tier: tier_colour(tier, is_dark()) for tier in ALL_TIERS}
    keys = "".join(
        f'<span><i class="zj-swatch" style="background:{colours[tier]}"></i>'
        f"{text(tier.label)}</span>"
        for tier in ALL_TIERS
        if tier.code in present
    )
    return f'<p class="zj-keys">{keys}</p>'
