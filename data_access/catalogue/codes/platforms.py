"""Code lists of platforms and of what is counted on them."""

from collections.abc import Mapping

from data_access.catalogue.codes.model import code_list

PLATFORMS = code_list(
    "platform",
    "national 国家中小学智慧教育平台 国家平台 国家智慧教育平台",
    "province 省平台 省级平台",
    "zone 区平台 智慧教育大平台 区域教育云平台 教育资源公共服务平台 智慧课堂教学云平台",
    "joint_class 城乡教育一体化课堂 互联网环境下城乡教育一体化课堂",
    "teacher_cloud 教师云",
    "student_cloud 学生云",
    "parent_cloud 家长云",
    "sign_on 统一认证 一键登 一码通 一键登一码通",
    "meeting 云视讯 视频会议",
    "live 云直播",
    "space 云空间 网络学习空间 学习空间",
    "arts 新华美育",
    "experiment 实验教学 实验教学平台",
    "character 素质教育 素质教育平台",
    "on_demand 点播直播 智慧校园点播直播平台 点播直播平台",
    "supervision 远程监管 信息化应用远程监管平台",
    "security 安全防控 安全防控指挥平台",
    "control 智慧控制中心 校园一体化智慧控制中心",
    "monitor 小跟班 小跟班监测系统",
    "analytics 学情分析 大数据学情分析",
    "exam 线上中考",
    "recruitment 教师招聘 线上教师招聘 线上中小学教师招聘",
    "law_quiz 两法答题 两法线上答题",
    "visitor 入校登记 校外人员入校登记",
    "timetable 走班排课",
    "other 其他 其他平台",
)
PLATFORM_USERS = code_list(
    "user_type", "teacher 教师 老师", "student 学生", "parent 家长", "school 学校 单位"
)
BUILD_STAGES = code_list(
    "build_stage",
    "planned 规划 规划中",
    "building 在建 建设中",
    "running 运行 在用 已投用 投入使用",
    "stopped 停用 已停用",
)

CLOUDS = ("teacher_cloud", "student_cloud", "parent_cloud")
BUSINESS_SYSTEMS = ("exam", "recruitment", "law_quiz", "visitor")

# What 业务量 counts, by platform; a platform not named here counts nothing else.
COUNTED_AS_TASK: Mapping[str, str] = {
    "national": "备课、授课与习题组卷次数",
    "province": "资源使用次数",
    "zone": "办理事项数",
    "joint_class": "开课节数",
    "meeting": "会议场次",
    "live": "直播场次",
    "space": "发布内容条数",
    "arts": "开课节数",
    "experiment": "开出实验数",
    "character": "测评人数",
    "on_demand": "直播场次",
    "supervision": "预警件数（办结量＝处置件数；注册＝接入终端，月活＝在线终端）",
    "security": "告警件数（办结量＝处置件数）",
    "control": "告警件数（办结量＝处置件数；注册＝接入设备）",
    "analytics": "测评次数（在册＝教学班数）",
    "exam": "办理件数",
    "recruitment": "办理件数",
    "law_quiz": "答题件数",
    "visitor": "登记件数",
    "timetable": "排课次数（在册＝教学班数）",
}

ASSESSMENT_KINDS = code_list(
    "assessment_kind",
    "fitness 体质健康 体质 国家学生体质健康",
    "music 音乐 音乐素养",
    "fine_art 美术 美术素养",
    "exam_pe 中考体育 中考体育学业水平",
    "other 其他",
)
