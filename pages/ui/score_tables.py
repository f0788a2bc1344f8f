"""考核得分 as tables: schools, areas, the lines of a score, points added or taken."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.assessment import ABSENCES, GRADES, SHOWN_DECIMALS, ItemState
from data_access.catalogue.codes import ASSESSMENT_PARTS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import full_text, month_text, plain, share
from data_access.catalogue.peers import peer_group_label, peer_group_order
from data_access.catalogue.reporting_share import REFERENCE, is_thin
from data_access.queries.assessed import Assessed
from pages.ui.score_data import AreaScore
from pages.ui.score_words import CORE_SILENT, ITEM_WORDS, score_text

LAST = 10**6
AVERAGED = "各月平均"
COUNTS = "计入／未报／不适用（所）"
_COUNTED = (ItemState.COUNTED, ItemState.NOT_REPORTED, ItemState.NOT_APPLICABLE)


def in_order(schools: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """Return schools by peer group and rank, those not assessed after them.

    Columns: those of `schools`, name and school_code.
    """
    rows = schools.join(names[["name", "school_code"]], on="school_id")
    groups = [peer_group_order(str(group or "")) for group in rows["peer_group"]]
    keys = rows.assign(
        group=pd.Series(groups, rows.index), place=rows["rank"].fillna(LAST)
    )
    return rows.loc[keys.sort_values(["group", "place", "school_code"]).index]


def school_table(
    rows: pd.DataFrame, months: dict[int, str], changes: dict[int, float]
) -> pd.DataFrame:
    """Return one row a school of in_order.

    `months` says how many months counted, `changes` by how many ranks schools rose.
    """
    table = pd.DataFrame(
        {
            "学校": rows["name"],
            "同组": [peer_group_label(group) for group in rows["peer_group"]],
            "同组名次": [_rank(rank) for rank in rows["rank"]],
            "得分": [_score(score) for score in rows["score"]],
            "等次": [GRADES.label(grade) if grade else "—" for grade in rows["grade"]],
            "加减分": [_signed(points) for points in rows["adjustment"]],
            "说明": [
                ABSENCES.label(why) if why else months.get(int(key), "—")
                for key, why in zip(rows["school_id"], rows["absence"], strict=True)
            ],
        }
    )
    if changes:
        words = [_change(changes.get(int(key))) for key in rows["school_id"]]
        table.insert(3, "较上月", words)
    return table


def _change(ranks: float | None) -> str:
    if ranks is None:
        return "—"
    if not ranks:
        return "持平"
    return f"升{ranks:g}名" if ranks > 0 else f"降{-ranks:g}名"


def months_words(schools: pd.DataFrame) -> dict[int, str]:
    """Say of schools that were out in some months how many counted."""
    if "months" not in schools:
        return {}
    partly = schools[(schools["months_out"] > 0) & (schools["months"] > 0)]
    columns = (partly[name] for name in ("school_id", "months", "months_out"))
    rows = zip(*columns, strict=True)
    return {int(key): f"{n}个月参评，{out}个月未参评" for key, n, out in rows}


def area_table(areas: list[tuple[str, AreaScore]]) -> pd.DataFrame:
    """Return one row an area below: its mean, who was assessed, its own points."""
    return pd.DataFrame(
        [
            {
                "区域": name,
                "平均得分": score_text(one.value),
                "参评／应参评（所）": f"{one.assessed}/{one.due}",
                "区域加减分": _signed(one.adjustment),
                "说明": REFERENCE if is_thin(one.assessed, one.due) else "—",
            }
            for name, one in areas
        ]
    )


def lines_of_school(found: Assessed, school_id: int) -> pd.DataFrame:
    """Return one row an item of a school's score: weight, value, target, points."""
    rows = found.items[found.items["school_id"] == school_id]
    return pd.DataFrame(
        [
            {
                "板块": ASSESSMENT_PARTS.label(row["part"]),
                "项目": INDICATORS[row["indicator_id"]].short_label,
                "分值": plain(row["weight"]),
                "数值": _value(row),
                "满分值": full_text(
                    INDICATORS[row["indicator_id"]], _number(row["full_value"])
                )
                if row["state"] != ItemState.NO_LINE
                else "—",
                "达成度": _share(row["attainment"]),
                "得分": plain(row["points"], 2)
                if row["state"] in (ItemState.COUNTED, ItemState.NOT_REPORTED)
                else "—",
                "说明": _state_words(row),
            }
            for row in rows.to_dict("records")
        ]
    )


