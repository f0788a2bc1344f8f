"""Platforms of the demonstration city and how they are used, month by month.

The demonstration zone runs all of them; elsewhere the national platform, the spaces
and the unified sign-on are reported, the rest is silence.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.catalogue.codes import PLATFORMS
from data_access.demo.city import Bools, City, Ints, progress
from data_access.demo.sizes import STAT_YEARS, Sizes
from data_access.demo.teaching_days import all_months, teaching_days_per_month
from data_access.period import school_year_of
from data_access.tables.platforms import PLATFORM_COUNTS

FIRST_MONTH = 202509
EARLIER_IN_ZONE = 202409
# platform, kind of users, share of them that opened and that are active in a month.
EVERYWHERE = (
    ("national", "teacher", 0.97, 0.72),
    ("space", "teacher", 0.985, 0.7),
    ("space", "student", 0.95, 0.58),
    ("sign_on", "teacher", 0.98, 0.9),
)
IN_ZONE = (
    ("sign_on", "student", 0.96, 0.7),
    ("teacher_cloud", "teacher", 0.99, 0.82),
    ("student_cloud", "student", 0.96, 0.6),
    ("parent_cloud", "parent", 0.88, 0.46),
    ("zone", "teacher", 0.98, 0.8),
)
# platform, what it counts a month and class, views a count, share dealt with.
COUNTED = (
    ("meeting", 0.05, 0, 0.0),
    ("live", 0.03, 260, 0.0),
    ("on_demand", 0.02, 900, 0.0),
    ("arts", 0.5, 0, 0.0),
    ("experiment", 0.7, 0, 0.0),
    ("character", 12.0, 0, 0.0),
    ("supervision", 0.2, 0, 0.97),
    ("security", 0.3, 0, 0.985),
    ("analytics", 0.4, 0, 0.0),
    ("law_quiz", 1.5, 0, 1.0),
    ("visitor", 2.5, 0, 0.995),
)
BUILDING = ("analytics",)
ROUNDED = 1.15  # parents a pupil


@dataclass(frozen=True)
class Months:
    """Schools and months with a report: positions of both, and classes there."""

    school: Ints
    month: Ints
    label: Ints
    classes: Ints


def platform_rows(city: City) -> pd.DataFrame:
    """Return the rows of `platform`."""
    rows: list[dict[str, object]] = []
    for number, (code, label) in enumerate(PLATFORMS.labels.items()):
        stage = "building" if code in BUILDING else "running"
        is_old = code == "other"
        year = 2019 + number % 6
        rows.append(
            {
                "name": "旧版资源库" if is_old else label,
                "platform": code,
                "owner": "澜原市电教中心" if number % 3 else "澜原市教育局",
                "build_stage": "stopped" if is_old else stage,
                "launched_date": pd.Timestamp(year, 3 if number % 2 else 9, 1),
                "user_scope": "高中" if code == "timetable" else "全市中小学",
            }
        )
    rows.append(
        {
            "name": "智慧教育大平台（二期）",
            "platform": "zone",
            "owner": "澜原市教育局",
            "build_stage": "planned",
            "launched_date": None,
            "user_scope": "全市中小学",
        }
    )
    return city.batches.stamp(pd.DataFrame(rows), "platform", 202610)


def platform_month_rows(city: City, sizes: Sizes, reports: Bools) -> pd.DataFrame:
    """Return the rows of `platform_month`."""
    wide = _months(city, sizes, reports, FIRST_MONTH, ~city.zone)
    zone = _months(city, sizes, reports, EARLIER_IN_ZONE, city.zone)
    frames = [_people(city, sizes, part, wide) for part in EVERYWHERE]
    frames += [_people(city, sizes, part, zone) for part in (*EVERYWHERE, *IN_ZONE)]
    frames += [_counted(city, part, zone) for part in COUNTED]
    frames += [_timetable(city, part) for part in (wide, zone)]
    frames.append(_control(city, zone))
    rows = pd.concat(frames, ignore_index=True)
    counts = [name for name in PLATFORM_COUNTS if name in rows]
    rows[counts] = rows[counts].astype("Int64")
    return city.batches.stamp(rows, "platform_month", rows["month"].to_numpy())


def _months(
    city: City, sizes: Sizes, reports: Bools, first: int, among: Bools
) -> Months:
    months = all_months()
    taught = (teaching_days_per_month(months) > 2) & (months >= first)
    school, month = np.nonzero(reports & taught[None, :] & among[:, None])
    column = _base_column(months[month])
    classes = sizes.all_classes[school, column]
    return Months(school, month, months[month], classes)


def _base_column(months: Ints) -> Ints:
    years = np.array([school_year_of(int(month)) for month in months])
    return np.searchsorted(STAT_YEARS, years)


def _key(city: City, part: Months, platform: str, user: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "platform": platform,
            "user_type": user,
            "month": part.label,
            "school_id": city.school_ids[part.school],
        }
    )


def _people(
    city: City, sizes: Sizes, part: tuple[str, str, float, float], at: Months
) -> pd.DataFrame:
    platform, user, opened, active = part
    rng = city.rng(f"platform {platform} {user} {at.label.min()}")
    column = _base_column(at.label)
    of = sizes.all_teachers if user == "teacher" else sizes.all_students
    enrolled = of[at.school, column]
    enrolled = np.rint(enrolled * (ROUNDED if user == "parent" else 1)).astype(np.int64)
    years = at.label // 100 + at.label % 100 / 12
    ahead = progress(city, np.unique(years), 2023.0, 1.6)
    pace = ahead[at.school, np.searchsorted(np.unique(years), years)]
    share = np.clip(opened * (0.9 + 0.1 * pace), 0, 1)
    using = np.clip(active * (0.6 + 0.45 * pace), 0.03, 0.97)
    registered = rng.binomial(enrolled, np.clip(share + 0.008, 0, 1))
    have = np.minimum(rng.binomial(enrolled, share), registered)
    busy = rng.binomial(have, using)
    logins = busy * rng.integers(6, 22, len(busy))
    return _key(city, at, platform, user).assign(
        enrolled_count=enrolled,
        registered_count=registered,
        opened_count=have,
        active_count=busy,
        login_count=logins,
        login_ok_count=rng.binomial(logins, 0.987),
    )


def _counted(
    city: City, part: tuple[str, float, int, float], at: Months
) -> pd.DataFrame:
    platform, rate, views, dealt = part
    rng = city.rng(f"platform {platform}")
    rows = _key(city, at, platform, "school")
    rows["task_count"] = tasks = rng.poisson(rate * at.classes)
    if views:
        rows["view_count"] = rng.poisson(views * tasks)
    if dealt:
        rows["settled_count"] = rng.binomial(tasks, dealt)
    if platform == "supervision":
        rows["registered_count"] = at.classes
        rows["active_count"] = rng.binomial(at.classes, 0.975)
    if platform == "analytics":
        rows["enrolled_count"] = at.classes
        rows["class_count"] = rng.binomial(at.classes, 0.63)
    return rows


def _timetable(city: City, at: Months) -> pd.DataFrame:
    """Every senior school but one in twenty lets pupils choose their lessons."""
    is_senior = (city.schools["senior_students"] > 0).to_numpy()[at.school]
    late = np.isin(at.label, at.label[at.label >= FIRST_MONTH])
    some = is_senior & late
    part = Months(at.school[some], at.month[some], at.label[some], at.classes[some])
    uses = city.rng("timetable").random(city.size) < 0.95
    return _key(city, part, "timetable", "school").assign(
        enrolled_count=part.classes,
        class_count=np.where(uses[part.school], part.classes, 0),
    )


def _control(city: City, at: Months) -> pd.DataFrame:
    """The larger schools run a control centre."""
    large = at.classes >= 24
    part = Months(at.school[large], at.month[large], at.label[large], at.classes[large])
    rng = city.rng("platform control")
    alarms = rng.poisson(4.0, len(part.school))
    return _key(city, part, "control", "school").assign(
        registered_count=part.classes * 3 + 20,
        task_count=alarms,
        settled_count=rng.binomial(alarms, 0.98),
    )
