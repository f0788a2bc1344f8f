"""Systems 1–11 of 建设清单: what is typed and what it shows."""

from tests.pages.fifty_rows_model import (
    LAKE,
    NINE,
    RIVER,
    Row,
    base,
    platform,
    school_days,
    typed,
)

_DAY = "2025-09-01"
_LINE = "学校标识码 统计日期"
_DEVICES = "学校标识码 统计日期 设备类型 批次 数量"
_ROOMS = "学校标识码 统计日期 功能室编号 功能室类型 间数"
_USE = "学校标识码 月份 应开节次 使用节次 使用分钟 教学班数 应用班级数"

INFRASTRUCTURE_ROWS = (
    Row(
        1,
        # One of the two schools that told is connected; 480 of 600 lessons.
        {"net_access_rate": "50.0%", "use_lesson_rate": "80.0%"},
        (
            typed("多媒体使用月报", _USE, f"{RIVER} 2025-09 600 480 9600 24 18"),
            typed(
                "网络", f"{_LINE} 宽带接入", f"{RIVER} {_DAY} 是", f"{NINE} {_DAY} 否"
            ),
        ),
    ),
    Row(
        2,
        # 500 Mbps for 200 pupils, where 500 are the line.
        {
            "net_fiber_rate": "100.0%",
            "net_bw_per_100stu": "250.0Mbps/百人",
            "net_bw100_rate": "100.0%",
            "net_bw_target_rate": "100.0%",
        },
        (
            typed(
                "目标值",
                "指标代号 生效日期 目标值 依据",
                "net_bw_mbps 2019-01-01 500 三年行动计划",
            ),
            typed("网络", f"{_LINE} 接入方式 签约下行Mbps", f"{RIVER} {_DAY} 光纤 500"),
            base("在校生数", f"{RIVER} 200"),
        ),
    ),
    Row(
        3,
        # 9 of 12 classrooms are equipped, not all; 9 rooms for 200 pupils.
        {
            "dev_mmroom_ratio": "75.0%",
            "dev_mmroom_per100": "4.50间/百人",
            "dev_bbt_full_rate": "0.0%",
            "use_lesson_rate": "80.0%",
        },
        (
            typed("多媒体使用月报", _USE, f"{RIVER} 2025-09 600 480 9600 24 18"),
            base(
                "普通教室间数 已配备多媒体的普通教室间数 网络多媒体教室间数 在校生数",
                f"{RIVER} 12 9 9 200",
            ),
        ),
    ),
    Row(
        4,
        # 240 pupils share 40 computers, 30 teachers 20; 57 of the 60 work. Eight
        # classes share two rooms.
        {
            "dev_stu_per_terminal": "6.0:1",
            "dev_tea_per_terminal": "1.50:1",
            "dev_ok_rate": "95.0%",
            "dev_lab_class_load": "4.0班/间",
        },
        (
            typed(
                "设备存量",
                f"{_DEVICES} 完好数",
                f"{RIVER} {_DAY} 学生机 2024-1 40 38",
                f"{RIVER} {_DAY} 教师机 2024-1 20 19",
            ),
            typed("功能室", _ROOMS, f"{RIVER} {_DAY} W1 微机室 2"),
            base("在校生数 专任教师数 教学班数", f"{RIVER} 240 30 8"),
        ),
    ),
    Row(
        5,
        # 22 lessons in one room and two weeks of five teaching days.
        {"c3_lessons": "22节", "c3_weekly_host": "11.0课时/周"},
        (
            typed("功能室", _ROOMS, f"{RIVER} {_DAY} Z1 主讲教室 1"),
            typed(
                "三个课堂月报",
                "学校标识码 月份 课堂类型 角色 实开节次",
                f"{RIVER} 2025-09 专递课堂 主讲 22",
            ),
            school_days(1, 2, 3, 4, 5, 8, 9, 10, 11, 12),
        ),
    ),
    Row(
        6,
        # 18 of 24 classes used them; 7 pupils share a tablet.
        {"use_class_active_rate": "75.0%", "dev_stu_per_terminal": "7.0:1"},
        (
            typed("多媒体使用月报", _USE, f"{RIVER} 2025-09 600 480 9600 24 18"),
            typed("设备存量", _DEVICES, f"{RIVER} {_DAY} 学生移动终端 2024-1 30"),
            base("在校生数", f"{RIVER} 210"),
        ),
    ),
    Row(
        7,
        # 3 of 12 classrooms; 9,600 minutes in 480 lessons.
        {
            "dev_smartroom_rate": "25.0%",
            "use_class_active_rate": "75.0%",
            "use_avg_min": "20.0分钟/节",
        },
        (
            typed("功能室", _ROOMS, f"{RIVER} {_DAY} S1 智慧课堂 3"),
            base("普通教室间数", f"{RIVER} 12"),
            typed("多媒体使用月报", _USE, f"{RIVER} 2025-09 600 480 9600 24 18"),
        ),
    ),
    Row(
        8,
        # One of the two central schools has a studio to record in.
        {"dev_recording_rate": "50.0%"},
        (
            typed(
                "学校",
                "学校标识码 学校名称 所属镇街 办学类型 是否乡镇中心小学及以上",
                f"{RIVER} 河镇中心小学 9901001 小学 是",
                f"{LAKE} 湖镇小学 9902001 小学 是",
            ),
            typed(
                "功能室",
                _ROOMS,
                f"{RIVER} {_DAY} L1 录播室 1",
                f"{LAKE} {_DAY} W1 微机室 1",
            ),
        ),
    ),
    Row(
        9,
        # 36 of 40 alarms were settled.
        {"plat_control_settled_rate": "90.0%"},
        (platform("业务量 办结量", "智慧控制中心 学校 40 36"),),
    ),
    Row(
        10,
        {"net_ap_per_school": "30.0个/校"},
        (typed("设备存量", _DEVICES, f"{RIVER} {_DAY} 无线AP 2024-1 30"),),
    ),
    Row(
        11,
        # 30 of 40 sets are interactive; 480 of 600 lessons took 9,600 minutes.
        {
            "dev_interactive_rate": "75.0%",
            "use_lesson_rate": "80.0%",
            "use_avg_min": "20.0分钟/节",
        },
        (
            typed("多媒体使用月报", _USE, f"{RIVER} 2025-09 600 480 9600 24 18"),
            typed(
                "设备存量",
                _DEVICES,
                f"{RIVER} {_DAY} 交互式班班通 2024-1 30",
                f"{RIVER} {_DAY} 非交互班班通 2019-1 10",
            ),
        ),
    ),
)
