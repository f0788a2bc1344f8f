"""What the store of the demonstration answers: asked of it here, not of a page."""

from collections.abc import Callable

import pandas as pd
from sqlalchemy import Engine, text

from data_access.catalogue.balance import SEVEN
from data_access.catalogue.boards import BOARDS
from data_access.catalogue.codes import SYNC_KINDS
from data_access.databases import reading
from data_access.period import Period, month_period, parse_period, previous
from data_access.queries.attention import zero_reporters
from data_access.queries.balance import balance
from data_access.queries.leaderboard import leaderboard
from data_access.queries.measures import measures
from data_access.queries.teaching_time import teaching_time
from data_access.queries.urban_rural import RuralDefinition, urban_rural
from data_access.request import NET_TIER, SCHOOL, SELF, MeasureRequest, area_at
from data_access.scope import Scope

MONTH = month_period(202610)
MONTH_WORDS = "2026年10月"
THIS_YEAR = parse_period("2026-2027")
FIRST, LAST = 202609, 202610  # of the school year so far
ITEM = "bal_l3"  # 百生体艺教师, which differs most


def one(engine: Engine, sql: str, **values: object) -> str:
    """Return the single value that a statement gives, as text."""
    with reading(engine) as connection:
        return str(connection.execute(text(sql), values).scalar_one())


def month_of(_: Engine) -> str:
    """Return the month that the monthly reports reach to."""
    return MONTH_WORDS


def day_of_lines(engine: Engine) -> str:
    """Return the day of the newest report of lines, as it is written."""
    day = one(engine, "SELECT max(snapshot_date) FROM network_snapshot")
    year, month, rest = day.split("-")
    return f"{year}年{int(month)}月{int(rest)}日"


def measure(
    engine: Engine,
    name: str,
    by: str = SELF,
    scope: Scope | None = None,
    period: Period = MONTH,
) -> pd.DataFrame:
    """Return a measure by its groups."""
    request = MeasureRequest((name,), (period,), scope or Scope(), by)
    return measures(engine, request).set_index("group_key")


def lacking(name: str, group: object = 0, by: str = SELF) -> Callable[[Engine], int]:
    """Return how many schools are missing from a share of schools."""

    def count(engine: Engine) -> int:
        row = measure(engine, name, by).loc[group]
        return int(row["denominator"] - row["numerator"])

    return count


def urban(engine: Engine) -> str:
    """Return the share of urban schools that meet their line."""
    row = measure(engine, "net_bw_target_rate", NET_TIER).loc["urban"]
    return f"{row['value'] * 100:.1f}%"


def urban_500(engine: Engine) -> tuple[str]:
    """Return whether the urban schools meet their line, and how many do not."""
    count = lacking("net_bw_target_rate", "urban", NET_TIER)(engine)
    return (f"城区学校尚未全部达到500兆，现为{urban(engine)}，差{count}所",)


def town(engine: Engine) -> tuple[str, int, int]:
    """Return a town whose schools do not all meet their line: name, code, key."""
    rows = measure(engine, "net_bw_target_rate", SCHOOL)
    missed = rows[rows["numerator"] < rows["denominator"]].index.min()
    with reading(engine) as connection:
        found = connection.execute(
            text(
                "SELECT a.name, a.area_code, a.area_id FROM school s"
                " JOIN area a ON a.area_id = s.area_id WHERE s.school_id = :school"
            ),
            {"school": int(missed)},
        ).one()
    return str(found[0]), int(found[1]), int(found[2])


def of_town(engine: Engine) -> tuple[str, str]:
    """Return how many schools a town has, and the share that meets its line."""
    name, _, area_id = town(engine)
    own = Scope(area_id, depth=2)
    row = measure(engine, "net_bw_target_rate", scope=own).iloc[0]
    met, known = int(row["numerator"]), int(row["denominator"])
    return f"{known}所学校中 {met} 所带宽达标", f"{row['value'] * 100:.1f}%"


