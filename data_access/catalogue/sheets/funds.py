"""The sheet about money: budget and spending by year, source and category."""

from data_access.catalogue.codes import (
    BOUNDS,
    FUND_CATEGORIES,
    FUND_OPERATORS,
    FUND_SOURCES,
)
from data_access.catalogue.sheets.columns import (
    amount,
    area_path,
    choice,
    identifier,
    text,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import fund

FUND = Sheet(
    "fund",
    "经费",
    fund,
    (
        SheetColumn(
            "fund_year",
            "年度",
            Kind.YEAR,
            "fund_year",
            ("年份", "经费年度", "预算年度"),
            is_required=True,
            is_key=True,
            example=2026,
            hint="自然年。",
        ),
        identifier(
            "area_code",
            "区划代码",
            "行政区划代码",
            field="area_id",
            is_required=True,
            instead=("area_path",),
            is_key=True,
            example="990101",
            hint="谁安排的经费填谁，市、区县、乡镇各填本级的，不重复；上级的数由下级加上本级得出。",
        ),
        area_path(),
        text(
            "for_school",
            "受益学校",
            "学校名称",
            "学校",
            is_key=True,
            default="*",
            example="*",
            hint="只用于一所学校的填校名；全区的填 * 或不填。",
        ),
        choice(
            "source", "经费来源", FUND_SOURCES, "来源", is_required=True, is_key=True
        ),
        choice(
            "category",
            "用途",
            FUND_CATEGORIES,
            "支出类别",
            "类别",
            "科目",
            is_required=True,
            is_key=True,
            hint="网络租用单列，合计四类用途时归入维护。",
        ),  # fmt: skip
        choice(
            "operator",
            "运营商",
            FUND_OPERATORS,
            "网络运营商",
            is_key=True,
            default="*",
            hint="只有网络租用才分运营商。",
        ),  # fmt: skip
        amount(
            "budget_yuan",
            "预算",
            "预算金额",
            "预算数",
            "安排资金",
            unit="元",
            example=1200000,
            hint="表头写“预算（万元）”的，自动换成元。",
        ),  # fmt: skip
        amount(
            "spent_yuan",
            "支出",
            "支出金额",
            "支出数",
            "执行数",
            "决算",
            unit="元",
            example=1130000,
            hint="还没有支出的填 0；不知道的空着。",
        ),  # fmt: skip
        choice(
            "bound",
            "口径",
            BOUNDS,
            default="equal",
            hint="“多”“余”“以上”填以上，“近”填以下，照原文。",
        ),  # fmt: skip
    ),
    Frequency.YEARLY,
    "每项经费一行：哪一年、谁安排、从哪里来、用在哪里、预算和支出多少。",
    aliases=("经费投入", "信息化经费", "经费表"),
)
FUND_SHEETS = (FUND,)
