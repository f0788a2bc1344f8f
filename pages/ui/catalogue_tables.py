"""The catalogue as tables: facts, tiers, states, code lists, targets, batches."""

import pandas as pd

from data_access.catalogue import codes
from data_access.catalogue.balance import canonical_id
from data_access.catalogue.codes import ORIGINS, SETTLEMENT_TYPES, STAGES, CodeList
from data_access.catalogue.facts import FACTS, MAX_AGE_MONTHS, FactKind, Silence
from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    SUBJECT_LABELS,
    AnyIndicator,
)
from data_access.catalogue.numbers import full_text, plain
from data_access.catalogue.sheets import FREQUENCY_LABELS, SHEETS
from data_access.catalogue.sources import CERTAINTY_LABELS, OFFICIAL_MARKS, SOURCES
from data_access.catalogue.states import DIRECTION_LABELS, STATES
from data_access.catalogue.tiers import ALL_TIERS
from pages.ui.typed_cell_table import cells_a_month, filler_words

_KINDS = {
    FactKind.STOCK: "时点数：取期末最近一次报送",
    FactKind.FLOW: "时期数：期内相加",
    FactKind.CUMULATIVE: "累计数：从开始加到期末",
    FactKind.DISTINCT: "人数：按月计，跨月为人月，不相加成人数",
}
_SILENCES = {
    Silence.NOT_REPORTED: "没有报送＝未报送，不当作0",
    Silence.ZERO: "登记类：没有登记＝0",
}
_ANY = "*"


def matches(indicator: AnyIndicator, typed: str) -> bool:
    """Tell whether an indicator has the typed words in its name or definition."""
    text = "".join(
        (
            indicator.id,
            indicator.label,
            indicator.short_label,
            indicator.definition,
            indicator.denominator_note,
            SUBJECT_LABELS[indicator.subject],
        )
    )
    return typed.replace(" ", "").lower() in text.replace(" ", "").lower()


def standing_words(indicator: AnyIndicator) -> str:
    """Say where a definition comes from; M and P never read as a national standard."""
    source = SOURCES[indicator.source]
    mark = f"{indicator.certainty}：{CERTAINTY_LABELS[indicator.certainty]}"
    if indicator.certainty in OFFICIAL_MARKS:
        return f"{source.title}（{mark}）"
    return f"{source.title}（{mark}，不是国家标准）"


def indicator_table() -> pd.DataFrame:
    """Return every indicator in one row, for downloading."""
    rows = []
    for one in INDICATORS.values():
        below = one.denominator
        rows.append(
            {
                "主题": SUBJECT_LABELS[one.subject],
                "代号": one.id,
                "指标": one.label,
                "单位": one.unit,
                "方向": DIRECTION_LABELS[one.direction],
                "定义": one.definition,
                "分子": f"{one.numerator.label}（{one.numerator.unit}）",
                "分母": f"{below.label}（{below.unit}）" if below else "无",
                **_grounds(one),
            }
        )
    return pd.DataFrame([*rows, *_derived_rows()])


def _derived_rows() -> list[dict[str, str]]:
    return [
        {
            "主题": SUBJECT_LABELS[one.subject],
            "代号": one.id,
            "指标": one.label,
            "单位": one.unit,
            "方向": DIRECTION_LABELS[one.direction],
            "定义": one.definition,
            "分子": one.formula,
            "分母": "由其他指标算出",
            **_grounds(one),
        }
        for one in DERIVED_INDICATORS.values()
    ]


def _grounds(one: AnyIndicator) -> dict[str, str]:
    return {
        "分母说明": one.denominator_note,
        "依据": SOURCES[one.source].title,
        "可信度": f"{one.certainty} {CERTAINTY_LABELS[one.certainty]}",
    }


def target_table(targets: pd.DataFrame, indicator: AnyIndicator) -> pd.DataFrame:
    """Return the targets of an indicator, most general first."""
    rows = targets[targets["indicator_id"] == canonical_id(indicator.id)]
    return pd.DataFrame(
        {
            "目标": [full_text(indicator, float(value)) for value in rows["value"]],
            "范围": [
                "全部" if code == _ANY else (name if isinstance(name, str) else code)
                for code, name in zip(rows["scope_code"], rows["area"], strict=True)
            ],
            "学段": [_label(STAGES, code) for code in rows["stage"]],
            "城乡": [_settlement(code) for code in rows["settlement"]],
            "生效": [str(day)[:10] for day in rows["valid_from"]],
            "依据": rows["source_doc"],
            "可信度": [
                f"{mark} {CERTAINTY_LABELS[mark]}" for mark in rows["certainty"]
            ],
        }
    )


