"""Add fund, benchmark, showcase and assessment_weight; nothing stands in them yet."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


CERTAINTY = " OR ".join(f"certainty = '{mark}'" for mark in "ABCMP")
BOUND = " OR ".join(f"bound = '{bound}'" for bound in ("equal", "at_least", "at_most"))


def upgrade() -> None:
    """Create the four tables."""
    _create_assessment_weight()
    _create_benchmark()
    _create_showcase()
    _create_fund()


def _create_assessment_weight() -> None:
    op.create_table(
        "assessment_weight",
        sa.Column("scheme", sa.String(length=16), nullable=False),
        sa.Column("indicator_id", sa.String(length=48), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("full_value", sa.Float(), nullable=True),
        sa.Column("is_core", sa.SmallInteger(), nullable=True),
        sa.Column("certainty", sa.String(length=1), nullable=False),
        sa.Column("sort_order", sa.SmallInteger(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            CERTAINTY,
            name=op.f("ck_assessment_weight_certainty"),
        ),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_assessment_weight_weight_min")),
        _of_batch("assessment_weight"),
        sa.PrimaryKeyConstraint(
            "scheme", "indicator_id", name=op.f("pk_assessment_weight")
        ),
        comment="How many of a hundred points an indicator carries in an assessment",
        sqlite_with_rowid=False,
    )


def _create_benchmark() -> None:
    op.create_table(
        "benchmark",
        sa.Column("indicator_id", sa.String(length=48), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("as_of_date", sa.Date(), nullable=False),
        sa.Column("place_code", sa.String(length=32), nullable=True),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("bound", sa.String(length=8), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("source_url", sa.String(length=300), nullable=True),
        sa.Column("certainty", sa.String(length=1), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            BOUND,
            name=op.f("ck_benchmark_bound"),
        ),
        sa.CheckConstraint(
            CERTAINTY,
            name=op.f("ck_benchmark_certainty"),
        ),
        _of_batch("benchmark"),
        sa.PrimaryKeyConstraint(
            "indicator_id", "place", "stage", "as_of_date", name=op.f("pk_benchmark")
        ),
        comment="Published figures of other places, as printed: a share in percent",
        sqlite_with_rowid=False,
    )


def _create_showcase() -> None:
    op.create_table(
        "showcase",
        sa.Column("section", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(length=160), nullable=False),
        sa.Column("unit_name", sa.String(length=120), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=True),
        sa.Column("sort_order", sa.Integer(), nullable=True),
        sa.Column("media_path", sa.String(length=240), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_showcase_minutes_min")),
        sa.CheckConstraint("sort_order >= 0", name=op.f("ck_showcase_sort_order_min")),
        _of_batch("showcase"),
        sa.PrimaryKeyConstraint(
            "section", "title", "unit_name", name=op.f("pk_showcase")
        ),
        comment="Cases and lessons shown at a conference, in their order",
        sqlite_with_rowid=False,
    )


def _create_fund() -> None:
    op.create_table(
        "fund",
        sa.Column("fund_year", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("for_school", sa.String(length=80), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("category", sa.String(length=16), nullable=False),
        sa.Column("operator", sa.String(length=16), nullable=False),
        sa.Column("budget_yuan", sa.Float(), nullable=True),
        sa.Column("spent_yuan", sa.Float(), nullable=True),
        sa.Column("bound", sa.String(length=8), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            BOUND,
            name=op.f("ck_fund_bound"),
        ),
        sa.CheckConstraint("budget_yuan >= 0", name=op.f("ck_fund_budget_yuan_min")),
        sa.CheckConstraint("spent_yuan >= 0", name=op.f("ck_fund_spent_yuan_min")),
        sa.ForeignKeyConstraint(
            ["area_id"], ["area.area_id"], name=op.f("fk_fund_area_id"), deferrable=True
        ),
        _of_batch("fund"),
        sa.PrimaryKeyConstraint(
            "fund_year",
            "area_id",
            "for_school",
            "source",
            "category",
            "operator",
            name=op.f("pk_fund"),
        ),
        comment="What an area itself planned and spent in a calendar year; '*' is no"
        " school and no operator in particular",
        sqlite_with_rowid=False,
    )


def _of_batch(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["batch_id"],
        ["import_batch.batch_id"],
        name=op.f(f"fk_{table}_batch_id"),
        deferrable=True,
    )
