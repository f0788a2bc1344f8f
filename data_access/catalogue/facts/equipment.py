"""Facts of the yearly base, networks, devices and rooms (stocks)."""

from data_access.catalogue.equipment import TERMINAL_AGE
from data_access.catalogue.facts.model import Fact, FactKind, tally_fact


def _base(fact_id: str, label: str, unit: str, column: str = "") -> Fact:
    return Fact(
        fact_id,
        label,
        unit,
        FactKind.STOCK,
        "school_year_base",
        column or fact_id,
        is_staged=True,
    )


def _stock(fact_id: str, label: str, unit: str, table: str, column: str = "") -> Fact:
    return Fact(fact_id, label, unit, FactKind.STOCK, table, column or fact_id)


def _added(fact_id: str, label: str, unit: str) -> Fact:
    return tally_fact(fact_id, f"项目新增{label}", unit, FactKind.FLOW, "device_stock")


EQUIPMENT_FACTS = (
    _base("student_count", "在校生数", "人"),
    _base("class_count", "教学班数", "个"),
    _base("full_time_teacher_count", "专任教师数", "人"),
    _base("backbone_teacher_count", "县级以上骨干教师数", "人"),
    _base("classroom_count", "普通教室间数", "间"),
    _base("equipped_classroom_count", "配多媒体的普通教室间数", "间"),
    _base("connected_classroom_count", "已入网教室间数", "间"),
    _base("multimedia_room_count", "网络多媒体教室间数", "间"),
    _base("full_time_it_teacher_count", "信息技术专职教师数", "人"),
    _base("part_time_it_teacher_count", "信息技术兼职教师数", "人"),
    _base("network_manager_count", "网管人数", "人"),
    _base("equipment_value_yuan", "教学仪器设备资产值", "元"),
    _base("qualified_teacher_count", "高于规定学历教师数", "人"),
    _base("pe_teacher_count", "体育专任教师数", "人"),
    _base("music_teacher_count", "音乐专任教师数", "人"),
    _base("fine_art_teacher_count", "美术专任教师数", "人"),
    _base("arts_teacher_count", "艺术专任教师数", "人"),
    _base("teaching_area_m2", "教学及辅助用房面积", "㎡"),
    _base("indoor_sports_area_m2", "室内体育用房面积", "㎡"),
    _base("gym_area_m2", "体育馆面积", "㎡"),
    _base("sports_field_area_m2", "体育场面积", "㎡"),
    # By stage, terminals come from the yearly base (domain.md §0.1, Two sources).
    _base("base_student_terminal_count", "学生终端数", "台", "student_terminal_count"),
    _base("base_teacher_terminal_count", "教师终端数", "台", "teacher_terminal_count"),
    Fact(
        "bandwidth_mbps",
        "出口带宽",
        "Mbps",
        FactKind.STOCK,
        "network_snapshot",
        "bandwidth_low_mbps",
        high_column="bandwidth_high_mbps",
    ),
    _stock("is_connected", "已接入互联网", "所", "network_snapshot"),
    _stock("is_fibre", "光纤接入", "所", "network_snapshot"),
    _stock("has_full_wifi", "无线网络全覆盖", "所", "network_snapshot"),
    _stock("has_wifi6", "WiFi6", "所", "network_snapshot"),
    _stock("has_5g", "5G覆盖", "所", "network_snapshot"),
    Fact(
        "measured_mbps",
        "实测下行速率",
        "Mbps",
        FactKind.DISTINCT,
        "network_measurement",
        "download_mbps",
    ),
    _stock("student_terminal_count", "学生终端数", "台", "device_snapshot"),
    _stock("teacher_terminal_count", "教师终端数", "台", "device_snapshot"),
    _stock("computer_count", "教学终端数", "台", "device_snapshot"),
    _stock("interactive_board_count", "班班通设备套数", "套", "device_snapshot"),
    _stock("interactive_set_count", "交互式班班通套数", "套", "device_snapshot"),
    _stock("known_set_count", "已分清种类的班班通套数", "套", "device_snapshot"),
    _stock("access_point_count", "无线AP个数", "个", "device_snapshot"),
    _stock("aged_terminal_count", "超期服役终端数", "台", TERMINAL_AGE),
    _stock("dated_terminal_count", "购置年份已知的终端数", "台", TERMINAL_AGE),
    _stock("remote_set_count", "远程互动设备套数", "套", "device_snapshot"),
    _stock(
        "checked_device_count", "在用设备台数", "台", "device_snapshot", "checked_count"
    ),
    _stock(
        "working_device_count", "完好设备台数", "台", "device_snapshot", "working_count"
    ),
    _stock("recording_room_count", "录播室间数", "间", "room_snapshot"),
    _stock("tv_station_count", "校园电视台个数", "个", "room_snapshot"),
    _stock("computer_room_count", "微机室间数", "间", "room_snapshot"),
    _stock("smart_room_count", "智慧课堂个数", "个", "room_snapshot"),
    _stock("control_room_count", "智慧控制中心个数", "个", "room_snapshot"),
    _stock("monitored_room_count", "接入监测的普通教室间数", "间", "room_snapshot"),
    _stock("host_room_count", "主讲教室间数", "间", "room_snapshot"),
    # Programme additions are a flow kept apart: never added to a stock.
    _added("programme_board_count", "班班通套数", "套"),
    _added("programme_student_terminal_count", "学生终端数", "台"),
    _added("programme_teacher_terminal_count", "教师终端数", "台"),
    _added("programme_remote_set_count", "远程互动设备套数", "套"),
)
