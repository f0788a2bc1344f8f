"""The four numbers above 建设清单: 建, 用, 效 and what nobody reported, with 口径."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from data_access.catalogue.states import MET
from data_access.catalogue.systems import PART_LABELS, SYSTEMS, Part, System
from pages.ui import systems_data
from pages.ui.cards import Card, card, card_style
from pages.ui.frame import is_dark
from pages.ui.systems_data import Figure
from pages.ui.systems_tables import first_of
from pages.ui.table_view import show_table
from pages.ui.view import View, period_text

_QUESTIONS = {
    Part.BUILT: "有没有、够不够",
    Part.USED: "用得多不多",
    Part.RESULT: "用出了什么",
}
SILENT = "silent"
_RULE = {
    SILENT: (
        "建、用、效各项指标在所选区域和时间里一个数也没有的系统。",
        "**分子**　一个数也没有的系统",
        "**分母**　50项里有指标的系统（没有指标的是提法，不计）",
    )
}


def counts(found: Mapping[str, Figure]) -> dict[Part, tuple[int, int, int]]:
    """Return of each part: systems with data, at their target, that have the part."""
    answer = {}
    for part in Part:
        own = [s for s in SYSTEMS.values() if s.ids(part)]
        firsts = [first_of(system, part, found) for system in own]
        known = [one for one in firsts if one is not None and one.is_reported]
        met = [one for one in known if one.state is MET]
        answer[part] = (len(known), len(met), len(own))
    return answer


def headline_cards(found: Mapping[str, Figure]) -> list[Card]:
    """Return a card a part, and one of the systems of which nothing came in."""
    cards = [
        Card(
            part.value,
            f"{PART_LABELS[part]}：{_QUESTIONS[part]}",
            f"{known}/{all_}",
            "项有数",
            change=f"其中 {met} 项达标",
        )
        for part, (known, met, all_) in counts(found).items()
    ]
    silent = silent_systems(found)
    judged = sum(bool(system.all_ids) for system in SYSTEMS.values())
    way = "；".join(f"{system.no:02d}" for system in silent[:8])
    more = "等" if len(silent) > 8 else ""
    last = Card(
        "silent",
        f"{len(SYSTEMS)} 项里一个数也没有报的",
        f"{len(silent)}",
        "项未报送",
        change=f"有指标的共 {judged} 项",
        way=f"编号 {way}{more}" if silent else "",
    )
    return [*cards, last]


def silent_systems(found: Mapping[str, Figure]) -> list[System]:
    """Return the systems of which nothing came in at all."""
    return [
        system
        for system in SYSTEMS.values()
        if system.all_ids
        and not any(found[n].is_reported for n in system.all_ids if n in found)
    ]


def draw_cards(view: View, found: Mapping[str, Figure]) -> None:
    """Show 建, 用 and 效 side by side, and how many systems nobody reported on."""
    card_style()
    for column, item in zip(st.columns(4), headline_cards(found), strict=True):
        with column, st.container(key=f"card-systems-{item.key}"):
            card(item, is_dark=is_dark())
            if st.button("口径", key=f"definition-systems-{item.key}", type="tertiary"):
                _dialog(item, view, found)


@st.dialog("口径：这个数怎么算的", width="large")
def _dialog(item: Card, view: View, found: Mapping[str, Figure]) -> None:
    st.markdown(
        f"#### {item.label}　·　{view.node.name}　·　{period_text(view.period)}"
    )
    rule, top, below = _RULE.get(item.key) or _rule_of(Part(item.key))
    lines = (
        f"**结果**　{item.value}{item.unit}，{item.change}",
        f"**定义**　{rule}",
        top,
        below,
        "**依据**　50项是示范区材料里提到的系统和机制；归类和所取的指标由本系统建议"
        "（P：本系统建议，不是国家标准），各指标的依据见它自己的口径。",
    )
    st.markdown("\n\n".join(lines))
    show_table(_behind(item.key, found))
    ids = tuple(sorted({name for one in SYSTEMS.values() for name in one.all_ids}))
    st.caption(systems_data.caption(ids, (), view))


def _rule_of(part: Part) -> tuple[str, str, str]:
    label = PART_LABELS[part]
    return (
        f"每个系统的“{label}”取这一方面第一个报来数的指标；“达标”是它达到目标，"
        "没有设目标的只算有数。",
        f"**分子**　“{label}”有数的系统",
        f"**分母**　“{label}”有指标的系统（其余“不适用”，原因在各系统里）",
    )


def _behind(key: str, found: Mapping[str, Figure]) -> pd.DataFrame:
    """Return one row a system behind a number."""
    if key == SILENT:
        rows = [_row(one, None) for one in silent_systems(found)]
        return pd.DataFrame(rows, columns=["编号", "系统或机制"])
    part = Part(key)
    own = [one for one in SYSTEMS.values() if one.ids(part)]
    return pd.DataFrame([_row(one, first_of(one, part, found)) for one in own])


def _row(system: System, one: Figure | None) -> dict[str, str]:
    row = {"编号": f"{system.no:02d}", "系统或机制": system.name}
    if one is None:
        return row
    state = f"{one.state.sign} {one.state.label}".strip()
    return {**row, "指标": one.indicator.short_label, "数值": one.text, "状态": state}
