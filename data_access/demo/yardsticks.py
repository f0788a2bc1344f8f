"""Figures other places published, weights of the assessments, cases to be shown.

The benchmarks are real, with the page they stand in (domain.md §3, S11–S14); what
indicators are not declared yet is left out until they are.
"""

import pandas as pd

from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.demo.city import City
from data_access.demo.geography import ZONE_CODE
from data_access.demo.places import SETTING_UP

ANY = "*"
NATION = "全国基础教育信息化进展（2021年发布，转载）"
NATION_LINK = "https://m.handmsg.com/page/2021/0922/8868438.shtml"
ANHUI = "安徽省教育信息化进展（2019年，转载）"
ANHUI_LINK = "https://wisdomchina.org.cn/html1/report/1912/342-1.htm"
CHIZHOU = "池州市教育信息化进展（2019年，转载）"
CHIZHOU_LINK = "https://yybnet.net/chizhou/shitai/201912/10024531.html"
NINGXIA = "宁夏“互联网＋教育”示范区（中国政府网，2019年6月28日）"
# indicator, place, code, day, value as printed, bound, source, link, certainty.
BENCHMARKS = (
    ("net_access_rate", "全国", "100000", "2020-12-31", 100, "equal",
     NATION, NATION_LINK, "B"),
    ("net_access_rate", "池州市", "341700", "2019-12-01", 100, "equal",
     CHIZHOU, CHIZHOU_LINK, "C"),
    ("net_bw100_rate", "全国", "100000", "2020-12-31", 99.92, "equal",
     NATION, NATION_LINK, "B"),
    ("net_wifi_rate", "全国", "100000", "2021-09-22", 75, "at_least",
     NATION, NATION_LINK, "B"),
    ("dev_mmschool_rate", "全国", "100000", "2020-12-31", 98.35, "equal",
     NATION, NATION_LINK, "B"),
    ("dev_mmschool_rate", "全国", "100000", "2021-09-22", 99.5, "equal",
     NATION, NATION_LINK, "B"),
    ("dev_stu_per_terminal", "安徽省", "340000", "2019-12-01", 7.22, "equal",
     ANHUI, ANHUI_LINK, "C"),
    ("dev_stu_per_terminal", "池州市", "341700", "2019-12-01", 7, "equal",
     CHIZHOU, CHIZHOU_LINK, "C"),
    ("dev_tea_per_terminal", "安徽省", "340000", "2019-12-01", 0.87, "equal",
     ANHUI, ANHUI_LINK, "C"),
    ("dev_tea_per_terminal", "池州市", "341700", "2019-12-01", 0.9, "equal",
     CHIZHOU, CHIZHOU_LINK, "C"),
    ("c3_open_rate", "池州市", "341700", "2019-12-01", 100, "equal",
     CHIZHOU, CHIZHOU_LINK, "C"),
    ("res_space_tea_rate", "安徽省", "340000", "2019-12-01", 100, "equal",
     ANHUI, ANHUI_LINK, "C"),
    ("res_space_stu_rate", "安徽省", "340000", "2019-12-01", 96.4, "equal",
     ANHUI, ANHUI_LINK, "C"),
    ("res_space_tea_rate", "宁夏", "640000", "2019-06-28", 92, "equal",
     NINGXIA, None, "A"),
    ("res_space_stu_rate", "宁夏", "640000", "2019-06-28", 76, "equal",
     NINGXIA, None, "A"),
)  # fmt: skip
# scheme, part, indicator, points, what gets all of them (None: the target), core.
WEIGHTS = (
    ("month", "use", "use_lesson_rate", 20, None, 1),
    ("month", "use", "use_teacher_active_rate", 10, None, 1),
    ("month", "lessons", "c3_open_rate", 15, None, 0),
    ("month", "lessons", "c3_recv_lessons", 10, 8, 0),
    ("month", "resources", "res_per_teacher", 8, 0.5, 1),
    ("month", "resources", "res_reuse", 7, 5, 0),
    ("month", "research", "tea_schooltrain_cover", 10, 1, 0),
    ("month", "alliance", "all_sync4_full_rate", 10, 1, 0),
    ("month", "reporting", "asm_report_rate", 5, None, 0),
    ("month", "reporting", "use_online_rate", 5, None, 1),
    ("half_year", "built", "net_bw_target_rate", 10, None, 1),
    ("half_year", "built", "dev_bbt_full_rate", 10, None, 1),
    ("half_year", "built", "dev_ok_rate", 10, None, 0),
    ("half_year", "used", "use_lesson_rate", 20, None, 1),
    ("half_year", "used", "c3_open_rate", 15, None, 0),
    ("half_year", "used", "res_per_teacher", 15, 0.5, 0),
    ("half_year", "result", "tea_award_points_per100t", 10, 20, 0),
    ("half_year", "result", "c3_gap_filled_rate", 10, None, 0),
)
# scheme, month, which school of the zone (None: the zone), way, points, reason.
ADJUSTMENTS = (
    ("month", 202610, 3, "add", 2, "承办全区专递课堂现场观摩"),
    ("month", 202610, 17, "take", 1, "月报迟报两次"),
    ("half_year", 202604, 3, "add", 3, "承办全区三个课堂现场会"),
    ("half_year", 202605, 24, "add", 2, "信息化教学案例入选省级汇编"),
    ("half_year", 202606, 40, "take", 2, "网络安全检查有一项未按期整改"),
    ("half_year", 202606, None, "add", 1, "全区承办市级应用培训"),
    ("half_year", 202610, 3, "add", 2, "承办市级同步课堂观摩"),
    ("half_year", 202610, 17, "take", 1, "设备台账与实物不符"),
    ("year", 202606, 3, "add", 2, "全年为联合体承担公开课"),
)
_RULES = "ZZ-008"
CASES = (
    ("area", "三年行动怎样把学校连成一张网", 15),
    ("area", "专递课堂让教学点开齐音乐美术课", 12),
    ("school", "一所乡镇小学的信息化管理", 10),
    ("school", "从会用到常用：校本研修三年", 9),
    ("school", "创新社团怎样走进农村学校", 8),
    ("lesson", "《圆的面积》：两校同上一节课", 20),
    ("lesson", "《认识乐器》：一校主讲、三校同唱", 18),
    ("lesson", "《水的三态变化》：数字实验", 16),
    ("platform", "国家中小学智慧教育平台的校本用法", 11),
    ("platform", "学情分析用在作业讲评里", 9),
)


