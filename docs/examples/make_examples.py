"""Builds docs/examples/榆阳区公开总量.xlsx: `python docs/examples/make_examples.py`.

Every figure stands in a public report on 榆阳区 (2020); the quote beside it is the
report's own. Nothing is worked out from it and nothing is added to it.
"""

import sys
from datetime import date
from pathlib import Path

import xlsxwriter

FOLDER = Path(__file__).resolve().parent
WORKBOOK = FOLDER / "榆阳区公开总量.xlsx"
SOURCE = "榆阳区公开报道（2020年度陕西省智慧教育示范区）"
AREA = {"区划代码": "610802", "名称": "榆阳区", "简称": "榆阳区", "级别": "区县"}
AS_OF = date(2020, 12, 31)
# Fact, value, bound, whether it is a programme's addition, the report's own words.
ROWS = (
    ("resource_count", 59387, "等于", "否", "近年来累计上传优质资源59387件"),
    ("good_lesson_award_count", 543, "等于", "否", "荣获部省市级优课奖543项"),
    ("closed_project_count", 122, "等于", "否", "完成国家和省市区级课题122个"),
    (
        "new_media_award_person_count",
        47,
        "等于",
        "否",
        "省市新媒体新技术教学应用大赛获奖47人",
    ),
    (
        "backbone_teacher_fostered_count",
        15,
        "等于",
        "是",
        "培树省市区级骨干教师15人",
    ),
    (
        "interactive_board_added",
        2635,
        "等于",
        "是",
        "为所有新建学校配备班班通教学设备2635套",
    ),
    ("computer_room_added", 336, "等于", "是", "微机室336间"),
    ("remote_set_added", 64, "等于", "是", "远程互动教学设备64套"),
    ("student_mobile_terminal_added", 7062, "等于", "是", "新增学生移动终端7062个"),
    ("computer_added", 25000, "以下", "是", "补配师生微机近25000台"),
    ("smart_room_count", 155, "等于", "是", "建成智慧课堂155个"),
    ("students_per_terminal", 5, "以下", "否", "生机比和师机比分别超过5:1、1:1"),
    ("teachers_per_terminal", 1, "以下", "否", "生机比和师机比分别超过5:1、1:1"),
    ("rural_line_mbps", 100, "等于", "否", "农村学校全部升级百兆光纤"),
    ("urban_line_mbps", 500, "以上", "否", "城区学校全部升级500兆以上光纤"),
    (
        "recording_room_share",
        100,
        "等于",
        "否",
        "乡镇中心小学以上学校全部建成录播室、校园电视台",
    ),
    (
        "tv_station_share",
        100,
        "等于",
        "否",
        "乡镇中心小学以上学校全部建成录播室、校园电视台",
    ),
    (
        "monitored_classroom_share",
        100,
        "等于",
        "否",
        "所有教室安装小跟班监测系统,全过程监测教师多媒体应用情况",
    ),
    (
        "innovation_club_share",
        100,
        "等于",
        "否",
        "城区所有学校开设了航模、机器人、创客、3D打印、软件编程等一批创新社团",
    ),
    ("alliance_count", 7, "等于", "否", "在7大区域党建联合体"),
    ("alliance_member_count", 112, "等于", "否", "112所教育联合体和共同体学校"),
    ("model_school_count", 8, "等于", "否", "建成市级智慧校园示范校8所"),
    ("programme_funds_yuan", 600_000_000, "以上", "是", "累计投入6亿多元"),
)
HEADINGS = ("区划代码", "截至日期", "学段", "项目", "数值", "口径")
HEADINGS_AFTER = ("来源", "原文", "是否项目新增")


def build(path: Path) -> None:
    """Write the workbook: the area on one sheet, its published totals on the other."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        bold = book.add_format({"bold": True})
        area = book.add_worksheet("行政区划")
        area.write_row(0, 0, list(AREA), bold)
        area.write_row(1, 0, list(AREA.values()))
        totals = book.add_worksheet("公开总量")
        totals.write_row(0, 0, [*HEADINGS, *HEADINGS_AFTER], bold)
        for row, (fact, value, bound, is_programme, quote) in enumerate(ROWS, start=1):
            totals.write_string(row, 0, AREA["区划代码"])
            totals.write_datetime(row, 1, AS_OF)
            cells = ["未分", fact, value, bound, SOURCE, quote, is_programme]
            totals.write_row(row, 2, cells)
        totals.set_column(0, 2, 12)
        totals.set_column(3, 3, 34)
        totals.set_column(4, 5, 12)
        totals.set_column(6, 7, 60)
        totals.freeze_panes(1, 0)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