def lessons(engine: Engine) -> tuple[str, str]:
    """Return how many lessons were due and held, and how many schools held less."""
    sums = one(
        engine,
        "SELECT sum(planned_count) || ' ' || sum(planned_held_count)"
        " FROM lesson_month WHERE month = :month"
        " AND role = 'deliver' AND classroom_kind = 1",
        month=LAST,
    )
    due, held = map(int, sums.split())
    short = one(
        engine,
        "SELECT count(DISTINCT school_id) FROM lesson_month WHERE month = :month"
        " AND role = 'deliver' AND planned_held_count < planned_count",
        month=LAST,
    )
    return (
        f"应开{due}节，实开{held}节，{due - held}节没有开",
        f"有课没开的主讲学校：{short}所",
    )


def music(engine: Engine) -> tuple[str]:
    """Return how many teaching points lack music, and how many of them received it."""
    counted = one(
        engine,
        "SELECT count(*) || '所，其中' || sum(got) FROM (SELECT EXISTS ("
        " SELECT 1 FROM lesson_month_subject m WHERE m.school_id = n.school_id"
        " AND m.subject = 'YL' AND m.classroom_kind = 1 AND m.role = 'receive'"
        " AND m.month = :month AND m.lesson_count > 0) AS got"
        " FROM subject_need n JOIN school s ON s.school_id = n.school_id"
        " WHERE n.subject = 'YL' AND s.is_teaching_point = 1 AND s.close_date IS NULL"
        " AND n.school_year = '2026-2027' AND n.term = 1)",
        month=LAST,
    )
    return (f"音乐课开不齐的教学点{counted}所靠专递课堂补上",)


def most_lessons_won(engine: Engine) -> tuple[str]:
    """Return who won most prizes for lessons, and how many, this school year."""
    value = one(
        engine,
        "SELECT max(n) FROM (SELECT sum(award_count) AS n FROM award_month WHERE"
        " award_kind = 'good_lesson' AND level IN (3, 4, 5)"
        " AND month BETWEEN :first AND :last GROUP BY school_id)",
        first=FIRST,
        last=LAST,
    )
    return (f"（{value}项）",)


def won_by_teachers(engine: Engine) -> tuple[str]:
    """Return the most prizes for lessons by a hundred teachers."""
    rows = by_teachers(engine, "good_lesson", 100)
    return (f"百名教师优课奖最高（{rows.iloc[0]:.1f}项/百人）",)


def uploads(engine: Engine) -> tuple[str]:
    """Return the most uploads by a teacher."""
    rows = by_teachers(engine, "resources", 1)
    return (f"师均上传资源最高（{rows.iloc[0]:.2f}件/人）",)


def by_teachers(engine: Engine, board: str, per: int) -> "pd.Series[float]":
    """Return a board's values by the teachers of schools of ten or more."""
    request = MeasureRequest((), (THIS_YEAR,), by=SCHOOL)
    rows = leaderboard(engine, BOARDS[board], request)
    large = rows[rows["teacher_count"] >= 10]
    values = large["amount_with_teachers"] / large["teacher_count"] * per
    return values.sort_values(ascending=False)


def pupils_by_terminal(engine: Engine) -> tuple[str, str]:
    """Return 生机比, and that the country has no line for it."""
    row = measure(engine, "dev_stu_per_terminal").iloc[0]
    return f"{row['value']:.1f}:1", "没有国家门槛"


def fallen(engine: Engine) -> tuple[str, str]:
    """Return how 开课率 moved since the month before, and by how many schools."""
    now, then = (
        measure(engine, "c3_open_rate", period=period).iloc[0]["value"] * 100
        for period in (MONTH, previous(MONTH))
    )
    return f"{then:.1f}% → {now:.1f}%", "各校贡献加起来正好等于区域值的变化"


def highest(engine: Engine) -> tuple[str, int, str]:
    """Return the highest 差异系数 of a county: its item, the county, the number."""
    request = MeasureRequest(SEVEN, (MONTH,), by=area_at(1), stage="primary")
    rows = balance(engine, request)
    row = rows.loc[rows["cv"].idxmax()]
    return str(row["indicator"]), int(row["group_key"]), f"{row['cv']:.3f}"


def code_of(engine: Engine, area_id: int) -> str:
    """Return the code of an area, which is its name in an address."""
    sql = "SELECT area_code FROM area WHERE area_id = :area"
    return one(engine, sql, area=area_id)


