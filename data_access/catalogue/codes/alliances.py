"""Code lists of alliances: their kinds, 线上四同步, events around the classrooms."""

from data_access.catalogue.codes.model import code_list

ALLIANCE_KINDS = code_list(
    "alliance_kind",
    "party 党建联合体 区域党建联合体",
    "education 教育联合体",
    "community 教育共同体 共同体 城乡教育共同体",
    "group 教育集团 集团 集团校",
)

SYNC_KINDS = code_list(
    "sync_kind",
    "1 课堂教学 同步课堂 课堂同步 同步上课",
    "2 教师培养 教师培训 同步教研 教研",
    "3 学生交流 学生活动",
    "4 教育活动 主题活动 德育活动",
)

EVENT_KINDS = code_list(
    "event_kind",
    "master 名师课堂活动 名师课堂 名师活动",
    "research 线上教研 网络教研 教研活动",
    "leading 名校网络课堂 名校直播 名校点播",
)
