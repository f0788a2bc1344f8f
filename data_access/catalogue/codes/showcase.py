"""Code lists of what is shown at a conference, and of the assessments."""

from data_access.catalogue.codes.model import code_list

SHOWCASE_SECTIONS = code_list(
    "showcase_section",
    "area 区域案例",
    "school 学校案例",
    "lesson 课堂教学",
    "platform 平台应用",
)

ASSESSMENT_SCHEMES = code_list(
    "assessment_scheme",
    "month 月通报 月 月度",
    "half_year 半年考核 半年",
    "year 全年评比 全年 年度",
)

ASSESSMENT_PARTS = code_list(
    "assessment_part",
    "use 多媒体应用",
    "lessons 三个课堂",
    "resources 资源",
    "research 研修",
    "alliance 四同步",
    "reporting 数据报送与在线率 数据报送 数据质量",
    "built 建设",
    "used 应用",
    "result 效果",
)

ADJUSTMENT_SCOPES = code_list(
    "adjustment_scope",
    "school 学校",
    "area 区域 区划 区县 乡镇 联合体",
)

ADJUSTMENT_WAYS = code_list(
    "adjustment_way",
    "add 加分 加",
    "take 减分 减 扣分",
)
