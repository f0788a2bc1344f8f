"""Sheets about equipment: devices by type and batch, and function rooms."""

from data_access.catalogue.codes import DEVICE_TYPES, ROOM_TYPES
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    school_with_area,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import (
    Frequency,
    Kind,
    Sheet,
    SheetColumn,
    Spread,
)
from data_access.tables import device_stock, room


def _snapshot_date() -> SheetColumn:
    return day(
        "snapshot_date",
        "统计日期",
        "填报日期",
        "截至日期",
        "快照日期",
        is_required=True,
        is_key=True,
        hint="数字截至哪一天。",
    )


def _devices(header: str, device_type: str, *aliases: str) -> Spread:
    constants = {"device_type": device_type, "batch_no": header[:40]}
    return Spread(header, "device_count", constants, aliases)


def _rooms(header: str, room_type: str, *aliases: str) -> Spread:
    constants = {"room_type": room_type, "room_no": room_type}
    return Spread(header, "room_count", constants, aliases)


DEVICE_STOCK = Sheet(
    "device_stock",
    "设备存量",
    device_stock,
    (
        *school_with_area(),
        _snapshot_date(),
        choice(
            "device_type",
            "设备类型",
            DEVICE_TYPES,
            "设备名称",
            is_required=True,
            is_key=True,
        ),
        identifier(
            "batch_no",
            "批次",
            "设备批次",
            is_key=True,
            default="全部",
            example="2024-1",
            hint="同一类型分批填报时区分各批；不分批不用填。",
        ),
        count("device_count", "数量", "设备数量", "台数", is_required=True, example=45),
        count("working_count", "完好数", "完好数量", example=43),
        SheetColumn(
            "purchase_year",
            "购置年份",
            Kind.YEAR,
            "purchase_year",
            ("购置年度", "购置时间"),
            example=2024,
        ),
        text("fund_source", "资金来源", "经费来源", example="省级专项"),
        yes_no("is_new_school", "是否新建学校项目", example="否"),
        text(
            "programme_name",
            "项目名称",
            example="",
            hint="专项新增的填项目名称：它是新增量，不加进存量。",
        ),
        yes_no("is_programme", "是否项目新增", example="否"),
    ),
    Frequency.ON_CHANGE,
    "每校每类设备（每批）一行，填统计日期当天在用的数量。",
    aliases=("设备", "设备情况", "教育信息化配备情况统计表", "配备情况统计表"),
    spreads=(
        _devices("学生计算机室现有计算机总数", "S_PC"),
        _devices("教师办公计算机总台数", "T_PC"),
        _devices("“班班通”智能触控一体机数", "BBT_INT", "班班通智能触控一体机数"),
        _devices("“班班通”电脑＋电视机", "BBT_TV", "班班通电脑＋电视机"),
        _devices("校园网无线AP数量", "AP"),
    ),
)
ROOM = Sheet(
    "room",
    "功能室",
    room,
    (
        *school_with_area(),
        _snapshot_date(),
        identifier(
            "room_no",
            "功能室编号",
            "教室编号",
            "编号",
            is_required=True,
            is_key=True,
            example="L-01",
        ),
        choice("room_type", "功能室类型", ROOM_TYPES, "类型", is_required=True),
        count(
            "room_count", "间数", default=1, example=1, hint="一行代表几间；默认 1。"
        ),
        count("seat_count", "座位数", example=50),
        day("built_date", "建成日期"),
        yes_no("has_monitor", "是否接入监测"),
        yes_no("can_deliver", "可主讲", "是否可主讲"),
        yes_no("can_receive", "可接收", "是否可接收"),
    ),
    Frequency.ON_CHANGE,
    "微机室、录播室、主讲教室、接收教室等，每间（或每类）一行；"
    "普通教室装了监测终端的和没装的各一行。",
    aliases=("功能教室", "中小学功能室用房统计表", "功能室用房统计表"),
    spreads=(
        _rooms("计算机教室间数", "LAB"),
        _rooms("多功能会议室（演播室）间数", "TV"),
        _rooms("录播教室间数", "RECROOM"),
        _rooms("创客教室间数", "MAKER"),
    ),
)
EQUIPMENT_SHEETS = (DEVICE_STOCK, ROOM)
