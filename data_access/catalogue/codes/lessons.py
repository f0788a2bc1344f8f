"""Code lists of lessons: the three classrooms, subjects, grades."""

from data_access.catalogue.codes.model import code_list

CLASSROOM_KINDS = code_list(
    "classroom_kind", "1 专递课堂 专递", "2 名师课堂 名师", "3 名校网络课堂 名校网络"
)

SUBJECTS = code_list(
    "subject",
    "DF 道德与法治 道法 品德 品德与社会 思想品德",
    "YW 语文",
    "SX 数学",
    "YY 英语 外语",
    "LS 历史",
    "DL 地理",
    "KX 科学 小学科学",
    "WL 物理",
    "HX 化学",
    "SW 生物学 生物",
    "XK 信息科技 信息技术",
    "TY 体育与健康 体育",
    "YL 音乐",
    "MS 美术",
    "LD 劳动",
    "ZH 综合实践活动 综合实践",
    "XB 地方与校本课程 校本课程",
    "ZZ 思想政治 政治",
    "TJ 通用技术",
)

GRADES = code_list(
    "grade",
    "11 一年级 小学一年级",
    "12 二年级 小学二年级",
    "13 三年级 小学三年级",
    "14 四年级 小学四年级",
    "15 五年级 小学五年级",
    "16 六年级 小学六年级",
    "21 七年级 初一 初中一年级",
    "22 八年级 初二 初中二年级",
    "23 九年级 初三 初中三年级",
    "24 初四",
    "31 高一 高中一年级",
    "32 高二 高中二年级",
    "33 高三 高中三年级",
)

LESSON_STATUSES = code_list(
    "lesson_status",
    "planned 未开始",
    "running 进行中",
    "completed 已完成 已开 完成",
    "cancelled 取消 未开",
)

LESSON_QUALITIES = code_list("quality", "good 好", "fair 一般", "poor 差")

NOT_HELD_REASONS = code_list(
    "not_held_reason",
    "network 网络故障",
    "device 设备故障",
    "teacher 主讲教师请假",
    "receiver 接收端未到",
    "event 学校活动冲突",
    "other 其他",
)

ROLES = code_list("role", "deliver 主讲", "receive 接收")
