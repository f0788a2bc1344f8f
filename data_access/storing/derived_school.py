"""What follows from a school's name, type and settlement code."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pypinyin import Style, lazy_pinyin

from data_access.catalogue.codes import (
    MAIN_STAGE_OF_TYPE,
    STAGES,
    TEACHING_POINT_TYPE,
    net_tier_group_of,
    settlement_type_of,
)

TEACHING_POINT = "teaching_point"
SHORTEST_NAME = 3


def derived_columns(
    row: Mapping[str, Any], area_names: Sequence[str]
) -> dict[str, Any]:
    """Return the columns of a school that follow from others of its row."""
    name = str(row["name"])
    found = {
        "short_name": short_name(name, area_names),
        "pinyin": pinyin(name)[:240],
        "pinyin_initials": initials(name)[:80],
        "main_stage": MAIN_STAGE_OF_TYPE.get(row.get("school_type") or "", "unsplit"),
        "settlement_type": settlement_type_of(row.get("settlement_code")),
        "net_tier_group": net_tier_group_of(row.get("settlement_code")),
    }
    given = {key: row[key] for key in found if row.get(key)}
    known = {**found, **given}
    if known["net_tier_group"] is None and known["settlement_type"] is not None:
        is_urban = known["settlement_type"] == "urban"
        known["net_tier_group"] = "urban" if is_urban else "rural"
    known["peer_group"] = row.get("peer_group") or peer_group(row, known)
    return known


def peer_group(row: Mapping[str, Any], known: Mapping[str, Any]) -> str | None:
    """Return main stage and settlement as one code (primary-rural); 教学点 apart."""
    is_point = row.get("is_teaching_point") == 1
    if row.get("is_teaching_point") is None:
        is_point = row.get("school_type") == TEACHING_POINT_TYPE
    stage = TEACHING_POINT if is_point else known["main_stage"]
    if stage not in (*STAGES.labels, TEACHING_POINT) or stage == "unsplit":
        return None
    settlement = known["settlement_type"]
    return f"{stage}-{settlement}" if settlement else None


def short_name(name: str, area_names: Sequence[str]) -> str:
    """Return a name without the areas it begins with, as long as enough is left."""
    shortened = name
    for area_name in area_names:
        rest = shortened.removeprefix(area_name)
        if len(rest) >= SHORTEST_NAME:
            shortened = rest
    return shortened[:60]


@cache
def pinyin(name: str) -> str:
    """Return the syllables of a name without tones or spaces, in small letters."""
    return "".join(lazy_pinyin(name)).lower().replace(" ", "")


@cache
def initials(name: str) -> str:
    """Return the first letters of a name's syllables."""
    letters = lazy_pinyin(name, style=Style.FIRST_LETTER)
    return "".join(letters).lower().replace(" ", "")
