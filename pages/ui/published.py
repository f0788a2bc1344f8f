"""Published totals of an area: shown as printed, never mixed with sums of schools."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data_access.area_tree import AreaNode
from data_access.catalogue.numbers import compact, plain
from data_access.catalogue.published_facts import PUBLISHED_FACTS, published_label
from data_access.catalogue.sheets.cells import day_text
from data_access.messages.ways import TO_FILL_IN
from pages.ui import cached
from pages.ui.cards import Card, card, card_style
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark

AT_LEAST, AT_MOST = "at_least", "at_most"
# What officials recite comes first; the rest keeps the report's order.
FIRST = (
    "resource_count",
    "good_lesson_award_count",
    "students_per_terminal",
    "urban_line_mbps",
    "rural_line_mbps",
    "delivered_lesson_count",
    "lesson_person_times",
    "master_event_count",
    "research_event_count",
)
# What the pages of a subject show where no school has reported.
NETWORK_FACTS = ("urban_line_mbps", "rural_line_mbps")
LESSON_FACTS = (
    "delivered_lesson_count",
    "lesson_person_times",
    "master_event_count",
    "research_event_count",
    "delivered_subject_count",
    "remote_set_added",
)
ALLIANCE_FACTS = ("alliance_count", "alliance_member_count")
FUND_FACTS = ("programme_funds_yuan", "annual_fund_kind_count")
RESULT_FACTS = (
    "good_lesson_award_count",
    "closed_project_count",
    "new_media_award_person_count",
    "resource_count",
)
EQUIPMENT_FACTS = (
    "interactive_board_added",
    "computer_added",
    "computer_room_added",
    "students_per_terminal",
    "teachers_per_terminal",
    "student_mobile_terminal_added",
    "remote_set_added",
    "smart_room_count",
    "recording_room_share",
    "tv_station_share",
)
ORIGIN = "公开报道"
_NEARLY = "近"
_TEN_THOUSAND = frozenset("万萬")


@dataclass(frozen=True)
class Published:
    """The totals published for an area and those below it."""

    own: pd.DataFrame
    below: pd.DataFrame

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was published here."""
        return self.own.empty and self.below.empty


def published(node: AreaNode) -> Published:
    """Return the totals of an area and of its children: rows of published_totals."""
    rows = cached.published_totals()
    ids = [child.area_id for child in cached.tree().children(node)]
    return Published(
        rows[rows["area_id"] == node.area_id], rows[rows["area_id"].isin(ids)]
    )


def bounded_text(
    fact: str, value: float, bound: str, quote: object, name: str = ""
) -> str:
    """Write a total as the report does: 59,387 / 6亿以上 / 近25,000.

    The `name` of the unit, if wanted, stands behind the number: 500Mbps以上.
    """
    number, bound_word = _parts(fact, value, bound, quote)
    return f"{number}{name}{bound_word}"


def _parts(fact: str, value: float, bound: str, quote: object) -> tuple[str, str]:
    """Return the number as printed and the word of its bound: 近25,000; 5, 以内."""
    unit = PUBLISHED_FACTS[fact].unit if fact in PUBLISHED_FACTS else ""
    text = f"{value:g}%" if unit == "%" else plain(value, 0 if value % 1 == 0 else 2)
    if value >= 1e8 or (value >= 1e4 and _TEN_THOUSAND & set(str(quote))):
        text = compact(value).replace(".0", "")
    if bound == AT_LEAST:
        return text, "以上"
    if bound == AT_MOST:
        is_near = isinstance(quote, str) and _NEARLY in quote
        return (f"{_NEARLY}{text}", "") if is_near else (text, "以内")
    return text, ""


def unit_of(fact: str) -> str:
    """Return a published fact's unit; a percentage carries its own sign."""
    unit = PUBLISHED_FACTS[fact].unit if fact in PUBLISHED_FACTS else ""
    return "" if unit == "%" else unit


