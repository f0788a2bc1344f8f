"""The words of what goes back: marked workbooks, lists, 收齐表 and reminders."""

# By these words our comments are known for ours when a workbook comes back.
MARK = "【问题】"

RETURNS: dict[str, str] = {
    "list_sheet": "问题清单",
    "summary_sheet": "按学校和问题汇总",
    "collection_sheet": "收齐表",
    "reminder_sheet": "催报文字",
    "list_title": "{name}：要改的有 {errors} 处，请核对的有 {warnings} 处",
    "list_help": "红色的格必须改，黄色的格请核对；"
    "批注里写着错在哪里、允许什么、怎么办。"
    "改好后存盘发回，本页不会导入，不用删。",
    "personal_gone": "个人信息（{columns}）不收，这份文件里已经清空，不用再填。",
    "no_place": "—",
    "sender_comment": "原批注：{text}",
    "whole_workbook": "问题清单.xlsx",
    "book_ending": "-问题清单.xlsx",
    "text": "文字",
    "result_folder": "{name}-导入结果",
    "reminder_file": "催报文字.txt",
    "collection_file": "收齐表.xlsx",
    "archive_name": "各校问题清单.zip",
    "unassigned": "（未能归到学校）",
}
LIST_COLUMNS: tuple[tuple[str, int], ...] = (
    ("序号", 6),
    ("程度", 8),
    ("工作表", 18),
    ("行", 8),
    ("列", 20),
    ("原值", 22),
    ("问题和处理办法", 80),
)
BATCH_COLUMNS: tuple[tuple[str, int], ...] = (
    ("序号", 6),
    ("程度", 8),
    ("乡镇", 14),
    ("学校", 24),
    ("文件", 28),
    ("工作表", 18),
    ("行", 8),
    ("列", 20),
    ("原值", 22),
    ("问题和处理办法", 80),
)
SUMMARY_COLUMNS: tuple[tuple[str, int], ...] = (
    ("乡镇", 14),
    ("学校", 24),
    ("程度", 8),
    ("条数", 8),
    ("问题和处理办法（举一例）", 80),
)
STATUS_WORDS: dict[str, str] = {
    "received": "已收",
    "missing": "缺",
    "twice": "重复",
    "unreadable": "打不开",
    "rejected": "已交，未存入（见问题清单）",
}
COLLECTION: dict[str, str] = {
    "town": "乡镇",
    "school": "学校",
    "code": "学校标识码",
    "town_line": "{town}：{month}的报表，截至{as_of}应报{expected}所，"
    "报齐{received}所、部分{partly}所、未报{none}所。",
    "all_in": "已全部报齐。",
    "missing": "未报：{schools}。",
    "unreadable": "打不开：{schools}，请改好后重发。{faults}",
    "rejected": "已交，但没有存入：{schools}（请按问题清单改好后重发）。",
    "twice": "重复：{schools}（请说明以哪一份为准）。",
    "deadline": "请于{deadline}前补报。",
    "school_sheets": "{school}（{sheets}）",
    "all_sheets": "全部",
    "day": "{month}月{day}日",
    "unassigned": "另有文件打不开，看不出是哪所学校的。{faults}",
    "total": "{month}：应报 {expected} 所，报齐 {received} 所，缺报 {missing} 所，"
    "打不开 {unreadable} 所，已交但未存入 {rejected} 所，重复 {twice} 所。",
    "written": "收齐表：{path}",
}
