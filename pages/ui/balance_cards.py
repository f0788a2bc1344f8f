"""The headline cards of 优质均衡: items within their line, schools that pass."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data_access.catalogue.balance import ASSESSED_STAGES, CV, PASS_RATE, SEVEN
from data_access.catalogue.numbers import is_missing, plain, share
from data_access.catalogue.states import MET, MISSED, NO_TARGET, Direction, state_of
from pages.ui import balance_data
from pages.ui import balance_words as words
from pages.ui.area_target import grounds_of, line_of
from pages.ui.cards import Card, card, card_style
from pages.ui.derived_definition import derived_button
from pages.ui.frame import is_dark
from pages.ui.view import View


@dataclass(frozen=True)
class Headline:
    """A card and what its 口径 says about the numbers here."""

    card: Card
    indicator_id: str
    behind: tuple[str, ...]


def draw_cards(view: View, items: list[Headline]) -> None:
    """Draw headline cards beside each other, each with its 口径."""
    card_style()
    for column, one in zip(st.columns(len(items), gap="small"), items, strict=True):
        with column, st.container(key=f"card-{one.card.key}"):
            card(one.card, is_dark=is_dark())
            derived_button(
                one.indicator_id, view, one.card.key, one.behind, balance_data.TABLES
            )


def county_cards(view: View) -> list[Headline]:
    """Return items within their line and schools that pass, for both stages."""
    within = [_items_within(view, stage) for stage in ASSESSED_STAGES]
    return [*within, *pass_cards(view)]


def city_cards(view: View, spreads: dict[str, pd.DataFrame]) -> list[Headline]:
    """Return counties whose items all keep their line, and schools that pass."""
    within = [_counties_within(view, stage, rows) for stage, rows in spreads.items()]
    return [*within, *pass_cards(view)]


def pass_cards(view: View) -> list[Headline]:
    """Return the share of schools that pass 6 + 85 %, a card a stage."""
    return [_passing(view, stage) for stage in ASSESSED_STAGES]


def _items_within(view: View, stage: str) -> Headline:
    rows, line = balance_data.spread(view, stage), balance_data.cv_line(view, stage)
    known = rows.dropna(subset="cv")
    count = len(known) - len(words.above(known, line))
    label = f"{words.stage_label(stage)}差异系数不超线"
    behind = tuple(
        f"**{words.item_label(str(item))}**　标准差 {plain(row['deviation'], 3)} ÷ "
        f"总体平均值 {plain(row['mean'], 3)} ＝ {words.cv_text(row['cv'])}"
        f"　（{words.behind(row['school_count'], row['expected'])}）"
        for item, row in rows.iterrows()
    )
    behind = (*behind, *_grounds(CV, view, stage))
    if known.empty or line is None:
        way = "没有学校报送" if known.empty else "没有登记门槛"
        return Headline(Card(f"cv-{stage}", label, "—", way=way), CV, behind)
    least = known.sort_values("school_count").iloc[0]
    text = words.behind(least["school_count"], least["expected"])
    lacking = len(SEVEN) - len(known)
    shown = Card(
        key=f"cv-{stage}",
        label=label,
        value=f"{count}/{len(known)}",
        unit="项",
        state=MET if count == len(known) else MISSED,
        target=f"每项≤{line:.2f}",
        way=f"{lacking}项没有数，{text}" if lacking else text,
    )
    return Headline(shown, CV, behind)


def _counties_within(view: View, stage: str, rows: pd.DataFrame) -> Headline:
    line = balance_data.cv_line(view, stage)
    known = rows.dropna(subset="cv")
    over = words.above_own(known)["group_key"].nunique()
    total = known["group_key"].nunique()
    label = f"{words.stage_label(stage)}7项都不超线的县（区）"
    reported = known.groupby("group_key")["school_count"].min().sum()
    expected = known.groupby("group_key")["expected"].max().sum()
    is_known = bool(total) and line is not None
    met = MET if not over else MISSED
    shown = Card(
        key=f"cv-{stage}",
        label=label,
        value=f"{total - over}/{total}" if is_known else "—",
        unit="个" if is_known else "",
        state=met if is_known else NO_TARGET,
        target=f"每项≤{line:.2f}" if line is not None else "没有登记门槛",
        way=words.behind(reported, expected),
    )
    behind = f"**按县（区）**　{total}个县（区），{over}个有超线项"
    return Headline(shown, CV, (behind, *_grounds(CV, view, stage)))


def _grounds(indicator_id: str, view: View, stage: str) -> tuple[str, ...]:
    text = grounds_of(indicator_id, view, stage)
    return (f"**门槛**　{words.stage_label(stage)}的门槛依据：{text}",) if text else ()


def _passing(view: View, stage: str) -> Headline:
    row, line = balance_data.passing(view, stage), line_of(PASS_RATE, view, stage)
    label = f"{words.stage_label(stage)}6项+85%达标学校"
    text = words.behind(row["assessed"], row["expected"], "参评")
    behind = (
        f"**分子**　达到6项+85%的学校：{plain(row['passing'])} 所",
        f"**分母**　参评学校（七项都已报送）：{plain(row['assessed'])} 所",
        f"**报送**　{text}",
        *_grounds(PASS_RATE, view, stage),
    )
    if is_missing(float(row["value"])):
        silent = "没有学校七项都报送" if row["expected"] else "没有应评的学校"
        empty = Card(f"pass-{stage}", label, "—", way=silent)
        return Headline(empty, PASS_RATE, behind)
    shown = Card(
        key=f"pass-{stage}",
        label=label,
        value=share(float(row["value"])),
        state=state_of(float(row["value"]), line, Direction.HIGHER),
        target=f"目标 {share(line, 0)}" if line is not None else "",
        change=f"{plain(row['passing'])} / {plain(row['assessed'])} 所",
        way=text,
    )
    return Headline(shown, PASS_RATE, behind)
