"""建设清单 as tables: a row a system, a row a figure of one system, its documents."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data_access.catalogue.codes import DOCUMENT_KINDS
from data_access.catalogue.indicators import AnyIndicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.reporting_share import counted_words, reported_words
from data_access.catalogue.sheets import FREQUENCY_LABELS, SHEETS
from data_access.catalogue.states import NOT_REPORTED
from data_access.catalogue.systems import (
    NOT_APPLICABLE_WORD,
    PART_LABELS,
    SYSTEMS,
    Part,
    System,
)
from data_access.evidence import Entry
from pages.ui.systems_data import Figure, since_words

# Columns and the least they take; on a telephone the reader goes sideways.
LIST_WIDTHS = {
    "编号": 52,
    "系统或机制": 190,
    "建": 158,
    "用": 158,
    "效": 158,
    "最早有数": 92,
    "佐证": 56,
    "谁报送": 130,
    "是什么": 270,
}
FIGURE_WIDTHS = {
    "方面": 52,
    "指标": 210,
    "数值": 240,
    "目标": 110,
    "状态": 92,
    "报送": 220,
    "说明": 200,
}
FIGURE_COLUMNS = ("数值", "目标", "状态", "报送", "说明")
_FILE_WORDS = {"kept": "有", "missing": "缺文件", "changed": "文件与收到时不同"}


def first_of(system: System, part: Part, found: Mapping[str, Figure]) -> Figure | None:
    """Return the figure a part is known by: the first that came in, else the first."""
    own = [found[name] for name in system.ids(part) if name in found]
    known = [one for one in own if one.is_reported]
    return next(iter(known or own), None)


def system_table(
    numbers: Sequence[int],
    found: Mapping[str, Figure],
    since: Mapping[int, str],
    papers: Mapping[int, int],
) -> pd.DataFrame:
    """Return one row a system, in the order of the numbers."""
    return pd.DataFrame(
        [
            {
                "编号": f"{no:02d}",
                "系统或机制": SYSTEMS[no].name,
                **{
                    label: _cell(SYSTEMS[no], part, found)
                    for part, label in PART_LABELS.items()
                },
                "最早有数": since_words(SYSTEMS[no], since),
                "佐证": f"{papers.get(no, 0)} 份",
                "谁报送": SYSTEMS[no].reported_by,
                "是什么": SYSTEMS[no].what,
            }
            for no in numbers
        ]
    )


def _cell(system: System, part: Part, found: Mapping[str, Figure]) -> str:
    one = first_of(system, part, found)
    return NOT_APPLICABLE_WORD if one is None else one.short


def figure_table(system: System, found: Mapping[str, Figure]) -> pd.DataFrame:
    """Return one row a figure of a system: part, value, target, state, who reported."""
    rows = []
    for part, label in PART_LABELS.items():
        for name in system.ids(part):
            one = found[name]
            rows.append(
                {
                    "方面": label,
                    "指标": one.indicator.label,
                    "数值": one.text,
                    "目标": _target_text(one.indicator, one.target),
                    "状态": f"{one.state.sign} {one.state.label}".strip(),
                    "报送": _reported(one),
                    "说明": one.reason or "—",
                }
            )
        if not system.ids(part):
            rows.append(_not_applicable(label))
    return pd.DataFrame(rows)


def _target_text(indicator: AnyIndicator, target: float | None) -> str:
    return "—" if target is None else full_text(indicator, target)


def _reported(one: Figure) -> str:
    if not one.expected:
        return NOT_REPORTED.label if one.state is NOT_REPORTED else "—"
    counted = counted_words(one.reported, one.expected)
    return reported_words(one.reported, one.expected) if one.note else counted


def _not_applicable(label: str) -> dict[str, str]:
    dashes = dict.fromkeys(FIGURE_COLUMNS, "—")
    return {"方面": label, "指标": NOT_APPLICABLE_WORD, **dashes}


def without_empty_reasons(table: pd.DataFrame) -> pd.DataFrame:
    """Leave out the column of reasons where no figure needs one."""
    return table if (table["说明"] != "—").any() else table.drop(columns="说明")


def sheet_words(system: System) -> str:
    """Say which sheets a system comes from, and how often they are due."""
    words = [
        f"“{SHEETS[name].label}”（{FREQUENCY_LABELS[SHEETS[name].frequency]}）"
        for name in system.sheets
        if name in SHEETS
    ]
    return "、".join(words) or "由系统按月自动计算"


def paper_counts(papers: pd.DataFrame) -> dict[int, int]:
    """Return how many documents support each system."""
    return {no: sum(str(no) in own for own in papers["systems"]) for no in SYSTEMS}


def paper_table(entries: Sequence[Entry], papers: pd.DataFrame) -> pd.DataFrame:
    """Return one row a document under a system, as the numbered folder lists it."""
    known = papers.set_index("document_no")
    rows = []
    for one in entries:
        row = known.loc[one.document_no]
        day = row["issued_date"]
        rows.append(
            {
                "编号": f"{one.system_no:02d}-{one.number:02d}",
                "系统或机制": SYSTEMS[one.system_no].name,
                "材料": one.title,
                "文号": row["official_no"] or "—",
                "日期": "—" if pd.isna(day) else f"{day:%Y-%m-%d}",
                "类别": DOCUMENT_KINDS.label(row["document_kind"]),
                "电子文件": _FILE_WORDS[one.state],
                "校验码": one.file_hash[:12] or "—",
            }
        )
    return pd.DataFrame(rows)
