"""Indicators of how a zone is run (domain.md §2.5, all proposals)."""

from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Test,
    schools,
)
from data_access.catalogue.states import Direction

GOVERNANCE = (
    Indicator(
        "gov_duty_rate",
        "信息化责任明确学校比例",
        "责任明确",
        "governance",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        Half(
            "分管校领导、数据填报员都已明确的学校",
            "所",
            ("post_leader_count", "post_reporter_count"),
            Test(at_least=1, is_each=True),
        ),
        schools("期末开办的学校"),
        "分管校领导和数据填报员两个岗位都有人的学校占开办学校的比例；只看岗位，不看姓名。",
        "分母为期末开办的学校；责任岗位是登记类，没有登记就是没有明确。",
        "P",
        "P",
        is_core=False,
    ),
)
