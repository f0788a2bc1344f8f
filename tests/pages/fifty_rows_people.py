"""Systems 25–40 of 建设清单: what is typed and what it shows."""

from tests.pages.fifty_rows_model import (
    LAKE,
    NINE,
    POINT,
    RIVER,
    SENIOR,
    Row,
    base,
    platform,
    school_days,
    typed,
)

_EVENT = "活动编号 活动类型 活动日期 主办学校 直播观看人次 点播观看人次"
_LESSON = "主讲学校 日期 课堂编号 课堂类型 学科 状态 主讲端学生数 主讲端教师数"
_RECEIVED = "接收学校 主讲学校 日期 课堂编号 接收班级 学生数 教师数"
_AWARD = (
    "获奖学校 奖项名称 获奖年份 奖项类别 级别 等次 获奖主体 获奖者编号 人数 颁发日期"
)
_TITLE = "学校标识码 教师编号 称号 级别 评定日期"
_PRIZE = typed(
    "获奖",
    _AWARD,
    f"{RIVER} 优课 2025 优课 省级 一等奖 个人 T1 1 2025-09-20",
)
_TEACHERS = tuple(f"{RIVER} T{number} 是 是" for number in range(1, 5))
_ROSTER = typed("教师名册", "学校标识码 教师编号 是否专任 是否应训", *_TEACHERS)

