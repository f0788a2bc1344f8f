"""The sheet of points added to scores of an assessment, or taken, and why."""

from data_access.catalogue.codes import (
    ADJUSTMENT_SCOPES,
    ADJUSTMENT_WAYS,
    ASSESSMENT_SCHEMES,
)
from data_access.catalogue.sheets.columns import amount, choice, identifier, text
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import score_adjustment

_MONTH = SheetColumn(
    "month",
    "月份",
    Kind.MONTH,
    "month",
    ("所属月份", "年月"),
    is_required=True,
    example="2026-10",
    hint="月通报填当月；半年考核填这个学期的任一个月，全年评比填这个学年的任一个月。",
)
SCORE_ADJUSTMENT = Sheet(
    "score_adjustment",
    "考核加减分",
    score_adjustment,
    (
        identifier(
            "adjustment_no",
            "加减分编号",
            "编号",
            is_required=True,
            is_key=True,
            example="JF-2026-001",
            hint="自编，一条一个号，不重复。",
        ),
        choice("scheme", "考核", ASSESSMENT_SCHEMES, is_required=True),
        _MONTH,
        choice("scope_kind", "对象", ADJUSTMENT_SCOPES, "加减分对象", is_required=True),
        identifier(
            "scope_code",
            "对象代码",
            "学校标识码",
            "区划代码",
            is_required=True,
            example="2199000123",
            hint="学校填标识码，区域填区划代码或联合体代码。",
        ),
        choice("way", "加或减", ADJUSTMENT_WAYS, "加减", is_required=True),
        amount(
            "points",
            "分数",
            "加减分值",
            is_required=True,
            unit="分",
            example=2,
            hint="填正数，加还是减在“加或减”里选。",
        ),
        text(
            "reason",
            "事由",
            "原因",
            is_required=True,
            example="承办全区专递课堂现场会",
            hint="写事，不写人名。",
        ),
        identifier(
            "document_no",
            "佐证材料编号",
            "材料编号",
            example="ZZ-001",
            hint="“佐证材料”表里的材料编号。",
        ),
    ),
    Frequency.ON_CHANGE,
    "学校或区域在一次考核里加的分、减的分和事由；本地自定，不是国家标准。",
    aliases=("加减分", "考核加减分表", "加分扣分"),
)
ADJUSTMENT_SHEETS = (SCORE_ADJUSTMENT,)
