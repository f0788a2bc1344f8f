"""The main numbers of a zone: what the overview shows and a difference tells of."""

# The numbers that officials recite; where a store has none, the next take over.
HEADLINES = (
    "net_bw_target_rate",
    "c3_open_rate",
    "res_total",
    "tea_award_items",
    "dev_stu_per_terminal",
    "c3_school_cover_rate",
    "net_gigabit_rate",
    "net_wifi_rate",
    "dev_connected_room_ratio",
    "net_measured_mbps",
    "base_students",
    "base_teachers",
    "dev_computers",
)
CARDS = 5
TWELVE = (
    "net_bw_target_rate",
    "net_bw100_rate",
    "net_wifi_rate",
    "dev_stu_per_terminal",
    "dev_tea_per_terminal",
    "dev_mmroom_ratio",
    "c3_school_cover_rate",
    "c3_open_rate",
    "res_total",
    "tea_award_items",
    "use_lesson_rate",
    "asm_report_rate",
)
