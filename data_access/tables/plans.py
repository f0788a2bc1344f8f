"""What schools need, what was approved, bought and delivered; what a unit costs."""

from sqlalchemy import Column, Float, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    keyed_table,
    not_negative,
    origin_columns,
    school_key,
)

PLAN_STEPS = ("need_count", "approved_count", "bought_count", "delivered_count")

equipment_plan = keyed_table(
    "equipment_plan",
    code_key("school_year", 9),
    school_key(),
    code_key("item", 40),
    *count_columns(*PLAN_STEPS),
    *amount_columns("amount_yuan"),
    Column("note", String(200)),
    *origin_columns(),
    *not_negative(*PLAN_STEPS, "amount_yuan"),
    comment="What a school needs of an item in a school year, up to its delivery",
)

unit_price = keyed_table(
    "unit_price",
    code_key("item", 40),
    date_key("valid_from"),
    Column("unit", String(16)),
    Column("price_yuan", Float, nullable=False),
    Column("source_doc", String(300), nullable=False),
    *origin_columns(),
    *not_negative("price_yuan"),
    comment="What one unit of an item costs from a day on, and who says so",
)
