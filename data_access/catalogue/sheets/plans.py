"""Sheets of the way from need to delivery, and of what a unit costs."""

from data_access.catalogue.sheets.columns import (
    amount,
    count,
    day,
    school,
    school_year_and_term,
    text,
)
from data_access.catalogue.sheets.sheet import Frequency, Sheet
from data_access.tables import equipment_plan, unit_price

_ITEM = "与“还差多少”里的名称一致，例如学生终端、录播室、出口带宽。"

EQUIPMENT_PLAN = Sheet(
    "equipment_plan",
    "装备计划",
    equipment_plan,
    (
        school_year_and_term(is_key=True)[0],
        *school(),
        text(
            "item",
            "装备项目",
            "项目",
            "设备名称",
            is_required=True,
            is_key=True,
            example="学生终端",
            hint=_ITEM,
        ),  # fmt: skip
        count("need_count", "需求数", "需求数量", "申报数", example=20),
        count("approved_count", "计划数", "批复数", "下达数", example=18),
        count("bought_count", "采购数", "采购数量", example=18),
        count("delivered_count", "下拨数", "到货数", "下拨数量", example=10),
        amount("amount_yuan", "金额", "采购金额", unit="元", example=54000),
        text("note", "备注", "说明", example="分两批到货"),
    ),
    Frequency.YEARLY,
    "需求→计划→采购→下拨：每学年、每校、每个项目一行；还没有到那一步的空着，不填 0。",
    aliases=("装备需求计划", "设备采购计划", "装备采购"),
)
UNIT_PRICE = Sheet(
    "unit_price",
    "单价",
    unit_price,
    (
        text(
            "item",
            "装备项目",
            "项目",
            "设备名称",
            is_required=True,
            is_key=True,
            example="学生终端",
            hint=_ITEM,
        ),  # fmt: skip
        text("unit", "计量单位", "单位", example="台"),
        amount(
            "price_yuan", "单价", "含税单价", unit="元", is_required=True, example=3000
        ),  # fmt: skip
        day(
            "valid_from",
            "起用日期",
            "询价日期",
            is_required=True,
            is_key=True,
            example="2026-01-01",
        ),
        text(
            "source_doc",
            "来源",
            "依据",
            is_required=True,
            example="2026 年度集中采购成交价",
        ),
    ),
    Frequency.ON_CHANGE,
    "算“还差多少”要多少钱用的单价；同一项目按起用日期取最新的。",
    aliases=("单价表", "设备单价"),
)
PLAN_SHEETS = (EQUIPMENT_PLAN, UNIT_PRICE)
