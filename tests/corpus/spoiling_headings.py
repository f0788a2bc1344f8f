"""What clerks do to headings: traditional, full-width, renamed, units, more columns."""

import random

from opencc import OpenCC

from data_access.catalogue.sheets import SHEETS
from tests.corpus.model import Book, Column, Page, Touch
from tests.corpus.registry import Place, mutation

_TRADITIONAL = OpenCC("s2t")
# What offices call these columns; none of them is among the catalogue's aliases.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "school_code": ("学校识别码", "学校（机构）代码", "教育部标识码"),
    "school_name": ("学校名", "填报学校", "单位全称", "学校（教学点）名称"),
    "stat_year": ("统计学年", "数据年份", "年度"),
    "stage": ("所属学段", "办学学段", "教育阶段"),
    "student_count": ("在读学生数", "学生人数", "在校生人数", "在籍学生总数"),
    "class_count": ("班数", "教学班个数", "班级总数"),
    "full_time_teacher_count": ("专职教师数", "专任教师人数", "在编专任教师数"),
    "qualified_teacher_count": ("高于规定学历的教师数", "超规定学历教师人数"),
    "backbone_teacher_count": ("骨干教师数", "县级及以上骨干教师人数"),
    "classroom_count": ("普通教室数量", "普通教室总数", "教室间数"),
    "multimedia_room_count": ("多媒体教室数", "网络多媒体教室总间数"),
    "teacher_terminal_count": ("教师用终端数", "教师终端台数"),
    "student_terminal_count": ("学生用终端数", "学生终端台数"),
    "teaching_area_m2": ("教学辅助用房面积", "教学及教辅用房面积"),
    "equipment_value_yuan": ("教学仪器设备总值", "仪器设备资产值"),
    "snapshot_date": ("统计时间", "数据日期", "统计截止日期"),
    "access_method": ("接入形式", "网络接入方式", "上网方式"),
    "operator": ("宽带运营商", "运营企业", "服务商"),
    "bandwidth_low_mbps": ("宽带速率", "接入带宽", "互联网出口带宽", "网速"),
    "is_dedicated": ("是否为专线", "专线接入"),
    "is_shared": ("是否共用", "是否共享带宽"),
    "annual_fee_yuan": ("年使用费", "每年费用", "全年网费"),
    "device_type": ("设备种类", "设备类别", "装备名称"),
    "device_count": ("现有数量", "设备台数", "在用数量"),
    "working_count": ("完好台数", "能正常使用数量"),
    "purchase_year": ("购买年份", "采购年份"),
    "fund_source": ("资金渠道", "购置经费来源"),
    "room_no": ("室号", "房间编号"),
    "room_type": ("功能室名称", "教室类型", "功能室类别"),
    "room_count": ("间数合计", "数量（间）"),
    "seat_count": ("座位数量", "工位数"),
    "month": ("报送月份", "所属月份", "统计年月"),
    "classroom_kind": ("课堂形式", "三个课堂类型"),
    "role": ("参与角色", "主讲或接收"),
    "planned_count": ("计划开课节次", "应开课节次"),
    "planned_held_count": ("按计划开课节次", "计划内实开节次"),
    "lesson_count": ("实际开课节次", "实际开节次"),
    "received_count": ("受益节次数", "听课节次"),
    "person_times": ("参加人次", "参与总人次"),
    "uploaded_count": ("本月新增", "新增资源数", "上传资源数"),
    "reviewed_count": ("已审核数", "已审核件数"),
    "approved_count": ("审核通过数", "通过审核件数"),
    "use_count": ("使用人次", "使用总次数"),
    "longitude": ("学校经度", "经度坐标"),
    "latitude": ("学校纬度", "纬度坐标"),
    "is_boarding": ("是否寄宿学校", "是否寄宿"),
    "founder": ("举办单位", "办学主体"),
}
UNITS = {"人": "万人", "元": "万元", "平方米": "万平方米"}


