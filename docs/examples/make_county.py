"""Builds docs/examples/青禾县: `python docs/examples/make_county.py`.

An invented county: one workbook of places, ten that schools filled in their own way
(titles, merged heads, units, totals, notes), and all of them as one archive. No place,
school or number of it is real. One school sent nothing; one wrote a heading that only
the office can explain.
"""

import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from form_book import WRITTEN, Book

HERE = Path(__file__).resolve().parent
FOLDER, ARCHIVE = "青禾县", "青禾县示例.zip"
DAY, YEAR, MONTH = "2025年10月31日", 2025, "2025年10月"
COUNTY = ("991101", FOLDER, "青禾", "区县", "", 108.62, 38.91)
TOWNS = (
    ("991101001", "禾川镇", "禾川", "乡镇（街道）", "991101", 108.62, 38.91),
    ("991101002", "麦浪镇", "麦浪", "乡镇（街道）", "991101", 108.79, 38.97),
    ("991101003", "苇塘乡", "苇塘", "乡镇（街道）", "991101", 108.55, 38.77),
)


@dataclass(frozen=True)
class School:
    """A school of the county, with the figures its workbook is filled from."""

    code: str
    name: str
    town: str
    kind: str
    settlement: str
    place: tuple[float, float]
    students: int
    classes: int
    bandwidth: str
    is_up: str = "是"


SCHOOLS = (
    School("2199110001", "青禾县实验小学", "991101001", "小学", "镇中心区",
           (108.618, 38.914), 1326, 27, "1000M"),
    School("3199110002", "青禾县第一初级中学", "991101001", "初级中学", "镇中心区",
           (108.631, 38.905), 1108, 24, "500M+500M"),
    School("2199110003", "禾川镇中心小学", "991101001", "小学", "镇中心区",
           (108.607, 38.899), 742, 18, "500M"),
    School("2199110004", "禾川镇东渠小学", "991101001", "小学", "村庄",
           (108.671, 38.921), 168, 6, "100M", "否"),
    School("2199110005", "麦浪镇中心小学", "991101002", "小学", "镇中心区",
           (108.792, 38.973), 534, 13, "200M"),
    School("3199110006", "麦浪镇初级中学", "991101002", "初级中学", "镇中心区",
           (108.784, 38.966), 611, 14, "500M"),
    School("2199110007", "麦浪镇北坡小学", "991101002", "小学", "村庄",
           (108.823, 39.012), 121, 6, "50M", "否"),
    School("2199110008", "苇塘乡中心小学", "991101003", "小学", "乡中心区",
           (108.553, 38.772), 318, 9, "100M"),
    School("3199110009", "苇塘乡初级中学", "991101003", "初级中学", "乡中心区",
           (108.561, 38.768), 287, 8, "200M"),
    School("2199110010", "苇塘乡南湾小学", "991101003", "小学", "村庄",
           (108.517, 38.731), 74, 6, "20M", "否"),
    School("2199110011", "苇塘乡芦花小学", "991101003", "小学", "村庄",
           (108.596, 38.713), 52, 4, "", "否"),
)  # fmt: skip
SILENT = "2199110011"
UNCLEAR = "2199110008"  # wrote 件数, which may be any of three columns


def build_places(path: Path) -> None:
    """Write the workbook of the county: its name, its towns, its schools."""
    with Book(path) as book:
        title = f"{FOLDER}智教一张图"
        book.plain(
            "示范区信息",
            [
                ("示范区名称", "系统标题", "主办单位", "说明"),
                (FOLDER, title, f"{FOLDER}教育局", "虚构的县，仅供试用"),
            ],
        )
        heads = (
            "区划代码",
            "名称",
            "简称",
            "级别",
            "上级代码",
            "经度",
            "纬度",
            "坐标系",
        )
        areas = [(*area, "WGS84") for area in (COUNTY, *TOWNS)]
        book.plain("行政区划", [heads, *areas])
        book.plain("学校", [
            ("学校标识码", "学校名称", "所属镇街", "办学类型", "城乡分类代码",
             "是否乡镇中心小学及以上", "经度", "纬度", "坐标系"),
            *((s.code, s.name, s.town, s.kind, s.settlement, s.is_up, *s.place, "WGS84")
              for s in SCHOOLS),
        ])  # fmt: skip


def build_school(path: Path, school: School) -> None:
    """Write what a school sent in: seven sheets, filled in its own way."""
    with Book(path) as book:
        _base(book, school)
        _network(book, school)
        _rooms_and_devices(book, school)
        _lessons(book, school)
        _screens(book, school)
        _resources(book, school)


