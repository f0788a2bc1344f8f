"""The declared tables keep the rules of the domain: keys, origins, names."""

import pytest
from sqlalchemy import Table

from data_access import tables
from data_access.tables import metadata

# These are no facts out of a file.
WITHOUT_BATCH = {
    *("data_version", "import_batch", "import_decision", "import_delivery"),
    "document_file",
    *("wall_plan", "wall_scene"),
    "zone_profile",
}

every_table = pytest.mark.parametrize(
    "table", metadata.sorted_tables, ids=lambda table: table.name
)


@every_table
def test_table_has_a_key_and_says_what_a_row_is(table: Table) -> None:
    assert len(table.primary_key) >= 1
    assert table.comment


@every_table
def test_table_is_exported_by_its_name(table: Table) -> None:
    assert getattr(tables, table.name) is table
    assert table.name in tables.__all__


@every_table
def test_table_names_its_batch(table: Table) -> None:
    pointing = {
        foreign_key.target_fullname
        for column in table.columns
        for foreign_key in column.foreign_keys
    }
    derived = (table.comment or "").startswith("Derived.")

    assert derived or table.name in WITHOUT_BATCH or "import_batch.batch_id" in pointing


@every_table
def test_columns_that_hold_keys_point_at_their_table(table: Table) -> None:
    unbound = [
        column.name
        for column in table.columns
        if column.name.endswith(("school_id", "area_id", "batch_id"))
        and not column.foreign_keys
        and not column.primary_key
    ]

    assert not unbound


@every_table
def test_names_fit_every_database(table: Table) -> None:
    names = [table.name, *(column.name for column in table.columns)]
    names += [str(item.name) for item in (*table.constraints, *table.indexes)]

    assert [name for name in names if len(name) > 63] == []