@mutation("繁体表头", "表头写成繁体", Place.HEADING)
def traditional(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        for column in page.columns:
            column.heading = _TRADITIONAL.convert(column.heading)
    return list(book.pages)


@mutation("全角表头", "表头里的字母、括号、数字是全角，夹空格", Place.HEADING)
def wide(book: Book, rng: random.Random) -> list[Touch]:
    signs = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    for page in book.pages:
        for column in page.columns:
            text = column.heading.translate(signs)
            column.heading = "\u3000".join(text) if len(text) < 4 else text
    return list(book.pages)


@mutation("表头带单位", "表头里写单位：在校生数（人）、终端数/台", Place.HEADING)
def printed_units(book: Book, rng: random.Random) -> list[Touch]:
    style = rng.choice(("{}（{}）", "{}({})", "{}/{}", "{}【{}】", "{}\n（{}）"))
    return _units(book, style)


def _units(book: Book, style: str) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        for column in page.columns:
            known = SHEETS[page.sheet_id].by_name.get(column.name)
            if known is None or not known.unit or known.unit in column.heading:
                continue
            column.heading = style.format(column.heading, known.unit)
            found += [(row, column.key) for row in page.rows]
    return found


@mutation("表头换单位", "万人、万元、兆：数值按这个单位写", Place.HEADING)
def other_units(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        for column in page.columns:
            known = SHEETS[page.sheet_id].by_name.get(column.name)
            if column.name == "bandwidth_low_mbps":
                column.heading = rng.choice(("签约带宽（兆）", "出口带宽（M）"))
                found += [(row, column.key) for row in page.rows]
            elif known is not None and known.unit in UNITS and rng.random() < 0.6:
                found += _in_large_unit(page, column, known.unit)
    return found


def _in_large_unit(page: Page, column: Column, unit: str) -> list[Touch]:
    values = [row.cells.get(column.key) for row in page.rows]
    if any(type(value) not in (int, float) for value in values):
        return []
    column.heading = f"{column.heading}（{UNITS[unit]}）"
    for row in page.rows:
        row.cells[column.key] = round(float(str(row.cells[column.key])) / 10_000, 6)
    return [(row, column.key) for row in page.rows]


@mutation("表头换行加星号", "表头里有换行、空格、必填星号、序号", Place.HEADING)
def broken_headings(book: Book, rng: random.Random) -> list[Touch]:
    styles = ("*{}", "{}*", "{}（必填）", "{0[0]}\n{0[1]}")
    style = rng.choice(styles)
    for page in book.pages:
        for number, column in enumerate(page.columns, start=1):
            text = column.heading
            if "[0]" in style:
                middle = len(text) // 2
                column.heading = f"{text[:middle]}\n{text[middle:]}"
            else:
                column.heading = (
                    f"{number}.{text}" if "必" in style else style.format(text)
                )
    return list(book.pages)


@mutation("改名的表头", "几列换了叫法（不在别名里的近义词）", Place.HEADING)
def renamed(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        known = [column for column in page.columns if column.name in SYNONYMS]
        for column in rng.sample(known, min(2, len(known))):
            column.heading = rng.choice(SYNONYMS[column.name])
            found += [(row, column.key) for row in page.rows]
    return found


@mutation("插入的列", "多了序号、备注、上年数、其中女生、联系电话等列", Place.HEADING)
def inserted(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        own = {
            "school_year_base": ("上年在校生数", "其中：女生数", "代课教师数"),
            "network_line": ("上次带宽", "联系电话"),
            "device_stock": ("报废数量", "存放地点"),
            "room": ("上年间数", "负责人"),
            "lesson_report": ("上月实开节次", "累计节次"),
            "resource_report": ("累计上传", "未通过原因"),
        }.get(page.sheet_id, ("备注",))
        _insert(page, rng, (*own, "备注"))
        _insert(page, rng, ("序号",), at=0)
    return list(book.pages)


def _insert(
    page: Page, rng: random.Random, headings: tuple[str, ...], at: int | None = None
) -> None:
    for heading in headings:
        key = f"added {heading}"
        place = rng.randint(1, len(page.columns)) if at is None else at
        page.columns.insert(place, Column(key, "", heading))
        for number, row in enumerate(page.rows, start=1):
            row.cells[key] = _filling(heading, number, rng)


def _filling(heading: str, number: int, rng: random.Random) -> int | str:
    if heading == "序号":
        return number
    if heading == "联系电话":
        return f"1380000{rng.randint(1000, 9999)}"
    words = {
        "备注": ("", "", "新增"),
        "存放地点": ("一楼", "机房"),
        "负责人": ("王老师",),
    }
    words["未通过原因"] = ("", "不清晰")
    return rng.choice(words[heading]) if heading in words else rng.randint(1, 900)


@mutation("换了列序", "各列次序打乱", Place.HEADING)
def reordered(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        rng.shuffle(page.columns)
    return list(book.pages)
