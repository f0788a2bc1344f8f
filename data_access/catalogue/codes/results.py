"""Code lists of resources, awards and projects, and the origin of figures."""

from data_access.catalogue.codes.model import code_list

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
