"""What finding the table says: keys taken from around it, rows that are no data."""

PLACES: dict[str, str] = {
    "title": "表头上方",
    "sheet": "工作表名",
    "file": "文件名",
    "folder": "文件夹名",
}
_PLACED: dict[str, str] = {
    "title": "表头上方第 {row} 行的“{words}”",
    "sheet": "工作表名称里的“{words}”",
    "file": "文件名里的“{words}”",
    "folder": "文件夹名里的“{words}”",
}
_SUBJECTS = ("period", "school", "area")
_FROM: dict[str, str] = {
    f"{subject}_from_{place}": f"表里没有填“{{label}}”，已按{words}"
    "填为“{filled}”，共 {count} 行。请核对；不对的，请在表里补上这一列。"
    for subject in _SUBJECTS
    for place, words in _PLACED.items()
}
_ISSUES: dict[str, str] = {
    "school_filled_down": "第 {rows} 行没有填学校，表里其余各行都是“{filled}”，"
    "已按它填写，共 {count} 行（像是合并的单元格）。"
    "请核对；不是这所学校的，请在这些行填写学校后再导入。",
    "row_above_header": "第 {row} 行在表头（第 {header_row} 行）上面，像是数据，"
    "没有存入。请把各行数据放在同一种表头下面，或删去中间重复的表头，再导入。",
    "last_day_of_month": "“{words}”只有年月，没有日，"
    "统计日期取了当月最后一天 {filled}。请核对；不对的，请在表里写明统计日期。",
    "day_of_filling_in": "统计日期取了“{words}”，它像是填报或发送的日期，"
    "不一定是数字截至的日期。请核对；不对的，请在表里写明统计日期。",
    "surroundings_contradict": "表里没有填“{label}”，而各处写的不一致：{found}。"
    "没有采用任何一个。请改成一致，或在表里补上这一列。",
    "unit_from_title": "按第 {row} 行的“单位：{words}”换算了这些列：{found}。"
    "请核对；不对的，请把单位写进列名，如“（元）”。",
    "unit_ambiguous": "第 {row} 行的“单位：{words}”对这些列有几种读法，"
    "没有读取：{found}。请把单位写进列名，如“（万元）”。",
    "cell_note": "“{column}”第 {row} 行的单元格有批注“{value}”。批注不作数据，请核对。",
    "formula_unsaved": "“{column}”第 {row} 行是公式，文件里却没有存它的结果，"
    "这一行没有存入。请用 Excel 或 WPS 打开，等重新计算后保存，再导入。",
    "formula_unsaved_cell": "“{column}”第 {row} 行是公式，文件里却没有存它的结果，"
    "这一格没有采用（库里原有的不动），这一行其余各格照常存入。"
    "请用 Excel 或 WPS 打开，等重新计算后保存，再导入。",
    "value_merged": "“{column}”第 {row} 行到第 {other} 行合并成一格，"
    "只算第 {row} 行的数，其余行按未报送。每行都有数的，请取消合并后逐行填写。",
    "sheet_unchecked": "工作表“{sheet}”太大或内部写法特殊，没有查看它的隐藏行、"
    "批注和没有结果的公式；单元格里的值已照常读取。"
    "请用 Excel 或 WPS 另存一次再导入，就能查看。",
    "sheet_is_description": "工作表“{sheet}”里没有报表（像是说明或选项），没有读取。",
}
_ASSUMED: dict[str, str] = {
    "footer_row": "表后的注释、数据来源、签字行没有当作数据",
    "group_row": "分组标题行没有当作数据",
    "town_from_group": "没有区域列，按分组标题行填了所属区域",
    "school_from_group": "没有学校列，按分组标题行填了学校名称",
    "merged_filled": "合并单元格里的学校、日期等，按合并范围填到每一行",
    "hidden_row_read": "隐藏或筛选掉的行也已读取",
    "hidden_column_read": "隐藏的列也已读取",
}
LAYOUT: dict[str, str] = {**_FROM, **_ISSUES, **_ASSUMED}