def apart(engine: Engine) -> tuple[str, str]:
    """Return how schools of villages stand to those of cities, now and a year ago."""
    year_ago = month_period(202510)
    use = RuralDefinition.SETTLEMENT
    asked = (SEVEN, (MONTH, year_ago), use)
    rows = urban_rural(engine, *asked, stage="primary")
    item = rows[rows["indicator"] == ITEM].set_index("period_no")["ratio"]
    now, then = (round(float(item[n]), 2) for n in (0, 1))
    word = "缩小" if abs(now - 1) < abs(then - 1) else "扩大"
    return (
        f"城乡比{now:.2f}，上年{then:.2f}，差距{word}（口径：城区／乡村）",
        "没有学期数，所以和上年比",
    )


def of_school(engine: Engine) -> tuple[str, str, int]:
    """Return a school known by its initials alone: name, initials, key."""
    sql = (
        "SELECT name || ' ' || pinyin_initials || ' ' || school_id FROM school"
        " WHERE close_date IS NULL AND main_stage = 'primary' AND pinyin_initials IN"
        " (SELECT pinyin_initials FROM school GROUP BY 1 HAVING count(*) = 1)"
        " ORDER BY length(pinyin_initials) DESC, school_id LIMIT 1"
    )
    name, initials, school_id = one(engine, sql).split(" ")
    return name, initials, int(school_id)


def silent(engine: Engine) -> tuple[str, str]:
    """Return how many open schools sent not all reports, and how many sent zeros."""
    sql = (
        "SELECT count(*) FROM school s WHERE s.close_date IS NULL AND 3 > (SELECT"
        " count(DISTINCT sheet) FROM submission m WHERE m.school_id = s.school_id"
        " AND m.month = :month)"
    )
    days = teaching_time(engine)
    zeros = zero_reporters(engine, Scope(), MONTH, days)["school_id"].nunique()
    return f"{one(engine, sql, month=LAST)}所", f"{zeros}所"


def least_used(engine: Engine) -> tuple[str]:
    """Return of the five of the least use how many have their terminals off."""
    used = measure(engine, "use_lesson_rate", SCHOOL)["value"].dropna().nsmallest(5)
    online = measure(engine, "use_online_rate", SCHOOL)["value"]
    off = int((online.reindex(used.index).round(3) < 0.95).sum())
    said = f"{off} 所先查终端，{5 - off} 所在线而用得少"
    return (f"多媒体使用率最低的 5 所：{said}",)


def rarest(engine: Engine) -> tuple[str]:
    """Return which of the four kinds of 四同步 was held least, and how often."""
    sql = (
        "SELECT sync_kind || ' ' || count(*) FROM sync_event WHERE event_date BETWEEN"
        " '2026-10-01' AND '2026-10-31' GROUP BY sync_kind ORDER BY count(*) LIMIT 1"
    )
    kind, count = map(int, one(engine, sql).split())
    return (f"{SYNC_KINDS.label(kind)}最少（{count} 次）",)


def halves(engine: Engine) -> tuple[str, ...]:
    """Return the share of schools at 百兆 with both of its halves."""
    row = measure(engine, "net_bw100_rate").iloc[0]
    return (
        f"{row['value']:.1%}",
        f"带宽不低于100M的学校：{int(row['numerator'])} 所",
        f"已计入（{int(row['reported'])}）",
    )


def school_numbers(engine: Engine) -> tuple[str, ...]:
    """Return a school's name and its 生机比."""
    name, _, key = of_school(engine)
    row = measure(engine, "dev_stu_per_terminal", scope=Scope(school_id=key)).iloc[0]
    return name, f"{row['value']:.1f}:1"


def beside(engine: Engine) -> tuple[str, ...]:
    """Return a school's 生机比, and what is said of the figures of other places."""
    number = school_numbers(engine)[1]
    return number, "别处公布的数", "只作参考，不是标准，也不排名", "同组中位"


def published(engine: Engine) -> int:
    """Return how many other places published their 生机比."""
    sql = "SELECT count(*) FROM benchmark WHERE indicator_id = :name"
    return int(one(engine, sql, name="dev_stu_per_terminal"))


def rounds(engine: Engine) -> tuple[str]:
    """Return the share of schools at 百兆 before, between and after the rounds."""
    months = (201809, 202012, LAST)
    rows = [
        measure(engine, "net_bw100_rate", period=month_period(month)).iloc[0]["value"]
        for month in months
    ]
    return (f"百兆以上的学校：{' → '.join(f'{value:.1%}' for value in rows)}",)
