"""Duties of schools, documents, and the zone's own scheme, for the demonstration."""

import numpy as np
import pandas as pd

from data_access.catalogue.codes import POSTS
from data_access.demo.city import City
from data_access.demo.places import SETTING_UP

FIRST_POST = {"leader": 2018.6, "reporter": 2019.2, "specialist": 2020.0}
# scheme, heading, items: number of the system, indicator, words.
Item = tuple[int, str | None, str]
SCHEMES: dict[str, dict[str, tuple[Item, ...]]] = {
    "两建强三融合四提升": {
        "建强资源": ((37, "res_total", "汇聚优质资源"), (3, None, "资源班班通")),
        "建强队伍": ((33, None, "能力提升工程2.0"), (35, None, "骨干教师培树")),
        "与教师融合": ((18, "use_teacher_active_rate", "学、研、用、评"),),
        "与学生融合": ((39, None, "创新社团"), (20, None, "三大平台")),
        "与学校融合": ((19, None, "三个监管平台"), (9, None, "智慧控制中心")),
        "提升学生素质": ((25, "c3_gap_filled_rate", "开齐开足课程"),),
        "提升教师能力": ((36, None, "互助小组"), (31, "tea_award_items", "三赛")),
        "提升学校管理水平": ((44, "asm_report_rate", "一月一通报"),),
        "提升教育质量": ((41, None, "联合体以强带弱"), (38, None, "示范校")),
    },
    "四促进四提升": {
        "以考促学·学生素质": ((25, "c3_gap_filled_rate", "缺课学科补齐"),),
        "以考促用·教师能力": ((18, "use_teacher_active_rate", "教师月应用"),),
        "以考促效·管理水平": ((44, "asm_report_rate", "数据报送"),),
        "以考促优·教育质量": ((37, "res_reuse", "资源用起来"),),
    },
}
# number, title, official number, day, kind, systems, indicators.
DOCUMENTS = (
    ("关于推进智慧教育示范区建设的意见", "澜政发〔2018〕6号", "2018-06-20", "policy",
     "1、2、3、50", ""),
    ("教育信息化三年行动计划", "澜教发〔2018〕21号", "2018-09-03", "policy",
     "1、2、3、4、50", "net_bw_target_rate"),
    ("农村学校光纤升级合同", "", "2019-04-11", "contract", "2", "net_fiber_rate"),
    ("班班通设备验收单", "", "2019-11-28", "contract", "3", "dev_bbt_full_rate"),
    ("三个课堂管理办法", "澜教发〔2019〕17号", "2019-08-26", "policy",
     "16、25、26、27、29", "c3_open_rate"),
    ("录播室建设照片", "", "2020-06-15", "photo", "8", "dev_recording_rate"),
    ("小跟班监测系统使用规定", "澜教函〔2020〕9号", "2020-03-02", "policy",
     "18、44", "use_online_rate"),
    ("教育信息化应用考核办法", "澜教发〔2020〕5号", "2020-02-18", "policy",
     "44、45、46、47", ""),
    ("能力提升工程2.0整校推进方案", "澜教发〔2020〕13号", "2020-09-01", "policy",
     "30、32、33", ""),
    ("教育联合体章程汇编", "", "2019-09-10", "policy", "41、42", ""),
    ("经费决算报告", "", "2020-12-25", "report", "48", ""),
    ("示范区创建工作总结", "", "2020-12-30", "report", "1、25、33、37、50", ""),
)  # fmt: skip


def duty_rows(city: City) -> pd.DataFrame:
    """Return the rows of `duty`: every school has a leader before a specialist."""
    rng = city.rng("duty")
    frames = []
    for post in POSTS.labels:
        first = FIRST_POST.get(post, 2021.5)
        years = first + 0.5 * city.pace + rng.exponential(0.7, city.size)
        start = pd.to_datetime(years.astype(int).astype(str) + "-09-01")
        start = np.maximum(start, city.schools["open_date"].to_numpy())
        frames.append(
            pd.DataFrame(
                {
                    "school_id": city.school_ids,
                    "post": post,
                    "start_date": start.astype("datetime64[s]"),
                    "end_date": city.schools["close_date"].to_numpy(),
                }
            )
        )
    rows = pd.concat(frames, ignore_index=True)
    started = rows["start_date"] < pd.Timestamp(2026, 9, 30)
    ended = rows["end_date"] <= rows["start_date"]
    rows = rows[started & ~ended].reset_index(drop=True)
    rows["end_date"] = rows["end_date"].where(
        rows["end_date"] < pd.Timestamp(2027, 1, 1)
    )
    return city.batches.stamp(rows, "duty", rows["start_date"].dt.year.to_numpy())


def document_rows(city: City) -> pd.DataFrame:
    """Return the rows of `document`; no file is kept for them."""
    columns = (
        "title",
        "official_no",
        "issued_date",
        "document_kind",
        "systems",
        "indicators",
    )
    rows = pd.DataFrame(DOCUMENTS, columns=list(columns)).replace("", None)
    numbers = [f"ZZ-{number:03d}" for number in range(1, len(rows) + 1)]
    dates = pd.to_datetime(rows["issued_date"]).astype("datetime64[s]")
    rows = rows.assign(document_no=numbers, issued_date=dates)
    return city.batches.stamp(rows, "document", SETTING_UP)


def group_rows(city: City) -> pd.DataFrame:
    """Return the rows of `system_group`: what a zone may word in its own way."""
    rows = pd.DataFrame(
        [
            {
                "scheme": scheme,
                "heading": heading,
                "item_no": number,
                "system_no": system_no,
                "indicator_id": indicator_id,
                "text": words,
            }
            for scheme, headings in SCHEMES.items()
            for place, (heading, items) in enumerate(headings.items())
            for number, (system_no, indicator_id, words) in enumerate(
                items, 10 * (place + 1)
            )
        ]
    )
    return city.batches.stamp(rows, "system_group", SETTING_UP)
