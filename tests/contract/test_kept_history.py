"""What a batch removes or makes beside its own rows is kept as well."""

from datetime import date

import pytest
from sqlalchemy import Engine, Table, select

from data_access.databases import writing
from data_access.ingest.storing_zone import name_zone
from data_access.storing import (
    finish_batch,
    mark_complete,
    row_key,
    start_delivery,
    store_areas,
    store_rows,
    stored_row,
)
from data_access.storing.dimensions import next_id
from data_access.storing.replaced import key_values
from data_access.tables import (
    area,
    area_lineage,
    award,
    device_snapshot,
    device_stock,
    network_line,
    network_snapshot,
    replaced_row,
    zone_profile,
)
from tests import builders as build

LATER = date(2025, 9, 15)
ROWS = {
    network_line: ("line_no bandwidth_low_mbps", (1, 100)),
    device_stock: ("device_type batch_no device_count", ("S_PC", "", 5)),
}
SNAPSHOTS = {network_line: network_snapshot, device_stock: device_snapshot}


@pytest.mark.parametrize("table", ROWS, ids=lambda table: table.name)
def test_a_mark_that_gives_way_to_rows_is_kept(store: Engine, table: Table) -> None:
    columns, values = ROWS[table]
    names = ["school_id", "snapshot_date", *columns.split()]
    snapshot = SNAPSHOTS[table]
    with writing(store) as connection:
        first = build.build_zone(connection)
        counts = mark_complete(connection, first, table, 1, LATER)
        finish_batch(connection, first, [counts])
        second = build.add_batch(connection)
        stored = store_rows(connection, second, table, names, [(2, LATER, *values)])
        finish_batch(connection, second, [stored])

        kept = select(replaced_row).where(
            replaced_row.c.batch_id == second,
            replaced_row.c.table_name == snapshot.name,
        )
        [found] = connection.execute(kept).mappings().all()
        old = stored_row(snapshot, found["old_row"])
        assert (old["school_id"], old["is_listed"]) == (2, 0)
        now = select(snapshot.c.is_listed).where(snapshot.c.school_id == 2)
        assert connection.scalars(now).all() == [1]


def test_a_zone_named_after_its_root_is_kept_as_new(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        name_zone(connection, batch_id)

        kept = select(replaced_row.c.row_key, replaced_row.c.old_row).where(
            replaced_row.c.table_name == zone_profile.name
        )
        assert connection.execute(kept).all() == [('["1"]', None)]


def test_an_id_that_an_undo_set_free_is_never_given_again(store: Engine) -> None:
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        rows = [{"area_code": "9903", "name": "北区", "kind": "district", "parent": 1}]
        store_areas(connection, batch_id, rows)
        newest = connection.scalar(select(area.c.area_id).where(area.c.name == "北区"))
        connection.execute(area_lineage.delete())
        connection.execute(area.delete().where(area.c.area_id == newest))
        assert next_id(connection, area) == newest
        start_delivery(connection, kind="undo", name="撤销")
        assert next_id(connection, area) == newest + 1


def test_keys_read_the_same_whoever_wrote_them(store: Engine) -> None:
    odd = '优\\课"评\n选\t一'
    with writing(store) as connection:
        batch_id = build.build_zone(connection)
        build.add_award(connection, odd, award_name=odd)
        row = dict(connection.execute(select(award)).mappings().one())
        connection.execute(award.delete())
        store_rows(connection, batch_id, award, list(row), [tuple(row.values())])

        of_award = replaced_row.c.table_name == award.name
        kept = connection.scalar(select(replaced_row.c.row_key).where(of_award))
        assert kept == row_key(award, row)
        keys = key_values(award, kept)
        assert keys == {column.name: row[column.name] for column in award.primary_key}
