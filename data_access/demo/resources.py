"""Uploaded resources: monthly reports, and single ones for the last months."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.catalogue.codes import GRADES, RESOURCE_TYPES, SUBJECTS
from data_access.demo.city import (
    PUBLISHED_MONTH,
    STAGE_NAMES,
    Bools,
    City,
    Floats,
    Ints,
)
from data_access.demo.schools_sizes import apportion
from data_access.demo.sizes import STAT_YEARS, Sizes
from data_access.demo.teaching_days import RAW_RESOURCE_MONTH, all_months
from data_access.period import school_year_of

ZONE_RESOURCES = 59_387  # approved by the end of 2020 (seed 004)
# Uploads per teacher and month; competitions fill November and April.
SEASON = (0.7, 0.55, 1.1, 1.35, 1.1, 0.9, 0.45, 0.3, 1.0, 1.15, 1.45, 1.0)
A_TEACHER = 0.17
HOARDERS, IDLE = 4, 14
TYPES = ("slides", "design", "micro", "recording", "worksheet", "exercise", "material")
TYPE_SHARES = (0.32, 0.2, 0.16, 0.08, 0.09, 0.1, 0.05)
SUBJECT_CODES = ("YW", "SX", "YY", "DF", "KX", "YL", "MS", "XK", "TY")
SUBJECT_SHARES = (0.25, 0.22, 0.15, 0.08, 0.09, 0.06, 0.06, 0.05, 0.04)


@dataclass(frozen=True)
class Uploads:
    """Resources by school (rows) and month (columns)."""

    uploaded: Ints
    reviewed: Ints
    approved: Ints
    used: Ints


def build_uploads(city: City, sizes: Sizes, reports: Bools) -> Uploads:
    """Let uploads follow teachers, season and eagerness; fix the zone's total."""
    rng = city.rng("resources")
    months = all_months()
    year = np.array([school_year_of(int(month)) for month in months])
    teachers = sizes.all_teachers[:, np.searchsorted(STAT_YEARS, year)]
    season = np.array(SEASON)[months % 100 - 1]
    eager = np.exp(0.55 * city.quality + rng.normal(0, 0.35, city.size))
    eager *= np.clip(1.15 - 0.12 * city.pace, 0.4, 1.2)
    idle = _idle(city, rng)
    hoarders = _hoarders(city, rng)
    eager[hoarders] = 5.0
    expected = teachers * (A_TEACHER * season)[None, :] * eager[:, None] * reports
    expected[np.ix_(idle, months >= RAW_RESOURCE_MONTH)] = 0
    first = months <= PUBLISHED_MONTH
    fixed = np.ix_(city.fixed, first)
    # The zone goes on as busily as it was when its total was published.
    expected[city.zone] *= ZONE_RESOURCES / expected[fixed].sum()
    approved = rng.poisson(expected)
    approved[np.ix_(city.zone, first)] = 0
    weight = expected[fixed].ravel()
    shares = apportion(weight, ZONE_RESOURCES, np.zeros(len(weight), dtype=np.int64))
    approved[fixed] = shares.reshape(expected[fixed].shape)
    refused = rng.binomial(approved, 0.09)
    waiting = rng.binomial(approved, np.where(months >= 202610, 0.12, 0.01)[None, :])
    use = _use(city, approved, reports, hoarders, rng)
    reviewed = approved + refused
    return Uploads(reviewed + waiting, reviewed, approved, use)


def resource_report_rows(city: City, uploads: Uploads, reports: Bools) -> pd.DataFrame:
    """Return the rows of `resource_report`, of the months without single resources."""
    months = all_months()
    early = (months < RAW_RESOURCE_MONTH)[None, :]
    school, month = np.nonzero(reports & early & (uploads.uploaded + uploads.used > 0))
    rows = pd.DataFrame(
        {
            "month": months[month],
            "school_id": city.school_ids[school],
            "uploaded_count": uploads.uploaded[school, month],
            "reviewed_count": uploads.reviewed[school, month],
            "approved_count": uploads.approved[school, month],
            "use_count": uploads.used[school, month],
        }
    )
    return city.batches.stamp(rows, "resource_report", months[month])


