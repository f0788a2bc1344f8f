"""Systems 25–29: the three classrooms (domain.md §2.3)."""

from data_access.catalogue.systems.model import System

_GROUP = "三个课堂"

LESSON_SYSTEMS = (
    System(
        25,
        "专递课堂",
        _GROUP,
        "1+N同步上课：科学、音乐、美术、道法等开不齐的学科。",
        "平台或学校",
        ("lesson", "lesson_receiver", "lesson_report"),
        built=("c3_cover_rate_kind_1", "c3_weak_cover_rate"),
        used=("c3_lessons", "c3_open_rate"),
        result=("c3_gap_filled_rate", "c3_recv_lessons"),
    ),
    System(
        26,
        "名师课堂",
        _GROUP,
        "名师工作室带动普通教师的网络研修共同体。",
        "主办学校或工作室",
        ("classroom_event",),
        built=("c3_cover_rate_kind_2",),
        used=("c3_master_events",),
        note="成效看受带动教师的测评，见能力测评。",
    ),
    System(
        27,
        "名校网络课堂",
        _GROUP,
        "名校的示范课、专题课，直播和点播。",
        "主办学校",
        ("classroom_event",),
        built=("c3_cover_rate_kind_3",),
        used=("c3_star_view",),
        note="没有公认的成效指标。",
    ),
    System(
        28,
        "线上教研",
        _GROUP,
        "教研组跨校线上教研。",
        "主办学校",
        ("classroom_event",),
        used=("c3_research_events",),
        note="是活动，没有建设数；没有公认的成效指标。",
    ),
    System(
        29,
        "学期课表预排",
        _GROUP,
        "开学初排定主讲、接收、学科、周次，应开由此算出。",
        "主讲学校，每学期开学",
        ("lesson_plan", "calendar_day"),
        built=("c3_one_to_n",),
        used=("c3_open_rate",),
        result=("c3_gap_filled_rate",),
    ),
)
