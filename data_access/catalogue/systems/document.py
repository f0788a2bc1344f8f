"""docs/systems.md, written from the catalogue: `python -m …systems.document`."""

from collections.abc import Iterator

from data_access.catalogue.indicators import (
    DERIVED_INDICATORS,
    INDICATORS,
    AnyIndicator,
)
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.systems import (
    NOT_APPLICABLE_WORD,
    PART_LABELS,
    SYSTEMS,
    System,
)
from data_access.settings import PROJECT_FOLDER

DOCUMENT = PROJECT_FOLDER / "docs" / "systems.md"
_HEAD = """# 五十项系统和机制：建、用、效各看什么

由 `python -m data_access.catalogue.systems.document` 从目录生成，不要手改。
每一格是指标代号（名称和算法见 `docs/indicators.md` 和“指标说明”页）；
“不适用”写明原因。可信度见各指标：P 是本系统建议，不是国家标准。
"""
_COLUMNS = ("编号", "系统或机制", "谁报送", "报表", *PART_LABELS.values(), "说明")


def describe_systems() -> str:
    """Return the document: a table a group, a row a system."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    group = ""
    for system in SYSTEMS.values():
        if system.group != group:
            group = system.group
            yield f"\n## {group}\n"
            yield _row(_COLUMNS)
            yield _row(("---",) * len(_COLUMNS))
        yield _row(_cells(system))


def _cells(system: System) -> tuple[str, ...]:
    sheets = "、".join(SHEETS[name].label for name in system.sheets if name in SHEETS)
    parts = (_ids(system.ids(part)) for part in PART_LABELS)
    return (
        f"{system.no:02d}",
        system.name,
        system.reported_by,
        sheets or "由系统计算",
        *parts,
        system.note,
    )


def _ids(names: tuple[str, ...]) -> str:
    known: dict[str, AnyIndicator] = {**INDICATORS, **DERIVED_INDICATORS}
    words = (f"`{name}` {known[name].short_label}" for name in names)
    return "<br>".join(words) or NOT_APPLICABLE_WORD


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    DOCUMENT.write_text(describe_systems(), "utf-8")
