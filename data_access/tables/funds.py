"""Money planned and spent, by year, area, source and use."""

from sqlalchemy import Column, ForeignKey, Integer, SmallInteger, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    keyed_table,
    not_negative,
    one_of,
    origin_columns,
)

fund = keyed_table(
    "fund",
    Column("fund_year", SmallInteger, primary_key=True, autoincrement=False),
    Column("area_id", Integer, ForeignKey("area.area_id"), primary_key=True),
    code_key("for_school", 80),
    code_key("source", 16),
    code_key("category", 16),
    code_key("operator", 16),
    *amount_columns("budget_yuan", "spent_yuan"),
    Column("bound", String(8), nullable=False, default="equal"),
    *origin_columns(),
    *not_negative("budget_yuan", "spent_yuan"),
    one_of("bound", "equal", "at_least", "at_most"),
    comment="What an area itself planned and spent in a calendar year; '*' is no"
    " school and no operator in particular",
)
