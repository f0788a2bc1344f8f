"""Who looks after the equipment: teachers of IT and network managers (mark P)."""

from data_access.catalogue.indicators.model import Form, Half, Indicator
from data_access.catalogue.states import Direction

_NOTE = "只计年度基数报了这一项的学校；市、区县讲话提到，没有国家门槛。"


def _total(indicator_id: str, label: str, short_label: str, fact: str) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short_label,
        "base",
        "人",
        0,
        Direction.NEUTRAL,
        Form.NUMBER,
        Half(label, "人", (fact,)),
        None,
        f"年度基数表中的{label}之和。",
        _NOTE,
        "P",
        "P",
        is_core=False,
    )


STAFF = (
    _total(
        "tea_it_full", "信息技术专职教师数", "专职教师", "full_time_it_teacher_count"
    ),
    _total(
        "tea_it_part", "信息技术兼职教师数", "兼职教师", "part_time_it_teacher_count"
    ),
    _total("tea_net_managers", "网管人数", "网管人数", "network_manager_count"),
)