def benchmark_rows(city: City) -> pd.DataFrame:
    """Return the rows of `benchmark`."""
    columns = ["indicator_id", "place", "place_code", "as_of_date", "value", "bound"]
    columns += ["source", "source_url", "certainty"]
    rows = pd.DataFrame(BENCHMARKS, columns=columns)
    rows = rows[rows["indicator_id"].isin({*INDICATORS, *DERIVED_INDICATORS})]
    days = pd.to_datetime(rows["as_of_date"])
    rows = rows.assign(stage=ANY, as_of_date=days).reset_index(drop=True)
    return city.batches.stamp(rows, "benchmark", SETTING_UP)


def weight_rows(city: City) -> pd.DataFrame:
    """Return the rows of `assessment_weight`: our own proposal, mark P."""
    columns = ["scheme", "part", "indicator_id", "weight", "full_value", "is_core"]
    rows = pd.DataFrame(WEIGHTS, columns=columns)
    rows = rows.assign(certainty="P", sort_order=range(1, len(rows) + 1))
    return city.batches.stamp(rows, "assessment_weight", SETTING_UP)


def showcase_rows(city: City) -> pd.DataFrame:
    """Return the rows of `showcase`: cases of made-up schools, no files yet."""
    schools = city.schools.loc[city.fixed, "name"].tolist()
    rows = [
        {
            "section": section,
            "title": title,
            "unit_name": "示范区教育局" if section == "area" else schools[number * 9],
            "minutes": float(minutes),
            "sort_order": number,
            "media_path": None,
        }
        for number, (section, title, minutes) in enumerate(CASES, start=1)
    ]
    return city.batches.stamp(pd.DataFrame(rows), "showcase", SETTING_UP)


def adjustment_rows(city: City) -> pd.DataFrame:
    """Return the rows of `score_adjustment`: points added and taken, and for what."""
    codes = city.schools.loc[city.fixed, "school_code"].tolist()
    rows = [
        {
            "adjustment_no": f"JF-{number:03d}",
            "scheme": scheme,
            "month": month,
            "scope_kind": "area" if place is None else "school",
            "scope_code": ZONE_CODE if place is None else codes[place],
            "way": way,
            "points": float(points),
            "reason": reason,
            "document_no": _RULES,
        }
        for number, (scheme, month, place, way, points, reason) in enumerate(
            ADJUSTMENTS, start=1
        )
    ]
    return city.batches.stamp(pd.DataFrame(rows), "score_adjustment", SETTING_UP)
