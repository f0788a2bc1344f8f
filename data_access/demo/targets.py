"""Lines that the demonstration's indicators are held against, and the points rule."""

import pandas as pd

from data_access.catalogue.codes import AWARD_GRADES, WINNER_KINDS
from data_access.demo.city import City
from data_access.demo.places import SETTING_UP

ANY = "*"
VALID_FROM = pd.Timestamp(2018, 9, 1)
SEED = "榆阳区公开报道（2020）"
SEED002 = "赤坎区公开报道"
OWN = "澜原市自定（模拟）"
S03 = "教育信息化2.0行动计划（教技〔2018〕6号）"
S05 = "县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）"
# indicator, stage, settlement, value, source, certainty; shares are 0 to 1.
TARGETS = (
    ("net_access_rate", ANY, ANY, 0.98, "学校联网攻坚行动（2019）", "C"),
    ("net_fiber_rate", ANY, ANY, 1.0, SEED, "C"),
    ("net_bw_mbps", ANY, "urban", 500, SEED, "C"),
    ("net_bw_mbps", ANY, "rural", 100, SEED, "C"),
    ("net_bw100_rate", ANY, ANY, 1.0, SEED, "C"),
    ("net_bw_target_rate", ANY, ANY, 1.0, SEED, "C"),
    ("net_wifi_rate", ANY, ANY, 0.75, OWN, "P"),
    ("dev_mmroom_per100", "primary", ANY, 2.3, S05, "B"),
    ("dev_mmroom_per100", "junior_secondary", ANY, 2.4, S05, "B"),
    ("dev_mmroom_ratio", ANY, ANY, 0.9, "教育部2018年教育信息化工作要点", "C"),
    ("dev_bbt_full_rate", ANY, ANY, 1.0, OWN, "P"),
    ("dev_stu_per_terminal", ANY, ANY, 5, SEED, "C"),
    ("dev_tea_per_terminal", ANY, ANY, 1, SEED, "C"),
    ("dev_recording_rate", ANY, ANY, 1.0, SEED, "C"),
    ("dev_tv_rate", ANY, ANY, 1.0, SEED, "C"),
    ("dev_remote_cover_rate", ANY, ANY, 1.0, OWN, "P"),
    ("dev_equip_value_per_stu", "primary", ANY, 2000, S05, "B"),
    ("dev_equip_value_per_stu", "junior_secondary", ANY, 2500, S05, "B"),
    ("dev_ok_rate", ANY, ANY, 0.95, OWN, "P"),
    ("dev_mmschool_rate", ANY, ANY, 1.0, OWN, "P"),
    ("dev_lab_class_load", ANY, ANY, 18, OWN, "P"),
    ("net_measured_ratio", ANY, ANY, 0.9, OWN, "P"),
    ("c3_school_cover_rate", ANY, ANY, 1.0, OWN, "P"),
    ("c3_weak_cover_rate", ANY, ANY, 1.0, "浙江城乡携手同步课堂（2019）", "C"),
    ("c3_open_rate", ANY, ANY, 1.0, "池州市教育信息化通知（2019）", "C"),
    ("c3_gap_filled_rate", ANY, ANY, 1.0, OWN, "P"),
    ("c3_connect_ok_rate", ANY, ANY, 0.95, OWN, "P"),
    ("all_sync4_full_rate", ANY, ANY, 1.0, OWN, "P"),
    ("res_pass_rate", ANY, ANY, 0.8, OWN, "P"),
    ("tea_50h_rate", ANY, ANY, 1.0, SEED002, "C"),
    ("tea_test_pass_rate", ANY, ANY, 1.0, SEED002, "C"),
    ("tea_360h_rate", ANY, ANY, 1.0, OWN, "P"),
    ("tea_schooltrain_cover", ANY, ANY, 0.9, OWN, "P"),
    ("tea_helper_task_rate", ANY, ANY, 1.0, SEED002, "C"),
    ("use_club_rate", ANY, ANY, 1.0, SEED, "C"),
    ("tea_backbone_per100", "primary", ANY, 1.0, S05, "B"),
    ("tea_backbone_per100", "junior_secondary", ANY, 1.0, S05, "B"),
    ("bal_l1", "primary", ANY, 4.2, S05, "B"),
    ("bal_l1", "junior_secondary", ANY, 5.3, S05, "B"),
    ("bal_l3", "primary", ANY, 0.9, S05, "B"),
    ("bal_l3", "junior_secondary", ANY, 0.9, S05, "B"),
    ("bal_l4", "primary", ANY, 4.5, S05, "B"),
    ("bal_l4", "junior_secondary", ANY, 5.8, S05, "B"),
    ("bal_l5", "primary", ANY, 7.5, S05, "B"),
    ("bal_l5", "junior_secondary", ANY, 10.2, S05, "B"),
    ("bal_cv", "primary", ANY, 0.5, S05, "B"),
    ("bal_cv", "junior_secondary", ANY, 0.45, S05, "B"),
    ("bal_pass6_rate", "primary", ANY, 1.0, S05, "C"),
    ("bal_pass6_rate", "junior_secondary", ANY, 1.0, S05, "C"),
    ("use_online_rate", ANY, ANY, 0.95, OWN, "P"),
    ("use_lesson_rate", ANY, ANY, 0.8, OWN, "P"),
    ("use_teacher_active_rate", ANY, ANY, 1.0, S03, "B"),
    ("asm_report_rate", ANY, ANY, 1.0, OWN, "P"),
)
# domain.md §4.4 (P): printed next to every leaderboard.
LEVEL_POINTS = {5: 10.0, 4: 6.0, 3: 3.0, 2: 1.0, 1: 0.0}
GRADE_FACTORS = {
    "special": 1.2,
    "first": 1.0,
    "second": 0.8,
    "third": 0.6,
    "merit": 0.4,
    "ungraded": 0.8,
}
GROUP_FACTOR = 0.5


def target_rows(city: City) -> pd.DataFrame:
    """Return the rows of `target`: lines of the whole city."""
    columns = [
        "indicator_id",
        "stage",
        "settlement",
        "value",
        "source_doc",
        "certainty",
    ]
    rows = pd.DataFrame(TARGETS, columns=columns).assign(
        scope_kind=ANY, scope_code=ANY, valid_from=VALID_FROM
    )
    return city.batches.stamp(rows, "target", SETTING_UP)


def point_rows(city: City) -> pd.DataFrame:
    """Return the rows of `award_points`."""
    rows = pd.DataFrame(
        [
            {
                "level": level,
                "grade": grade,
                "winner_kind": kind,
                "points": round(
                    points
                    * GRADE_FACTORS[grade]
                    * (GROUP_FACTOR if kind == "group" else 1.0),
                    2,
                ),
            }
            for level, points in LEVEL_POINTS.items()
            for grade in AWARD_GRADES.labels
            for kind in WINNER_KINDS.labels
        ]
    )
    return city.batches.stamp(rows, "award_points", SETTING_UP)
