"""The rows of a leaderboard as its chart, its table and its support list take them."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from data_access.catalogue.boards import RESOURCES
from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.reporting_share import (
    REFERENCE,
    WARNING,
    note_of,
    reported_words,
)
from data_access.request import SCHOOL
from data_access.standings import FEW_TEACHERS, Standings
from pages.ui import board_data, cached
from pages.ui.board_choice import BY_REGION, Choice
from pages.ui.board_words import (
    FEWEST_TEACHERS,
    LITTLE_USED,
    RAW,
    REASONS,
    measure_form,
    measure_label,
    move_words,
    value_words,
)
from pages.ui.strong_rows import for_room
from pages.ui.window import is_narrow


def names_of(unit: str) -> dict[int, str]:
    """Return the names of schools, or of areas; namesakes with where they are."""
    if unit != SCHOOL:
        return {node.area_id: node.name for node in cached.tree().all}
    schools = board_data.school_places()
    names = schools["name"].astype(str)
    twice = names.duplicated(keep=False)
    full = names + "（" + schools["full_name"].astype(str) + "）"
    return dict(zip(schools["school_id"], names.mask(twice, full), strict=True))


def top_rows(found: Standings, choice: Choice) -> pd.DataFrame:
    """Return the ranked rows that are shown: the first schools, or all areas."""
    if choice.order != BY_REGION:
        if choice.unit != SCHOOL:
            return found.ranked
        return found.ranked[found.ranked["rank"] <= choice.top]
    places = board_data.area_places()
    order = dict(zip(places["area_id"], places["place"], strict=True))
    by_place = found.ranked["group_key"].map(order)
    return found.ranked.iloc[by_place.argsort(kind="stable")]


def named_keys(found: Standings, choice: Choice) -> list[int]:
    """Return who stands in the picture: before a room of areas the better half."""
    rows = found.ranked if choice.unit != SCHOOL else top_rows(found, choice)
    shown = for_room(rows, None) if choice.unit != SCHOOL else rows
    return shown["group_key"].tolist()


def bar_rows(
    found: Standings, choice: Choice, names: dict[int, str], own: int
) -> pd.DataFrame:
    """One row per bar: key, label, value, note, is_marked, is_own."""
    rows = top_rows(found, choice)
    rows = rows[rows["group_key"].isin(named_keys(found, choice))]
    is_ranked = choice.order != BY_REGION
    shown = [names[key] for key in rows["group_key"]]
    labels = [
        f"{rank}　{name}" if is_ranked else name
        for rank, name in zip(rows["rank"], shown, strict=True)
    ]
    marked = rows["is_little_used"] & (choice.board.id == RESOURCES)
    return pd.DataFrame(
        {
            "key": rows["group_key"],
            "label": labels,
            "value": rows["value"],
            "note": [_note(row, found, choice) for row in rows.to_dict("records")],
            "is_marked": marked,
            "is_own": (rows["group_key"] == own) & (choice.unit == SCHOOL),
        }
    )


def _note(row: dict[Hashable, Any], found: Standings, choice: Choice) -> str:
    parts = [value_words(choice.board, choice.basis, row["value"])]
    if choice.order != BY_REGION:
        has_before = found.has_before
        parts.append(move_words(row["movement"], row["places"], has_before=has_before))
    if choice.basis != RAW and row["teacher_count"] < FEWEST_TEACHERS:
        parts.append(f"教师{row['teacher_count']:.0f}人")
    thin = note_of(row) if choice.unit != SCHOOL else ""
    # A telephone has no room for more than value and move.
    if is_narrow():
        short = f"{WARNING} {REFERENCE}" if thin else ""
        return "　".join(part for part in (*parts[:2], short) if part)
    parts.append(thin)
    if choice.board.id == RESOURCES and row["use_each"] == row["use_each"]:
        parts.append(f"件均使用{row['use_each']:.1f}次")
        if row["is_little_used"]:
            parts.append(LITTLE_USED)
    return "　".join(part for part in parts if part)


def shown_table(
    found: Standings, choice: Choice, names: dict[int, str]
) -> pd.DataFrame:
    """Return the table beside the chart, display-ready."""
    rows = top_rows(found, choice)
    decimals, unit = measure_form(choice.board, choice.basis)
    board = choice.board
    columns: dict[str, object] = {}
    if choice.order != BY_REGION:
        columns["名次"] = rows["rank"]
        columns[since(PREVIOUS)] = [
            move_words(movement, places, has_before=found.has_before)
            for movement, places in zip(rows["movement"], rows["places"], strict=True)
        ]
    columns["名称"] = rows["group_key"].map(names)
    if choice.unit == SCHOOL:
        columns["所在区县"] = rows["group_key"].map(_districts())
    columns[f"{measure_label(board, choice.basis)}（{unit}）"] = rows["value"].round(
        decimals
    )
    if choice.basis != RAW:
        columns[f"{board.label}（{board.unit}）"] = rows["amount"]
    columns["专任教师（人）"] = rows["teacher_count"]
    if choice.unit != SCHOOL:
        columns["报送"] = [
            reported_words(row["reported"], row["expected"])
            for row in rows.to_dict("records")
        ]
    if board.id == RESOURCES:
        columns["件均使用（次）"] = rows["use_each"].round(1)
        columns["提示"] = rows["is_little_used"].map({True: LITTLE_USED, False: ""})
    return pd.DataFrame(columns)


def _districts() -> dict[int, str]:
    schools = board_data.school_places()
    return dict(zip(schools["school_id"], schools["district"], strict=True))


def needing_support(found: Standings) -> pd.DataFrame:
    """Return the unranked with nothing, or unknown: group_key, reason."""
    return found.unranked[found.unranked["reason"] != FEW_TEACHERS]


def support_table(found: Standings, unit: str) -> pd.DataFrame:
    """Return who is not ranked and why, in 区划顺序, without any order of merit."""
    # Those too small to be divided have something: they need no support.
    listed = needing_support(found)
    reasons = dict(zip(listed["group_key"], listed["reason"], strict=True))
    if unit == SCHOOL:
        schools = board_data.school_places()
        rows = schools[schools["school_id"].isin(reasons)]
        words = rows["school_id"].map(reasons).map(REASONS)
        return pd.DataFrame(
            {"区域": rows["full_name"], "学校": rows["name"], "情况": words}
        )
    places = board_data.area_places()
    rows = places[places["area_id"].isin(reasons)]
    words = rows["area_id"].map(reasons).map(REASONS)
    return pd.DataFrame({"区域": rows["full_name"], "情况": words})
