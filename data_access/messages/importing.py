"""The words of the page 数据导入 that are made together with its data."""

WORDS: dict[str, str] = {
    "leave_out_sheet": "不是报表，以后也不读",
    "leave_out_column": "不要这一列，以后也不读",
    "issues_archive": "问题清单.zip",
}
