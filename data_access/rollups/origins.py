"""Which batches stand behind a table: counted in the transaction that stores rows."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, func, insert, literal, select

from data_access.rollups.tallies import TALLY_SOURCES
from data_access.tables import (
    award,
    benchmark,
    device_snapshot,
    digital_textbook,
    experiment_month,
    fund,
    lesson_month,
    network_measurement,
    network_snapshot,
    platform_month,
    project,
    resource_month,
    room_snapshot,
    room_use,
    school_year_base,
    student_assessment,
    subject_need,
    submission,
    table_origin,
    use_month,
)

COUNTED = {
    table.name: table
    for table in (
        award,
        benchmark,
        device_snapshot,
        fund,
        digital_textbook,
        experiment_month,
        lesson_month,
        network_measurement,
        network_snapshot,
        platform_month,
        project,
        resource_month,
        room_snapshot,
        room_use,
        school_year_base,
        student_assessment,
        subject_need,
        submission,
        use_month,
        *(source.table for source in TALLY_SOURCES),
    )
}
"""The tables whose origin pages show. Grouping them took a page 100 ms."""


def recompute_table_origin(connection: Connection, names: Collection[str]) -> None:
    """Count the rows of each batch anew, in those of the named tables that count."""
    wanted = sorted(COUNTED.keys() & set(names))
    connection.execute(
        delete(table_origin).where(table_origin.c.table_name.in_(wanted))
    )
    for name in wanted:
        batch_id = COUNTED[name].c.batch_id
        rows = select(literal(name), batch_id, func.count()).group_by(batch_id)
        columns = ["table_name", "batch_id", "row_count"]
        connection.execute(insert(table_origin).from_select(columns, rows))
