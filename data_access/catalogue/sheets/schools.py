"""Sheets about schools: the register, and the yearly base of each stage."""

from data_access.catalogue.codes import (
    FOUNDERS,
    NET_TIER_GROUPS,
    SCHOOL_STATUSES,
    SCHOOL_TYPES,
    SETTLEMENT_CODES,
    SETTLEMENT_TYPES,
)
from data_access.catalogue.sheets.columns import (
    amount,
    area_path,
    choice,
    count,
    day,
    identifier,
    position,
    school_with_area,
    stage,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import school, school_year_base

_EARLIER = (
    SheetColumn(
        "former_names", "曾用名", Kind.NAMES, hint="更名、合并前的名称，用“、”隔开。"
    ),
    SheetColumn(
        "alias_names", "别名", Kind.NAMES, hint="平时的叫法，查找时也认，用“、”隔开。"
    ),
    SheetColumn(
        "former_codes", "原标识码", Kind.NAMES, hint="换过标识码的学校填从前的码。"
    ),
)

SCHOOL = Sheet(
    "school",
    "学校",
    school,
    (
        identifier(
            "school_code",
            "学校标识码",
            "标识码",
            "学校代码",
            "标识代码",
            "机构标识码",
            "学校编码",
            is_required=True,
            is_key=True,
            example="2199000123",
            hint="教育部统一的 10 位学校（机构）标识码，按文字填写。",
        ),
        text(
            "name",
            "学校名称",
            "名称",
            "机构名称",
            "校名",
            "学校全称",
            is_required=True,
            example="示范区第一小学",
        ),
        text("short_name", "简称", "学校简称", example="一小", hint="图上用，≤8 字。"),
        identifier(
            "area_code",
            "所属镇街",
            "所属镇街代码",
            "所属区划代码",
            "区划代码",
            "所属乡镇",
            field="area_id",
            is_required=True,
            instead=("area_path",),
            example="990101001",
            hint="9 位乡镇（街道）代码或名称；市直、区直学校填区县的。",
        ),
        area_path(),
        choice("school_type", "办学类型", SCHOOL_TYPES, "机构类型", "学校类型"),
        choice(
            "settlement_code",
            "城乡分类代码",
            SETTLEMENT_CODES,
            "城乡分类",
            hint="统计用 3 位代码；城区、镇区、乡村由它得出。",
        ),
        choice(
            "settlement_type",
            "城乡类型",
            SETTLEMENT_TYPES,
            hint="没有 3 位城乡分类代码时填。",
        ),
        choice(
            "net_tier_group",
            "带宽目标档",
            NET_TIER_GROUPS,
            hint="不填时：主城区、城乡结合区算城区，其余算农村。",
        ),
        choice("founder", "举办者", FOUNDERS, example="县级教育部门"),
        yes_no("is_town_center_up", "是否乡镇中心小学及以上", "乡镇中心小学及以上"),
        yes_no("is_teaching_point", "是否教学点", "教学点", example="否"),
        identifier(
            "parent_school_code",
            "中心校",
            "中心校标识码",
            field="parent_school_id",
            hint="教学点填管它的中心校。",
        ),
        yes_no("is_boarding", "寄宿制", "是否寄宿制", example="否"),
        yes_no(
            "needs_delivery",
            "是否应参与三个课堂",
            "应参与三个课堂",
            "应参与",
            hint="开不齐、开不好课，需要专递课堂的学校填“是”。",
        ),
        *position(),
        day("open_date", "建校日期", "建校时间", "建校", example="1998-09-01"),
        day("close_date", "撤并日期", "撤并时间", "撤并", example=""),
        choice("status", "状态", SCHOOL_STATUSES, "学校状态", default="normal"),
        *_EARLIER,
    ),
    Frequency.ONCE,
    "每所学校、教学点一行。撤并的学校不要删，填撤并日期和状态。",
    aliases=("学校信息", "学校基本信息", "学校名单", "学校基本情况"),
)

_COUNTS = (
    count("student_count", "在校生数", "学生总数", "学生数", "在校学生数", unit="人"),
    count("class_count", "教学班数", "班级数", unit="班"),
    count("full_time_teacher_count", "专任教师数", "任课教师总数", "教师数", unit="人"),
    count("qualified_teacher_count", "高于规定学历教师数", unit="人"),
    count("backbone_teacher_count", "县级以上骨干教师数", unit="人"),
    count("pe_teacher_count", "体育专任教师数", "体育专职教师人数", unit="人"),
    count("music_teacher_count", "音乐专任教师数", "音乐专职教师人数", unit="人"),
    count("fine_art_teacher_count", "美术专任教师数", "美术专职教师人数", unit="人"),
    count("arts_teacher_count", "艺术专任教师数", unit="人"),
    count("classroom_count", "普通教室间数", "班级教室总数", "普通教室数", unit="间"),
    count(
        "equipped_classroom_count",
        "已配备多媒体的普通教室间数",
        "班班通教室间数",
        unit="间",
    ),
    count("connected_classroom_count", "已入网教室数", "联网教室间数", unit="间"),
    count("multimedia_room_count", "网络多媒体教室间数", "网络多媒体教室数", unit="间"),
    count("teacher_terminal_count", "教师终端数", unit="台"),
    count("student_terminal_count", "学生终端数", unit="台"),
    count("digital_terminal_count", "数字终端数", unit="台"),
    count("required_experiment_count", "应开实验数", unit="个"),
)
_AMOUNTS = (
    amount("teaching_area_m2", "教学及辅助用房面积", unit="平方米"),
    amount("indoor_sports_area_m2", "室内体育用房面积", unit="平方米"),
    amount("gym_area_m2", "体育馆面积", unit="平方米"),
    amount("sports_field_area_m2", "体育场面积", unit="平方米"),
    amount("equipment_value_yuan", "教学仪器设备值", "仪器设备值", unit="元"),
)
SCHOOL_YEAR_BASE = Sheet(
    "school_year_base",
    "年度基数",
    school_year_base,
    (
        *school_with_area(),
        SheetColumn(
            "stat_year",
            "统计年份",
            Kind.YEAR,
            "stat_year",
            ("年份", "统计年度", "时段名称", "学年"),
            is_required=True,
            is_key=True,
            example=2026,
            hint="9 月统计时点所在的年份；写学年的，取前一个年份。",
        ),
        stage(is_key=True),
        *_COUNTS,
        *_AMOUNTS,
    ),
    Frequency.YEARLY,
    "9 月统计时点的学生、教师、教室、终端，与教育事业统计一致；空着表示未报送。",
    aliases=("学校年度基数", "教育信息化基本情况统计表", "基本情况统计表"),
)
SCHOOL_SHEETS = (SCHOOL, SCHOOL_YEAR_BASE)
