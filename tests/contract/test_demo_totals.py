"""The demonstration zone carries its published totals on every kind of store."""

from datetime import date

from sqlalchemy import Connection, Engine, Select, Table, func, select

from data_access import tables
from data_access.databases import bulk_insert_frame, reading, writing
from data_access.demo import SEED
from data_access.demo.reports import demo_frames
from data_access.rollups import recompute_all

DAY, MONTH = date(2020, 12, 31), 202012


# What no published total is made of; PostgreSQL would need minutes for them.
BULKY = {
    tables.classroom_use,
    tables.classroom_use_report,
    tables.submission,
    tables.lesson,
    tables.lesson_receiver,
    tables.lesson_report,
}


def test_the_zone_has_exactly_what_was_published(store: Engine) -> None:
    with writing(store) as connection:
        city, frames = demo_frames(SEED)
        for table, rows in frames:
            city.batches.flush(connection)
            if table not in BULKY:
                bulk_insert_frame(connection, table, rows)
        recompute_all(connection)

    with reading(store) as connection:
        assert published(connection) == {
            "资源": 59_387,
            "优课奖": 543,
            "课题": 122,
            "新媒体获奖人": 47,
            "培树骨干教师": 15,
            "智慧校园示范校": 8,
            "班班通": 2635,
            "远程互动": 64,
            "学生终端": 18_200 + 7062,
            "教师终端": 6900,
            "微机室": 336,
            "智慧课堂": 155,
            "学校": 150,
            "学生": 92_000,
            "班级": 2600,
            "教师": 6800,
            "联合体": 7,
            "联合体学校": 112,
        }
        assert programme(connection) == {
            "BBT": 2635,
            "REMOTE": 64,
            "S_MOB": 7062,
            "S_PC": 18_090,
            "T_PC": 6870,
        }
        assert raw_resources(connection) == 59_387


def by_month() -> dict[str, Select[int]]:
    award, project = tables.award_month.c, tables.project_month.c
    months = {
        "资源": total(tables.resource_month, "approved_count"),
        "优课奖": total(tables.award_month, "award_count").where(
            award.award_kind == "good_lesson", award.level >= 3
        ),
        "课题": total(tables.project_month, "closed_count").where(project.level >= 2),
        "新媒体获奖人": total(tables.award_month, "person_count").where(
            award.award_kind == "new_media", award.level.in_((3, 4))
        ),
    }
    tally = tables.tally_month
    for name, one in (
        ("培树骨干教师", "fostered_backbone_total"),
        ("智慧校园示范校", "model_campus_total"),
    ):
        months[name] = total(tally, "amount").where(tally.c.tally == one)
    return months


def published(connection: Connection) -> dict[str, int]:
    months = by_month()
    devices, rooms = tables.device_snapshot, tables.room_snapshot
    base, member = tables.school_year_base, tables.area_member.c
    stocks = {
        "班班通": total(devices, "interactive_board_count"),
        "远程互动": total(devices, "remote_set_count"),
        "学生终端": total(devices, "student_terminal_count"),
        "教师终端": total(devices, "teacher_terminal_count"),
        "微机室": total(rooms, "computer_room_count"),
        "智慧课堂": total(rooms, "smart_room_count"),
        "学校": select(func.count(base.c.school_id.distinct())),
        "学生": total(base, "student_count"),
        "班级": total(base, "class_count"),
        "教师": total(base, "full_time_teacher_count"),
    }
    alliances = select(tables.area.c.area_id).where(tables.area.c.kind == "alliance")
    groups = {
        "联合体": select(func.count()).select_from(alliances.subquery()),
        "联合体学校": select(func.count(member.school_id.distinct())).where(
            member.area_id.in_(alliances), member.start_date <= DAY
        ),
    }
    asked = {
        **{name: in_zone(query) for name, query in months.items()},
        **{name: in_zone(query) for name, query in stocks.items()},
        **groups,
    }
    return {name: int(connection.scalar(query)) for name, query in asked.items()}


def total(table: Table, column: str) -> Select[int]:
    return select(func.sum(table.c[column]))


def in_zone(query: Select[int]) -> Select[int]:
    """Cut to the zone's schools and to the end of 2020."""
    table = query.get_final_froms()[0]
    columns = table.c
    if "month" in columns:
        when = columns.month <= MONTH
    elif "stat_year" in columns:
        when = columns.stat_year == DAY.year
    else:
        when = columns.snapshot_date == DAY
    return query.where(columns.school_id.in_(zone_schools()), when)


def zone_schools() -> Select[int]:
    place, line = tables.area.c, tables.area_lineage.c
    zone = select(tables.zone_profile.c.focus_area_code).scalar_subquery()
    ids = select(place.area_id).where(place.area_code == zone).scalar_subquery()
    areas = select(line.area_id).where(line.depth == 1, line.ancestor_id == ids)
    return select(tables.school.c.school_id).where(tables.school.c.area_id.in_(areas))


def programme(connection: Connection) -> dict[str, int]:
    stock = tables.device_stock.c
    query = (
        select(stock.device_type, func.sum(stock.device_count))
        .where(stock.is_programme == 1, stock.school_id.in_(zone_schools()))
        .group_by(stock.device_type)
    )
    return {kind: int(count) for kind, count in connection.execute(query)}


def raw_resources(connection: Connection) -> int:
    report = tables.resource_report
    return int(connection.scalar(in_zone(total(report, "approved_count"))))
