"""Code lists of training, titles, honours and clubs."""

from data_access.catalogue.codes.model import code_list

# The hours of 25+25 and the test are those of this programme (domain.md §3.6).
UPLIFT = "uplift2"

TRAINING_PROGRAMMES = code_list(
    "training_programme",
    "uplift2 能力提升工程2.0 提升工程2.0 信息技术应用能力提升工程2.0 2.0工程",
    "continuing 继续教育 五年360学时 360学时",
    "school_based 信息化校本培训 校本培训",
    "other 其他培训 其他",
)

TEST_RESULTS = code_list(
    "test_result",
    "passed 通过 合格 及格 达标",
    "failed 未通过 不合格 不及格",
    "untested 未参加 未测 缺考",
)

TRAINING_KINDS = code_list(
    "training_kind",
    "leader 干部培训 干部 校长培训",
    "team 班子培训 班子 领导班子",
    "subject 学科教师培训 学科教师 教师培训",
)

HONOR_KINDS = code_list(
    "honor_kind",
    "model_campus 智慧校园示范校 智慧校园示范学校 示范校",
    "annual_collective 全年评比先进集体 先进集体",
    "other 其他荣誉 其他",
)

CLUB_KINDS = code_list(
    "club_kind",
    "aeromodel 航模 航空模型 无人机",
    "robot 机器人",
    "maker 创客",
    "printing 3D打印 三维打印",
    "coding 软件编程 编程 少儿编程",
    "other 其他",
)
