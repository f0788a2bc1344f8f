"""What is said of differences, of undo and of the history of rows."""

from datetime import UTC, datetime

CHANGES: dict[str, str] = {
    "undo_unknown": "没有第 {number} 批。请用 batches 命令（或“数据导入”页）"
    "看有哪些批次。",
    "undo_already": "{delivery}已经撤销过了（撤销记为第 {undo} 批），没有改动。"
    "要把它找回来，请撤销第 {undo} 批。",
    "undo_simulated": "{delivery}是模拟数据，没有留底，不能撤销。"
    "导入自己的“行政区划”“学校”表时，模拟数据会自动让位。",
    "undo_demo_removed": "{delivery}导入时模拟示范区让了位，示范区没有留底，"
    "不能撤销。数据有错请改好再导入；要从头来，请另换一个空库"
    "（设置 ZHIJIAO_DATABASE_URL），或用 restore 恢复备份。",
    "undo_no_history": "{delivery}导入时还没有留底，不能撤销。"
    "请改好再导入一次，或用 restore 恢复备份。",
    "undo_later": "{delivery}之后有 {count} 批改过同样的数据或要用到它：{names}。"
    "没有撤销任何一批。要连同它们一起撤销（从最近的起），"
    "请加 --with-later；或先逐批撤销它们。",
    "undo_rows_needed": "撤销“{name}”会让别的数据失去所属的学校、区域或课次，"
    "而那些数据不属于任何较晚的批次，所以没有撤销。请改好再导入，"
    "或用 restore 恢复备份。",
    "demo_removed": "库里原来的模拟示范区已让位给这一批数据；这一批不能撤销。",
}


def moment_text(moment: datetime) -> str:
    """Write when a delivery came in, by the clock of this machine.

    The store keeps UTC: 2026年10月31日 17:05.
    """
    moment = moment.replace(tzinfo=UTC).astimezone()
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{day} {moment.hour:02d}:{moment.minute:02d}"


def delivery_words(name: str, moment: datetime, number: int) -> str:
    """Write a delivery so that it can be found: number, name and when."""
    return f"第 {number} 批“{name}”（{moment_text(moment)}）"


# What the batch of an undo is called among the files.
UNDO_FILE = "撤销：{name}"
# Tables that no sheet fills.
OTHER_TABLES: dict[str, str] = {"area_outline": "边界", "submission": "报送记录"}
WORDS: dict[str, str] = {
    "stock": "存量",
    "unlisted": "完整名单未列入，到此为止",
    "whole_row": "（整行）",
    "there": "有",
    "gone": "移除",
    "nothing": "（无）",
}
DELIVERY_KINDS: dict[str, str] = {
    "file": "文件",
    "folder": "文件夹",
    "archive": "压缩包",
    "undo": "撤销",
}
CHANGE_KINDS: dict[str, str] = {
    "new": "新增",
    "changed": "更改",
    "removed": "移除",
    "ended": "未列入",
}
