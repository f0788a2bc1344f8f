"""Code lists of networks, devices and rooms."""

from data_access.catalogue.codes.model import code_list

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
    "BBT 班班通",
    "BBT_INT 交互式班班通 交互一体机 智能触控一体机 交互式一体机 电子白板 "
    "交互式电子白板 智慧黑板",
    "BBT_TV 非交互班班通 投影 电脑＋电视机 电脑+电视机 投影班班通",
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

# 班班通 of unstated kind stands beside the two kinds: it is in the sets, not the share.
INTERACTIVE_BOARDS = ("BBT_INT",)

KNOWN_BOARDS = (*INTERACTIVE_BOARDS, "BBT_TV")

BOARDS = ("BBT", *KNOWN_BOARDS)

STUDENT_TERMINALS = ("S_PC", "S_MOB")

TEACHER_TERMINALS = ("T_PC", "T_MOB")

MOBILE_TERMINALS = ("S_MOB", "T_MOB")

# Kinds that say what a terminal is, but not whether a pupil or a teacher has it.
UNASSIGNED_TERMINALS = ("LAPTOP", "DESKTOP", "NETBOOK", "TABLET")

TERMINALS = (*STUDENT_TERMINALS, *TEACHER_TERMINALS, *UNASSIGNED_TERMINALS)

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
    "CLASSROOM 普通教室 班级教室",
)
