"""The sentences of a leaderboard: its title, its moves, its measures, its reasons."""

import pandas as pd

from data_access.catalogue.boards import POINTS, Board
from data_access.catalogue.codes import AWARD_GRADES, AWARD_LEVELS, WINNER_KINDS
from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.numbers import plain
from data_access.ranking import Movement
from data_access.standings import (
    FEW_TEACHERS,
    NO_TEACHERS,
    NOT_REPORTED,
    ZERO,
    Standings,
)

RAW, PER_TEACHER, PEER = "raw", "per_teacher", "peer"
LITTLE_USED = "△用得少"
FEWEST_TEACHERS = 10
_MOST_NAMES = 3
REASONS = {
    ZERO: "本期为零",
    NOT_REPORTED: "未报送",
    NO_TEACHERS: "未报教师数，不排人均",
    FEW_TEACHERS: f"教师不足{FEWEST_TEACHERS}人，人均数另在同组里比",
}


def basis_labels(board: Board) -> dict[str, str]:
    """Return the three measures in the words of a board."""
    share = "每百名教师" if board.per == 100 else "师均"
    return {PER_TEACHER: share, PEER: "同组学校比", RAW: "总数"}


def measure_label(board: Board, basis: str) -> str:
    """Return what is ranked: 百名教师获奖积分 or 获奖积分."""
    return board.label if basis == RAW else board.share_label


def value_words(board: Board, basis: str, value: float) -> str:
    """Write a value with its unit."""
    decimals, unit = measure_form(board, basis)
    return f"{plain(value, decimals)}{unit}"


def measure_form(board: Board, basis: str) -> tuple[int, str]:
    """Return the decimals and unit a measure is shown (and ranked) in."""
    if basis == RAW:
        return board.decimals, board.unit
    return (1 if board.per == 100 else 2), board.share_unit


def move_words(movement: str, places: int, *, has_before: bool) -> str:
    """Write a change of rank: ↑3, ↓2, 持平, 新上榜."""
    if not has_before:
        return ""
    if movement == Movement.UP:
        return f"↑{places}"
    if movement == Movement.DOWN:
        return f"↓{places}"
    return "新上榜" if movement == Movement.NEW else "持平"


def title_of(
    ranked: pd.DataFrame, names: dict[int, str], board: Board, basis: str, when: str
) -> str:
    """Say who is first and by how much, or that nobody has anything."""
    label = measure_label(board, basis)
    if ranked.empty:
        return f"{when}没有可排名的{board.label}"
    first = ranked[ranked["rank"] == 1]
    leaders = [names[key] for key in first["group_key"][:_MOST_NAMES]]
    value = value_words(board, basis, float(first["value"].iloc[0]))
    if len(first) > 1:
        more = f"等{len(first)}家" if len(first) > _MOST_NAMES else ""
        return f"{'、'.join(leaders)}{more}{label}并列第一（{value}）"
    if len(ranked) == 1:
        return f"{leaders[0]}{label}最高（{value}）"
    decimals, _ = measure_form(board, basis)
    best, second = (round(float(v), decimals) for v in ranked["value"][:2])
    lead = value_words(board, basis, best - second)
    return f"{leaders[0]}{label}最高（{value}），比第二名多{lead}"


def points_words(rule: pd.DataFrame) -> str:
    """Write the points rule in one line a level, from its table."""
    if rule.empty:
        return "数据库里还没有积分表，积分算不出；请导入“积分规则”表。"
    scored = rule[rule["points"] > 0]
    parts = []
    for (winner, level), rows in scored.groupby(["winner_kind", "level"], sort=False):
        order = list(AWARD_GRADES.labels)
        ranked = sorted(
            rows[["grade", "points"]].itertuples(index=False),
            key=lambda row: order.index(str(row.grade)),
        )
        points = "、".join(
            f"{AWARD_GRADES.label(row.grade)}{row.points:g}" for row in ranked
        )
        parts.append(
            f"- {WINNER_KINDS.label(winner)}・{AWARD_LEVELS.label(level)}：{points}"
        )
    return "\n".join(parts)


def rule_line(board: Board, rule: pd.DataFrame) -> str:
    """Return the rule in one line, the points of a first prize by level included."""
    if board.id != POINTS or rule.empty:
        return board.rule
    single = rule[(rule["winner_kind"] == "person") & (rule["grade"] == "first")]
    scored = single[single["points"] > 0].sort_values("level", ascending=False)
    levels = "、".join(
        f"{AWARD_LEVELS.label(level)}{points:g}分"
        for level, points in zip(scored["level"], scored["points"], strict=True)
    )
    return f"{board.rule}个人一等奖：{levels}；其余见积分表。"


def use_words(shown: pd.DataFrame, top: int) -> str:
    """Say how many of the first upload much and are used little."""
    count = int(shown["is_little_used"].sum())
    rule = "（件均使用不到同榜中位数的一半，标△）"
    if not count:
        return f"前{top}名中没有只传不用的{rule}。"
    return f"前{top}名中有{count}家传得多、用得少{rule}。"


def apart_words(found: Standings) -> str:
    """Say how many are too small to be divided by their teachers."""
    count = int((found.unranked["reason"] == FEW_TEACHERS).sum())
    if not count:
        return ""
    return (
        f"另有{count}所学校榜上有数但教师不足{FEWEST_TEACHERS}人，"
        "人均数不宜与大校同榜，请选“同组学校比”看。"
    )


def unranked_words(found: Standings) -> str:
    """Say how many areas are not in the picture, and why."""
    counts = found.unranked["reason"].value_counts()
    parts = [
        f"{counts[reason]}个{words}"
        for reason, words in REASONS.items()
        if reason in counts.index
    ]
    return f"另有{'、'.join(parts)}，不在榜上。" if parts else ""


def absent_words(absent: dict[int, int], names: dict[int, str]) -> str:
    """Name those of the former top that have nothing now."""
    if not absent:
        return ""
    listed = [
        f"{names[k]}（{PREVIOUS}第{rank}）" for k, rank in absent.items() if k in names
    ]
    more = f"等{len(listed)}家" if len(listed) > 5 else ""
    return f"{PREVIOUS}在榜、本期无：{'、'.join(listed[:5])}{more}"


def own_words(
    found: Standings, key: int, name: str, group: str, board: Board, basis: str
) -> str:
    """Say where one school stands among its peers; nothing about those behind."""
    label = measure_label(board, basis)
    own = found.ranked[found.ranked["group_key"] == key].to_dict("records")
    count = len(found.ranked) + int((found.unranked["reason"] == ZERO).sum())
    if not own:
        reasons: dict[int, str] = dict(
            zip(found.unranked["group_key"], found.unranked["reason"], strict=True)
        )
        reason = REASONS.get(reasons.get(key, ""), "本期未开办")
        return f"**{name}**　{label}：{reason}，不排名。（{group}）"
    row = own[0]
    value = value_words(board, basis, float(row["value"]))
    move = move_words(
        str(row["movement"]), int(row["places"]), has_before=found.has_before
    )
    more = f"　{since(PREVIOUS, move)}" if move else ""
    return (
        f"**{name}**　{label} **{value}**\n\n"
        f"{group} {count:,} 所中 **第 {int(row['rank'])}**{more}"
    )
