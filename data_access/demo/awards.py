"""Awards and research projects, with the zone's published honours fixed."""

import numpy as np
import pandas as pd

from data_access.catalogue.codes import AWARD_KINDS, SUBJECTS
from data_access.demo.city import PUBLISHED_DATE, Bools, City, Floats, Ints
from data_access.demo.teaching_days import FIRST_DAY, LAST_DAY

ZONE_GOOD_LESSONS, ZONE_NEW_MEDIA, ZONE_PROJECTS = 543, 47, 122
# kind -> awards a year in the whole city, level shares from national to district
KINDS = {
    "good_lesson": (900, (0.03, 0.17, 0.42, 0.38)),
    "new_media": (90, (0.0, 0.3, 0.7, 0.0)),
    "micro_course": (160, (0.02, 0.18, 0.4, 0.4)),
    "exchange": (110, (0.03, 0.27, 0.4, 0.3)),
    "case": (120, (0.02, 0.18, 0.4, 0.4)),
    "paper": (140, (0.02, 0.25, 0.4, 0.33)),
    "software": (50, (0.02, 0.28, 0.4, 0.3)),
    "student": (120, (0.04, 0.26, 0.4, 0.3)),
}
LEVELS = (5, 4, 3, 2)
LEVEL_ISSUERS = {5: "教育部有关司局", 4: "省教育厅", 3: "澜原市教育局", 2: "区县教育局"}
GRADES = ("special", "first", "second", "third", "merit", "ungraded")
GRADE_SHARES = (0.02, 0.2, 0.32, 0.3, 0.1, 0.06)
CONTESTS = {
    "good_lesson": "“一师一优课、一课一名师”活动",
    "new_media": "新媒体新技术教学应用大赛",
    "micro_course": "中小学微课程征集活动",
    "exchange": "教育教学信息化交流展示活动",
    "case": "教育技术优秀课例评选",
    "paper": "教育技术优秀论文评选",
    "software": "自制教具软件评选",
    "student": "学生信息素养提升实践活动",
}
LATER_CONTEST = "基础教育精品课遴选"
SUBJECT_CODES = ("YW", "SX", "YY", "DF", "KX", "YL", "MS", "XK", "WL", "HX")
AWARD_MONTHS = (11, 12, 5, 6, 10, 4)
PROJECT_TOPICS = (
    "信息技术与{0}教学深度融合的实践研究",
    "智慧课堂环境下{0}教学评价研究",
    "专递课堂促进农村{0}开齐开好的研究",
    "数字资源支持{0}分层作业设计研究",
    "大数据学情分析在{0}教学中的应用研究",
)
PROJECTS_A_YEAR = 240


def award_rows(city: City) -> pd.DataFrame:
    """Return the rows of `award`."""
    rng = city.rng("awards")
    parts = [_city_awards(city, kind, rng) for kind in KINDS]
    early = ("2018-10-01", str(PUBLISHED_DATE.date()))
    later = ("2021-01-05", str(LAST_DAY.date()))
    for kind, total, shares, when in (
        ("good_lesson", ZONE_GOOD_LESSONS, (0.05, 0.35, 0.6, 0), early),
        ("new_media", ZONE_NEW_MEDIA, (0, 0.3, 0.7, 0), early),
        ("good_lesson", 160, (0, 0, 0, 1), early),
        ("good_lesson", 480, (0.06, 0.34, 0.6, 0), later),
    ):
        parts.append(_drawn(city, kind, total, shares, when, city.fixed, rng))
    rows = pd.concat(parts, ignore_index=True).sort_values(
        ["awarded_date", "award_kind", "school"], kind="stable", ignore_index=True
    )
    return _described(city, _also_higher(rows, city, rng), rng)


def project_rows(city: City) -> pd.DataFrame:
    """Return the rows of `project`."""
    rng = city.rng("projects")
    late = ("2018-09-10", str(LAST_DAY.date()))
    years = (LAST_DAY - FIRST_DAY).days / 365
    shares = (0.02, 0.18, 0.35, 0.45)
    rows = _drawn(
        city,
        "",
        round(PROJECTS_A_YEAR * years),
        shares,
        late,
        ~city.fixed & ~city.zone,
        rng,
    )
    early = ("2018-10-01", str(PUBLISHED_DATE.date()))
    zone = _drawn(
        city, "", ZONE_PROJECTS, (0.03, 0.22, 0.35, 0.4), early, city.fixed, rng
    )
    after = ("2021-01-05", str(LAST_DAY.date()))
    later = _drawn(city, "", 300, shares, after, city.fixed, rng)
    rows = pd.concat([rows, zone, later], ignore_index=True)
    return _described_projects(city, rows, rng)


