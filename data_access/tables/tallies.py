"""What registers and monthly reports add to a count, by school and month."""

from data_access.tables.base import (
    amount_columns,
    code_key,
    keyed_table,
    month_key,
    school_key,
)

tally_month = keyed_table(
    "tally_month",
    code_key("tally", 48),
    month_key(),
    school_key(),
    *amount_columns("amount"),
    comment="Derived. What a month adds to a count of a school; an end takes away",
)
