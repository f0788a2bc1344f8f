"""From the amounts of two periods to a board: ranks, moves, who is not ranked."""

from dataclasses import dataclass

import pandas as pd

from data_access import ranking

ZERO, NOT_REPORTED = "zero", "not_reported"
NO_TEACHERS, FEW_TEACHERS = "no_teachers", "few_teachers"


@dataclass(frozen=True)
class Standings:
    """A board: the ranked best first, the others with a reason, who dropped out.

    `ranked` has group_key, rank, value, amount, teacher_count, use_each, movement,
    places, is_little_used, reported, expected. `unranked` has group_key, reason (ZERO,
    NOT_REPORTED, NO_TEACHERS, FEW_TEACHERS). `absent` is the former rank of those of
    the former top that have nothing now. `has_before` tells whether the period
    before had anyone.
    """

    ranked: pd.DataFrame
    unranked: pd.DataFrame
    absent: dict[int, int]
    has_before: bool


def standings(
    rows: pd.DataFrame,
    *,
    per: int | None,
    decimals: int,
    top: int,
    fewest_teachers: int = 0,
) -> Standings:
    """Rank the rows of queries.leaderboard (period 0 now, 1 before).

    `per` is how many teachers an amount is divided by (None: the amount itself).
    Zero and unknown are never ranked, nor are schools of fewer than
    `fewest_teachers`: one award among three teachers says nothing about a hundred.
    """
    valued = rows.assign(value=_values(rows, per, fewest_teachers))
    now = valued[valued["period_no"] == 0].reset_index(drop=True)
    ranked = _ranked(now, decimals)
    before = _ranked(valued[valued["period_no"] == 1], decimals)
    ranks_before = dict(zip(before["group_key"], before["rank"], strict=True))
    ranks_now = dict(zip(ranked["group_key"], ranked["rank"], strict=True))
    moved = ranking.changes(ranks_now, ranks_before)
    ranked = ranked.assign(
        movement=[str(moved[key].movement) for key in ranked["group_key"]],
        places=[moved[key].places for key in ranked["group_key"]],
    )
    missing = now[~now["group_key"].isin(ranks_now)]
    unranked = missing[["group_key"]].assign(reason=_reasons(missing))
    gone = ranking.absent(ranks_now, ranks_before, top)
    return Standings(ranked, unranked, gone, bool(ranks_before))


def _values(
    rows: pd.DataFrame, per: int | None, fewest_teachers: int
) -> "pd.Series[float]":
    if per is None:
        return rows["amount"].astype(float)
    teachers = rows["teacher_count"].astype(float)
    divisor = teachers.where((teachers > 0) & (teachers >= fewest_teachers))
    return rows["amount_with_teachers"].astype(float) / divisor * per


def _ranked(rows: pd.DataFrame, decimals: int) -> pd.DataFrame:
    some = rows[(rows["amount"] > 0) & rows["value"].notna()]
    stored = some["stored_count"].astype(float)
    some = some.assign(
        rank=pd.Series(
            ranking.ranks(some["value"].tolist(), decimals), some.index, dtype=int
        ),
        use_each=some["use_count"].astype(float) / stored.where(stored > 0),
    )
    some = some.assign(group_key=some["group_key"].astype(int))
    uses = dict(zip(some["group_key"], some["use_each"], strict=True))
    little = ranking.little_used(uses)
    some = some.assign(is_little_used=some["group_key"].isin(little))
    columns = ["group_key", "rank", "value", "amount", "teacher_count"]
    columns += ["reported", "expected"]
    # What ties as it is read still stands by its value: bars never grow downwards.
    keys = ["rank", "value", "group_key"]
    ordered = some.sort_values(keys, ascending=[True, False, True])
    return ordered.reset_index(drop=True)[[*columns, "use_each", "is_little_used"]]


def _reasons(rows: pd.DataFrame) -> "pd.Series[str]":
    reasons = pd.Series(NO_TEACHERS, index=rows.index, dtype=object)
    reasons = reasons.mask(rows["teacher_count"] > 0, FEW_TEACHERS)
    reasons = reasons.mask(rows["amount"] == 0, ZERO)
    return reasons.mask(rows["amount"].isna(), NOT_REPORTED)