def published_cards(rows: pd.DataFrame, count: int) -> list[Card]:
    """Return cards of the first totals: value with its bound, date, the words."""
    order = {fact: number for number, fact in enumerate(FIRST)}
    ranked = rows.sort_values(
        "fact", key=lambda facts: facts.map(order).fillna(len(order)), kind="stable"
    )
    cards = []
    for row in ranked.head(count).to_dict("records"):
        fact = str(row["fact"])
        day = pd.Timestamp(row["as_of_date"])
        amount, more = _parts(fact, float(row["value"]), row["bound"], row["quote"])
        # A card is narrow: what the brackets explain has a line of its own.
        label, _, way = published_label(fact).partition("（")
        cards.append(
            Card(
                key=f"published-{fact}",
                label=label,
                value=amount,
                unit=f"{unit_of(fact)}{more}",
                target=day_text(day),
                change="公开报道总量",
                way=way.rstrip("）"),
            )
        )
    return cards


def published_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return every total with its unit, date, source and the report's own words."""
    names = {node.area_id: node.name for node in cached.tree().all}
    parts = [
        _parts(str(r["fact"]), float(r["value"]), r["bound"], r["quote"])
        for r in rows.to_dict("records")
    ]
    units = [unit_of(str(fact)) for fact in rows["fact"]]
    return pd.DataFrame(
        {
            "区域": rows["area_id"].map(names).to_numpy(),
            "项目": [published_label(str(fact)) for fact in rows["fact"]],
            "数值": [amount for amount, _ in parts],
            "单位": [f"{u}{more}" for u, (_, more) in zip(units, parts, strict=True)],
            "截至": pd.to_datetime(rows["as_of_date"]).dt.strftime("%Y-%m-%d"),
            "原文": rows["quote"].fillna("").to_numpy(),
            "来源": rows["source"].to_numpy(),
        }
    )


def published_part(
    node: AreaNode,
    facts: Sequence[str],
    downloads: Callable[[str, pd.DataFrame, str], list[Download]],
    *,
    key: str,
) -> bool:
    """Show the totals of a subject where no school has reported; False: none.

    `downloads` makes the files of a title, a table and a caption.
    """
    found = published(node)
    rows = pd.concat([found.own, found.below])
    order = {fact: number for number, fact in enumerate(facts)}
    rows = rows[rows["fact"].isin(facts)]
    rows = rows.sort_values("fact", key=lambda names: names.map(order), kind="stable")
    if rows.empty:
        return False
    st.markdown(f"### {published_headline(rows)}")
    cards = published_cards(rows[rows["area_id"] == node.area_id], len(facts))
    card_style()
    for column, one in zip(st.columns(4, gap="small"), cards, strict=False):
        with column, st.container(key=f"card-{one.key}"):
            card(one, is_dark=is_dark())
    no_schools_below(node)
    title = f"报道的原文（{len(rows):,}项，与学校上报的数不相加）"
    table, caption = published_table(rows), published_caption(rows)
    files = downloads(title, table, caption)
    figure(title, table, caption, files, key=f"published-{key}")
    return True


def published_headline(rows: pd.DataFrame) -> str:
    """Say in one line what was published: words and number of each total."""
    parts = []
    for row in rows.head(3).to_dict("records"):
        fact, value = str(row["fact"]), float(row["value"])
        unit = unit_of(fact)
        text = bounded_text(fact, value, row["bound"], row["quote"], unit)
        parts.append(f"{published_label(fact)}{text}")
    return f"据{ORIGIN}，{'，'.join(parts)}"


def published_caption(rows: pd.DataFrame) -> str:
    """Return the line of origin: newest date, sources, that it was published."""
    day, sources = published_origin(rows)
    return f"数据截至：{day}　来源：{sources}　性质：{ORIGIN}"


def published_origin(rows: pd.DataFrame) -> tuple[str, str]:
    """Return the newest date of what was published, and its sources."""
    sources = "、".join(dict.fromkeys(rows["source"]))
    return day_text(pd.to_datetime(rows["as_of_date"]).max()), sources


def no_schools_below(node: AreaNode) -> None:
    """Say why there is nothing to go down to, and how to get it."""
    st.info(
        f"{node.name}目前只有公开报道的总量，报道没有给出分校数据，所以不能看到每所学校。"
        "要看分校情况，请取模板发给学校填报："
        f"{TO_FILL_IN}",
        icon=":material/info:",
    )
