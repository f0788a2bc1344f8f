"""Code lists: each code with its label, the words seen for it, and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Code:
    """One entry of a code list."""

    code: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodeList:
    """A closed list of codes in their order."""

    name: str
    codes: tuple[Code, ...] = field(default=())

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Return code → label, in order."""
        return {code.code: code.label for code in self.codes}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Return every accepted word (code, label, alias) → code."""
        return {
            word: code.code
            for code in self.codes
            for word in (code.code, code.label, *code.aliases)
        }

    def label(self, code: object) -> str:
        """Return the label of a code; what is not in the list stands for itself."""
        return self.labels.get(str(code), str(code))


def code_list(name: str, *entries: str) -> CodeList:
    """Build a list from lines of the form "code label alias alias"."""
    codes = (entry.split() for entry in entries)
    return CodeList(
        name, tuple(Code(code, label, tuple(rest)) for code, label, *rest in codes)
    )


STAGES = code_list(
    "stage",
    "preschool 幼儿园 学前 0",
    "primary 小学 1 小学阶段",
    "junior_secondary 初中 2 初级中学 初中阶段",
    "senior_secondary 高中 3 普通高中 高中阶段",
    "unsplit 未分 全校 合计",
)
# GB/T 33782-2017 table 4 (domain.md §4.3, B S21).
SCHOOL_TYPES = code_list(
    "school_type",
    "111 幼儿园",
    "119 附设幼儿班",
    "211 小学 普通小学 完全小学",
    "218 小学教学点 教学点",
    "219 附设小学班",
    "221 职工小学",
    "222 农民小学",
    "228 小学班",
    "229 扫盲班",
    "311 初级中学 初中",
    "312 九年一贯制学校 九年一贯制 九年制学校",
    "319 附设普通初中班",
    "321 职业初中",
    "329 附设职业初中班",
    "331 成人职工初中",
    "332 成人农民初中",
    "341 完全中学 完中",
    "342 高级中学 高中 普通高中",
    "345 十二年一贯制学校 十二年一贯制 十二年制学校",
    "349 附设普通高中班",
    "351 成人职工高中",
    "352 成人农民高中",
    "361 调整后中等职业学校",
    "362 中等技术学校",
    "363 中等师范学校",
    "364 成人中等专业学校 成人中专",
    "365 职业高中学校 职业高中 职高 高中（职教）",
    "366 技工学校",
    "511 盲人学校",
    "512 聋人学校",
    "513 培智学校 弱智学校",
    "514 其他特教学校 特殊教育学校 特教学校",
)
STAGES_OF_TYPE: Mapping[str, tuple[str, ...]] = {
    "111": ("preschool",),
    "119": ("preschool",),
    **dict.fromkeys(("211", "218", "219", "221", "222", "228"), ("primary",)),
    **dict.fromkeys(("311", "319", "321", "329"), ("junior_secondary",)),
    "312": ("primary", "junior_secondary"),
    "341": ("junior_secondary", "senior_secondary"),
    **dict.fromkeys(
        ("342", "349", "361", "362", "363", "364", "365", "366"),
        ("senior_secondary",),
    ),
    "345": ("primary", "junior_secondary", "senior_secondary"),
    **dict.fromkeys(("511", "512", "513", "514"), ("primary", "junior_secondary")),
}
# Main stage for peer groups (domain.md §0.1): 九年一贯 = 初中; 完中, 十二年 = 高中.
MAIN_STAGE_OF_TYPE: Mapping[str, str] = {
    code: stages[-1] for code, stages in STAGES_OF_TYPE.items()
}
TEACHING_POINT_TYPE = "218"
# First two digits of a 学校标识码 (S20) and the types they may stand for.
TYPES_OF_SCHOOL_CODE: Mapping[str, tuple[str, ...]] = {
    "11": ("111", "119"),
    "21": ("211", "218", "219"),
    "31": ("311", "312", "319"),
    "32": ("321", "329"),
    "34": ("341", "342", "345", "349"),
    "36": ("361", "362", "363", "364", "365", "366"),
    "51": ("511", "512", "513", "514"),
}
SETTLEMENT_CODES = code_list(
    "settlement_code",
    "111 主城区",
    "112 城乡结合区",
    "121 镇中心区",
    "122 镇乡结合区",
    "123 特殊区域",
    "210 乡中心区",
    "220 村庄",
)
SETTLEMENT_TYPES = code_list(
    "settlement_type",
    "urban 城区 城市 Bandar",
    "township_area 镇区 县镇",
    "rural 乡村 农村",
)
NET_TIER_GROUPS = code_list(
    "net_tier_group", "urban 城区 城区学校", "rural 农村 农村学校"
)
FOUNDERS = code_list(
    "founder",
    "811 省级教育部门",
    "812 省级其他部门",
    "821 地级教育部门",
    "822 地级其他部门",
    "831 县级教育部门",
    "832 县级其他部门",
    "891 地方企业",
    "892 事业单位",
    "893 部队",
    "894 集体",
    "999 民办",
)
SCHOOL_STATUSES = code_list(
    "status", "normal 正常", "merged 撤并 撤销 合并", "new 新建"
)
ACCESS_METHODS = code_list(
    "access_method",
    "fibre 光纤 光纤接入 光缆",
    "mobile 无线 移动网络 4G 5G",
    "satellite 卫星",
    "other 其他 ADSL 铜缆",
)
OPERATORS = code_list(
    "operator",
    "telecom 电信 中国电信",
    "mobile 移动 中国移动",
    "unicom 联通 中国联通",
    "broadcast 广电 中国广电",
    "cernet 教育网 教育城域网",
    "other 其他",
)
WIFI_SCOPES = code_list(
    "wifi_scope", "full 全覆盖 教学区全覆盖", "partial 部分 部分覆盖", "none 无 未覆盖"
)
DEVICE_TYPES = code_list(
    "device_type",
    "BBT 班班通 交互一体机 智能触控一体机 电子白板 投影",
    "T_PC 教师机 教师计算机 教师终端",
    "S_PC 学生机 学生计算机 学生终端",
    "S_MOB 学生移动终端 学生平板",
    "T_MOB 教师移动终端 教师平板",
    "REMOTE 远程互动设备 远程互动套件 远程互动教学设备",
    "REC 录播主机 录播设备",
    "MON 监测终端 小跟班",
    "AP 无线AP 无线接入点",
    "SRV 服务器",
    "LAPTOP 笔记本电脑",
    "DESKTOP 台式电脑",
    "NETBOOK 上网本",
    "TABLET 平板电脑",
    "THIN 瘦客户机",
    "OTHER 其他",
)
STUDENT_TERMINALS = ("S_PC", "S_MOB")
TEACHER_TERMINALS = ("T_PC", "T_MOB")
MOBILE_TERMINALS = ("S_MOB", "T_MOB")
TERMINALS = (
    *STUDENT_TERMINALS,
    *TEACHER_TERMINALS,
    "LAPTOP",
    "DESKTOP",
    "NETBOOK",
    "TABLET",
)
ROOM_TYPES = code_list(
    "room_type",
    "LAB 微机室 计算机教室 计算机室",
    "SMART 智慧课堂 智慧教室",
    "RECROOM 录播室 录播教室",
    "TV 校园电视台 演播室",
    "REMOTE_H 主讲教室",
    "REMOTE_R 接收教室",
    "MAKER 创客教室 机器人教室",
    "CTRL 智慧控制中心 控制中心",
)
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
RESOURCE_TYPES = code_list(
    "resource_type",
    "slides 课件",
    "design 教学设计 教案",
    "micro 微课",
    "recording 课堂实录",
    "worksheet 学习任务单",
    "exercise 作业习题 作业/习题 习题 作业",
    "experiment 实验视频",
    "material 素材",
    "textbook 数字教材配套",
    "other 其他",
)
REVIEW_STATUSES = code_list(
    "review_status",
    "pending 待审 未审核",
    "approved 通过 审核通过",
    "rejected 不通过 未通过",
)
AWARD_LEVELS = code_list(
    "level",
    "5 国家级 部级 国家（部）级 教育部",
    "4 省级",
    "3 市级",
    "2 区县级 县级 区级 县（区）级",
    "1 校级",
)
AWARD_GRADES = code_list(
    "grade",
    "special 特等奖 特等",
    "first 一等奖 一等",
    "second 二等奖 二等",
    "third 三等奖 三等",
    "merit 优秀奖 优秀 入围 优秀（入围）",
    "ungraded 不分等次",
)
AWARD_KINDS = code_list(
    "award_kind",
    "good_lesson 优课 一师一优课 基础教育精品课 精品课",
    "new_media 新媒体新技术教学应用 新媒体新技术",
    "micro_course 微课程 微课",
    "exchange 教育教学信息化交流展示 双融双创",
    "case 课例评选 优秀课例",
    "paper 论文 教育技术论文",
    "software 自制教具软件 自制教具/软件 自制多媒体教育软件",
    "student 学生信息素养 电脑制作 学生电脑制作",
    "other 师生其他 其他",
)
WINNER_KINDS = code_list("winner_kind", "person 个人", "group 集体", "student 学生")
PROJECT_STATUSES = code_list(
    "project_status", "approved 立项", "running 在研", "closed 结题", "revoked 撤销"
)
COORDINATE_SYSTEMS = code_list(
    "coordinate_system",
    "WGS84 WGS-84 wgs84",
    "GCJ02 GCJ-02 火星坐标 高德 腾讯",
    "BD09 BD-09 百度",
)
ORIGINS = code_list(
    "origin",
    "reported 上报 手工",
    "platform 平台 平台对接",
    "published 公开报道 统计年报",
    "estimated 估算",
    "simulated 模拟",
)
# The weakest origin in a figure is what the screen shows (domain.md §0.1).
ORIGIN_STRENGTH = ("reported", "platform", "published", "estimated", "simulated")
BOUNDS = code_list("bound", "equal 等于", "at_least 以上 超过 余", "at_most 以下 近")


def settlement_type_of(code: str | None) -> str | None:
    """Return urban, township_area or rural for a three-digit 城乡分类代码 (S23)."""
    if not code:
        return None
    if code.startswith("11"):
        return "urban"
    return "township_area" if code.startswith("12") else "rural"


def net_tier_group_of(code: str | None) -> str | None:
    """Return which bandwidth line a school has by default: 111, 112 urban, else rural.

    Seed 004 counts 镇区 schools as 农村 (domain.md §0, trap 6).
    """
    if not code:
        return None
    return "urban" if code in {"111", "112"} else "rural"
