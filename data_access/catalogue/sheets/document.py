"""Writes docs/data.md from the sheets, run as a module of its own.

A test holds the document and the sheets together.
"""

from collections.abc import Iterator

from data_access.catalogue.sheets import (
    FREQUENCY_LABELS,
    KIND_LABELS,
    SHEETS,
    Sheet,
    SheetColumn,
)
from data_access.settings import PROJECT_FOLDER

DOCUMENT = PROJECT_FOLDER / "docs" / "data.md"
_INTRODUCTION = """# 填报表一览

本文由报表目录（`data_access/catalogue/sheets/`）生成，请勿手改：
`python -m data_access.catalogue.sheets.document` 重新生成，测试保证二者一致。

通则：一个工作表一张报表；第一行（或前 30 行内）是表头；代码和名称都认；
空着表示未报送，不等于 0；没有的列不改动库里原有的内容；
“键”相同的行视为同一件事，后导入的替换先导入的。怎样导入见 [导入](import.md)。
"""
_HEAD = "| 列 | 代号 | 填法 | 必填 | 键 | 说明 |\n|---|---|---|---|---|---|"


def describe_sheets() -> str:
    """Return the whole document."""
    return "\n".join([_INTRODUCTION, *map(_sheet, SHEETS.values())])


def _sheet(sheet: Sheet) -> str:
    lines = [f"## {sheet.label} `{sheet.id}`", "", sheet.hint]
    lines += [f"报送：{FREQUENCY_LABELS[sheet.frequency]}。"]
    if sheet.aliases:
        lines.append(f"工作表也可叫：{'、'.join(sheet.aliases)}。")
    lines += ["", _HEAD, *_columns(sheet)]
    if sheet.spreads:
        lines += ["", "也认这些一类一列的表头，每格成一行：", ""]
        lines += [
            f"- {spread.header}：{_constants(spread)}" for spread in sheet.spreads
        ]
    return "\n".join([*lines, ""])


def _constants(spread: object) -> str:
    constants: dict[str, str] = getattr(spread, "constants", {})
    return "，".join(f"{name} = {value}" for name, value in constants.items())


def _columns(sheet: Sheet) -> Iterator[str]:
    for column in sheet.columns:
        others = [sheet.by_name[name].header for name in column.instead]
        needed = "是" if column.is_required else ""
        yield _column(column, f"或填{'、'.join(others)}" if others else needed)


def _column(column: SheetColumn, needed: str) -> str:
    filling = KIND_LABELS[column.kind]
    if column.unit:
        filling += f"，{column.unit}"
    cells = (
        column.header,
        f"`{column.name}`",
        filling,
        needed,
        "●" if column.is_key else "",
        "".join(_notes(column)),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _notes(column: SheetColumn) -> Iterator[str]:
    yield column.hint
    if column.codes:
        labels = column.codes.labels.items()
        words = "、".join(f"{label}（{code}）" for code, label in labels)
        yield f"可选：{words}。"
    if column.aliases:
        yield f"表头也可写：{'、'.join(column.aliases)}。"


if __name__ == "__main__":
    DOCUMENT.write_text(describe_sheets(), "utf-8")
