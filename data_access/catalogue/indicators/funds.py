"""Figures about money: sums over areas, no quotient of school facts."""

from data_access.catalogue.indicators.derived_model import DerivedIndicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.states import Direction

BUDGET, SPENT, SPENT_RATE = "fund_budget", "fund_spent", "fund_spent_rate"
PER_STUDENT, PER_MBPS = "fund_per_student", "fund_yuan_per_mbps"
_LEVELS = "市、区县、乡镇各填本级安排的，上级的数是本级与下级之和；没有填报的区域不计。"

FUNDS = (
    DerivedIndicator(
        BUDGET,
        "信息化经费预算",
        "经费预算",
        "funds",
        "元",
        0,
        Direction.NEUTRAL,
        Form.NUMBER,
        "一个自然年里安排的教育信息化经费，各项来源、各项用途之和。",
        "各行预算之和；有一行写“以上”的，合计也是“以上”。",
        _LEVELS,
        "P",
        "P",
    ),
    DerivedIndicator(
        SPENT,
        "信息化经费支出",
        "经费支出",
        "funds",
        "元",
        0,
        Direction.NEUTRAL,
        Form.NUMBER,
        "一个自然年里支出的教育信息化经费；当年的是年内累计。",
        "各行支出之和；没有填支出的行不计，另说有几行。",
        _LEVELS,
        "P",
        "P",
    ),
    DerivedIndicator(
        SPENT_RATE,
        "经费支出率",
        "支出率",
        "funds",
        "%",
        1,
        Direction.NEUTRAL,
        Form.SHARE,
        "已支出的经费占预算的比例。",
        "支出÷预算，只用预算、支出都填了的行；可以超过100%。",
        _LEVELS,
        "P",
        "P",
    ),
    DerivedIndicator(
        PER_STUDENT,
        "生均信息化经费支出",
        "生均经费",
        "funds",
        "元/人",
        0,
        Direction.NEUTRAL,
        Form.NUMBER,
        "当年支出的教育信息化经费，平均到每名在校生。",
        "全年支出÷在校生数；在校生取年末有效的年度基数。",
        "分母是范围内已报送年度基数的学校的在校生；" + _LEVELS,
        "P",
        "P",
    ),
    DerivedIndicator(
        PER_MBPS,
        "每兆带宽年租费",
        "每兆租费",
        "funds",
        "元/Mbps",
        1,
        Direction.NEUTRAL,
        Form.NUMBER,
        "学校线路的年租费平均到每兆签约带宽，分运营商比较。",
        "年租费之和÷签约下行带宽之和；一条线路租费和带宽都报了确数才计入。",
        "分母是每校最近一次报送的线路；只报范围或只报“光纤”的线路不计。",
        "P",
        "P",
    ),
)
