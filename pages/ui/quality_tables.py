"""Display-ready tables of the page of data quality."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.facts import FACTS, MONTHLY_SHEETS, Fact
from data_access.catalogue.indicators import INDICATORS, SUBJECT_LABELS
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.quality import LONGEST_RUN
from data_access.catalogue.report_states import LATE, REPORT_STATES
from data_access.catalogue.reporting_share import note_of
from data_access.catalogue.sheets import SHEETS
from pages.ui import board_data
from pages.ui.quality_data import Month

SEVERITY_WORDS = {"error": "错误，未入库", "warning": "提示核对"}
NO_SOURCE_ROW = "逐条记录合计"


def places() -> pd.DataFrame:
    """Return every school by school_id, in 区划顺序: name, school_code, full_name."""
    rows = board_data.school_places().set_index("school_id")
    return rows[["name", "school_code", "full_name"]]


def in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with the name, code and area of their school, in 区划顺序."""
    schools = places()
    order = pd.Series(range(len(schools)), index=schools.index)
    by_place = rows["school_id"].map(order).fillna(len(schools))
    ordered = rows.iloc[by_place.argsort(kind="stable")]
    return ordered.join(schools, on="school_id")


def state_words(state: str, is_late: bool) -> str:
    """Write a report's state with its sign; a late one says so beside it."""
    found = REPORT_STATES[state]
    if not is_late:
        return f"{found.sign} {found.label}"
    late = f"{LATE.sign} {LATE.label}"
    return late if found.code == "met" else f"{late} {found.sign} {found.label}"


def matrix(found: Month, state: str) -> tuple[pd.DataFrame, list[str]]:
    """Return schools × sheets with the states as words, and the schools' codes.

    With a state only the schools that have it in one of the sheets.
    """
    rows = found.rows
    if state:
        rows = rows[rows["school_id"].isin(rows.loc[found.having(state), "school_id"])]
    words = [
        state_words(code, bool(is_late))
        for code, is_late in zip(rows["state"], rows["is_late"], strict=True)
    ]
    wide = rows.assign(words=words).pivot_table(
        index="school_id", columns="sheet", values="words", aggfunc="first"
    )
    ordered = in_order(wide.reset_index())
    table = {"学校": ordered["name"], "所在": ordered["full_name"]}
    for sheet in MONTHLY_SHEETS:
        if sheet in ordered:
            table[SHEETS[sheet].label] = ordered[sheet]
    return pd.DataFrame(table), ordered["school_code"].astype(str).tolist()


def runs(found: Month, column: str, fewest: int) -> tuple[pd.DataFrame, list[str]]:
    """Return schools and sheets with months of zeros or of silence, longest first."""
    rows = found.rows[found.rows[column] >= fewest]
    rows = in_order(rows).sort_values(column, ascending=False, kind="stable")
    head = "连续为零（月）" if column == "zero_months" else "连续未报（月）"
    table = pd.DataFrame(
        {
            "学校": rows["name"],
            "所在": rows["full_name"],
            "报表": [SHEETS[sheet].label for sheet in rows["sheet"]],
            head: [_run(int(count)) for count in rows[column]],
        }
    )
    return table, rows["school_code"].astype(str).tolist()


def _run(count: int) -> str:
    return f"{count} 个月及以上" if count >= LONGEST_RUN else f"{count} 个月"


