"""What officials ask for by name: the words they type, and the place that answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Topic:
    """A place of a page: its name, the page, what is chosen there, other words."""

    label: str
    page: str
    chosen: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()


TOPICS: tuple[Topic, ...] = (
    Topic("不足百兆的学校", "bandwidth", {"shade": "net_bw100_rate"}, ("百兆",)),
    Topic(
        "城区学校500兆",
        "bandwidth",
        {"shade": "net_bw_target_rate"},
        ("500兆", "农村学校百兆", "带宽未达标"),
    ),
    Topic(
        "专递课堂应开与实开",
        "three_classrooms",
        {"part": "opening"},
        ("没开的课", "未开的课", "开课情况"),
    ),
    Topic(
        "靠专递课堂开齐的学科",
        "three_classrooms",
        {"part": "subjects", "who": "points"},
        ("缺课补齐", "音乐课", "美术课", "教学点"),
    ),
    Topic(
        "优课奖排行",
        "leaderboard",
        {
            "board_part": "boards",
            "board": "awards",
            "kind": "good_lesson",
            "basis": "raw",
        },
    ),
    Topic(
        "资源上传排行",
        "leaderboard",
        {"board_part": "boards", "board": "resources"},
        ("只传不用", "资源排行"),
    ),
    Topic("城乡差距", "balance", {}, ("城乡对比", "农村与城区")),
    Topic("差异系数", "balance", {}, ("校际差异", "哪些学校拉开的")),
    Topic(
        "没报数据的学校",
        "data_quality",
        {"part": "reports", "state": "not_reported"},
        ("未报送", "没有报", "催报"),
    ),
    Topic(
        "连续为零的学校", "data_quality", {"part": "runs"}, ("零报", "连续三个月是零")
    ),
    Topic(
        "多媒体使用率最低的学校", "overview", {"need": "least_used"}, ("使用率最低",)
    ),
    Topic("四同步", "alliances", {}, ("区域联合体",)),
    Topic(
        "和条件差不多的学校比",
        "compare",
        {"compare": "peers"},
        ("同类学校", "同组学校"),
    ),
)
