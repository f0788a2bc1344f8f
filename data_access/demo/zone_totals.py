"""What was published about the model of the demonstration zone, word for word.

Seed 004 of domain.md §1: 榆阳区, a zone of 陕西省 built in 2020.
"""

from dataclasses import dataclass

import pandas as pd

PUBLISHED_SOURCE = "榆阳区公开报道：高质量建成2020年度陕西省智慧教育示范区"
ROOMS_QUOTE = "乡镇中心小学以上学校全部建成录播室、校园电视台"
AS_OF = pd.Timestamp(2020, 12, 31)


@dataclass(frozen=True)
class PublishedTotal:
    """One published number: the fact it is of, its bound, the words it stands in."""

    fact: str
    value: float
    quote: str
    bound: str = "equal"
    is_programme: bool = False


PUBLISHED_TOTALS = (
    PublishedTotal("resource_count", 59_387, "近年来累计上传优质资源59387件"),
    PublishedTotal("good_lesson_award_count", 543, "荣获部省市级优课奖543项"),
    PublishedTotal("closed_project_count", 122, "完成国家和省市区级课题122个"),
    PublishedTotal(
        "new_media_award_person_count", 47, "省市新媒体新技术教学应用大赛获奖47人"
    ),
    PublishedTotal(
        "backbone_teacher_fostered_count",
        15,
        "培树省市区级骨干教师15人",
        is_programme=True,
    ),
    PublishedTotal(
        "interactive_board_added",
        2635,
        "为所有新建学校配备班班通教学设备2635套",
        is_programme=True,
    ),
    PublishedTotal("computer_room_added", 336, "微机室336间", is_programme=True),
    PublishedTotal("remote_set_added", 64, "远程互动教学设备64套", is_programme=True),
    PublishedTotal(
        "student_mobile_terminal_added",
        7062,
        "新增学生移动终端7062个",
        is_programme=True,
    ),
    PublishedTotal("smart_room_count", 155, "建成智慧课堂155个", is_programme=True),
    PublishedTotal(
        "computer_added", 25_000, "补配师生微机近25000台", "at_most", is_programme=True
    ),
    PublishedTotal(
        "students_per_terminal", 5, "生机比和师机比分别超过5:1、1:1", "at_most"
    ),
    PublishedTotal(
        "teachers_per_terminal", 1, "生机比和师机比分别超过5:1、1:1", "at_most"
    ),
    PublishedTotal(
        "programme_funds_yuan", 6e8, "累计投入6亿多元", "at_least", is_programme=True
    ),
    PublishedTotal("rural_line_mbps", 100, "农村学校全部升级百兆光纤", "at_least"),
    PublishedTotal("urban_line_mbps", 500, "城区学校全部升级500兆以上光纤", "at_least"),
    PublishedTotal("recording_room_share", 100, ROOMS_QUOTE),
    PublishedTotal("tv_station_share", 100, ROOMS_QUOTE),
    PublishedTotal("alliance_count", 7, "7大区域党建联合体"),
    PublishedTotal("alliance_member_count", 112, "112所教育联合体和共同体学校"),
    PublishedTotal("model_school_count", 8, "建成市级智慧校园示范校8所"),
)


def published_rows(area_id: int) -> pd.DataFrame:
    """Return the published totals as rows of `area_fact` without their batch."""
    return pd.DataFrame(
        {
            "area_id": area_id,
            "as_of_date": AS_OF,
            "stage": "unsplit",
            "fact": [total.fact for total in PUBLISHED_TOTALS],
            "value": [total.value for total in PUBLISHED_TOTALS],
            "bound": [total.bound for total in PUBLISHED_TOTALS],
            "source": PUBLISHED_SOURCE,
            "quote": [total.quote for total in PUBLISHED_TOTALS],
            "is_programme": [int(total.is_programme) for total in PUBLISHED_TOTALS],
        }
    )