def odd_table(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return odd figures with what is usual, the history and the row they stand in."""
    ordered = in_order(rows)
    facts = [FACTS[fact] for fact in ordered["fact"]]
    table = pd.DataFrame(
        {
            "学校": ordered["name"],
            "所在": ordered["full_name"],
            "数据项": [fact.label for fact in facts],
            "时间": [month_text(int(month)) for month in ordered["month"]],
            "报的数": _amounts(ordered["value"], facts),
            "平时（中位）": _amounts(ordered["usual"], facts),
            "历次（近8次）": [
                "、".join(f"{v:g}" for _, v in h[-8:]) for h in ordered["history"]
            ],
            "文件": ordered["file_name"],
            "行": [_row(row) for row in ordered["source_row"]],
        }
    )
    return table, ordered["school_code"].astype(str).tolist()


def _amounts(values: Iterable[float], facts: Sequence[Fact]) -> list[str]:
    pairs = zip(values, facts, strict=True)
    return [f"{plain(value)}{fact.unit}" for value, fact in pairs]


def _row(row: float | None) -> str:
    return NO_SOURCE_ROW if row is None or row != row else f"第{int(row)}行"


def certificate_table(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return awards that share a certificate number, number by number."""
    ordered = in_order(rows).sort_values("certificate_no", kind="stable")
    table = pd.DataFrame(
        {
            "证书编号": ordered["certificate_no"],
            "学校": ordered["name"],
            "奖项": ordered["award_name"],
            "年份": ordered["award_year"].astype(str),
            "颁发日期": [str(day)[:10] for day in ordered["awarded_date"]],
            "文件": ordered["file_name"],
            "行": [_row(row) for row in ordered["source_row"]],
        }
    )
    return table, ordered["school_code"].astype(str).tolist()


def source_table(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return numbers that the base and the devices state differently."""
    ordered = in_order(rows)
    base, devices = ordered["base_value"], ordered["device_value"]
    apart = (base - devices).abs() / pd.concat([base, devices], axis=1).max(axis=1)
    table = pd.DataFrame(
        {
            "学校": ordered["name"],
            "所在": ordered["full_name"],
            "数据项": [FACTS[fact].label for fact in ordered["base_fact"]],
            f"{SHEETS['school_year_base'].label}": base,
            f"{SHEETS['device_stock'].label}": devices,
            "相差": [share(value) for value in apart],
            "设备日期": [str(day)[:10] for day in ordered["snapshot_date"]],
        }
    )
    return table, ordered["school_code"].astype(str).tolist()


def issue_counts(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return how many issues are open by school, most first; the unassigned last."""
    counts = pd.crosstab(rows["school_id"], rows["severity"])
    counts = counts.reindex(columns=list(SEVERITY_WORDS), fill_value=0).reset_index()
    ordered = in_order(counts.assign(total=counts[list(SEVERITY_WORDS)].sum(axis=1)))
    ordered = ordered.sort_values("total", ascending=False, kind="stable")
    table = pd.DataFrame(
        {
            "学校": ordered["name"].fillna("不能归到一所学校"),
            "所在": ordered["full_name"].fillna("—"),
            **{f"{w}（条）": ordered[code] for code, w in SEVERITY_WORDS.items()},
        }
    )
    return table, ordered["school_code"].fillna("").astype(str).tolist()


def issue_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return every open issue with its file and row."""
    ordered = in_order(rows)
    line = ordered["source_row"].astype(float)
    return pd.DataFrame(
        {
            "学校": ordered["name"].fillna("不能归到一所学校"),
            "轻重": ordered["severity"].map(SEVERITY_WORDS),
            "问题": ordered["message"],
            "文件": ordered["file_name"],
            "工作表": ordered["sheet"],
            "行": ["" if row != row else f"第{row:.0f}行" for row in line],
        }
    )


def share_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the share of schools behind each core indicator, the lowest first."""
    due = rows[rows["expected"] > 0]
    parts = due["reported"] / due["expected"]
    due = due.assign(part=parts).sort_values("part", kind="stable")
    indicators = [INDICATORS[name] for name in due["indicator"]]
    return pd.DataFrame(
        {
            "指标": [one.label for one in indicators],
            "主题": [SUBJECT_LABELS[one.subject] for one in indicators],
            "报送率": [share(value) for value in due["part"]],
            "已报／应报（所）": [
                f"{int(n):,}/{int(of):,}"
                for n, of in zip(due["reported"], due["expected"], strict=True)
            ],
            "提示": [_share_note(row) for row in due.to_dict("records")],
        }
    )


def _share_note(row: Mapping[Any, Any]) -> str:
    return note_of(row) if row["reported"] else "○ 未报送"
