"""Figures of 优质均衡 beside its main ones: one an item, one a school, P90÷P10."""

from collections.abc import Mapping
from dataclasses import replace

from data_access.catalogue.balance import BALANCE_SEVEN, CV, PASS_SIX, TOP_BOTTOM
from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.model import Form, Indicator
from data_access.catalogue.states import Direction

_OWN_LINE = "门槛与“bal_cv”同一条：小学0.50、初中0.45，每一项都要不高于它。"


def items_of(
    cv: DerivedIndicator, indicators: Mapping[str, Indicator]
) -> tuple[DerivedIndicator, ...]:
    """Return bal_cv_l1 … bal_cv_l7: the 差异系数 of one of the seven each.

    A stage is asked for with the figure; the line is the one of `cv`.
    """
    return tuple(
        replace(
            cv,
            id=f"{CV}_{item.removeprefix('bal_')}",
            label=f"差异系数：{indicators[name].label}",
            short_label=f"{indicators[name].short_label}差异",
            definition=f"“{indicators[name].label}”各校之间的差异，"
            f"按学生数加权。{_OWN_LINE}",
        )
        for item, name in BALANCE_SEVEN.items()
    )


def school_figures(scope: str) -> tuple[DerivedIndicator, ...]:
    """Return bal_pass6 (of a school) and bal_top_bottom; `scope` says who counts."""
    return (
        DerivedIndicator(
            PASS_SIX,
            "学校是否6项达标、余项达85%",
            "6项+85%",
            "balance",
            "",
            0,
            Direction.HIGHER,
            Form.NUMBER,
            "一所学校在一个学段：七项资源指标至少六项达到门槛，"
            "其余一项不低于门槛的85%，为1；否则为0。",
            "六项及以上达标，且没有一项低于门槛×85%；七项不全为未参评，不是0。",
            scope,
            "S05",
            "C",
        ),
        DerivedIndicator(
            TOP_BOTTOM,
            "首末校比",
            "首末校比",
            "balance",
            "",
            2,
            Direction.LOWER,
            Form.NUMBER,
            "各校数值由低到高排列，第90百分位除以第10百分位，等于1为没有差距。",
            "P90÷P10；百分位在相邻两校之间按位置线性内插（排位＝1＋(校数－1)×p），"
            "每校一票、不按学生数加权；第10百分位为0或少于两校时不算。"
            "某一指标的代号是“bal_top_bottom_”加该指标代号。",
            scope,
            "P",
            "P",
        ),
    )
