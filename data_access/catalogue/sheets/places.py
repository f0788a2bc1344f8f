"""Sheets about the zone and its areas: tree, groups, calendar, published totals."""

from data_access.catalogue.areas import AREA_LABELS
from data_access.catalogue.codes import BOUNDS, STAGES, Code, CodeList
from data_access.catalogue.sheets.columns import (
    amount,
    area_path,
    choice,
    count,
    day,
    identifier,
    position,
    school,
    school_year_and_term,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import area, area_fact, area_member, calendar_day, zone_profile

_KIND_WORDS = {
    "province": ("1", "省级", "自治区"),
    "city": ("2", "市级", "地市", "设区市"),
    "district": ("3", "区", "县", "县级", "区县级", "县市区"),
    "town": ("4", "镇", "乡", "街道", "乡镇", "镇街", "乡级"),
    "village": (
        "5",
        "村级",
    ),
    "development_zone": ("高新区", "开发区"),
    "alliance": ("联合体", "共同体", "党建联合体", "集团"),
}
AREA_KINDS = CodeList(
    "area_kind",
    tuple(
        Code(str(code), label, _KIND_WORDS.get(str(code), ()))
        for code, label in AREA_LABELS.items()
    ),
)
MEMBER_ROLES = CodeList(
    "member_role",
    (Code("lead", "牵头", ("牵头校", "核心校")), Code("member", "成员", ("成员校",))),
)


def area_code(header: str = "区划代码") -> SheetColumn:
    """Return the key column that names an area by its code."""
    return identifier(
        "area_code",
        header,
        "行政区划代码",
        field="area_id",
        is_required=True,
        instead=("area_path",),
        is_key=True,
        example="990101",
        hint="区县 6 位、乡镇 9 位；没有代码的填所属区域。",
    )


ZONE = Sheet(
    "zone_profile",
    "示范区信息",
    zone_profile,
    (
        text(
            "name",
            "示范区名称",
            "名称",
            "区域名称",
            is_required=True,
            is_key=True,
            example="示范市",
            hint="整个系统所指的地方，如“榆阳区”；有几个并列的最上级时，用它作总名。",
        ),
        text(
            "title",
            "系统标题",
            "标题",
            "系统名称",
            is_required=True,
            example="示范市智教一张图",
            hint="页眉、窗口、导出文件上的标题。",
        ),
        text("organiser", "主办单位", "主管单位", example="示范市教育局"),
        text("footer", "页脚", "落款", example="示范市教育局 监制"),
        text(
            "map_approval_no",
            "审图号",
            "地图审图号",
            example="",
            hint="整套地图的审图号；每份边界的审图号在导入边界时写。",
        ),
        text("note", "说明", "备注", example=""),
    ),
    Frequency.ONCE,
    "只有一行：系统叫什么、谁主办。不填这张表，就用最上级区域的名称。",
    aliases=("示范区", "系统信息", "单位信息"),
)
AREA = Sheet(
    "area",
    "行政区划",
    area,
    (
        identifier(
            "area_code",
            "区划代码",
            "行政区划代码",
            "代码",
            is_required=True,
            instead=("name",),
            is_key=True,
            example="990101001",
            hint="区县 6 位、乡镇 9 位、村 12 位；联合体等自编，不与别的重复。",
        ),
        text(
            "name",
            "名称",
            "区域名称",
            "区划名称",
            is_required=True,
            example="城关镇",
        ),
        text("short_name", "简称", example="城关", hint="图上用，不超过 8 个字。"),
        choice(
            "kind",
            "级别",
            AREA_KINDS,
            "区域级别",
            "类别",
            is_required=True,
            example="乡镇（街道）",
        ),
        identifier(
            "parent_code",
            "上级代码",
            "上级区划代码",
            field="parent_id",
            example="990101",
            hint="最上一级不填。",
        ),
        SheetColumn(
            "parent_path",
            "上级名称",
            Kind.PATH,
            aliases=("上级区域",),
            example="示范市/示范区",
            hint="没有代码时用，从最上一级写起，用“/”隔开。",
        ),
        count("sort_order", "排序", "区划顺序", example=1, hint="区划顺序，从 1 起。"),
        # The point of an area carries its label on the map; its system is not kept.
        *position(system_field=""),
        text("note", "备注"),
    ),
    Frequency.ONCE,
    "省、市、区县、乡镇（街道）一层套一层；高新区、联合体、学区也填在这里。",
    aliases=("区划", "区域", "行政区划表"),
)
AREA_MEMBER = Sheet(
    "area_member",
    "分组成员",
    area_member,
    (
        area_code("分组代码"),
        area_path("分组名称"),
        *school(),
        day(
            "start_date",
            "开始日期",
            "加入日期",
            is_required=True,
            is_key=True,
            example="2019-09-01",
        ),
        day("end_date", "结束日期", "退出日期", example=""),
        choice("role", "角色", MEMBER_ROLES, example="成员"),
    ),
    Frequency.ON_CHANGE,
    "高新区、教育联合体、学区等分组各有哪些学校；同一学校可以在几个分组里。",
    aliases=("联合体成员", "成员学校"),
)
CALENDAR_DAY = Sheet(
    "calendar_day",
    "校历",
    calendar_day,
    (
        area_code(),
        area_path(),
        day("day", "日期", is_required=True, is_key=True),
        yes_no("is_teaching_day", "是否教学日", "教学日", is_required=True),
        *school_year_and_term(is_key=False),
        count("week_no", "周次", "教学周", example=4),
    ),
    Frequency.TERMLY,
    "每天一行：是不是教学日、第几周。应开节次按它计算。",
    aliases=("校历表",),
)
AREA_FACT = Sheet(
    "area_fact",
    "公开总量",
    area_fact,
    (
        area_code(),
        area_path(),
        day("as_of_date", "截至日期", "统计日期", is_required=True, is_key=True),
        choice(
            "stage",
            "学段",
            STAGES,
            is_key=True,
            default="unsplit",
            example="未分",
        ),
        text(
            "fact",
            "项目",
            "指标项",
            is_required=True,
            is_key=True,
            example="student_count",
            hint="程序里的事实代号，见指标说明页。",
        ),
        amount("value", "数值", is_required=True, example=59387),
        choice("bound", "口径", BOUNDS, default="equal", hint="“以上”“近”照原文填。"),
        text("source", "来源", is_required=True, example="区政府工作报告（2020 年）"),
        text("source_url", "来源网址"),
        text("quote", "原文"),
        yes_no("is_programme", "是否项目新增", example="否"),
    ),
    Frequency.ON_CHANGE,
    "公开报道、年鉴里的全区总量，单独展示，不与各校合计相混。",
    aliases=("公开总量表",),
)
PLACE_SHEETS = (ZONE, AREA, AREA_MEMBER, CALENDAR_DAY, AREA_FACT)