PEOPLE_ROWS = (
    Row(
        25,
        # One lesson reaches two schools, the one teaching point among them.
        {
            "c3_lessons": "1节",
            "c3_recv_lessons": "2节次",
            "c3_weak_cover_rate": "100.0%",
        },
        (
            typed(
                "课堂记录", _LESSON, f"{RIVER} 2025-09-01 1 专递课堂 音乐 已完成 40 1"
            ),
            typed(
                "接收记录",
                _RECEIVED,
                f"{NINE} {RIVER} 2025-09-01 1 三（1）班 20 1",
                f"{POINT} {RIVER} 2025-09-01 1 三（1）班 8 1",
            ),
        ),
    ),
    Row(
        26,
        {"c3_master_events": "1次"},
        (typed("名师与教研活动", _EVENT, f"E1 名师课堂活动 2025-09-10 {RIVER} 0 0"),),
    ),
    Row(
        27,
        # 320 live and 510 later.
        {"c3_star_view": "830人次"},
        (
            typed(
                "名师与教研活动", _EVENT, f"E2 名校网络课堂 2025-09-10 {RIVER} 320 510"
            ),
        ),
    ),
    Row(
        28,
        {"c3_research_events": "2场"},
        (
            typed(
                "名师与教研活动",
                _EVENT,
                f"E3 线上教研 2025-09-10 {RIVER} 0 0",
                f"E4 线上教研 2025-09-17 {LAKE} 0 0",
            ),
        ),
    ),
    Row(
        29,
        # Four Mondays are planned, one lesson was held.
        {"c3_open_rate": "25.0%"},
        (
            typed(
                "课表",
                "计划编号 学年 学期 主讲学校 课堂类型 星期 节次 学科 起始周 结束周",
                f"P1 2025-2026 1 {RIVER} 专递课堂 1 2 音乐 1 4",
            ),
            school_days(1, 8, 15, 22),
            typed(
                "课堂记录",
                f"{_LESSON} 计划编号",
                f"{RIVER} 2025-09-01 1 专递课堂 音乐 已完成 40 1 P1",
            ),
        ),
    ),
    Row(
        30,
        {"tea_training_sessions": "2场", "tea_training_persons": "90人次"},
        (
            typed(
                "培训活动",
                "学校标识码 培训日期 培训类别 培训主题 场次 参训人次",
                f"{RIVER} 2025-09-12 学科教师培训 互动课堂 2 90",
            ),
        ),
    ),
    Row(
        31,
        {"tea_award_items": "1项"},
        (
            typed(
                "获奖",
                _AWARD,
                f"{RIVER} 优课 2025 优课 省级 一等奖 个人 T1 1 2025-09-20",
            ),
        ),
    ),
    Row(
        32,
        {"tea_projects_done": "1个"},
        (
            typed(
                "课题",
                "课题编号 名称 学校 级别 立项日期 结题日期 状态",
                f"K1 同步课堂研究 {RIVER} 省级 2024-03-01 2025-09-15 结题",
            ),
        ),
    ),
    Row(
        33,
        # Three of four teachers have 25 and 25 hours and passed.
        {"tea_50h_rate": "75.0%", "tea_test_pass_rate": "75.0%"},
        (
            _ROSTER,
            typed(
                "教师培训学时",
                "学校标识码 教师编号 培训项目 学年 学期 网络学时 校本学时 测评结果",
                *(
                    f"{RIVER} T{number} 能力提升工程2.0 2024-2025 2 25 25 通过"
                    for number in range(1, 4)
                ),
                f"{RIVER} T4 能力提升工程2.0 2024-2025 2 25 24 未通过",
            ),
        ),
    ),
    Row(
        34,
        # A first prize of the province is worth 6; 50 teachers.
        {"tea_award_points": "6分", "tea_award_points_per100t": "12.0分/百人"},
        (
            typed("积分规则", "级别 等次 获奖主体 积分", "省级 一等奖 个人 6"),
            typed(
                "获奖",
                _AWARD,
                f"{RIVER} 优课 2025 优课 省级 一等奖 个人 T1 1 2025-09-20",
            ),
            base("专任教师数", f"{RIVER} 50"),
        ),
    ),
    Row(
        35,
        # Five of them for 200 pupils.
        {
            "tea_backbone_fostered": "1人",
            "tea_title_precondition_rate": "100.0%",
            "tea_backbone_per100": "2.50人/百人",
        },
        (
            typed(
                "骨干教师称号",
                f"{_TITLE} 是否过应用能力前置 是否本轮培树",
                f"{RIVER} T1 教学能手 市级 2025-09-10 是 是",
            ),
            base("县级以上骨干教师数 在校生数", f"{RIVER} 5 200"),
        ),
    ),
    Row(
        36,
        # Three of four did all three tasks.
        {"tea_helpers": "4人", "tea_helper_task_rate": "75.0%"},
        (
            typed(
                "互助小组任务",
                "学校标识码 教师编号 学年 专题培训次数 培训课时 培训人次",
                f"{RIVER} T1 2025-2026 1 4 50",
                f"{RIVER} T2 2025-2026 2 6 80",
                f"{RIVER} T3 2025-2026 3 9 60",
                f"{RIVER} T4 2025-2026 3 9 49",
            ),
        ),
    ),
    Row(
        37,
        # 9 of the 12 looked at were approved, and used 260 times; 30 teachers.
        {
            "res_total": "9件",
            "res_month_new": "9件",
            "res_per_teacher": "0.30件/人",
            "res_reuse": "28.9次/件",
            "res_pass_rate": "75.0%",
        },
        (
            base("专任教师数", f"{RIVER} 30"),
            typed(
                "资源月报",
                "学校标识码 月份 新增 已审 通过 使用次数",
                f"{RIVER} 2025-09 14 12 9 260",
            ),
        ),
    ),
    Row(
        38,
        {"hon_model_schools": "1所"},
        (
            typed(
                "学校荣誉",
                "学校标识码 荣誉类别 级别 命名日期",
                f"{RIVER} 智慧校园示范校 市级 2025-09-05",
            ),
        ),
    ),
    Row(
        39,
        # One of the two urban schools.
        {"use_clubs": "1个", "use_club_rate": "50.0%"},
        (
            typed(
                "创新社团",
                "学校标识码 社团类别 社团名称 开设日期 人数",
                f"{SENIOR} 机器人 机器人社 2025-09-03 20",
            ),
        ),
    ),
    Row(
        40,
        # 18 of 24 classes.
        {
            "plat_analytics_school_rate": "100.0%",
            "plat_analytics_class_rate": "75.0%",
            "plat_analytics_tests": "36次",
        },
        (platform("在册 业务量 使用班级数", "学情分析 学校 24 36 18"),),
    ),
)