def _label(codes_: CodeList, code: str) -> str:
    return "不限" if code == _ANY else codes_.label(code)


def _settlement(code: str) -> str:
    # The 100/500 lines know 城区 and 农村 only (domain.md §0, trap 6).
    words = {_ANY: "不限", "rural": "农村（含镇区）"}
    return words.get(code, SETTLEMENT_TYPES.label(code))


def fact_table() -> pd.DataFrame:
    """Return every fact with how it takes its value and what its silence means."""
    return pd.DataFrame(
        [
            {
                "数据项": fact.label,
                "单位": fact.unit,
                "怎么取数": _KINDS[fact.kind],
                "有效期": f"{MAX_AGE_MONTHS[fact.table]}个月"
                if fact.table in MAX_AGE_MONTHS
                else "—",
                "没有数据时": _SILENCES[fact.silence],
            }
            for fact in FACTS.values()
        ]
    )


def tier_table() -> pd.DataFrame:
    """Return the bandwidth tiers with their colours."""
    return pd.DataFrame(
        [
            {
                "档位": tier.label,
                "从（Mbps）": plain(tier.low) if tier.low >= 0 else "—",
                "到不足（Mbps）": plain(tier.below)
                if 0 <= tier.below < 1e9
                else ("不封顶" if tier.low >= 0 else "—"),
                "颜色（浅／深）": f"{tier.light}／{tier.dark}",
            }
            for tier in ALL_TIERS
        ]
    )


def state_table() -> pd.DataFrame:
    """Return the states with sign and meaning."""
    meanings = {
        "met": "达到目标（越低越好的，不高于目标）",
        "near": "达到目标的85%以上（越低越好的，不超过目标÷0.85）；"
        "85%借自优质均衡，系统建议",
        "missed": "离目标更远",
        "not_reported": "没有报送，不当作0，也不排名",
        "not_applicable": "不在这个指标的分母里",
        "no_target": "没有匹配的目标，只陈述",
    }
    return pd.DataFrame(
        [
            {
                "状态": state.label,
                "符号": state.sign or "—",
                "含义": meanings[state.code],
            }
            for state in STATES
        ]
    )


def code_lists() -> dict[str, CodeList]:
    """Return every code list under the heading and table it is reported in."""
    found = (getattr(codes, name) for name in codes.__all__)
    lists = [one for one in found if isinstance(one, CodeList)]
    return {_list_label(one): one for one in lists}


def _list_label(codes_: CodeList) -> str:
    for sheet in SHEETS.values():
        for column in sheet.columns:
            if column.codes == codes_:
                return f"{column.header}（{sheet.label}）"
    return "数据性质"


def code_table(codes_: CodeList) -> pd.DataFrame:
    """Return a code list: code, label, and the words recognised for it."""
    return pd.DataFrame(
        [
            {
                "代码": code.code,
                "含义": code.label,
                "也认得": "、".join(code.aliases) or "—",
            }
            for code in codes_.codes
        ]
    )


def sheet_table() -> pd.DataFrame:
    """Return the input tables: what is reported, how often, what for."""
    return pd.DataFrame(
        [
            {
                "表": sheet.label,
                "报送": FREQUENCY_LABELS[sheet.frequency],
                "谁填": filler_words(sheet),
                "一校每月填（格）": cells_a_month(sheet),
                "说明": sheet.hint,
                "必填列": "、".join(c.header for c in sheet.columns if c.is_required),
            }
            for sheet in SHEETS.values()
        ]
    )


def source_table() -> pd.DataFrame:
    """Return the documents that rules come from, with their marks."""
    return pd.DataFrame(
        [
            {
                "代号": source.id,
                "文件或材料": source.title,
                "可信度": f"{source.certainty} {CERTAINTY_LABELS[source.certainty]}",
            }
            for source in SOURCES.values()
        ]
    )


def batch_table(batches: pd.DataFrame) -> pd.DataFrame:
    """Return the batches of the store, newest first."""
    return pd.DataFrame(
        {
            "文件": batches["file_name"],
            "填报单位": batches["reported_by"],
            "填报日期": [str(day)[:10] for day in batches["reported_date"]],
            "数据性质": batches["origin"].map(ORIGINS.label),
            "来源": batches["source_name"],
            "存入（行）": batches["stored_count"],
            "改动（行）": batches["changed_count"],
            "拒收（行）": batches["rejected_count"],
        }
    )
