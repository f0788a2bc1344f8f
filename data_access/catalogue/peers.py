"""Peer groups in words: settlement and main stage, teaching points apart; sizes."""

from data_access.catalogue.codes import SETTLEMENT_TYPES, STAGES

TEACHING_POINT = "teaching_point"
_POINT_LABEL = "教学点"
_ORDER = (*STAGES.labels, TEACHING_POINT)
# Below how many pupils a school is of which size; our proposal (P).
_SIZES = (
    (100, "100人以下"),
    (500, "100—499人"),
    (1000, "500—999人"),
    (2000, "1000—1999人"),
)
_LARGEST = "2000人以上"


def size_label(pupil_count: float) -> str:
    """Return how large a school is: 100—499人; used in comparisons only."""
    return next((word for below, word in _SIZES if pupil_count < below), _LARGEST)


def peer_group_label(code: str | None) -> str:
    """Return 乡村小学 for primary-rural; no group: 未分组."""
    if not code:
        return "未分组"
    stage, settlement = _parts(code)
    word = _POINT_LABEL if stage == TEACHING_POINT else STAGES.label(stage)
    return f"{SETTLEMENT_TYPES.label(settlement) if settlement else ''}{word}"


def peer_group_order(code: str) -> tuple[int, int]:
    """Return a key that sorts groups by stage, then settlement."""
    stage, settlement = _parts(code)
    settlements = list(SETTLEMENT_TYPES.labels)
    return (
        _ORDER.index(stage) if stage in _ORDER else len(_ORDER),
        settlements.index(settlement) if settlement in settlements else 9,
    )


def _parts(code: str) -> tuple[str, str]:
    stage, _, settlement = code.replace(":", "-").partition("-")
    return stage, settlement
