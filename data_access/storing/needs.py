"""A list of what schools lack, saved as next year's needs: a delivery of its own."""

from collections.abc import Mapping

from sqlalchemy import Engine, select

from data_access.databases import writing
from data_access.messages.plans import NEEDS_FILE, NEEDS_SOURCE
from data_access.storing.batches import finish_batch, start_batch
from data_access.storing.counts import StoredCounts
from data_access.storing.deliveries import start_delivery
from data_access.storing.rows import store_rows
from data_access.tables import equipment_plan, zone_profile

NEED = "need_count"


def save_needs(
    engine: Engine, school_year: str, item: str, needs: Mapping[int, int]
) -> StoredCounts:
    """Write what schools lack as their needs, in one transaction that can be undone.

    Only the need of a row that is there already is changed: what was approved,
    bought and delivered stays as it was reported.

    Args:
        engine: of the store.
        school_year: 2027-2028.
        item: as in equipment_plan.
        needs: school_id → how many.
    """
    name = NEEDS_FILE.format(item=item, school_year=school_year)
    with writing(engine) as connection:
        # What is computed from a demonstration is no less simulated.
        is_simulated = connection.scalar(select(zone_profile.c.is_simulated))
        batch_id = start_batch(
            connection,
            file_name=name,
            file_hash="",
            origin="simulated" if is_simulated else "estimated",
            source_name=NEEDS_SOURCE,
            delivery_id=start_delivery(connection, kind="file", name=name),
        )
        counts = store_rows(
            connection,
            batch_id,
            equipment_plan,
            ("school_year", "school_id", "item", NEED),
            [(school_year, one, item, count) for one, count in needs.items()],
            present_columns=(NEED,),
        )
        finish_batch(connection, batch_id, [counts])
    return counts
