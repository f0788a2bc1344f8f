"""Writes docs/indicators.md from the catalogue, run as a module of its own.

A test holds the document and the catalogue together.
"""

from collections.abc import Iterator

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    SUBJECT_LABELS,
    AnyIndicator,
    Half,
    Indicator,
)
from data_access.catalogue.reporting_share import REFERENCE
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.sheets_behind import sheets_of_indicator
from data_access.catalogue.sources import CERTAINTY_LABELS, OFFICIAL_MARKS, SOURCES
from data_access.catalogue.states import DIRECTION_LABELS
from data_access.settings import PROJECT_FOLDER

DOCUMENT = PROJECT_FOLDER / "docs" / "indicators.md"
_INTRODUCTION = f"""# 指标一览

本文由指标目录（`data_access/catalogue/indicators/`）生成，请勿手改：
`python -m data_access.catalogue.indicators.document` 重新生成，测试保证二者一致。

通则：区县的值是各校分子之和除以分母之和，不是各校比率的平均；分子和分母都已知的学校才计入；
没有报送不等于 0；报送不足八成的数标“{REFERENCE}”。目标和门槛是库里的行，不写在这里。
填报表的列见 [填报表一览](data.md)。
"""
_HEADINGS = (
    "代号",
    "名称",
    "算法（分子 ÷ 分母）",
    "单位",
    "方向",
    "定义",
    "分母说明",
    "可信度",
    "依据",
    "来自哪些填报表",
)
_NOT_NATIONAL = "，不是国家标准"
_FROM_OTHERS = "由其他指标算出"


def describe_indicators() -> str:
    """Return the whole document."""
    return "\n".join([_INTRODUCTION, _marks(), *_subjects()])


def _marks() -> str:
    lines = [f"- {mark}：{words}" for mark, words in CERTAINTY_LABELS.items()]
    return "\n".join(["可信度：", "", *lines, ""])


def _subjects() -> Iterator[str]:
    everything: list[AnyIndicator] = [
        *INDICATORS.values(),
        *DERIVED_INDICATORS.values(),
    ]
    for subject, label in SUBJECT_LABELS.items():
        own = [one for one in everything if one.subject == subject]
        if own:
            rule = "|" + "---|" * len(_HEADINGS)
            head = [f"## {label}（{len(own)}）", "", _row(_HEADINGS), rule]
            yield "\n".join([*head, *(_row(_cells(one)) for one in own), ""])


def _cells(one: AnyIndicator) -> tuple[str, ...]:
    source = SOURCES[one.source].title
    mark = f"{one.certainty} {CERTAINTY_LABELS[one.certainty]}"
    if one.certainty not in OFFICIAL_MARKS:
        mark += _NOT_NATIONAL
    return (
        f"`{one.id}`",
        one.label,
        formula_of(one) if isinstance(one, Indicator) else one.formula,
        one.unit or "—",
        DIRECTION_LABELS[one.direction],
        one.definition,
        one.denominator_note,
        mark,
        source,
        _sheets(one) if isinstance(one, Indicator) else _FROM_OTHERS,
    )


def formula_of(one: Indicator) -> str:
    """Write an indicator's quotient in words."""
    top = _half(one.numerator)
    if one.denominator is None:
        return f"{top}之和"
    times = "" if one.per == 1 else f" × {one.per:g}"
    return f"{top} ÷ {_half(one.denominator)}{times}"


def _half(half: Half) -> str:
    return f"{half.label}（{half.unit}）"


def _sheets(one: Indicator) -> str:
    return "、".join(SHEETS[sheet].label for sheet in sheets_of_indicator(one))


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    DOCUMENT.write_text(describe_indicators(), "utf-8")
