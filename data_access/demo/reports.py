"""All rows of the demonstration city, table by table, in the order of their keys."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from sqlalchemy import Table

from data_access import tables
from data_access.demo import (
    honors,
    places,
    plans,
    platforms,
    targets,
    teaching,
    training,
    yardsticks,
)
from data_access.demo.alliances import (
    alliance_rows,
    attendance_rows,
    build_activities,
    event_rows,
)
from data_access.demo.awards import award_rows, project_rows
from data_access.demo.base import base_rows
from data_access.demo.city import Bools, City, build_city
from data_access.demo.classroom_activities import (
    build_classroom_events,
    classroom_event_rows,
    joining_rows,
)
from data_access.demo.classroom_days import (
    MonthSums,
    build_use,
    day_frames,
    use_report_rows,
)
from data_access.demo.devices import device_rows, room_rows
from data_access.demo.equipment import build_equipment
from data_access.demo.funds import fund_rows
from data_access.demo.geography import ZONE_CODE
from data_access.demo.lesson_events import build_events
from data_access.demo.lesson_plans import build_plans, need_rows
from data_access.demo.lesson_records import (
    event_lessons,
    lesson_receiver_rows,
    lesson_rows,
    planned_lessons,
)
from data_access.demo.lesson_reports import report_rows
from data_access.demo.network import measurement_rows, network_rows
from data_access.demo.pairs import Pairs, build_pairs
from data_access.demo.reporting import reported_months, submission_rows
from data_access.demo.resources import (
    build_uploads,
    resource_report_rows,
    resource_rows,
)
from data_access.demo.roster import build_roster, teacher_rows
from data_access.demo.school_rows import code_rows, name_rows, school_rows
from data_access.demo.sizes import Sizes, build_sizes
from data_access.demo.systems import document_rows, duty_rows, group_rows
from data_access.demo.teaching_days import (
    RAW_FIRST_MONTH,
    RAW_RESOURCE_MONTH,
    all_months,
)
from data_access.demo.zone_totals import published_rows

Frames = Iterator[tuple[Table, pd.DataFrame]]


def demo_frames(seed: int) -> tuple[City, Frames]:
    """Return the city and its rows; large tables come in several frames."""
    city = build_city(seed)
    return city, _frames(city)


def _frames(city: City) -> Frames:
    sizes = build_sizes(city)
    pairs = build_pairs(city)
    yield from _places(city)
    yield from _platforms(city, sizes)
    yield from _stocks(city, sizes, pairs)
    yield from _lessons(city, pairs)
    yield from _use(city, sizes)
    yield from _resources(city, sizes)
    yield tables.award_points, targets.point_rows(city)
    yield tables.award, award_rows(city)
    yield tables.project, project_rows(city)
    yield tables.target, targets.target_rows(city)
    yield from _people(city, sizes)
    yield tables.fund, fund_rows(city, sizes)
    yield tables.benchmark, yardsticks.benchmark_rows(city)
    yield tables.assessment_weight, yardsticks.weight_rows(city)
    yield tables.score_adjustment, yardsticks.adjustment_rows(city)
    yield tables.showcase, yardsticks.showcase_rows(city)
    yield tables.duty, duty_rows(city)
    yield tables.document, document_rows(city)
    yield tables.system_group, group_rows(city)
    yield tables.equipment_plan, plans.plan_rows(city, sizes)
    yield tables.unit_price, plans.price_rows(city)


def _people(city: City, sizes: Sizes) -> Frames:
    roster = build_roster(city, sizes)
    yield tables.teacher, teacher_rows(city, roster)
    yield tables.training_record, training.training_rows(city, roster)
    yield tables.training_event, training.event_rows(city)
    yield tables.teacher_report, training.report_rows(city, sizes)
    yield tables.teacher_title, honors.title_rows(city, roster)
    yield tables.helper_task, honors.helper_rows(city, roster)
    yield tables.school_honor, honors.honor_rows(city)
    yield tables.club, honors.club_rows(city)


def _places(city: City) -> Frames:
    yield tables.zone_profile, places.zone_rows()
    areas = places.area_rows(city)
    yield tables.area, areas
    yield tables.area_outline, places.outline_rows(city)
    yield tables.school, school_rows(city)
    yield tables.school_name, name_rows(city)
    yield tables.school_code_history, code_rows(city)
    members = places.member_rows(city, areas)
    yield tables.area_member, members
    yield from _alliances(city, areas, members)
    yield tables.calendar_day, places.calendar_rows(city)
    zone = int(areas.loc[areas["area_code"] == ZONE_CODE, "area_id"].iloc[0])
    facts = published_rows(zone)
    yield tables.area_fact, city.batches.stamp(facts, "area_fact", 202012)


def _alliances(city: City, areas: pd.DataFrame, members: pd.DataFrame) -> Frames:
    rows = alliance_rows(city, areas)
    yield tables.alliance, rows
    own = members[members["area_id"].isin(rows["area_id"])]
    events = build_activities(city, own)
    yield tables.sync_event, event_rows(city, events)
    yield tables.sync_attendance, attendance_rows(city, events, own)
    held = build_classroom_events(city)
    yield tables.classroom_event, classroom_event_rows(city, held)
    yield tables.classroom_event_school, joining_rows(city, held)


def _stocks(city: City, sizes: Sizes, pairs: Pairs) -> Frames:
    equipment = build_equipment(city, sizes, pairs)
    stocks = (
        (tables.school_year_base, base_rows(city, sizes, equipment)),
        (tables.network_line, network_rows(city)),
        (tables.device_stock, device_rows(city, equipment)),
        (tables.room, room_rows(city, equipment)),
    )
    for table, rows in stocks:
        yield table, rows
        yield tables.submission, _stock_submissions(rows, table)
    yield tables.network_measurement, measurement_rows(city)


def _stock_submissions(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Every school with rows in a report has handed it in."""
    if "snapshot_date" in rows:
        days = rows["snapshot_date"]
        month = days.dt.year * 100 + days.dt.month
    else:
        month = rows["stat_year"] * 100 + 9
    found = rows[["school_id", "batch_id"]].assign(sheet=table.name, month=month)
    found = found.drop_duplicates(["month", "school_id"], ignore_index=True)
    lag = pd.to_timedelta(found["school_id"] * 7 % 12, unit="D")
    first = pd.to_datetime(found["month"].astype(str) + "28", format="%Y%m%d")
    return found.assign(reported_date=first.astype("datetime64[s]") + lag)


