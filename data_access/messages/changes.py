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

CHANGES |= {
    "school_unknown_here": "没有找到标识码或名称是“{text}”的学校。"
    "请写 10 位标识码，或学校的全称（曾用名也行）。",
    "school_several": "“{text}”不止一所学校：{found}。请写标识码。",
}


def moment_text(moment: datetime) -> str:
    """Write when a delivery came in, by the clock of this machine.

    The store keeps UTC: 2026年10月31日 17:05.
    """
    return clock_text(moment.replace(tzinfo=UTC).timestamp())


def clock_text(seconds: float) -> str:
    """Write a moment, in seconds since the epoch, by the clock of this machine."""
    moment = datetime.fromtimestamp(seconds)
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{day} {moment.hour:02d}:{moment.minute:02d}"


def delivery_words(name: str, moment: datetime, number: int) -> str:
    """Write a delivery so that it can be found: number, name and when."""
    return f"第 {number} 批“{name}”（{moment_text(moment)}）"


# What the batch of an undo is called among the files.
UNDO_FILE = "撤销：{name}"
# An undo of an undo: the rows are there again.
RESTORED_FILE = "恢复：{name}"
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
# The lines of the commands batches, undo, history and of a check.
CHANGE_LINES: dict[str, str] = {
    "no_batches": "还没有导入过任何批次。",
    "batch": "第 {delivery_id} 批　{moment}　{kind}　{name}：文件 {files} 个，"
    "新增 {new} 行，更改 {changed} 行，未存入 {rejected} 行，打不开 {faults} 个{state}",
    "standing": "",
    "undone": "　【已由第 {undone_by} 批撤销】",
    "kept": "　【不能撤销】",
    "undo_of": "撤销第 {undoes} 批",
    "more_batches": "…… 还有更早的 {count} 批；加 --all 全部列出。",
    "undone_one": "{delivery}：移除 {removed} 行，恢复 {restored} 行，"
    "改回 {changed} 行",
    "undo_checked": "以上 {count} 批会按这个次序撤销；现在没有改动。",
    "undo_done": "已撤销，用时 {seconds:.1f} 秒。要反悔，请依次撤销第 {again} 批。",
    "history_of": "{name}{sheet}的更改，最近的在前（{n} 处）：",
    "change": "{moment}　第 {number} 批　{label} {key}　{kind}　{file}{row}{undone}",
    "at_row": " 第 {row} 行",
    "since_undone": "　【后来撤销了】",
    "cell": "    {column}：{was} → {now}",
    "difference": "与库里的数据相比：",
    "no_difference": "与库里的数据相比：没有不同。",
    "sheet_difference": "  {label}：新增 {new} 行，更改 {changed} 行，"
    "未变 {unchanged} 行，移除 {removed} 行，未存入 {rejected} 行{ended}",
    "ended": "，完整名单未列入 {count} 所",
    "value": "  · {label} {place} {key}　{column}：{was} → {now}{file}",
    "value_file": "（{file} 第 {row} 行）",
    "more_values": "  …… 还有 {count} 处",
    "numbers": "对全域主要数字的影响（{period}）：",
    "numbers_same": "全域主要数字不变（{period}）。",
    "other_zone": "库里原来是模拟示范区，主要数字没有可比的“此前”。",
    "number": "  {line}",
}
