"""Indicators of 优质均衡 per school stage (domain.md §3.8)."""

from data_access.catalogue.indicators.model import Form, Half, Indicator
from data_access.catalogue.states import Direction

_PUPILS = Half("在校生数", "人", ("student_count",))
_LINES = "分学段各有门槛（{}），全体学段合计没有门槛。只计各项都已报送的学校。"


def _per_pupil(
    indicator_id: str,
    label: str,
    short_label: str,
    unit: str,
    numerator: Half,
    definition: str,
    lines: str,
    *,
    per: float = 1.0,
) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short_label,
        "balance",
        unit,
        2,
        Direction.HIGHER,
        Form.NUMBER,
        numerator,
        _PUPILS,
        definition,
        _LINES.format(lines),
        "S05",
        "B",
        per=per,
        is_core=False,
    )


BALANCE = (
    _per_pupil(
        "bal_l1",
        "每百名学生拥有高于规定学历教师数",
        "百生高学历教师",
        "人/百人",
        Half("高于规定学历教师", "人", ("qualified_teacher_count",)),
        "高于规定学历的专任教师数除以在校生数再乘100；小学为专科及以上，"
        "初中为本科及以上（学历口径为单一来源，待核）。",
        "小学4.2、初中5.3",
        per=100,
    ),
    _per_pupil(
        "bal_l3",
        "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
        "百生体艺教师",
        "人/百人",
        Half(
            "体育、音乐、美术、艺术专任教师",
            "人",
            (
                "pe_teacher_count",
                "music_teacher_count",
                "fine_art_teacher_count",
                "arts_teacher_count",
            ),
        ),
        "体育、音乐、美术、艺术专任教师数之和除以在校生数再乘100；没有的填0，"
        "四项空一项即未报送。",
        "小学、初中均为0.9",
        per=100,
    ),
    _per_pupil(
        "bal_l4",
        "生均教学及辅助用房面积",
        "生均教学用房",
        "㎡/人",
        Half(
            "教学及辅助用房减室内体育用房",
            "㎡",
            ("teaching_area_m2",),
            minus=("indoor_sports_area_m2",),
        ),
        "教学及辅助用房面积减室内体育用房面积，除以在校生数"
        "（扣除口径为单一来源，待核）。",
        "小学4.5㎡、初中5.8㎡",
    ),
    _per_pupil(
        "bal_l5",
        "生均体育运动场馆面积",
        "生均运动场馆",
        "㎡/人",
        Half("体育馆与体育场", "㎡", ("gym_area_m2", "sports_field_area_m2")),
        "体育馆面积与校内体育场面积之和除以在校生数（场馆口径为单一来源，待核）。",
        "小学7.5㎡、初中10.2㎡",
    ),
)
