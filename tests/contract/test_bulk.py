"""Loading many rows stores what inserting them one by one would."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Engine, Table, insert, select, tuple_
from sqlalchemy.exc import IntegrityError

from data_access.databases import (
    analyze,
    bulk_insert,
    bulk_insert_frame,
    drop_stage,
    reading,
    staging_table,
    writing,
)
from data_access.tables import (
    import_batch,
    network_line,
    network_measurement,
    school_name,
)
from tests.contract.rows import add_parents

DAY = date(2026, 9, 1)
LINE_COLUMNS = [
    "school_id",
    "snapshot_date",
    "line_no",
    "bandwidth_low_mbps",
    "is_shared",
    "operator",
    "measured_date",
    "batch_id",
]
LINES = [
    (1, DAY, 1, 100.5, 1, "移动", None, 1),
    (2, DAY, 1, None, None, "a\tb\\n'\"\n", date(1999, 12, 31), 1),
    (3, date(2026, 2, 28), 2, 0.1 + 0.2, 0, "", None, 1),
]


def stored(store: Engine, table: Table, columns: Sequence[str]) -> list[Any]:
    with reading(store) as connection:
        statement = select(*(table.c[name] for name in columns))
        rows = connection.execute(statement.order_by(*table.primary_key)).all()
    return [tuple(row) for row in rows]


def load(store: Engine, rows: Sequence[Sequence[object]]) -> int:
    with writing(store) as connection:
        add_parents(connection)
        return bulk_insert(connection, network_line, LINE_COLUMNS, rows)


def test_every_type_comes_back_as_it_went_in(store: Engine) -> None:
    assert load(store, LINES) == 3

    assert stored(store, network_line, LINE_COLUMNS) == LINES


def test_bulk_and_plain_inserts_store_the_same(store: Engine) -> None:
    load(store, LINES[:1])
    later = date(2026, 10, 1)
    with writing(store) as connection:
        first = dict(zip(LINE_COLUMNS, LINES[0], strict=True))
        connection.execute(insert(network_line), {**first, "snapshot_date": later})
    with reading(store) as connection:
        rows = connection.exec_driver_sql("SELECT * FROM network_line").all()

    bulk, plain = sorted(rows, key=lambda row: str(row[1]))
    assert tuple(bulk)[2:] == tuple(plain)[2:]
    assert type(bulk[1]) is type(plain[1])
    found = stored(store, network_line, ["snapshot_date"])
    assert found == [(DAY,), (later,)]


def test_moments_keep_their_microseconds(store: Engine) -> None:
    moment = datetime(2026, 10, 1, 23, 59, 59, 123456)
    columns = ["file_name", "file_hash", "origin", "imported_at"]
    with writing(store) as connection:
        bulk_insert(connection, import_batch, columns, [("表.csv", "0", "x", moment)])

    assert stored(store, import_batch, ["imported_at"]) == [(moment,)]


def test_a_column_left_out_takes_its_default(store: Engine) -> None:
    columns = ["file_name", "file_hash", "origin", "imported_at"]
    rows = [("表.csv", "0", "x", datetime(2026, 10, 1))]
    with writing(store) as connection:
        bulk_insert(connection, import_batch, columns, rows)

    counts = stored(store, import_batch, ["stored_count", "source_name"])
    assert counts == [(0, None)]


def test_values_of_numpy_and_pandas_become_plain(store: Engine) -> None:
    rows = [
        (np.int64(1), pd.Timestamp(DAY), 1.0, np.float32(0.5), True, np.str_("移"), 1),
        (2, np.datetime64("2026-09-01"), 1, float("nan"), pd.NA, pd.NA, 1),
        (3, "2026-09-01", 1, np.nan, np.bool_(False), None, 1),
    ]
    with writing(store) as connection:
        add_parents(connection)
        columns = [name for name in LINE_COLUMNS if name != "measured_date"]
        bulk_insert(connection, network_line, columns, rows)

    assert stored(store, network_line, columns) == [
        (1, DAY, 1, 0.5, 1, "移", 1),
        (2, DAY, 1, None, None, None, 1),
        (3, DAY, 1, None, 0, None, 1),
    ]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("line_no", 1.5),
        ("line_no", "x"),
        ("snapshot_date", datetime(2026, 9, 1, 8)),
        ("snapshot_date", 45000),
        ("bandwidth_low_mbps", "500M"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    store: Engine, column: str, value: object
) -> None:
    row = dict(zip(LINE_COLUMNS, LINES[0], strict=True)) | {column: value}

    with pytest.raises(ValueError, match=f"network_line.{column}"):
        load(store, [tuple(row.values())])
    assert stored(store, network_line, LINE_COLUMNS) == []


def test_a_frame_is_loaded_by_its_column_names(store: Engine) -> None:
    frame = pd.DataFrame(
        {
            "school_id": [1, 2, 3],
            "month": [202609, 202609, 202609],
            "download_mbps": [95.5, np.nan, 0.0],
            "sample_count": pd.array([30, pd.NA, 0], dtype="Int64"),
            "batch_id": 1,
        }
    )
    with writing(store) as connection:
        add_parents(connection)
        assert bulk_insert_frame(connection, network_measurement, frame) == 3

    assert stored(store, network_measurement, list(frame.columns)) == [
        (1, 202609, 95.5, 30, 1),
        (2, 202609, None, None, 1),
        (3, 202609, 0.0, 0, 1),
    ]


def test_dates_and_texts_of_a_frame_are_loaded(store: Engine) -> None:
    frame = pd.DataFrame(
        {
            "school_id": [1.0, 2.0],
            "name": pd.array(["老校名", "旧名"], dtype="string"),
            "name_kind": pd.Categorical(["former", "alias"]),
            "until_date": pd.to_datetime(["2020-08-31", None]),
            "batch_id": [1, 1],
        }
    )
    with writing(store) as connection:
        add_parents(connection)
        bulk_insert_frame(connection, school_name, frame)

    assert stored(store, school_name, list(frame.columns)) == [
        (1, "老校名", "former", date(2020, 8, 31), 1),
        (2, "旧名", "alias", None, 1),
    ]


def test_no_rows_are_no_rows(store: Engine) -> None:
    frame = pd.DataFrame({"school_id": [], "month": []})
    with writing(store) as connection:
        assert bulk_insert_frame(connection, network_measurement, frame) == 0
        assert bulk_insert(connection, network_line, LINE_COLUMNS, iter(())) == 0


def test_more_rows_than_a_chunk_all_arrive(store: Engine) -> None:
    with writing(store) as connection:
        add_parents(connection, schools=1)
        rows = ((1, month, 1) for month in range(25_000))
        columns = ["school_id", "month", "batch_id"]
        assert bulk_insert(connection, network_measurement, columns, rows) == 25_000
        analyze(connection)

    assert len(stored(store, network_measurement, ["month"])) == 25_000


@pytest.mark.parametrize("rows", [[*LINES, LINES[0]], [(9, *LINES[0][1:])]])
def test_a_load_that_breaks_a_rule_leaves_nothing(
    store: Engine, rows: list[tuple[object, ...]]
) -> None:
    with pytest.raises(IntegrityError):
        load(store, rows)

    assert stored(store, network_line, LINE_COLUMNS) == []


def test_staged_rows_replace_those_with_their_key(store: Engine) -> None:
    load(store, LINES)
    newer = [(1, DAY, 1, 500.0, 0, "电信", None, 1), (1, DAY, 2, 50.0, 0, "", None, 1)]
    with writing(store) as connection:
        stage = staging_table(connection, network_line, LINE_COLUMNS)
        bulk_insert(connection, stage, LINE_COLUMNS, newer)
        key = list(network_line.primary_key)
        staged_keys = select(*(stage.c[column.name] for column in key))
        network = network_line.delete().where(tuple_(*key).in_(staged_keys))
        removed = connection.execute(network)
        connection.execute(
            insert(network_line).from_select(LINE_COLUMNS, select(stage))
        )

    assert removed.rowcount == 1
    assert stored(store, network_line, LINE_COLUMNS) == [*newer, *LINES[1:]]


def test_two_stages_of_a_table_stand_side_by_side(store: Engine) -> None:
    with writing(store) as connection:
        stages = [staging_table(connection, school_name, ["name"]) for _ in range(2)]
        for stage in stages:
            bulk_insert(connection, stage, ["name"], [(None,), ("甲",)])
        drop_stage(connection, stages[0])

        assert len(connection.execute(select(stages[1])).all()) == 2


def test_stages_are_gone_after_success_and_failure(store: Engine) -> None:
    with writing(store) as connection:
        kept = staging_table(connection, school_name, ["name"])
    with pytest.raises(RuntimeError), writing(store) as connection:
        lost = staging_table(connection, school_name, ["name"])
        raise RuntimeError
    with writing(store) as connection:
        for stage in (kept, lost):
            stage.create(connection, checkfirst=False)
            stage.drop(connection, checkfirst=False)
