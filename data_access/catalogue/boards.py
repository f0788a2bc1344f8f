"""What a leaderboard can count: awards of one kind, points, or resources.

Honours come in units of their own (项, 人, 个): one kind at a time, or points by the
rule of the award_points table (domain.md §0, trap 4). To add a board, add an entry.
"""

from dataclasses import dataclass

from data_access.catalogue.codes import AWARD_KINDS
from data_access.catalogue.facts import FACTS, Fact, FactKind, Silence

AWARDS, RESOURCES = "awards", "resources"
SUBJECT_LABELS = {AWARDS: "获奖", RESOURCES: "资源上传"}
POINTS = "points"


@dataclass(frozen=True)
class Board:
    """One thing to count: its words, its fact, and how it is taken per teacher.

    `indicator` and `share_indicator` define the amount and the amount per teacher,
    where the catalogue has them.
    """

    id: str
    subject: str
    label: str
    unit: str
    decimals: int
    fact: Fact
    rule: str
    per: int
    share_unit: str
    share_label: str
    indicator: str | None = None
    share_indicator: str | None = None


def _awards(
    board_id: str,
    label: str,
    fact: Fact,
    rule: str,
    indicator: str | None = None,
    share_indicator: str | None = None,
) -> Board:
    return Board(
        board_id,
        AWARDS,
        label,
        fact.unit,
        1 if board_id == POINTS else 0,
        fact,
        rule,
        100,
        f"{fact.unit}/百人",
        f"百名教师{label}",
        indicator,
        share_indicator,
    )


def _kind_fact(kind: str, label: str) -> Fact:
    where: tuple[tuple[str, tuple[object, ...]], ...] = (
        ("award_kind", (kind,)),
        ("level", (5, 4, 3, 2)),
    )
    return Fact(
        f"award_{kind}",
        label,
        "项",
        FactKind.FLOW,
        "award_month",
        "award_count",
        where,
        silence=Silence.ZERO,
    )


_OWN_FACTS = {"good_lesson", "new_media"}
BOARDS: dict[str, Board] = {
    board.id: board
    for board in (
        _awards(
            POINTS,
            "获奖积分",
            FACTS["award_points"],
            "积分＝每个奖项按级别、等次、主体查积分表；同一作品多级获奖只计最高。",
            "tea_award_points",
            "tea_award_points_per100t",
        ),
        _awards(
            "good_lesson",
            "优课奖",
            FACTS["good_lesson_award_count"],
            "只计部、省、市三级优课奖，单位项。",
            "tea_award_items_new",
        ),
        _awards(
            "new_media",
            "新媒体大赛获奖",
            FACTS["new_media_person_count"],
            "只计省、市两级新媒体新技术大赛，单位人。",
        ),
        *(
            _awards(
                kind,
                f"{label}获奖" if kind != "other" else f"{label}奖项",
                _kind_fact(kind, label),
                f"只计区县级及以上的{label}奖项，单位项。",
            )
            for kind, label in AWARD_KINDS.labels.items()
            if kind not in _OWN_FACTS
        ),
        _awards(
            "project",
            "结题课题",
            FACTS["closed_project_count"],
            "只计国家、省、市、区级课题的结题个数，单位个。",
        ),
        Board(
            RESOURCES,
            RESOURCES,
            "上传资源",
            "件",
            0,
            FACTS["approved_count"],
            "只计期内审核通过的件数；旁边的件均使用＝累计下载与引用次数÷累计件数。",
            1,
            "件/人",
            "师均上传资源",
            "res_month_new",
            "res_per_teacher",
        ),
    )
}


def boards_of(subject: str) -> list[Board]:
    """Return the boards of 获奖 or 资源上传, in order."""
    return [board for board in BOARDS.values() if board.subject == subject]
