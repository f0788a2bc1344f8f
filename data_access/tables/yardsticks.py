"""What a zone is held beside: other places' figures, weights of the assessments."""

from sqlalchemy import Column, Float, Integer, SmallInteger, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    flag,
    keyed_table,
    not_negative,
    one_of,
    origin_columns,
)

benchmark = keyed_table(
    "benchmark",
    code_key("indicator_id", 48),
    code_key("place", 80),
    code_key("stage", 24),
    date_key("as_of_date"),
    Column("place_code", String(32)),
    Column("value", Float, nullable=False),
    Column("bound", String(8), nullable=False, default="equal"),
    Column("source", String(300), nullable=False),
    Column("source_url", String(300)),
    Column("certainty", String(1), nullable=False),
    *origin_columns(),
    one_of("bound", "equal", "at_least", "at_most"),
    one_of("certainty", "A", "B", "C", "M", "P"),
    comment="Published figures of other places, as printed: a share in percent",
)

showcase = keyed_table(
    "showcase",
    code_key("section", 16),
    code_key("title", 160),
    code_key("unit_name", 120),
    *amount_columns("minutes"),
    *count_columns("sort_order"),
    Column("media_path", String(240)),
    *origin_columns(),
    *not_negative("minutes", "sort_order"),
    comment="Cases and lessons shown at a conference, in their order",
)

assessment_weight = keyed_table(
    "assessment_weight",
    code_key("scheme", 16),
    code_key("indicator_id", 48),
    Column("part", String(16), nullable=False),
    Column("weight", Float, nullable=False),
    Column("full_value", Float),
    flag("is_core"),
    Column("certainty", String(1), nullable=False),
    Column("sort_order", SmallInteger),
    *origin_columns(),
    *not_negative("weight"),
    one_of("certainty", "A", "B", "C", "M", "P"),
    comment="How many of a hundred points an indicator carries in an assessment",
)

score_adjustment = keyed_table(
    "score_adjustment",
    code_key("adjustment_no", 40),
    Column("scheme", String(16), nullable=False),
    Column("month", Integer, nullable=False),
    Column("scope_kind", String(16), nullable=False),
    Column("scope_code", String(64), nullable=False),
    Column("way", String(8), nullable=False),
    Column("points", Float, nullable=False),
    Column("reason", String(300), nullable=False),
    Column("document_no", String(40)),
    *origin_columns(),
    *not_negative("points"),
    one_of("way", "add", "take"),
    comment="Points added to or taken from a score of a school or an area, and why",
)