def _described_projects(
    city: City, rows: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    closed = np.ones(len(rows), dtype=bool)
    outside = ~city.fixed[rows["school"]]
    closed[outside] = rng.random(outside.sum()) < 0.75
    other = rng.choice(["running", "approved", "revoked"], len(rows), p=(0.7, 0.2, 0.1))
    took = pd.to_timedelta(rng.integers(360, 900, len(rows)), unit="D")
    topic = np.array(PROJECT_TOPICS)[rng.integers(0, len(PROJECT_TOPICS), len(rows))]
    subject = pd.Series(rng.choice(SUBJECT_CODES, len(rows))).map(SUBJECTS.labels)
    titles = [t.format(s) for t, s in zip(topic, subject, strict=True)]
    end = rows["awarded_date"]
    stored = pd.DataFrame(
        {
            "project_no": [f"KT{n:05d}" for n in range(1, len(rows) + 1)],
            "school_id": city.school_ids[rows["school"]],
            "title": titles,
            "level": rows["level"],
            "started_date": end.where(~closed, end - took),
            "closed_date": end.where(closed),
            "status": np.where(closed, "closed", other),
            "is_informatisation": 1,
        }
    )
    return city.batches.stamp(stored, "project", _months(end))


def _city_awards(city: City, kind: str, rng: np.random.Generator) -> pd.DataFrame:
    """Awards of everyone else, and of the zone after its published year."""
    a_year, shares = KINDS[kind]
    whole = (str(FIRST_DAY.date()), str(LAST_DAY.date()))
    years = (LAST_DAY - FIRST_DAY).days / 365
    total = round(a_year * years)
    everyone = np.ones(city.size, dtype=bool)
    rows = _drawn(city, kind, total, shares, whole, everyone, rng)
    zone = city.zone[rows["school"]]
    counted = kind in ("good_lesson", "new_media")
    return rows[~(zone & counted & (rows["awarded_date"] <= PUBLISHED_DATE))]


def _drawn(
    city: City,
    kind: str,
    total: int,
    shares: tuple[float, ...],
    between: tuple[str, str],
    among: Bools,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Draw winners by teachers and eagerness among schools open on the day."""
    first, last = (np.datetime64(day, "D") for day in between)
    days = np.arange(first, last)
    likely = np.isin(pd.DatetimeIndex(days).month, AWARD_MONTHS) * 9.0 + 1.0
    date = np.sort(rng.choice(days, total, p=likely / likely.sum()))
    weight = _strength(city) * among
    school = rng.choice(city.size, total, p=weight / weight.sum())
    level = rng.choice(LEVELS, total, p=shares)
    rows = pd.DataFrame(
        {
            "school": school,
            "award_kind": kind,
            "level": level,
            "awarded_date": pd.DatetimeIndex(date.astype("datetime64[s]")),
        }
    )
    return _handed_on(city, rows, among, rng)


def _handed_on(
    city: City, rows: pd.DataFrame, among: Bools, rng: np.random.Generator
) -> pd.DataFrame:
    """Whoever is not open on the day hands the award to a school that always was."""
    school = rows["school"].to_numpy()
    opened = city.schools["open_date"].to_numpy()[school] <= rows["awarded_date"]
    closed = city.schools["close_date"].to_numpy()[school] <= rows["awarded_date"]
    wrong = np.flatnonzero(~(opened & ~closed))
    always = among & city.schools["status"].eq("normal").to_numpy()
    weight = _strength(city) * always
    rows.loc[wrong, "school"] = rng.choice(
        city.size, len(wrong), p=weight / weight.sum()
    )
    return rows


def _strength(city: City) -> Floats:
    columns = ["primary_teachers", "junior_teachers", "senior_teachers"]
    teachers = city.schools[columns].sum(axis=1).to_numpy(dtype=float)
    ahead = np.clip(1.2 - 0.13 * city.pace, 0.4, 1.2)
    return np.asarray(teachers**0.9 * np.exp(0.7 * city.quality) * ahead)


def _also_higher(
    rows: pd.DataFrame, city: City, rng: np.random.Generator
) -> pd.DataFrame:
    """Some works that won in the city win again in the province: points count once."""
    rows = rows.assign(work=np.arange(1, len(rows) + 1))
    free = ~(city.zone[rows["school"]] & (rows["awarded_date"] <= PUBLISHED_DATE))
    can = free & (rows["level"] == 3) & (rows["award_kind"] == "good_lesson")
    chosen = rows[can & (rng.random(len(rows)) < 0.08)]
    date = chosen["awarded_date"] + pd.Timedelta(days=20)
    higher = chosen.assign(level=4, awarded_date=date)
    return pd.concat([rows, higher[date <= LAST_DAY]], ignore_index=True)


def _described(
    city: City, rows: pd.DataFrame, rng: np.random.Generator
) -> pd.DataFrame:
    year = rows["awarded_date"].dt.year.to_numpy()
    kind = rows["award_kind"]
    student = (kind == "student").to_numpy()
    # The contest is won by persons; only exchanges and software go to teams.
    team = kind.isin(["exchange", "software"]).to_numpy() & (
        rng.random(len(rows)) < 0.5
    )
    contest = kind.map(CONTESTS).mask(
        (kind == "good_lesson") & (year > 2020), LATER_CONTEST
    )
    subject = pd.Series(rng.choice(SUBJECT_CODES, len(rows))).map(SUBJECTS.labels)
    work = rows["work"].map("{:05d}".format)
    grade = rng.choice(GRADES, len(rows), p=GRADE_SHARES)
    stored = pd.DataFrame(
        {
            "school_id": city.school_ids[rows["school"]],
            "award_name": contest,
            "award_year": year,
            "level": rows["level"],
            "winner": _winners(work, student, team),
            "award_kind": kind,
            "grade": grade,
            "winner_kind": np.select([student, team], ["student", "group"], "person"),
            "work_title": subject + kind.map(AWARD_KINDS.labels) + "作品" + work,
            "person_count": np.where(team, rng.integers(2, 6, len(rows)), 1),
            "awarded_date": rows["awarded_date"],
            "issuer": rows["level"].map(LEVEL_ISSUERS),
            "certificate_no": [f"MN{n:06d}" for n in range(1, len(rows) + 1)],
        }
    )
    return city.batches.stamp(stored, "award", _months(rows["awarded_date"]))


def _months(days: "pd.Series[pd.Timestamp]") -> Ints:
    return np.asarray(days.dt.year * 100 + days.dt.month, dtype=np.int64)


def _winners(work: "pd.Series[str]", student: Bools, team: Bools) -> "pd.Series[str]":
    """Nobody is named: a winner is known by the number of the work."""
    who = np.select([student, team], ["学生", "团队"], "教师")
    return pd.Series(who, index=work.index).astype(object) + work
