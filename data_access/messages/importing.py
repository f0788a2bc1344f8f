"""The words of the page 数据导入 that are made together with its data."""

WORDS: dict[str, str] = {
    "leave_out_sheet": "不是报表，以后也不读",
    "leave_out_column": "不要这一列，以后也不读",
    "returning": "写各校问题清单",
    "comparing": "与库中对比",
    "sample": "例如：{cells}",
    "taken": "现按“{header}”读取（把握 {certainty}）；不对请改",
    "likely": "{header}（把握 {certainty}：{evidence}）",
    "likely_sheet": "{label}（{evidence}）",
    "rival_sheet": "表头都对得上",
    "fitting_column": "{header}（{evidence}）",
    "column_filled": "{header}（已有别的列）",
}
