"""Scores, ranks and grades of the assessments: made from weighted indicators."""

from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction

_WHO = (
    "核心项未报送，或监测终端在线率低于90%的学校当月未参评，另列名单和原因；"
    "非核心项未报送的得0分；不适用的项目不计入应得分，另行写明，不悄悄分摊。"
)


def _figure(
    name: str,
    label: str,
    unit: str,
    direction: Direction,
    definition: str,
    formula: str,
    decimals: int = 0,
) -> DerivedIndicator:
    return DerivedIndicator(
        name, label, label, "reporting", unit, decimals, direction, Form.NUMBER,
        definition, formula, _WHO, "P", "P",
    )  # fmt: skip


SCHOOL_SCORES = (
    _figure(
        "asm_month_score",
        "月通报得分",
        "分",
        Direction.HIGHER,
        "各项应用指标按考核权重折算的百分制得分；设备、带宽等存量不进月得分。"
        "区域得分是参评学校的平均，加区域本身的加减分。",
        "Σ 分值×达成度÷应得分×100＋加减分；达成度＝数值÷满分值，最高为1，"
        "越低越好的指标为满分值÷数值。",
        1,
    ),
    _figure(
        "asm_rank",
        "同组名次",
        "名",
        Direction.LOWER,
        "同学段、同城乡类型的学校之间，按得分排的名次；同分同名次，下一名顺延。",
        "名次＝同组里得分更高的学校数＋1；只有学校有名次，区域不适用。",
    ),
    _figure(
        "asm_rank_change",
        "名次变化",
        "名",
        Direction.HIGHER,
        "同组名次比上月升了几名，正数为升。",
        "上月名次－本月名次；有一个月未参评的不算。",
    ),
    _figure(
        "asm_half_score",
        "半年考核得分",
        "分",
        Direction.HIGHER,
        "建设30分、应用50分、效果20分，再加减分。应用各项取各月达成度的平均，"
        "建设、效果各项取期末的数；未参评的月份不进平均，另写几个月。",
        "Σ 分值×达成度÷应得分×100＋加减分；应用项达成度＝各参评月达成度之和÷月数，"
        "没有应做任务的月份不算。",
        1,
    ),
    _figure(
        "asm_year_grade",
        "全年评比等次",
        "",
        Direction.NEUTRAL,
        "按全年得分评的等次。考核权重里填了“全年评比”的按它算；没有填的，"
        "全年得分是两个半年得分的平均，缺一个半年的不评。",
        "全年得分＝Σ 分值×达成度÷应得分×100＋加减分，或"
        "（第一学期得分＋第二学期得分）÷2＋加减分；"
        "90分及以上优秀，80分及以上良好，60分及以上合格，60分以下不合格。",
    ),
)
