"""Indicators of platforms for teaching: arts, experiments, analytics, textbooks."""

from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Test,
    schools,
    share_of_schools,
)
from data_access.catalogue.indicators.platform_shapes import count, rate
from data_access.catalogue.states import Direction

PLATFORM_TEACHING = (
    rate(
        "plat_three_school_rate",
        "三大平台使用学校比例",
        "三大平台使用校",
        (
            share_of_schools(
                "用过三大平台之一的学校", "three_tasks", test=Test(at_least=1)
            ),
            schools("学校总数"),
        ),
        "期内用过新华美育、实验教学、素质教育平台之一的学校占学校总数的比例。",
    ),
    count(
        "plat_three_lessons",
        "美育实验开课数",
        Half("开课节数与开出实验", "节次", ("three_lessons",)),
        "期内新华美育开课的节数与实验教学平台开出的实验之和；测评人数另计。",
    ),
    rate(
        "plat_analytics_school_rate",
        "学情分析使用学校比例",
        "学情分析使用校",
        (
            share_of_schools(
                "有班级使用的学校", "analytics_used_classes", test=Test(at_least=1)
            ),
            schools("学校总数"),
        ),
        "期内有班级用过学情分析的学校占学校总数的比例。",
    ),
    Indicator(
        "plat_textbook_weekly",
        "数字教材周均使用课时",
        "数字教材周课时",
        "platforms",
        "课时/周",
        1,
        Direction.NEUTRAL,
        Form.NUMBER,
        Half("周使用课时之和", "课时", ("textbook_weekly",)),
        Half("报送的年级×学科", "个", ("textbook_weekly_told",)),
        "各年级各学科每周使用数字教材课时的平均；只作监测。",
        "只计本学期报送过周使用课时的学校。",
        "P",
        "P",
        is_core=False,
    ),
    count(
        "plat_arts_lessons",
        "新华美育开课节数",
        Half("开课节数", "节", ("arts_lessons",)),
        "期内在新华美育平台上开课的节数。",
    ),
    count(
        "plat_experiment_count",
        "平台开出实验数",
        Half("开出实验数", "个", ("experiment_platform_count",)),
        "期内在实验教学平台上开出的实验数；开出率见实验开出率。",
    ),
    count(
        "plat_character_tests",
        "素质教育测评人数",
        Half("测评人次", "人次", ("character_tests",)),
        "期内素质教育平台的测评人次；不含任何学生的成绩。",
    ),
    rate(
        "plat_analytics_class_rate",
        "学情分析班级使用率",
        "学情分析使用率",
        (
            Half("使用学情分析的班级", "班月", ("analytics_used_classes",)),
            Half("教学班", "班月", ("analytics_classes",)),
        ),
        "当月用过学情分析的班级占教学班的比例。跨月为各月之和（班月）。",
    ),
    count(
        "plat_analytics_tests",
        "学情测评次数",
        Half("测评次数", "次", ("analytics_tests",)),
        "期内学情分析的测评次数。",
    ),
    rate(
        "plat_textbook_class_rate",
        "数字教材班级覆盖率",
        "数字教材覆盖率",
        (
            Half("使用数字教材的班×学科", "班·学科", ("textbook_covered",)),
            Half("教学班×学科", "班·学科", ("textbook_classes",)),
        ),
        "使用国家课程数字教材的班级占教学班的比例，按年级和学科计；一学期一报。",
        "只计本学期报送过数字教材的学校。",
    ),
)
