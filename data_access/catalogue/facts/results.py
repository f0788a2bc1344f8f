"""Facts of awards and projects (registers: absent is zero)."""

from data_access.catalogue.facts.model import Fact, FactKind, Silence

_CUMULATIVE, _FLOW = FactKind.CUMULATIVE, FactKind.FLOW
_PROVINCIAL_UP = ("level", (5, 4, 3))


def _register(
    fact_id: str,
    label: str,
    unit: str,
    table: str,
    column: str,
    kind: FactKind,
    *where: tuple[str, tuple[object, ...]],
) -> Fact:
    return Fact(fact_id, label, unit, kind, table, column, where, silence=Silence.ZERO)


RESULT_FACTS = (
    _register(
        "good_lesson_award_total",
        "优课奖（部、省、市级）累计",
        "项",
        "award_month",
        "award_count",
        _CUMULATIVE,
        ("award_kind", ("good_lesson",)),
        _PROVINCIAL_UP,
    ),
    _register(
        "good_lesson_award_count",
        "优课奖（部、省、市级）",
        "项",
        "award_month",
        "award_count",
        _FLOW,
        ("award_kind", ("good_lesson",)),
        _PROVINCIAL_UP,
    ),
    _register(
        "new_media_person_total",
        "新媒体新技术大赛获奖人数（省、市级）累计",
        "人",
        "award_month",
        "person_count",
        _CUMULATIVE,
        ("award_kind", ("new_media",)),
        ("level", (4, 3)),
    ),
    _register(
        "new_media_person_count",
        "新媒体新技术大赛获奖人数（省、市级）",
        "人",
        "award_month",
        "person_count",
        _FLOW,
        ("award_kind", ("new_media",)),
        ("level", (4, 3)),
    ),
    _register("award_count", "获奖数", "项", "award_month", "award_count", _FLOW),
    _register("award_points", "获奖积分", "分", "award_month", "points", _FLOW),
    _register(
        "closed_project_total",
        "结题课题（国家、省、市、区级）累计",
        "个",
        "project_month",
        "closed_count",
        _CUMULATIVE,
        ("level", (5, 4, 3, 2)),
    ),
    _register(
        "closed_project_count",
        "结题课题（国家、省、市、区级）",
        "个",
        "project_month",
        "closed_count",
        _FLOW,
        ("level", (5, 4, 3, 2)),
    ),
)
