"""Sheets of other places' figures, of weights, and of what a conference shows."""

from data_access.catalogue.codes import (
    ASSESSMENT_PARTS,
    ASSESSMENT_SCHEMES,
    BOUNDS,
    SHOWCASE_SECTIONS,
)
from data_access.catalogue.sheets.columns import (
    amount,
    choice,
    count,
    day,
    identifier,
    text,
    yes_no,
)
from data_access.catalogue.sheets.results import CERTAINTIES, TARGET_STAGES
from data_access.catalogue.sheets.sheet import Frequency, Sheet, SheetColumn
from data_access.tables import assessment_weight, benchmark, showcase


def _indicator(example: str) -> SheetColumn:
    return text(
        "indicator_id", "指标代号", "指标",
        is_required=True, is_key=True, example=example, hint="见指标说明页。",
    )  # fmt: skip


BENCHMARK = Sheet(
    "benchmark",
    "外地公布数",
    benchmark,
    (
        _indicator("dev_stu_per_terminal"),
        text(
            "place",
            "地区",
            "地方",
            "地区名称",
            is_required=True,
            is_key=True,
            example="安徽省",
            hint="照原文写，如“全国”。",
        ),  # fmt: skip
        identifier("place_code", "地区代码", example="340000"),
        choice("stage", "学段", TARGET_STAGES, is_key=True, default="*"),
        day(
            "as_of_date",
            "截至日期",
            "统计日期",
            is_required=True,
            is_key=True,
            example="2019-12-31",
        ),  # fmt: skip
        amount(
            "value",
            "数值",
            is_required=True,
            example=7.22,
            hint="照原文的数：99.92% 填 99.92，生机比 7.22∶1 填 7.22。",
        ),  # fmt: skip
        choice("bound", "口径", BOUNDS, default="equal", hint="“以上”“近”照原文填。"),
        text("source", "来源", is_required=True, example="省教育厅年度通报"),
        text("source_url", "来源网址"),
        choice("certainty", "可信度", CERTAINTIES, default="C", example="C"),
    ),
    Frequency.ON_CHANGE,
    "别处公布过的数，在图上作参考线，不与本地排名。",
    aliases=("对标值", "参考值", "外地数据"),
)
SHOWCASE = Sheet(
    "showcase",
    "展播案例",
    showcase,
    (
        choice("section", "板块", SHOWCASE_SECTIONS, is_required=True, is_key=True),
        text(
            "title",
            "题目",
            "标题",
            "案例题目",
            is_required=True,
            is_key=True,
            example="一节专递课怎样上成两校同课",
        ),  # fmt: skip
        text(
            "unit_name",
            "单位",
            "报送单位",
            "学校",
            is_required=True,
            is_key=True,
            example="示范区第一小学",
        ),  # fmt: skip
        amount("minutes", "时长", "时长分钟", unit="分钟", example=8),
        count("sort_order", "顺序", "播放顺序", example=1),
        text(
            "media_path",
            "图片或视频",
            "文件",
            "媒体文件",
            example="area/case1.mp4",
            hint="媒体文件夹里的位置，用“/”隔开；不写盘符，不从“/”开始，不用“..”。",
        ),  # fmt: skip
    ),
    Frequency.ON_CHANGE,
    "会上展播的案例、课例，按板块和顺序播放。",
    aliases=("案例展播", "展播清单"),
)
ASSESSMENT_WEIGHT = Sheet(
    "assessment_weight",
    "考核权重",
    assessment_weight,
    (
        choice("scheme", "考核", ASSESSMENT_SCHEMES, is_required=True, is_key=True),
        _indicator("use_lesson_rate"),
        choice("part", "考核板块", ASSESSMENT_PARTS, "板块", is_required=True),
        amount("weight", "分值", "权重", is_required=True, unit="分", example=20),
        amount(
            "full_value",
            "满分值",
            example="",
            hint="达到多少得满分，用指标的原值（比率填 0 到 1）；不填的用目标值。"
            "半年考核的应用项按月算，填每月的满分值。",
        ),  # fmt: skip
        yes_no(
            "is_core",
            "是否核心项",
            "核心项",
            hint="核心项没有报送的学校，这个月未参评。",
        ),  # fmt: skip
        choice("certainty", "可信度", CERTAINTIES, default="P", example="P"),
        count("sort_order", "顺序", example=1),
    ),
    Frequency.ONCE,
    "各项指标在月通报、半年考核里各占多少分；一套合计 100 分，本地自定。",
    aliases=("考核权重表", "评分权重"),
)
YARDSTICK_SHEETS = (BENCHMARK, SHOWCASE, ASSESSMENT_WEIGHT)