def lines_of_area(found: Assessed) -> pd.DataFrame:
    """Return one row an item: the mean points of a hundred of those assessed."""
    known = found.schools[found.schools["absence"] == ""]
    due = known.set_index("school_id")["due"]
    rows = found.items[found.items["school_id"].isin(due.index)]
    points = rows["points"].astype(float) / rows["school_id"].map(due) * 100
    grouped = rows.assign(points=points).groupby("indicator_id", sort=False)
    return pd.DataFrame(
        [
            {
                "板块": ASSESSMENT_PARTS.label(own["part"].iloc[0]),
                "项目": INDICATORS[str(name)].short_label,
                "分值": plain(own["weight"].iloc[0]),
                "平均达成度": _share(own["attainment"].astype(float).mean()),
                "折百得分": plain(own["points"].sum() / len(due), 2),
                COUNTS: "／".join(str(_count(own, state)) for state in _COUNTED),
            }
            for name, own in grouped
        ]
    )


def points_of_lines(found: Assessed, school_id: int | None = None) -> float:
    """Return what the lines of a school, or of the area, add up to of a hundred."""
    known = found.schools[found.schools["absence"] == ""]
    if school_id is not None:
        known = known[known["school_id"] == school_id]
    return float((known["points"] / known["due"] * 100).mean()) if len(known) else 0.0


def lines_of_halves(row: Mapping[Any, Any]) -> pd.DataFrame:
    """Return the two halves that a year's score is the mean of."""
    halves = (("第一学期", row["first"]), ("第二学期", row["second"]))
    return pd.DataFrame(
        [
            {"项目": name, "占比": "50%", "得分": score_text(_number(value))}
            for name, value in halves
        ]
    )


def entry_table(
    entries: pd.DataFrame, names: dict[str, dict[int, str]]
) -> pd.DataFrame:
    """Return one row an entry of points: whom, how many, why, with which document."""
    rows = entries.to_dict("records")
    return pd.DataFrame(
        [
            {
                "编号": row["adjustment_no"],
                "月份": month_text(int(row["month"])),
                "对象": _whom(row, names),
                "加减分": _signed(float(row["points"])),
                "事由": row["reason"],
                "佐证": _paper(row),
            }
            for row in rows
        ]
    )


def _whom(row: Mapping[Any, Any], names: dict[str, dict[int, str]]) -> str:
    kind = "school" if row["school_id"] == row["school_id"] else "area"
    key = _number(row[f"{kind}_id"])
    return "—" if key is None else names[kind].get(int(key), "—")


def _paper(row: Mapping[Any, Any]) -> str:
    number, title = row["document_no"], row["document"]
    if not isinstance(number, str):
        return "—"
    return f"{number} {title}" if isinstance(title, str) else f"{number}（未登记）"


def _state_words(row: Mapping[Any, Any]) -> str:
    state = ItemState(str(row["state"]))
    if state is ItemState.NOT_REPORTED and row["is_core"]:
        return CORE_SILENT
    return ITEM_WORDS[state]


def _value(row: Mapping[Any, Any]) -> str:
    value = _number(row["value"])
    if value is None and row["state"] == ItemState.COUNTED:
        return AVERAGED
    if value is None:
        return "—" if row["state"] != ItemState.NOT_REPORTED else "未报送"
    return full_text(INDICATORS[str(row["indicator_id"])], value)


def _count(rows: pd.DataFrame, state: ItemState) -> int:
    return int((rows["state"] == state).sum())


def _number(value: object) -> float | None:
    number = float(str(value)) if value is not None else float("nan")
    return None if number != number else number


def _share(value: object) -> str:
    number = _number(value)
    return "—" if number is None else share(number)


def _score(value: object) -> str:
    number = _number(value)
    return "未参评" if number is None else plain(number, SHOWN_DECIMALS)


def _rank(value: object) -> str:
    number = _number(value)
    return "—" if number is None else plain(number)


def _signed(points: float) -> str:
    return f"{points:+g}" if points else "—"
