"""Headings of two and three rows, and a row of units below them."""

import random

from data_access.catalogue.sheets import SHEETS
from tests.corpus.model import Book, Touch
from tests.corpus.naming import title_of
from tests.corpus.registry import Place, mutation

_GROUPS: dict[str, str] = {
    "school_code": "学校信息", "school_name": "学校信息",
    "student_count": "学生与班级", "class_count": "学生与班级",
    "full_time_teacher_count": "教师队伍", "qualified_teacher_count": "教师队伍",
    "backbone_teacher_count": "教师队伍", "classroom_count": "教室",
    "multimedia_room_count": "教室", "teacher_terminal_count": "终端",
    "student_terminal_count": "终端", "access_method": "接入情况",
    "operator": "接入情况", "bandwidth_low_mbps": "接入情况",
    "is_dedicated": "线路性质", "is_shared": "线路性质",
    "device_count": "设备情况", "working_count": "设备情况",
    "room_no": "功能室情况", "room_type": "功能室情况", "room_count": "功能室情况",
    "classroom_kind": "课堂", "role": "课堂", "planned_count": "开课情况",
    "planned_held_count": "开课情况", "lesson_count": "开课情况",
    "uploaded_count": "资源建设", "reviewed_count": "资源建设",
    "approved_count": "资源建设", "longitude": "位置", "latitude": "位置",
}  # fmt: skip
_SPLIT: dict[str, tuple[str, str]] = {
    "teacher_terminal_count": ("终端数（台）", "教师"),
    "student_terminal_count": ("终端数（台）", "学生"),
    "planned_count": ("节次", "应开"),
    "planned_held_count": ("节次", "按计划实开"),
    "lesson_count": ("节次", "实开"),
    "received_count": ("节次", "受益"),
    "device_count": ("设备", "数量"),
    "working_count": ("设备", "完好数"),
    "uploaded_count": ("资源件数", "新增"),
    "reviewed_count": ("资源件数", "已审"),
    "approved_count": ("资源件数", "通过"),
}


@mutation("两行表头", "同类的列上面有合并的一格", Place.LAYOUT)
def two_rows(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        for column in page.columns:
            if column.name in _GROUPS:
                column.above = (_GROUPS[column.name],)
    return list(book.pages)


@mutation(
    "拆成两行的表头", "“终端数”下面分“教师”“学生”，要合起来才是列名", Place.LAYOUT
)
def split_head(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        for column in page.columns:
            if column.name in _SPLIT and not column.above:
                group, own = _SPLIT[column.name]
                column.above, column.heading = (group,), own
                found += [(row, column.key) for row in page.rows]
    return found


@mutation("三行表头", "大类、小类、列名三层合并", Place.LAYOUT)
def three_rows(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        for column in page.columns:
            group = _GROUPS.get(column.name)
            if group == "学校信息":
                column.above = ("基本情况", group)
            elif group is not None:
                column.above = (title_of(page)[:8], group)
    return list(book.pages)


@mutation("表头下一行单位", "表头下面另有一行写单位", Place.LAYOUT)
def unit_row(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        columns = SHEETS[page.sheet_id].by_name
        for column in page.columns:
            known = columns.get(column.name)
            if known is not None and known.unit and "（" not in column.heading:
                column.below = f"（{known.unit}）"
    return list(book.pages)
