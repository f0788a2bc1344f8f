"""Indicators of the events and the lines of the three classrooms (domain.md §3.4)."""

from data_access.catalogue.indicators.model import Form, Half, Indicator
from data_access.catalogue.states import Direction

_ONCE = "一次活动不论几所学校参加只算一次，计在主办学校。"
_SILENT = "没有分母；登记过活动的示范区，没有登记的学校记为 0。"


def _counted(
    indicator_id: str,
    label: str,
    short: str,
    unit: str,
    fact: str,
    definition: str,
    source: str,
) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short,
        "lessons",
        unit,
        0,
        Direction.HIGHER,
        Form.NUMBER,
        Half(label, unit, (fact,)),
        None,
        definition,
        _SILENT,
        source,
        "C",
    )


CLASSROOM_EVENTS = (
    Indicator(
        "c3_lessons_per_host_room",
        "每间主讲教室专递节数",
        "每间主讲教室",
        "lessons",
        "节/间",
        1,
        Direction.HIGHER,
        Form.NUMBER,
        Half("专递课堂节数", "节", ("delivery_lesson_count",)),
        Half("主讲教室", "间", ("host_room_count",)),
        "期内专递课堂节数除以期末主讲教室间数；再除以教学周数就是主讲教室周均课时。",
        "只计主讲教室和三个课堂都已报送的学校。",
        "S15",
        "C",
        is_core=False,
    ),
    Indicator(
        "c3_connect_ok_rate",
        "课堂连通合格率",
        "连通合格率",
        "lessons",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        Half("连通不少于八成时长的接收节次", "节次", ("connected_count",)),
        Half("填了连通分钟的接收节次", "节次", ("connection_count",)),
        "连通时长不少于一节课八成的接收节次所占的比例；一节课小学按 40 分钟、"
        "其余按 45 分钟，计在接收学校。",
        "分母只计填了连通分钟的接收节次；一节课几个班接收，每班算一节次。",
        "P",
        "P",
    ),
    _counted(
        "c3_master_events",
        "名师课堂活动次数",
        "名师课堂活动",
        "次",
        "master_event_count",
        f"期内举办的名师课堂活动次数。{_ONCE}按节开的名师课堂另计在开课节数里。",
        "seed002",
    ),
    _counted(
        "c3_research_events",
        "线上教研场数",
        "线上教研",
        "场",
        "research_event_count",
        f"期内举办的线上教研场数。{_ONCE}",
        "seed002",
    ),
    _counted(
        "c3_star_view",
        "名校网络课堂观看人次",
        "名校课堂观看",
        "人次",
        "classroom_view_count",
        "期内名校网络课堂直播与点播观看人次之和，计在开课的学校；"
        "是人次，不去重、不当人数。",
        "S01",
    ),
)
