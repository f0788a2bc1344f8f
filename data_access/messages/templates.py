"""The words of the templates: help, comments, limits, print headings."""

# Who signs the comments we write into workbooks: by it they are known for ours.
COMMENT_AUTHOR = "智教一张图"

TEMPLATE: dict[str, str] = {
    "explanation_sheet": "说明",
    "choices_sheet": "选项",
    "example_mark": "示例：",
    "intro": "每个工作表的第 1 行是表头，第 2 行是示例（不会导入，可以删去），"
    "从第 3 行起填写。橙色的列必填；空着表示未报送，不等于 0。",
    "replacing": "只有要让这份文件整个替换这些学校、这些月份原来报的内容时，"
    "才在本页（管整份文件）或某张表数据的下面（管那张表）另写一格"
    "“填报方式：全量替换”：没有列出的行将移出。不写，没有列出的行照旧。",
    "yes": "是",
    "no": "否",
    "needed": "必填。",
    "or_other": "或填“{other}”",
    "in_unit": "，单位：{unit}",
    "unit_heading": "{header}（{unit}）",
    "choose_from": "可选：{choices}。",
    "and_more": "{choices}……（共 {count} 项，见下拉列表）",
    "choice_title": "不在选项里",
    "choice_message": "请从下拉选项中选；写代码或常用叫法也能认。",
    "number_title": "要填数字",
    "count_message": "这里填整数，不小于 0；没有就填 0，不知道就空着。",
    "amount_message": "这里填数字，不小于 0，不带单位；不知道就空着。",
    "share_message": "这里填百分比，0% 到 100%；不知道就空着。",
    "date_title": "要填日期",
    "date_message": "这里填日期，如 2026-09-30；不知道就空着。",
    "degree_title": "要填度数",
    "degree_message": "这里填十进制度数，如 109.7345。",
    "or_more": "{low:g}M以上",
    "school_title": "{school}　{period} 填报表",
    "page_heading": "&L{school}&C{label}&R{period}",
    "page_footer": "&C第 &P 页，共 &N 页",
    "rows_filled": "{count} 行",
    "cells_open": "{count} 格",
}
# What a school does with its workbook, step by step.
STEPS: tuple[str, ...] = (
    "1. 每个工作表一张报表。灰色格是预先填好的，不用改也改不了；白色格由学校填。",
    "2. 已有数字的是上次报的：没有变化就不动，有变化只改变了的格。"
    "网络、设备、功能室有变化时，把这张表各行的“统计日期”一起改成新的日期。",
    "3. 月报填本月的数：没有发生填 0，不要空着；空着表示未报送。",
    "4. 一校几行的表（网络、设备等）后面留有空行，接着填；"
    "不够就往下写，学校标识码照上面一行填。",
    "5. 存成 .xlsx，不改工作表名称和表头，照原来的文件名发回。"
    "示例行不用删，也不会导入。",
    "6. 只有要让某张表整个替换学校原来报的内容时，才在它数据的下面另写一格"
    "“填报方式：全量替换”：没有列出的行将移出。不写，没有列出的行照旧。",
)
OVERVIEW_COLUMNS: tuple[tuple[str, int], ...] = (
    ("工作表", 18),
    ("报送", 22),
    ("已预填", 10),
    ("空着的格", 10),
    ("说明", 70),
)
EXPLANATION_COLUMNS: tuple[tuple[str, int], ...] = (
    ("工作表", 18),
    ("列", 26),
    ("填法", 24),
    ("必填", 8),
    ("说明", 80),
)
