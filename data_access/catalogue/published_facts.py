"""Facts that reports and yearbooks publish for a whole area (table `area_fact`).

They stand beside the figures summed over schools and are never mixed with them
(domain.md §0.1). To add one, add a line here; the report's own bound (以上, 近) is
a column of the row, not of the fact.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedFact:
    """One published total: id, words, unit, and what it must not be taken for.

    A value is in this unit as the report prints it: 全部 is 100 %, not 1.
    """

    id: str
    label: str
    unit: str
    note: str = ""


_ADDED = "项目新增数，不是存量，两者不相加。"
_FACTS = (
    PublishedFact("resource_count", "累计上传优质资源", "件"),
    PublishedFact(
        "good_lesson_award_count", "优课奖", "项", "部、省、市三级，不含区级。"
    ),
    PublishedFact(
        "closed_project_count", "完成课题", "个", "国家、省、市、区四级；完成即结题。"
    ),
    PublishedFact(
        "new_media_award_person_count",
        "新媒体新技术教学应用大赛获奖",
        "人",
        "省、市两级；按人数，不按项数。",
    ),
    PublishedFact(
        "backbone_teacher_fostered_count",
        "培树骨干教师",
        "人",
        "本项目培树的人数，不是全区骨干教师的存量。",
    ),
    PublishedFact("interactive_board_added", "新配班班通教学设备", "套", _ADDED),
    PublishedFact("computer_room_added", "新建微机室", "间", _ADDED),
    PublishedFact("remote_set_added", "新配远程互动教学设备", "套", _ADDED),
    PublishedFact("student_mobile_terminal_added", "新增学生移动终端", "个", _ADDED),
    PublishedFact("computer_added", "补配师生微机", "台", "师机、生机合计；" + _ADDED),
    PublishedFact("smart_room_count", "智慧课堂", "个"),
    PublishedFact(
        "students_per_terminal",
        "生机比（每台终端对应学生数）",
        "人",
        "越小越好；报道说“超过5:1”，意思是不多于 5 人一台。",
    ),
    PublishedFact(
        "teachers_per_terminal",
        "师机比（每台终端对应教师数）",
        "人",
        "越小越好；报道说“超过1:1”，意思是不多于 1 人一台。",
    ),
    PublishedFact("rural_line_mbps", "农村学校带宽", "Mbps", "每一所农村学校。"),
    PublishedFact("urban_line_mbps", "城区学校带宽", "Mbps", "每一所城区学校。"),
    PublishedFact(
        "recording_room_share", "录播室建成率", "%", "分母是乡镇中心小学以上学校。"
    ),
    PublishedFact(
        "tv_station_share", "校园电视台建成率", "%", "分母是乡镇中心小学以上学校。"
    ),
    PublishedFact(
        "monitored_classroom_share", "小跟班监测系统覆盖率", "%", "分母是所有教室。"
    ),
    PublishedFact("innovation_club_share", "创新社团开设率", "%", "分母是城区学校。"),
    PublishedFact("alliance_count", "区域党建联合体", "个"),
    PublishedFact(
        "alliance_member_count",
        "教育联合体和共同体学校",
        "所",
        "是学校数，不是联合体个数。",
    ),
    PublishedFact("model_school_count", "市级智慧校园示范校", "所"),
    PublishedFact("programme_funds_yuan", "第二轮三年行动累计投入", "元"),
    PublishedFact(
        "annual_fund_kind_count",
        "每年安排的信息化专项经费",
        "项",
        "教育技术装备专项、应用推进专项、城域网租用资金；报道没有写金额。",
    ),
    PublishedFact("delivered_lesson_count", "专递课堂", "节", "两年累计。"),
    PublishedFact(
        "lesson_person_times",
        "专递课堂参与师生",
        "人次",
        "两年累计；175节课到7万，只能是人次，不是人数。",
    ),
    PublishedFact("master_event_count", "名师课堂", "次"),
    PublishedFact("research_event_count", "线上教研", "场"),
    PublishedFact(
        "delivered_subject_count",
        "专递课堂开设学科",
        "科",
        "小学科学、音乐、美术、道法。",
    ),
    PublishedFact("helper_count", "教育信息化互助小组骨干", "名"),
    PublishedFact(
        "helper_training_lessons",
        "互助小组每次培训",
        "课时",
        "每名成员每学年至少一次，是任务线，不是完成数。",
    ),
    PublishedFact(
        "helper_training_person_times",
        "互助小组每次培训人次",
        "人次",
        "是任务线，不是完成数。",
    ),
    PublishedFact(
        "online_training_hours",
        "教师网络研修",
        "学时",
        "每名教师的学时，能力提升工程2.0。",
    ),
    PublishedFact(
        "school_training_hours",
        "教师校本研修",
        "学时",
        "每名教师的学时，能力提升工程2.0。",
    ),
    PublishedFact(
        "online_training_share", "网络研修完成率", "%", "分母是全区中小学教师。"
    ),
    PublishedFact(
        "school_training_share", "校本研修完成率", "%", "分母是全区中小学教师。"
    ),
    PublishedFact("teacher_test_pass_share", "教师信息化教学能力测评通过率", "%"),
    PublishedFact("student_count", "在校生数", "人"),
    PublishedFact(
        "higher_education_student_count",
        "高等学校在校生数",
        "人",
        "不属于本系统的学段，记作未分。",
    ),
    PublishedFact(
        "vocational_student_count",
        "中等职业学校在校生数",
        "人",
        "不属于本系统的学段，记作未分。",
    ),
    PublishedFact(
        "general_secondary_student_count",
        "普通中学在校生数",
        "人",
        "初中、高中合计，未分学段。",
    ),
)
PUBLISHED_FACTS: dict[str, PublishedFact] = {fact.id: fact for fact in _FACTS}


def published_label(fact: str) -> str:
    """Return the words for a fact; one that is not listed stands for itself."""
    found = PUBLISHED_FACTS.get(fact)
    return found.label if found else fact
