"""Scores of schools worked out item by item in plain Python."""

from collections.abc import Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]


def points_of(item: Item) -> tuple[float, float, bool]:
    """Return an item's points, the points it could bring, whether it keeps out."""
    if item["measured"] is None:  # the school is not meant
        return 0.0, 0.0, False
    reported, value = item["measured"]
    if not reported:
        return 0.0, item["weight"], bool(item["is_core"])
    if value is None or item["full"] is None:
        return 0.0, 0.0, False
    if item["lower"]:
        share = 1.0 if value <= 0 else min(1.0, item["full"] / value)
    else:
        share = 1.0 if item["full"] <= 0 else min(1.0, value / item["full"])
    return item["weight"] * share, item["weight"], False


def score_of(items: Sequence[Item], *, silence_is_zero: bool) -> float | None:
    """Return a school's score of a hundred, None for 未参评."""
    points = due = 0.0
    is_out = False
    for item in items:
        got, could, keeps_out = points_of(item)
        points, due = points + got, due + could
        is_out = is_out or (keeps_out and not silence_is_zero)
        if item["id"] == "use_online_rate" and item["measured"]:
            reported, value = item["measured"]
            is_out = is_out or (bool(reported) and value is not None and value < 0.9)
    return None if is_out or due <= 0 else points / due * 100


def places(scores: Mapping[int, float | None]) -> dict[int, int | None]:
    """Return 1, 2, 2, 4: one more than how many are higher, as shown."""
    shown = {k: None if s is None else round(s, 1) for k, s in scores.items()}
    return {
        key: None
        if score is None
        else 1 + sum(other is not None and other > score for other in shown.values())
        for key, score in shown.items()
    }


def half_of(
    stock: Sequence[Item],
    months: Sequence[tuple[Sequence[Item], Sequence[Item]]],
    *,
    silence_is_zero: bool,
) -> float | None:
    """Return a school's score of a half year, None for 未参评.

    Args:
        stock: what is built and brought about, as of the end.
        months: of each month the items of its bulletin and those that are averaged.
        silence_is_zero: 未报送按0分计.
    """
    counted = [
        used
        for bulletin, used in months
        if score_of(bulletin, silence_is_zero=silence_is_zero) is not None
    ]
    if not counted:
        return None
    parts = [points_of(item) for item in stock]
    for of_months in zip(*counted, strict=True):
        found = [points_of(item) for item in of_months]
        due = [one for one in found if one[1] > 0]
        if due:
            mean = sum(got for got, _, _ in due) / len(due)
            parts.append((mean, due[0][1], all(one[2] for one in due)))
    if any(keeps_out for _, _, keeps_out in parts) and not silence_is_zero:
        return None
    could = sum(one[1] for one in parts)
    return sum(one[0] for one in parts) / could * 100 if could > 0 else None