def _base(book: Book, s: School) -> None:
    teachers, rooms = _teachers(s), s.classes
    book.form(
        "年度基数",
        f"{FOLDER}{YEAR}年秋季学校基本情况统计表",
        f"填报单位：{s.name}　　单位：人、班、间、台",
        (
            ("", ("学校标识码", "学校名称", "统计年份")),
            ("学生与教师", ("在校生数（人）", "教学班数（班）", "专任教师数（人）")),
            ("教室", ("普通教室间数（间）", "已配备多媒体的普通教室间数（间）")),
            ("终端", ("学生终端数（台）", "教师终端数（台）")),
        ),
        [(s.code, s.name, YEAR, s.students, s.classes, teachers, rooms,
          rooms - (s.classes < 8), s.students // 7, teachers)],
        [("注：在校生数与教育事业统计一致。",)],
    )  # fmt: skip


def _network(book: Book, s: School) -> None:
    book.form(
        "网络",
        "学校宽带网络接入情况",
        f"填报日期：{DAY}",
        (("", ("学校标识码", "学校名称", "统计日期", "接入方式", "签约带宽",
               "无线覆盖")),),
        [(s.code, s.name, DAY, "光纤", s.bandwidth,
          "全覆盖" if s.is_up == "是" else "部分")],
    )  # fmt: skip


def _teachers(s: School) -> int:
    """Return how many teachers a school has; each has a terminal."""
    return max(4, s.students // 14)


def _rooms_and_devices(book: Book, s: School) -> None:
    rooms = [("微机室", 2 if s.students > 700 else 1, 45)]
    if s.is_up == "是":
        rooms += [("录播室", 1, 60), ("主讲教室", 1, 50)]
    else:
        rooms += [("接收教室", 1, 40)]
    book.form(
        "功能室",
        "功能室建设情况登记表",
        f"填报单位：{s.name}",
        (("", ("学校标识码", "学校名称", "统计日期", "功能室编号", "功能室类型",
               "间数", "座位数")),),
        [(s.code, s.name, DAY, f"R{number}", *room)
         for number, room in enumerate(rooms, start=1)],
        [("合计", "", "", "", "", sum(room[1] for room in rooms), "")],
    )  # fmt: skip
    devices = (
        ("班班通", s.classes),
        ("学生机", s.students // 7),
        ("教师机", _teachers(s)),
    )
    book.form(
        "设备存量",
        "信息化设备统计表",
        "单位：台（套）",
        (("", ("学校标识码", "学校名称", "统计日期", "设备类型", "数量（台）",
               "完好数（台）")),),
        [(s.code, s.name, DAY, name, count, count - count // 20)
         for name, count in devices],
        [("合计", "", "", "", sum(c for _, c in devices),
          sum(c - c // 20 for _, c in devices))],
    )  # fmt: skip


def _lessons(book: Book, s: School) -> None:
    named = (s.code, s.name, MONTH)
    held = 16 - int(s.code[-1]) % 5
    rows: list[tuple[Any, ...]]
    if s.is_up == "是":
        rows = [
            (*named, "专递课堂", "主讲", 16, held, held, 2 * held, 40 * held),
            (*named, "名师课堂", "主讲", 4, 4, 5, 20, 210),
        ]
    else:
        rows = [(*named, "专递课堂", "接收", 16, held, held, held, s.students)]
    book.form(
        "三个课堂月报",
        f"{MONTH}“三个课堂”应用情况",
        f"填报单位：{s.name}",
        (("", ("学校标识码", "学校名称", "月份", "课堂类型", "角色", "应开节次",
               "按计划实开节次", "实开节次", "受益节次", "参与人次")),),
        rows,
    )  # fmt: skip


def _screens(book: Book, s: School) -> None:
    planned, teachers = s.classes * 110, _teachers(s)
    used = planned * (95 - 5 * (int(s.code[-1]) % 4)) // 100
    heads = ("学校标识码", "学校名称", "月份", "应开节次", "使用节次", "使用分钟")
    book.form(
        "多媒体使用月报",
        f"{MONTH}班班通使用情况",
        f"填报单位：{s.name}",
        (("", (*heads, "任课教师数", "应用教师数")),),
        [(s.code, s.name, MONTH, planned, used, used * 25, teachers, teachers - 1)],
    )


def _resources(book: Book, s: School) -> None:
    first = "件数" if s.code == UNCLEAR else "新增（件）"
    made = s.classes * 3
    book.form(
        "资源月报",
        f"{MONTH}数字教育资源建设应用月报",
        f"填报单位：{s.name}",
        (("", ("学校标识码", "学校名称", "月份", first, "已审（件）", "通过（件）",
               "使用次数")),),
        [(s.code, s.name, MONTH, made, made - 2, made - 4, s.students * 2)],
        [("注：没有上传的填0。",)],
    )  # fmt: skip


def build(folder: Path) -> list[Path]:
    """Write every workbook of the county into a folder; return them in order."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [folder / f"01 {FOLDER}区划与学校.xlsx"]
    build_places(written[0])
    for school in SCHOOLS:
        if school.code != SILENT:
            written.append(folder / f"{school.name}.xlsx")
            build_school(written[-1], school)
    return written


def pack(files: Sequence[Path], archive: Path) -> None:
    """Write the files into one archive, byte for byte the same every time."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as book:
        for file in files:
            member = zipfile.ZipInfo(f"{FOLDER}/{file.name}", WRITTEN.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(member, file.read_bytes())


if __name__ == "__main__":
    home = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    pack(build(home / FOLDER), home / ARCHIVE)
