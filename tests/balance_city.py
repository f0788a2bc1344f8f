"""A county of five primary schools for the page of 优质均衡: one short of rooms."""

from sqlalchemy import Connection

from tests import builders as add

# What a school of 1000 pupils needs to stand at the primary lines.
AT_LINE: dict[str, float] = {
    "student_count": 1000,
    "qualified_teacher_count": 42,
    "backbone_teacher_count": 10,
    "pe_teacher_count": 3,
    "music_teacher_count": 3,
    "fine_art_teacher_count": 2,
    "arts_teacher_count": 1,
    "teaching_area_m2": 5000.0,
    "indoor_sports_area_m2": 500.0,
    "gym_area_m2": 1500.0,
    "sports_field_area_m2": 6000.0,
    "equipment_value_yuan": 2_000_000.0,
    "multimedia_room_count": 23,
}
LINES = {
    "bal_l1": 4.2,
    "tea_backbone_per100": 1,
    "bal_l3": 0.9,
    "bal_l4": 4.5,
    "bal_l5": 7.5,
    "dev_equip_value_per_stu": 2000,
    "dev_mmroom_per100": 2.3,
    "bal_cv": 0.5,
    "bal_pass6_rate": 1.0,
}
# Rooms of schools 6 to 9; 1 in 河镇 did not report, 10 is 城区.
ROOMS = (3, 4, 46, 23)


def fill(connection: Connection) -> None:
    """Write the zone, five assessed schools of 东区 and the lines of 小学."""
    add.build_zone(connection)
    for rooms in ROOMS:
        school_id = add.add_school(connection)
        row = AT_LINE | {"multimedia_room_count": rooms}
        add.add_base(connection, school_id, **row)
    urban = add.add_school(connection, settlement_code="111")
    add.add_base(connection, urban, **AT_LINE)
    for name, value in LINES.items():
        add.add_target(connection, name, value, stage="primary")
