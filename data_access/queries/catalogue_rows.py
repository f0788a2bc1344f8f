"""What the definitions page prints from the store: targets in force, batches."""

import pandas as pd
from sqlalchemy import or_, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.tables import area, area_lineage, import_batch, target

ANY = "*"


def targets_in_force(engine: Engine, area_id: int | None) -> pd.DataFrame:
    """One row per target that may hold in an area: its own, those above, those below.

    Columns: indicator_id, scope_kind, scope_code, area (name, missing for any and
    for a school), stage, settlement, valid_from, value, source_doc, certainty. No
    area: all targets of the store.
    """
    names = (
        "indicator_id",
        "scope_kind",
        "scope_code",
        "stage",
        "settlement",
        "valid_from",
        "value",
        "source_doc",
        "certainty",
    )
    statement = select(
        *(target.c[name] for name in names), area.c.name.label("area")
    ).join_from(target, area, area.c.area_code == target.c.scope_code, isouter=True)
    if area_id is not None:
        statement = statement.where(
            or_(target.c.scope_code == ANY, area.c.area_id.in_(_related(area_id)))
        )
    statement = statement.order_by(
        target.c.indicator_id,
        target.c.scope_code,
        target.c.stage,
        target.c.settlement,
        target.c.valid_from.desc(),
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def _related(area_id: int):  # type: ignore[no-untyped-def]
    above = select(area_lineage.c.ancestor_id).where(area_lineage.c.area_id == area_id)
    below = select(area_lineage.c.area_id).where(area_lineage.c.ancestor_id == area_id)
    return above.union(below)


def batches(engine: Engine) -> pd.DataFrame:
    """One row per import, newest first.

    Columns: file_name, reported_by, reported_date, origin, source_name, imported_at,
    stored_count, changed_count, rejected_count.
    """
    names = (
        "file_name",
        "reported_by",
        "reported_date",
        "origin",
        "source_name",
        "imported_at",
        "stored_count",
        "changed_count",
        "rejected_count",
    )
    statement = select(*(import_batch.c[name] for name in names)).order_by(
        import_batch.c.imported_at.desc(), import_batch.c.batch_id.desc()
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