def resource_rows(city: City, uploads: Uploads) -> pd.DataFrame:
    """Return the rows of `resource`: one by one, as many as the months' figures say."""
    months = all_months()
    late = np.flatnonzero(months >= RAW_RESOURCE_MONTH)
    count = uploads.uploaded[:, late]
    times = count.ravel()
    school, column = np.repeat(np.indices(count.shape).reshape(2, -1), times, axis=1)
    place = np.arange(len(school)) - np.repeat(np.cumsum(times) - times, times)
    month = late[column]
    rng = city.rng("single resources")
    approved = place < uploads.approved[school, month]
    reviewed = place < uploads.reviewed[school, month]
    day = rng.integers(1, 24, len(school))
    year, number = np.divmod(months[month], 100)
    uploaded = pd.to_datetime(pd.DataFrame({"year": year, "month": number, "day": day}))
    checked = uploaded + pd.to_timedelta(rng.integers(1, 6, len(school)), unit="D")
    use = uploads.used[school, month] / np.maximum(uploads.approved[school, month], 1)
    total = np.where(approved, rng.poisson(use), 0)
    cited = rng.binomial(total, 0.15)
    rows = pd.DataFrame(
        {
            "school_id": city.school_ids[school],
            "uploaded_date": uploaded,
            "resource_no": [f"R{n:06d}" for n in range(1, len(school) + 1)],
            "review_status": np.select(
                [approved, reviewed], ["approved", "rejected"], "pending"
            ),
            "reviewed_date": checked.where(reviewed),
            "download_count": total - cited,
            "citation_count": cited,
        }
    ).join(_contents(city, school, rng))
    return city.batches.stamp(rows, "resource", months[month])


def _contents(city: City, school: Ints, rng: np.random.Generator) -> pd.DataFrame:
    columns = ["primary_teachers", "junior_teachers", "senior_teachers"]
    share = city.schools[columns].to_numpy().cumsum(axis=1)
    draw = rng.random(len(school)) * share[school, 2]
    stage = (draw[:, None] >= share[school]).sum(axis=1)
    kind = rng.choice(TYPES, len(school), p=TYPE_SHARES)
    subject = rng.choice(SUBJECT_CODES, len(school), p=SUBJECT_SHARES)
    grade = (stage + 1) * 10 + rng.integers(1, np.where(stage == 0, 7, 4))
    titles = pd.Series(grade).map(lambda code: GRADES.label(code))
    titles += pd.Series(subject).map(SUBJECTS.labels)
    return pd.DataFrame(
        {
            "title": titles + pd.Series(kind).map(RESOURCE_TYPES.labels),
            "resource_type": kind,
            "subject": subject,
            "stage": np.array(STAGE_NAMES)[stage],
        }
    )


def _use(
    city: City, approved: Ints, reports: Bools, hoarders: Ints, rng: np.random.Generator
) -> Ints:
    """Downloads and citations: what was there before is used a little every month."""
    liked = rng.lognormal(-2.1, 0.5, city.size)
    liked[hoarders] = 0.002
    stock = np.minimum(np.cumsum(approved, axis=1), 900)
    return rng.poisson(stock * liked[:, None] * reports)


def _hoarders(city: City, rng: np.random.Generator) -> Ints:
    """Return large schools that upload much which nobody uses."""
    size: Floats = city.schools["primary_teachers"].to_numpy(dtype=float)
    large = (size > 70) & city.schools["status"].eq("normal").to_numpy() & ~city.zone
    return rng.choice(np.flatnonzero(large), HOARDERS, replace=False)


def _idle(city: City, rng: np.random.Generator) -> Ints:
    """Return schools that report zero for three months in a row."""
    lasting = city.schools["close_date"].isna().to_numpy()
    return rng.choice(np.flatnonzero(lasting), IDLE, replace=False)
