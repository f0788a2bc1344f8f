"""What 优质均衡 assesses: the seven indicators, the stages, the schools, the lines."""

# The seven of 教督〔2017〕6号 in their order, each by the indicator that defines it.
BALANCE_SEVEN = {
    "bal_l1": "bal_l1",
    "bal_l2": "tea_backbone_per100",
    "bal_l3": "bal_l3",
    "bal_l4": "bal_l4",
    "bal_l5": "bal_l5",
    "bal_l6": "dev_equip_value_per_stu",
    "bal_l7": "dev_mmroom_per100",
}
SEVEN = tuple(BALANCE_SEVEN.values())
ITEM_IDS = {name: item for item, name in BALANCE_SEVEN.items()}
# Ids that stand for an indicator of another subject: one fact, one place.
ALIASES = {item: name for item, name in BALANCE_SEVEN.items() if item != name}
ASSESSED_STAGES = ("primary", "junior_secondary")
# Not assessed (河北, C): 特殊教育, 职业学校, and 教学点 of fewer pupils than this.
SPECIAL_TYPES = ("511", "512", "513", "514")
VOCATIONAL_TYPES = ("321", "329", "361", "362", "363", "364", "365", "366")
NOT_ASSESSED_TYPES = (*SPECIAL_TYPES, *VOCATIONAL_TYPES)
SMALLEST_POINT_PUPILS = 50
# A school passes with this many at their line and every other at NEAR_SHARE of it.
LINES_TO_MEET = 6
# What is built or hired comes whole; area and money do not.
WHOLE_UNITS = frozenset({"间", "人"})
# Ids under which the lines of the derived figures stand in the table `target`.
CV, PASS_RATE = "bal_cv", "bal_pass6_rate"
COMPOSITE = "bal_cv_composite"
PASS_SIX, TOP_BOTTOM = "bal_pass6", "bal_top_bottom"
# A 差异系数 of one item: bal_cv_l1 … bal_cv_l7, by the indicator that defines it.
CV_ITEMS = {
    f"{CV}_{item.removeprefix('bal_')}": name for item, name in BALANCE_SEVEN.items()
}
# Of any indicator: the prefix and that indicator's id.
RATIO, GAP = "bal_ur_ratio", "bal_ur_gap"
PATTERNS = (RATIO, GAP, TOP_BOTTOM)


def split_pattern(indicator_id: str) -> tuple[str, str]:
    """Return prefix and indicator of bal_ur_gap_<id> and the like, ("", "") of none."""
    for prefix in PATTERNS:
        name = indicator_id.removeprefix(f"{prefix}_")
        if name != indicator_id:
            return prefix, name
    return "", ""


def canonical_id(indicator_id: str) -> str:
    """Return the id under which an indicator's targets stand.

    bal_l7 has those of the indicator it is; the 差异系数 of all items have one line.
    """
    return CV if indicator_id in CV_ITEMS else ALIASES.get(indicator_id, indicator_id)
