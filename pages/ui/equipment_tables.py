"""Display-ready rows and tables of the equipment page."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.codes import DEVICE_TYPES
from data_access.catalogue.equipment import AGED_YEARS, DUE_YEARS
from data_access.catalogue.hover import TOLD
from data_access.catalogue.indicators import Indicator
from data_access.catalogue.numbers import full_text, share
from data_access.catalogue.reporting_share import note_of, reported_words, thin_note
from data_access.catalogue.states import Direction, state_of
from data_access.queries.equipment import STUDENT, TEACHER, UNASSIGNED
from pages.ui import cached, equipment_words
from pages.ui.equipment_data import Stock
from pages.ui.overview_tables import state_text
from pages.ui.view import View

USERS = {STUDENT: "学生终端", TEACHER: "教师终端", UNASSIGNED: "未分师生"}
OLD, DUE, YOUNG, UNKNOWN = "已满年限", "三年内到期", "未到期", "年份未报"
_SETS = ("BBT", "BBT_INT", "BBT_TV", "REMOTE")


def need_bars(stocks: Sequence[Stock], *, is_dark: bool) -> pd.DataFrame:
    """Return bars of how much of each need is met, with the counts behind."""
    rows = []
    for one in stocks:
        part = one.filled / one.wanted
        state = state_of(part, 1.0, Direction.HIGHER)
        unit = one.need.unit
        lack = f"差{one.gap:,}{unit}" if one.gap else "够用"
        counts = f"{one.have:,.0f}／{one.wanted:,.0f}{unit}"
        note = f"{state.sign} {share(part)}　{counts}　{lack}"
        thin = thin_note(one.reported, one.expected)
        rows.append(
            {
                "key": one.need.indicator,
                "label": one.need.label,
                "value": part,
                "note": f"{note}　{thin}".strip(),
                "colour": state.dark if is_dark else state.light,
            }
        )
    return pd.DataFrame(rows)


def need_table(stocks: Sequence[Stock]) -> pd.DataFrame:
    """Return stock, need and gap of each kind; a surplus fills no other's gap."""
    return pd.DataFrame(
        {
            "设备": [one.need.label for one in stocks],
            "单位": [one.need.unit for one in stocks],
            "存量": [int(one.have) for one in stocks],
            "需要": [int(one.wanted) for one in stocks],
            "还差（逐校）": [one.gap for one in stocks],
            "缺的学校（所）": [len(one.schools) for one in stocks],
            "满足需要": [share(one.filled / one.wanted) for one in stocks],
            "需要怎么算": [equipment_words.rule_words(one) for one in stocks],
            "报送": [reported_words(one.reported, one.expected) for one in stocks],
        }
    )


def lacking_schools(one: Stock, view: View) -> tuple[pd.DataFrame, list[str]]:
    """Return the schools that lack something, and their codes in that order."""
    names = cached.schools().set_index("school_id")
    found = one.schools.join(names[["name", "school_code"]], on="school_id")
    unit = one.need.unit
    table = pd.DataFrame(
        {
            "学校": found["name"],
            f"存量（{unit}）": found["have"].astype(int),
            f"需要（{unit}）": found["wanted"].astype(int),
            f"还差（{unit}）": found["gap"].astype(int),
        }
    )
    return table, [str(code) for code in found["school_code"]]


def area_bars(
    indicator: Indicator, rows: pd.DataFrame, target: float | None, *, is_dark: bool
) -> pd.DataFrame:
    """Return areas or schools as bars or dots: value in words, n/N where few."""
    states = [state_of(v, target, indicator.direction) for v in rows["value"]]
    records = rows.to_dict("records")
    notes = [
        f"{state.sign} {_value_words(indicator, row)}　{note_of(row)}".strip()
        for state, row in zip(states, records, strict=True)
    ]
    return pd.DataFrame(
        {
            "key": rows["key"].astype(str),
            "label": rows["name"],
            "value": rows["value"],
            "note": notes,
            "colour": [s.dark if is_dark else s.light for s in states],
            **{name: rows[name] for name in TOLD if name in rows},
        }
    ).drop_duplicates("label")


def _value_words(indicator: Indicator, row: Mapping[Any, Any]) -> str:
    value = row["value"]
    if value is None or value != value:
        return "未报送" if not row["reported"] else "不适用"
    if indicator.numerator.test and "school_id" in row:
        return "是" if value else "否"
    return full_text(indicator, float(value))


def area_table(
    indicator: Indicator, rows: pd.DataFrame, target: float | None, word: str
) -> pd.DataFrame:
    """Return the same with both halves and reported of due."""
    top, below = indicator.numerator, indicator.denominator
    states = [state_of(v, target, indicator.direction) for v in rows["value"]]
    records = rows.to_dict("records")
    table = pd.DataFrame(
        {
            word: rows["name"].to_numpy(),
            indicator.short_label: [_value_words(indicator, row) for row in records],
            f"{top.label}（{top.unit}）": rows["numerator"].to_numpy(),
        }
    )
    if below is not None:
        table[f"{below.label}（{below.unit}）"] = rows["denominator"].to_numpy()
    if target is not None:
        table["状态"] = [state_text(state) for state in states]
    table["报送"] = [
        reported_words(row["reported"], row["expected"]) for row in records
    ]
    return table


def age_rows(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return terminals by year of purchase and user, and when they fall due.

    Columns: year (as a word), user, count, due (OLD, DUE, YOUNG or UNKNOWN).
    """
    last = year - AGED_YEARS
    bought = rows["purchase_year"]
    due = pd.Series(YOUNG, index=rows.index)
    due[(bought <= last + DUE_YEARS).fillna(value=False)] = DUE
    due[(bought <= last).fillna(value=False)] = OLD
    due[bought.isna()] = UNKNOWN
    years = [UNKNOWN if pd.isna(one) else f"{one}年" for one in bought]
    return rows.assign(year=years, due=due)


def age_table(rows: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return one row a year: how long in use, when due, terminals by user."""
    wide = rows.pivot_table(
        index=["year", "due"], columns="user", values="count", aggfunc="sum"
    )
    wide = wide.reindex(columns=[user for user in USERS if user in wide.columns])
    wide = wide.fillna(0).astype(int)
    heads = {user: f"{label}（台）" for user, label in USERS.items()}
    total = wide.sum(axis=1)
    table = wide.rename(columns=heads).assign(**{"合计（台）": total}).reset_index()
    names = table.pop("year")
    known = names.str.removesuffix("年").where(names != UNKNOWN)
    ages = [f"{year - int(y)}年" if isinstance(y, str) else "—" for y in known]
    table.insert(0, "购置年份", names)
    table.insert(1, f"到{year}年末已用", ages)
    return table.rename(columns={"due": "到期"})


def added_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what programmes added: year, programme, device, count, schools."""
    return pd.DataFrame(
        {
            "年份": rows["year"].astype(int).astype(str),
            "项目": rows["programme_name"].fillna("没有写项目名称"),
            "设备": [DEVICE_TYPES.label(kind) for kind in rows["device_type"]],
            "新增": rows["count"].astype(int),
            "单位": ["套" if kind in _SETS else "台" for kind in rows["device_type"]],
            "学校（所）": rows["school_count"].astype(int),
        }
    )
