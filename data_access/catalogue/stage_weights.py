"""What one pupil weighs when a school of several stages shares its resources out."""

from collections.abc import Mapping, Sequence

# 小:初 = 1:1.1, 初:高 = 1:1.2, 小:初:高 = 1:1.1:1.32 (domain.md §3.8, 河北, C), in
# hundredths, so that shares are reckoned exactly.
PUPIL_WEIGHTS: Mapping[str, int] = {
    "primary": 100,
    "junior_secondary": 110,
    "senior_secondary": 132,
}
# 九年一贯制、完全中学、十二年一贯制: the only types the rule is for.
WEIGHTED_TYPES = frozenset({"312", "341", "345"})


def weights_text(stages: Sequence[str]) -> str:
    """Return the weights of some stages as the rule prints them: 1:1.1:1.32."""
    first = PUPIL_WEIGHTS[stages[0]]
    return ":".join(f"{PUPIL_WEIGHTS[stage] / first:g}" for stage in stages)
