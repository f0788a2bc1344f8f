"""Deliveries of any kind from a seed, by every way into the store."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select

from data_access import tables as t
from data_access.databases import writing
from data_access.ingest.mapping import Mapping, store_zone
from data_access.ingest.mapping.model import Zone
from data_access.storing import (
    StoredCounts,
    finish_batch,
    mark_complete,
    record_submissions,
    replace_scope,
    start_delivery,
    store_areas,
    store_rows,
    store_schools,
    yield_to_stages,
)
from tests import builders as build

Change = Callable[[Connection, int, random.Random], list[StoredCounts]]
DAYS = [date(2025, 9, 1) + timedelta(days=7 * n) for n in range(6)]
MONTHS = [202509, 202510, 202511]


def schools_of(connection: Connection) -> list[int]:
    return list(connection.scalars(select(t.school.c.school_id).order_by("school_id")))


def places(connection: Connection, batch: int, rng: random.Random) -> Any:
    code = rng.choice(["9901003", "9901004", "9902001", "9903"])
    parent = rng.choice([build.EAST, build.WEST, build.CITY])
    row = {"area_code": code, "name": f"镇{rng.randint(1, 3)}", "kind": "town"}
    return [store_areas(connection, batch, [{**row, "parent": parent}])]


def schools(connection: Connection, batch: int, rng: random.Random) -> Any:
    codes = [f"21990000{n:02}" for n in (1, 3, 4, 20, 21, 22)]
    areas = select(t.area.c.area_code).where(t.area.c.area_code.is_not(None))
    towns = sorted(connection.scalars(areas))
    rows = []
    for code in rng.sample(codes, 2):
        row = {"school_code": code, "name": f"校{rng.randint(1, 9)}小学"}
        more = {"area": rng.choice(towns), "school_type": rng.choice(["211", "312"])}
        rows.append({**row, **more})
    return [store_schools(connection, batch, rows, as_of=DAYS[0])]


def lines(connection: Connection, batch: int, rng: random.Random) -> Any:
    ids, day = schools_of(connection), rng.choice(DAYS)
    mbps = rng.choice([None, 50, 200])
    rows = [(rng.choice(ids), day, rng.randint(1, 2), mbps, mbps)]
    ends = ["bandwidth_low_mbps", "bandwidth_high_mbps"]
    columns = ["school_id", "snapshot_date", "line_no", *ends]
    counts = [store_rows(connection, batch, t.network_line, columns, rows)]
    if rng.random() < 0.5:
        counts.append(mark_complete(connection, batch, t.network_line, 1, day))
    return counts


def devices(connection: Connection, batch: int, rng: random.Random) -> Any:
    ids, day = schools_of(connection), rng.choice(DAYS)
    kinds = ["S_PC", "T_PC", "BBT"]
    rows = [(rng.choice(ids), day, rng.choice(kinds), "", rng.randint(1, 9))]
    columns = ["school_id", "snapshot_date", "device_type", "batch_no", "device_count"]
    scope = t.device_stock.c.snapshot_date == day
    counts = [replace_scope(connection, batch, t.device_stock, scope, columns, rows)]
    counts.append(mark_complete(connection, batch, t.device_stock, 1, day))
    return counts


def base(connection: Connection, batch: int, rng: random.Random) -> Any:
    ids, stages = schools_of(connection), ["unsplit", "primary", "junior_secondary"]
    keys = [(rng.choice(ids), 2025, stage) for stage in rng.sample(stages, 2)]
    rows = [(*key, rng.choice([None, 100, 300])) for key in keys]
    columns = ["school_id", "stat_year", "stage", "student_count"]
    counts = [store_rows(connection, batch, t.school_year_base, columns, rows)]
    owners = {(key[0], 2025): batch for key in keys}
    counts.append(yield_to_stages(connection, owners))
    if rng.random() < 0.4:
        day = date(2025, 9, 1)
        counts.append(mark_complete(connection, batch, t.school_year_base, 1, day))
    return counts


def lessons(connection: Connection, batch: int, rng: random.Random) -> Any:
    ids = schools_of(connection)
    keys = [(rng.choice(ids), rng.choice(DAYS), f"新{rng.randint(1, 3)}")]
    names = ["delivering_school_id", "lesson_date", "lesson_no"]
    rows = [(*key, rng.choice([1, 3]), "YY", "completed") for key in keys]
    columns = [*names, "classroom_kind", "subject", "status"]
    counts = [store_rows(connection, batch, t.lesson, columns, rows)]
    received = [(*key, rng.choice(ids), "一班", 20) for key in keys]
    columns = [*names, "receiving_school_id", "class_name", "student_count"]
    scope = t.lesson_receiver.c.lesson_date == keys[0][1]
    table = t.lesson_receiver
    return [*counts, replace_scope(connection, batch, table, scope, columns, received)]


def reports(connection: Connection, batch: int, rng: random.Random) -> Any:
    school_id, month = rng.choice(schools_of(connection)), rng.choice(MONTHS)
    counts = []
    for table, columns in (
        (t.classroom_use_report, ["used_lesson_count"]),
        (t.resource_report, ["uploaded_count"]),
    ):
        names = ["month", "school_id", *columns]
        rows = [(month, school_id, rng.randint(0, 9))]
        counts.append(store_rows(connection, batch, table, names, rows))
        sent = [(school_id, month, rng.random() < 0.3)]
        counts.append(
            record_submissions(
                connection, batch, table.name, sent, reported_date=DAYS[-1]
            )
        )
    return counts


def zone(connection: Connection, batch: int, rng: random.Random) -> Any:
    row = Zone("甲市", ("city",), title=f"甲市第{rng.randint(1, 9)}图")
    return [store_zone(connection, batch, Mapping("甲.toml", row))]


def others(connection: Connection, batch: int, rng: random.Random) -> Any:
    winner = (rng.choice(schools_of(connection)), '赛"\\\n', 2025, rng.choice([3, 4]))
    names = ["school_id", "award_name", "award_year", "level", "winner"]
    more = ["award_kind", "grade", "winner_kind", "awarded_date"]
    row = (*winner, "甲", "good_lesson", "first", "person", rng.choice(DAYS))
    day = (rng.choice([1, 3]), rng.choice(DAYS), rng.choice([0, 1]), "2025-2026", 1, 2)
    names_of_day = "area_id day is_teaching_day school_year term week_no".split()
    target = ("net_bw_target_rate", "zone", "*", "*", "*", DAYS[0], rng.random())
    names_of_target = t.target.primary_key.columns.keys()
    more_of_target = ["value", "source_doc", "certainty"]
    outline = (rng.choice([1, 2]), f'{{"n":{rng.randint(1, 3)}}}', "出处")
    kinds: list[tuple[Table, list[str], tuple[Any, ...]]] = [
        (t.award, [*names, *more], row),
        (t.calendar_day, names_of_day, day),
        (t.target, [*names_of_target, *more_of_target], (*target, "文件", "A")),
        (t.area_outline, ["area_id", "geometry", "source"], outline),
    ]
    return [store_rows(connection, batch, *kind[:2], [kind[2]]) for kind in kinds]


KINDS: tuple[Change, ...] = (
    places,
    schools,
    lines,
    devices,
    base,
    lessons,
    reports,
    zone,
    others,
)


def deliver(engine: Engine, rng: random.Random, *kinds: Change) -> int:
    """Store a delivery of two files; return its id."""
    with writing(engine) as connection:
        delivery_id = start_delivery(connection, kind="folder", name="一批")
        for _ in range(2):
            batch_id = build.add_batch(connection, delivery_id=delivery_id)
            chosen = kinds or rng.sample(KINDS, 4)
            counts = [c for kind in chosen for c in kind(connection, batch_id, rng)]
            finish_batch(connection, batch_id, counts)
    return delivery_id


BOOKS = {"import_batch", "import_delivery", "import_issue", "replaced_row"}


def dump(engine: Engine) -> dict[str, set[tuple[Any, ...]]]:
    """Return every row of the store but its books."""
    with writing(engine) as connection:
        return {
            name: {tuple(row) for row in connection.execute(select(table))}
            for name, table in t.metadata.tables.items()
            if name not in BOOKS | {"data_version"}
        }


def version(engine: Engine) -> int:
    with writing(engine) as connection:
        return connection.scalar(select(func.max(t.data_version.c.version))) or 0
