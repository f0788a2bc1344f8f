"""Indicators of teaching with what is there: minutes, classes, spaces, experiments."""

from data_access.catalogue.indicators.model import Form, Half, Indicator
from data_access.catalogue.states import Direction

_MONITOR = "只计期内报送过多媒体使用情况的学校。"
_SPACE = "只计云空间平台报送过的学校；在册人数由平台按学籍、人事名册给出。"


def _share(
    indicator_id: str,
    label: str,
    short_label: str,
    subject: str,
    halves: tuple[Half, Half],
    words: tuple[str, str],
    source: tuple[str, str] = ("P", "P"),
) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short_label,
        subject,
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        *halves,
        *words,
        *source,
        is_core=False,
    )


TEACHING = (
    Indicator(
        "use_avg_min",
        "课均使用时长",
        "课均使用时长",
        "use",
        "分钟/节",
        1,
        Direction.NEUTRAL,
        Form.NUMBER,
        Half("使用分钟", "分钟", ("used_minutes",)),
        Half("使用节次", "节", ("used_lesson_count",)),
        "用了多媒体的课，平均每节使用的分钟数；只作监测，更多不等于更好，不排名。",
        _MONITOR,
        "S33",
        "C",
        is_core=False,
    ),
    _share(
        "use_install_rate",
        "监测覆盖率",
        "监测覆盖率",
        "use",
        (
            Half("接入监测的普通教室", "间", ("monitored_room_count",)),
            Half("普通教室总数", "间", ("classroom_count",)),
        ),
        (
            "装有监测终端（小跟班）的普通教室占普通教室总数的比例。",
            "只计功能室表与年度基数都已报送的学校。",
        ),
        ("seed004", "C"),
    ),
    _share(
        "use_class_active_rate",
        "班级应用率",
        "班级应用率",
        "use",
        (
            Half("当月用过多媒体的班", "班月", ("active_class_count",)),
            Half("教学班", "班月", ("teaching_class_count",)),
        ),
        ("当月用过多媒体的班占教学班的比例；跨月为班月。", _MONITOR),
    ),
    _share(
        "use_natplat_tea_active",
        "国家平台教师月活率",
        "国家平台月活率",
        "use",
        (
            Half("当月活跃教师", "人月", ("national_active",)),
            Half("在册教师", "人月", ("national_teacher_months",)),
        ),
        (
            "当月在国家中小学智慧教育平台上活跃的教师占在册教师的比例；跨月为人月。",
            "只计期内平台报送过的学校；没有报送不算0。",
        ),
    ),
    _share(
        "use_exp_open_rate",
        "实验开出率",
        "实验开出率",
        "use",
        (
            Half("实开实验", "个", ("done_experiment_count",)),
            Half("应开实验", "个", ("required_experiment_count",)),
        ),
        (
            "实际开出的实验占课程应开实验的比例；多开的不抵少开的学校。",
            "只计期内报送过实验教学的学校。100%的要求待核（M）。",
        ),
        ("P", "M"),
    ),
    _share(
        "res_space_tea_rate",
        "教师空间开通率",
        "教师空间开通率",
        "resources",
        (
            Half("已开通空间的教师", "人", ("space_teachers_opened",)),
            Half("在册教师", "人", ("space_teachers",)),
        ),
        ("已开通网络学习空间的教师占在册教师的比例，取最近一个月。", _SPACE),
        ("S12", "C"),
    ),
    _share(
        "res_space_stu_rate",
        "学生空间开通率",
        "学生空间开通率",
        "resources",
        (
            Half("已开通空间的学生", "人", ("space_pupils_opened",)),
            Half("在册学生", "人", ("space_pupils",)),
        ),
        ("已开通网络学习空间的学生占在册学生的比例，取最近一个月。", _SPACE),
        ("S12", "C"),
    ),
    _share(
        "res_space_active_rate",
        "空间月活率",
        "空间月活率",
        "resources",
        (
            Half("当月活跃的空间", "人月", ("space_active",)),
            Half("已开通的空间", "人月", ("space_opened",)),
        ),
        ("当月活跃的师生空间占已开通空间的比例；跨月为人月。", _SPACE),
    ),
    _share(
        "res_subject_coverage",
        "学科配套齐全率",
        "学科配套齐全",
        "resources",
        (
            Half("配套齐全的年级×学科", "个", ("resource_set_full",)),
            Half("应配套的年级×学科", "个", ("resource_set_due",)),
        ),
        (
            "配套资源齐全的年级×学科占应配套的比例，一学期一报。",
            "只计报送过“数字教材与配套资源”的学校；没有填是否齐全的不计。",
        ),
        ("S15", "C"),
    ),
)
