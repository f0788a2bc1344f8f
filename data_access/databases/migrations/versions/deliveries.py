"""Add deliveries and decisions; each file that came in before is its own delivery."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

batch = sa.table(
    "import_batch", *map(sa.column, ("batch_id", "file_name", "delivery_id"))
)
delivery = sa.table(
    "import_delivery",
    *map(sa.column, ("delivery_id", "kind", "name", "file_count")),
    sa.column("received_at", sa.DateTime()),
)
imported_at = sa.column("imported_at", sa.DateTime())


def upgrade() -> None:
    """Create the tables, then give every batch a delivery."""
    _create_decisions()
    _create_deliveries()
    _add_columns()
    _deliver_earlier()


def _create_decisions() -> None:
    op.create_table(
        "import_decision",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("sheet", sa.String(length=40), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("given", sa.String(length=200), nullable=False),
        sa.Column("answer", sa.String(length=200), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_import_decision")),
        sa.UniqueConstraint(
            "kind", "sheet", "place", "given", name=op.f("uq_import_decision_kind")
        ),
        comment="One row a heading, sheet or school name the office has decided about",
    )


def _create_deliveries() -> None:
    op.create_table(
        "import_delivery",
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=260), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("file_count", sa.Integer(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes_id"],
            ["import_delivery.delivery_id"],
            name=op.f("fk_import_delivery_undoes_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_import_delivery")),
        comment="What came in together: a file, a folder, an archive, or an undo",
    )


def _add_columns() -> None:
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.add_column(sa.Column("delivery_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("fault", sa.String(length=48), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_import_batch_delivery_id"),
            "import_delivery",
            ["delivery_id"],
            ["delivery_id"],
            deferrable=True,
        )


def _deliver_earlier() -> None:
    """Write one delivery a batch; the store numbers them."""
    connection = op.get_bind()
    earlier = sa.select(batch.c.batch_id, batch.c.file_name, imported_at)
    rows = connection.execute(earlier.order_by(batch.c.batch_id)).all()
    for number, name, moment in rows:
        values = {"kind": "file", "name": name, "received_at": moment, "file_count": 1}
        connection.execute(delivery.insert().values(values))
        newest = sa.select(sa.func.max(delivery.c.delivery_id)).scalar_subquery()
        own = sa.update(batch).where(batch.c.batch_id == number)
        connection.execute(own.values(delivery_id=newest))
