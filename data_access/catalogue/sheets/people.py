"""Sheets about teachers: the roster, training, titles and the helper group.

Teachers are numbers here. A column of names is dropped on reading like every other
column of personal data, and the number itself is shown nowhere but in a template.
"""

from data_access.catalogue.codes import (
    AWARD_LEVELS,
    SUBJECTS,
    TEST_RESULTS,
    TRAINING_KINDS,
    TRAINING_PROGRAMMES,
)
from data_access.catalogue.sheets.columns import (
    amount,
    choice,
    count,
    day,
    identifier,
    school_with_area,
    school_year,
    school_year_and_term,
    text,
    yes_no,
)
from data_access.catalogue.sheets.sheet import Frequency, Sheet, SheetColumn
from data_access.tables import (
    helper_task,
    teacher,
    teacher_report,
    teacher_title,
    training_event,
    training_record,
)


def _teacher_no(*aliases: str) -> SheetColumn:
    return identifier(
        "teacher_no",
        "教师编号",
        "教师代码",
        "教师工号",
        "工号",
        *aliases,
        is_required=True,
        is_key=True,
        is_private=True,
        example="T0231",
        hint="教师管理系统编号或本校编号，不用身份证号；姓名不收，页面和导出都不出现。",
    )


TEACHER = Sheet(
    "teacher",
    "教师名册",
    teacher,
    (
        *school_with_area(),
        _teacher_no(),
        choice("subject", "任教学科", SUBJECTS, "学科", example="音乐"),
        day("start_date", "到校日期", "任职日期", "入校日期", example="2021-09-01"),
        day(
            "end_date",
            "离校日期",
            "调离日期",
            example="",
            hint="调走的在原校填离校日期（当天起不再计），在新校另起一行；在职的空着。",
        ),
        yes_no("is_full_time", "是否专任", "专任教师", default=1),
        yes_no("is_due_training", "是否应训", "应训教师", default=1),
    ),
    Frequency.ON_CHANGE,
    "在编在岗教师每人一行，只用编号；应训、专任人数由它数出。",
    aliases=("教师", "教师花名册", "教师名单"),
)
TRAINING_RECORD = Sheet(
    "training_record",
    "教师培训学时",
    training_record,
    (
        *school_with_area(),
        _teacher_no(),
        choice(
            "programme",
            "培训项目",
            TRAINING_PROGRAMMES,
            "项目",
            "培训类别",
            is_key=True,
            default="uplift2",
        ),
        *school_year_and_term(is_key=True),
        amount("online_hours", "网络学时", "线上学时", unit="学时", example=12),
        amount("school_hours", "校本学时", "校本应用学时", unit="学时", example=10),
        amount("other_hours", "其他学时", "面授学时", unit="学时", example=6),
        choice("test_result", "测评结果", TEST_RESULTS, "能力测评", "测评"),
    ),
    Frequency.TERMLY,
    "每人每项目每学期一行，填本学期新得的学时，不填累计；学期末计入。",
    aliases=("培训学时", "学时登记", "继续教育学时"),
)
TRAINING_EVENT = Sheet(
    "training_event",
    "培训活动",
    training_event,
    (
        *school_with_area(),
        day("event_date", "培训日期", "日期", is_required=True, is_key=True),
        choice(
            "training_kind",
            "培训类别",
            TRAINING_KINDS,
            "三训类别",
            is_required=True,
            is_key=True,
            example="学科教师培训",
        ),
        text(
            "title",
            "培训主题",
            "主题",
            "培训名称",
            is_required=True,
            is_key=True,
            example="互动课堂设计",
        ),
        count("session_count", "场次", unit="场", default=1, example=1),
        count("person_times", "参训人次", "人次", unit="人次", example=45),
        amount("hours", "培训学时", "学时", unit="学时", example=4),
        yes_no("is_live", "是否直播", "直播"),
    ),
    Frequency.ON_CHANGE,
    "承办学校每次培训一行（三训：干部、班子、学科教师）；全区性培训由承办校填。",
    aliases=("培训场次", "三训活动", "培训登记"),
)
TEACHER_REPORT = Sheet(
    "teacher_report",
    "教师发展学期报表",
    teacher_report,
    (
        *school_with_area(),
        *school_year_and_term(is_key=True),
        count("shared_lesson_count", "晒课节数", "晒课数量", unit="节", example=36),
        count("courseware_count", "课件制作件数", "课件制作", unit="件", example=120),
        count(
            "online_study_count", "网络研修人次", "网络研修", unit="人次", example=85
        ),
    ),
    Frequency.TERMLY,
    "每校每学期一行，填全校合计；没有填 0，不要空着。",
    aliases=("晒课统计", "教师应用考核"),
)
TEACHER_TITLE = Sheet(
    "teacher_title",
    "骨干教师称号",
    teacher_title,
    (
        *school_with_area(),
        _teacher_no(),
        text(
            "title",
            "称号",
            "骨干称号",
            "称号名称",
            is_required=True,
            is_key=True,
            example="教学能手",
        ),
        choice(
            "level", "级别", AWARD_LEVELS, is_required=True, is_key=True, example="市级"
        ),
        day("awarded_date", "评定日期", "认定日期", "命名日期", is_required=True),
        yes_no(
            "has_passed_ability",
            "是否过应用能力前置",
            "应用能力达标",
            hint="评选前信息技术应用能力测评是否合格。",
        ),
        yes_no(
            "is_programme",
            "是否本轮培树",
            "本项目培树",
            hint="本轮行动计划培树的填“是”，与年度基数里的骨干教师总数分开。",
        ),
    ),
    Frequency.ON_CHANGE,
    "每人每个称号一行；没有的学校不用填。",
    aliases=("骨干教师", "骨干教师名单"),
)
HELPER_TASK = Sheet(
    "helper_task",
    "互助小组任务",
    helper_task,
    (
        *school_with_area(),
        _teacher_no("成员编号"),
        school_year(is_key=True),
        count("session_count", "专题培训次数", "培训次数", unit="次", example=2),
        amount("lesson_hours", "培训课时", "课时", unit="课时", example=6),
        count("person_times", "培训人次", "人次", unit="人次", example=80),
    ),
    Frequency.YEARLY,
    "互助小组成员每人每学年一行，学年内随时更新；任务线为 1 次、4 课时、50 人次。",
    aliases=("信息化互助小组", "互助小组"),
)
PEOPLE_SHEETS = (
    TEACHER,
    TRAINING_RECORD,
    TRAINING_EVENT,
    TEACHER_REPORT,
    TEACHER_TITLE,
    HELPER_TASK,
)
