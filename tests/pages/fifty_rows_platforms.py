"""Systems 12–24 of 建设清单: what is typed and what it shows."""

from tests.pages.fifty_rows_model import (
    NINE,
    RIVER,
    SENIOR,
    Row,
    base,
    platform,
    typed,
)

PLATFORM_ROWS = (
    Row(
        12,
        # 40 of the 50 opened; 50 of the 60 enrolled.
        {"plat_clouds_open_rate": "83.3%", "plat_cloud_active_rate": "80.0%"},
        (platform("在册 开通 月活", "教师云 教师 60 50 40"),),
    ),
    Row(
        13,
        # 57 of 60 teachers; 792 of 800 logins.
        {"plat_sign_on_cover_rate": "95.0%", "plat_sign_on_ok_rate": "99.0%"},
        (platform("在册 开通 登录人次 登录成功人次", "统一认证 教师 60 57 800 792"),),
    ),
    Row(
        14,
        {
            "plat_live_count": "12场",
            "plat_live_views": "1,250人次",
            "plat_meeting_count": "9场",
            "plat_video_school_rate": "100.0%",
        },
        (platform("业务量 观看人次", "云直播 学校 12 1250", "云视讯 学校 9 0"),),
    ),
    Row(
        15,
        # 54 and 45 of 60 teachers.
        {"plat_natplat_tea_rate": "90.0%", "use_natplat_tea_active": "75.0%"},
        (platform("在册 注册 月活", "国家中小学智慧教育平台 教师 60 54 45"),),
    ),
    Row(
        16,
        # 6 of the 8 planned lessons, 7 with those beyond the plan.
        {"c3_open_rate": "75.0%", "c3_lessons": "7节"},
        (
            typed(
                "三个课堂月报",
                "学校标识码 月份 课堂类型 角色 应开节次 按计划实开节次 实开节次",
                f"{RIVER} 2025-09 专递课堂 主讲 8 6 7",
            ),
        ),
    ),
    Row(
        17,
        # Of two schools one has opened users.
        {
            "plat_school_rate": "50.0%",
            "plat_zone_logins": "820人次",
            "plat_registered": "在建1个、运行1个",
        },
        (
            typed(
                "平台名录",
                "平台名称 平台代码 建设阶段",
                "智慧教育大平台 区平台 在建",
                "资源公共服务平台 区平台 运行",
            ),
            typed(
                "平台应用月报",
                "学校标识码 月份 平台 用户类型 开通 登录人次",
                f"{RIVER} 2025-09 区平台 教师 57 820",
                f"{NINE} 2025-09 区平台 教师 0 0",
            ),
        ),
    ),
    Row(
        18,
        # Monitors in 20 of 25 classrooms; 480 of 500 terminal days; 450 of 600 lessons.
        {
            "use_install_rate": "80.0%",
            "use_online_rate": "96.0%",
            "use_lesson_rate": "75.0%",
        },
        (
            typed(
                "功能室",
                "学校标识码 统计日期 功能室编号 功能室类型 间数 是否接入监测",
                f"{RIVER} 2025-09-01 P1 普通教室 20 是",
                f"{RIVER} 2025-09-01 P2 普通教室 5 否",
            ),
            base("普通教室间数", f"{RIVER} 25"),
            typed(
                "多媒体使用月报",
                "学校标识码 月份 终端台日 在线台日 应开节次 使用节次",
                f"{RIVER} 2025-09 500 480 600 450",
            ),
        ),
    ),
    Row(
        19,
        # 45 of 50 terminals online; 97 of 100 alarms settled.
        {
            "plat_watch_school_rate": "100.0%",
            "plat_terminal_online_rate": "90.0%",
            "plat_on_demand_views": "640人次",
            "plat_security_settled_rate": "97.0%",
        },
        (
            platform(
                "注册 月活 业务量 办结量 观看人次",
                "远程监管 学校 50 45 0 0 0",
                "点播直播 学校 0 0 8 0 640",
                "安全防控 学校 0 0 100 97 0",
            ),
        ),
    ),
    Row(
        20,
        # 12 lessons of the arts and 5 experiments; 9 of 12 experiments were done.
        {
            "plat_three_school_rate": "100.0%",
            "plat_three_lessons": "17节次",
            "plat_arts_lessons": "12节",
            "plat_experiment_count": "5个",
            "plat_character_tests": "30人次",
            "use_exp_open_rate": "75.0%",
        },
        (
            platform(
                "业务量", "新华美育 学校 12", "实验教学 学校 5", "素质教育 学校 30"
            ),
            typed(
                "实验教学月报",
                "学校标识码 月份 学科 应开实验 实开实验",
                f"{RIVER} 2025-09 科学 12 9",
            ),
        ),
    ),
    Row(
        21,
        # 900 of 1,000 pupils of the city.
        {
            "assess_tested_count": "2025年9月体质健康（初中）1,000人",
            "assess_pass_rate": "2025年9月体质健康（初中）90.0%",
        },
        (
            typed(
                "学生测评（区域合计）",
                "区划代码 测评日期 测评项目 学段 参测人数 合格人数 优良人数",
                "99 2025-09-20 体质健康 初中 1000 900 400",
            ),
        ),
    ),
    Row(
        22,
        # 38 of 40 cases.
        {
            "plat_business_school_rate": "100.0%",
            "plat_business_schools": "1所",
            "plat_business_times": "40件",
            "plat_business_settled_rate": "95.0%",
        },
        (platform("业务量 办结量", "教师招聘 学校 40 38"),),
    ),
    Row(
        23,
        {"plat_timetable_rate": "100.0%", "plat_timetable_classes": "18个"},
        (
            typed(
                "平台应用月报",
                "学校标识码 月份 平台 用户类型 使用班级数",
                f"{SENIOR} 2025-09 走班排课 学校 18",
            ),
        ),
    ),
    Row(
        24,
        # 3 of 4 classes.
        {
            "plat_textbook_class_rate": "75.0%",
            "plat_textbook_weekly": "2.5课时/周",
        },
        (
            typed(
                "数字教材与配套资源",
                "学校标识码 学年 学期 年级 学科 教学班数 覆盖班级数 周使用课时",
                f"{RIVER} 2025-2026 1 三年级 数学 4 3 2.5",
            ),
        ),
    ),
)