def _lessons(city: City, pairs: Pairs) -> Frames:
    reports = reported_months(city, "lesson")
    yield tables.subject_need, need_rows(city, pairs)
    plans, plan_receivers = build_plans(city, pairs)
    yield tables.lesson_plan, plans
    yield tables.lesson_plan_receiver, plan_receivers
    events, joined = build_events(city, pairs)
    parts = [planned_lessons(city, plans, reports), event_lessons(events, reports)]
    lessons = pd.concat(parts, ignore_index=True)
    rows = lesson_rows(city, lessons)
    yield tables.lesson, rows
    received = lesson_receiver_rows(city, lessons, plan_receivers, joined)
    yield tables.lesson_receiver, received
    report = report_rows(city, pairs, events, joined, reports)
    yield tables.lesson_report, report
    month = lessons["month"].to_numpy()
    filled = _filled(city, lessons["delivering_school_id"], month)
    month = received["lesson_date"].dt.year * 100 + received["lesson_date"].dt.month
    filled |= _filled(city, received["receiving_school_id"], month.to_numpy())
    filled |= _filled(city, report["school_id"], report["month"].to_numpy())
    yield from _submissions(
        city, ("lesson_report", "lesson"), RAW_FIRST_MONTH, reports, filled
    )


def _use(city: City, sizes: Sizes) -> Frames:
    reports = reported_months(city, "classroom_use_report")
    use = build_use(city, sizes)
    sums = MonthSums(city)
    for rows in day_frames(city, use, reports):
        sums.add(rows)
        yield tables.classroom_use, rows
    rows = use_report_rows(city, sizes, use, reports, sums)
    yield tables.classroom_use_report, rows
    yield tables.room_use, teaching.room_rows(city, use)
    filled = _filled(city, rows["school_id"], rows["month"].to_numpy())
    sheets = ("classroom_use_report", "classroom_use_report")
    yield from _submissions(city, sheets, RAW_FIRST_MONTH, reports, filled)


def _resources(city: City, sizes: Sizes) -> Frames:
    reports = reported_months(city, "resource_report")
    uploads = build_uploads(city, sizes, reports)
    yield tables.resource_report, resource_report_rows(city, uploads, reports)
    yield tables.resource, resource_rows(city, uploads)
    sheets = ("resource_report", "resource")
    filled = uploads.uploaded > 0
    yield from _submissions(city, sheets, RAW_RESOURCE_MONTH, reports, filled)


def _platforms(city: City, sizes: Sizes) -> Frames:
    reports = reported_months(city, "platform_month")
    yield tables.platform, platforms.platform_rows(city)
    months = platforms.platform_month_rows(city, sizes, reports)
    yield tables.platform_month, months
    yield tables.experiment_month, teaching.experiment_rows(city, sizes, reports)
    yield tables.digital_textbook, teaching.textbook_rows(city, sizes)
    yield tables.student_assessment, teaching.assessment_rows(city)


def _submissions(
    city: City, sheets: tuple[str, str], turn: int, reports: Bools, filled: Bools
) -> Frames:
    """Yield who reported: the first sheet before the month of `turn`, then the second.

    A school that reported without any row has reported zero.
    """
    months = all_months()
    for sheet, mine in zip(sheets, (months < turn, months >= turn), strict=True):
        rows = submission_rows(
            city, sheet, months[mine], reports[:, mine], ~filled[:, mine]
        )
        yield tables.submission, rows


def _filled(
    city: City,
    school_ids: "pd.Series[int]",
    months: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> Bools:
    filled = np.zeros((city.size, len(all_months())), dtype=bool)
    filled[school_ids.to_numpy() - 1, np.searchsorted(all_months(), months)] = True
    return filled
