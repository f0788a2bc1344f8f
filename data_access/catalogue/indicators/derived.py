"""Figures made from other indicators: 差异系数, 6+85 %, 城乡比, 城乡差, tiers.

They are no quotient of two sums, so `measures` does not answer them; queries.balance
and queries.urban_rural do. Their lines are rows of `target` under the same ids.
"""

from collections.abc import Mapping
from dataclasses import replace

from data_access.catalogue.balance import (
    COMPOSITE,
    CV,
    GAP,
    PASS_RATE,
    RATIO,
    split_pattern,
)
from data_access.catalogue.indicators.derived_balance import items_of, school_figures
from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.derived_platforms import REGISTRY
from data_access.catalogue.indicators.funds import FUNDS
from data_access.catalogue.indicators.model import Form, Indicator
from data_access.catalogue.indicators.pupil_tests import PUPIL_TESTS
from data_access.catalogue.indicators.scores import SCHOOL_SCORES
from data_access.catalogue.states import Direction
from data_access.catalogue.tiers import TIERS

_SCOPE = (
    "小学、初中分开算；不含特殊教育、职业学校和不足50人的教学点"
    "（范围为单一来源，待核）。只计各项都已报送的学校。"
)
_DEFINITIONS_OF_RURAL = (
    "城乡有三种口径，图上写明用的是哪一种：城区与乡村（镇区另列）；"
    "城镇与乡村；城区与农村（镇区算农村，带宽目标用）。"
)

_DERIVED = (
    DerivedIndicator(
        "net_bw_tier",
        "带宽档位",
        "带宽档位",
        "network",
        "档",
        0,
        Direction.HIGHER,
        Form.NUMBER,
        "按学校签约出口带宽分的七档，地图上的颜色就是它；100M、500M两条线都是分档的边。",
        "分档：" + "、".join(tier.label for tier in TIERS) + "。",
        "没有报送带宽的是“未报送”；只报区间、两端不在同一档的是“档位不明”，"
        "都不算任何一档。",
        "P",
        "P",
    ),
    DerivedIndicator(
        CV,
        "校际差异系数",
        "差异系数",
        "balance",
        "",
        3,
        Direction.LOWER,
        Form.NUMBER,
        "各校数值按学生数加权的标准差除以区县总体平均值；七项资源指标分别计算，"
        "每一项都要不高于门槛。",
        "每校值 x＝X÷n；平均值 m＝ΣX÷Σn；S＝√Σ(n÷N)(x－m)²；差异系数＝S÷m。"
        "不是普通的标准差除以各校平均值。",
        _SCOPE,
        "S07",
        "B",
    ),
    DerivedIndicator(
        COMPOSITE,
        "综合差异系数",
        "综合差异系数",
        "balance",
        "",
        3,
        Direction.NEUTRAL,
        Form.NUMBER,
        "七项差异系数的简单平均。国家门槛按单项，综合值只作参考。",
        "七项差异系数之和÷7；七项不全时不算。",
        _SCOPE,
        "S07",
        "C",
    ),
    DerivedIndicator(
        PASS_RATE,
        "优质均衡达标学校比例",
        "均衡达标校",
        "balance",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        "七项资源指标至少六项达标、其余一项不低于门槛85%的学校，占参评学校的比例。",
        "达标学校数÷参评学校数；七项不全的学校未参评，不算未达标。",
        _SCOPE,
        "S05",
        "C",
    ),
    DerivedIndicator(
        RATIO,
        "城乡比",
        "城乡比",
        "balance",
        "",
        2,
        Direction.NEUTRAL,
        Form.NUMBER,
        "任一比率指标的乡村（农村）值与城区（城镇）值之比，等于1为城乡一致。",
        "农村值÷城区值；越低越好的指标（生机比、师机比）为城区值÷农村值。"
        "某一指标的代号是“bal_ur_ratio_”加该指标代号。",
        _DEFINITIONS_OF_RURAL,
        "P",
        "P",
    ),
    DerivedIndicator(
        GAP,
        "城乡差",
        "城乡差",
        "balance",
        "",
        2,
        Direction.NEUTRAL,
        Form.NUMBER,
        "任一比率指标的城区（城镇）值减乡村（农村）值，比率用百分点，等于0为城乡一致。",
        "城区值－农村值。某一指标的代号是“bal_ur_gap_”加该指标代号。",
        _DEFINITIONS_OF_RURAL,
        "P",
        "P",
    ),
)
WEEKLY_HOST = DerivedIndicator(
    "c3_weekly_host",
    "主讲教室周均课时",
    "主讲教室周课时",
    "lessons",
    "课时/周",
    1,
    Direction.HIGHER,
    Form.NUMBER,
    "每间主讲教室每个教学周平均开出的专递课堂节数。",
    "专递节数÷主讲教室间数÷教学周数；教学周数＝校历教学日÷5。",
    "只计主讲教室和三个课堂都已报送的学校。",
    "S15",
    "C",
)
AnyIndicator = Indicator | DerivedIndicator


def derived_indicators(
    indicators: Mapping[str, Indicator],
) -> dict[str, DerivedIndicator]:
    """Return every derived figure by its id, those of one item among them."""
    main, *others = _DERIVED
    balance = (main, *items_of(main, indicators), *others, *school_figures(_SCOPE))
    all_ = (*balance, *FUNDS, *PUPIL_TESTS, *SCHOOL_SCORES, REGISTRY, WEEKLY_HOST)
    return {one.id: one for one in all_}


def of_pattern(
    indicator_id: str, indicators: Mapping[str, Indicator]
) -> DerivedIndicator | None:
    """Return bal_ur_ratio_<id>, bal_ur_gap_<id> or bal_top_bottom_<id>, if there."""
    prefix, name = split_pattern(indicator_id)
    if name not in indicators:
        return None
    one = derived_indicators(indicators)[prefix]
    return replace(
        one,
        id=indicator_id,
        label=f"{one.label}：{indicators[name].label}",
        short_label=f"{indicators[name].short_label}{one.label}",
    )
