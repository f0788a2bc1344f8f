"""Teachers by number, their training and titles: nobody's name is ever stored."""

from sqlalchemy import CheckConstraint, Column, Date, Index, SmallInteger, String

from data_access.tables.base import (
    amount_columns,
    code_key,
    count_columns,
    date_key,
    flag,
    keyed_table,
    not_negative,
    one_of,
    origin_columns,
    school_key,
)

TEACHER_NO_LENGTH = 48

teacher = keyed_table(
    "teacher",
    school_key(),
    code_key("teacher_no", TEACHER_NO_LENGTH),
    Column("subject", String(16)),
    Column("start_date", Date),
    Column("end_date", Date),
    flag("is_full_time"),
    flag("is_due_training"),
    *origin_columns(),
    # From what a teacher has reached to where he is: by number, not by school.
    Index("ix_teacher_teacher_no", "teacher_no"),
    comment="One row a teacher and school, from a date to a date; no names",
)

training_record = keyed_table(
    "training_record",
    school_key(),
    code_key("teacher_no", TEACHER_NO_LENGTH),
    code_key("programme", 24),
    code_key("school_year", 9),
    Column("term", SmallInteger, primary_key=True, autoincrement=False),
    *amount_columns("online_hours", "school_hours", "other_hours"),
    Column("test_result", String(8)),
    *origin_columns(),
    *not_negative("online_hours", "school_hours", "other_hours"),
    one_of("test_result", "passed", "failed", "untested"),
    comment="One row a teacher, programme and term: hours and the result of the test",
)

training_event = keyed_table(
    "training_event",
    school_key(),
    date_key("event_date"),
    code_key("training_kind", 16),
    code_key("title", 160),
    *count_columns("session_count", "person_times"),
    *amount_columns("hours"),
    flag("is_live"),
    *origin_columns(),
    *not_negative("session_count", "person_times", "hours"),
    comment="One row a training that a school hosted (三训)",
)

teacher_report = keyed_table(
    "teacher_report",
    school_key(),
    code_key("school_year", 9),
    Column("term", SmallInteger, primary_key=True, autoincrement=False),
    *count_columns("shared_lesson_count", "courseware_count", "online_study_count"),
    *origin_columns(),
    *not_negative("shared_lesson_count", "courseware_count", "online_study_count"),
    comment="What a school's teachers shared and studied in a term",
)

teacher_title = keyed_table(
    "teacher_title",
    school_key(),
    code_key("teacher_no", TEACHER_NO_LENGTH),
    code_key("title", 60),
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    Column("awarded_date", Date, nullable=False),
    flag("has_passed_ability"),
    flag("is_programme"),
    *origin_columns(),
    CheckConstraint("level BETWEEN 1 AND 5", name="level"),
    comment="One row a title of a backbone teacher (骨干教师)",
)

helper_task = keyed_table(
    "helper_task",
    school_key(),
    code_key("teacher_no", TEACHER_NO_LENGTH),
    code_key("school_year", 9),
    *count_columns("session_count"),
    *amount_columns("lesson_hours"),
    *count_columns("person_times"),
    *origin_columns(),
    *not_negative("session_count", "lesson_hours", "person_times"),
    comment="One row a member of the helper group (互助小组) and school year",
)

school_honor = keyed_table(
    "school_honor",
    school_key(),
    code_key("honor_kind", 24),
    Column("level", SmallInteger, primary_key=True, autoincrement=False),
    date_key("awarded_date"),
    Column("honor_name", String(160)),
    Column("issuer", String(120)),
    Column("document_no", String(80)),
    *origin_columns(),
    CheckConstraint("level BETWEEN 1 AND 5", name="level"),
    comment="One row an honour of a school",
)

club = keyed_table(
    "club",
    school_key(),
    code_key("club_kind", 16),
    code_key("club_name", 80),
    Column("start_date", Date, nullable=False),
    Column("end_date", Date),
    *count_columns("member_count", "week_count"),
    *origin_columns(),
    *not_negative("member_count", "week_count"),
    comment="One row an innovation club (创新社团) of a school",
)
