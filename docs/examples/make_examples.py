"""Builds the workbooks of published totals: `python docs/examples/make_examples.py`.

Every figure stands in a public report on a real zone; the quote beside it is the
report's own, in its own characters. Nothing is worked out from it and nothing is
added to it.
"""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter

FOLDER = Path(__file__).resolve().parent
Row = tuple[str, float, str, str, str]


@dataclass(frozen=True)
class Zone:
    """A real zone: where it is, which day its report is of, what it says."""

    name: str
    code: str
    as_of: date
    source: str
    rows: tuple[Row, ...]

    @property
    def workbook(self) -> Path:
        """Return where the zone's workbook lies."""
        return FOLDER / f"{self.name}公开总量.xlsx"


# Fact, value, bound, whether it is a programme's addition, the report's own words.
YUYANG_ROWS = (
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
CLASSES = "率先開設了赤坎區小學科學、音樂、美術、道法專遞課堂"
HELPERS = "每次培訓課時不少于4課時,培訓人次不少于50人"
HOURS = "全區中小學教師完成網絡研修25個學時的學習,校本研修25個學時的實踐應用,兩個100%"
FUNDS = (
    "每年安排義務教育階段教育技術裝備專項經費、教育信息化應用推進專項資金、"
    "教育城域網絡租用資金"
)
CHIKAN_ROWS: tuple[Row, ...] = (
    ("delivered_lesson_count", 175, "等于", "否", "共開展專遞課堂活動175節"),
    ("lesson_person_times", 70_000, "以上", "否", "參與師生7萬餘"),
    ("master_event_count", 23, "等于", "否", "開展名師課堂活動23次"),
    ("research_event_count", 45, "等于", "否", "開展線上教研45場"),
    ("delivered_subject_count", 4, "等于", "否", CLASSES),
    ("helper_count", 10, "等于", "否", "共計10名骨幹"),
    ("helper_training_lessons", 4, "以上", "否", HELPERS),
    ("helper_training_person_times", 50, "以上", "否", HELPERS),
    ("online_training_hours", 25, "等于", "否", HOURS),
    ("school_training_hours", 25, "等于", "否", HOURS),
    ("online_training_share", 100, "等于", "否", HOURS),
    ("school_training_share", 100, "等于", "否", HOURS),
    (
        "teacher_test_pass_share",
        100,
        "等于",
        "否",
        "教師信息化教學能力測評100%通過",
    ),
    ("annual_fund_kind_count", 3, "等于", "否", FUNDS),
)
ZONES = {
    zone.name: zone
    for zone in (
        Zone(
            "榆阳区",
            "610802",
            date(2020, 12, 31),
            "榆阳区公开报道（2020年度陕西省智慧教育示范区）",
            YUYANG_ROWS,
        ),
        Zone(
            "赤坎区",
            "440802",
            date(2022, 12, 31),
            "赤坎区公开报道（专递课堂自2021年起两年累计；报道未写截至日，"
            "记作2022年12月31日）",
            CHIKAN_ROWS,
        ),
    )
}
HEADINGS = ("区划代码", "截至日期", "学段", "项目", "数值", "口径")
HEADINGS_AFTER = ("来源", "原文", "是否项目新增")


def build(zone: Zone, path: Path) -> None:
    """Write the workbook: the area on one sheet, its published totals on the other."""
    place = {
        "区划代码": zone.code,
        "名称": zone.name,
        "简称": zone.name,
        "级别": "区县",
    }
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        bold = book.add_format({"bold": True})
        area = book.add_worksheet("行政区划")
        area.write_row(0, 0, list(place), bold)
        area.write_row(1, 0, list(place.values()))
        totals = book.add_worksheet("公开总量")
        totals.write_row(0, 0, [*HEADINGS, *HEADINGS_AFTER], bold)
        for at, (fact, value, bound, is_programme, quote) in enumerate(zone.rows, 1):
            totals.write_string(at, 0, zone.code)
            totals.write_datetime(at, 1, zone.as_of)
            cells = ["未分", fact, value, bound, zone.source, quote, is_programme]
            totals.write_row(at, 2, cells)
        totals.set_column(0, 2, 12)
        totals.set_column(3, 3, 34)
        totals.set_column(4, 5, 12)
        totals.set_column(6, 7, 60)
        totals.freeze_panes(1, 0)


if __name__ == "__main__":
    for one in ZONES.values():
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
        build(one, folder / one.workbook.name)
