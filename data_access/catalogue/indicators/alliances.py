"""Indicators of alliances and their 线上四同步 (domain.md §3.9)."""

from data_access.catalogue.codes import SYNC_KINDS
from data_access.catalogue.facts import SYNC_EVENT_FACTS, SYNC_JOINED_FACTS
from data_access.catalogue.indicators.model import (
    Form,
    Half,
    Indicator,
    Population,
    Test,
    schools,
    share_of_schools,
)
from data_access.catalogue.states import Direction

_MEMBERS = "分母为期末的成员校；退出的不计，同在几个联合体的只计一次。"
_ONCE = "一次活动不论几所学校参加只算一次，计在牵头校。"
_PERSONS = "是人次，不去重、不当人数。"


def _events(indicator_id: str, label: str, short: str, *facts: str) -> Indicator:
    return Indicator(
        indicator_id,
        label,
        short,
        "alliances",
        "次",
        0,
        Direction.HIGHER,
        Form.NUMBER,
        Half(f"{short}次数", "次", facts),
        None,
        f"期内举办的线上{short}活动次数。{_ONCE}",
        "没有分母；联合体登记过活动的示范区，没有登记的学校记为 0。",
        "seed004",
        "C",
        is_core=len(facts) > 1,
    )


ALLIANCES = (
    Indicator(
        "all_member_rate",
        "联合体成员校覆盖率",
        "成员校覆盖率",
        "alliances",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        share_of_schools("成员校", "alliance_member_count", test=Test(at_least=1)),
        schools("学校总数"),
        "在任一教育联合体里的学校占全部学校的比例。112 是学校数，不是联合体个数。",
        "分母为期末开办的全部学校；同在几个联合体的学校只计一次。",
        "seed004",
        "C",
    ),
    Indicator(
        "all_sync4_full_rate",
        "四同步全覆盖率",
        "四类齐全率",
        "alliances",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        share_of_schools(
            "四类活动各参加过至少 1 次的成员校",
            *SYNC_JOINED_FACTS,
            test=Test(at_least=1, is_each=True),
        ),
        schools("成员校"),
        "期内课堂教学、教师培养、学生交流、教育活动四类线上活动各参加过至少一次的"
        "成员校，占成员校的比例；牵头校算参加了自己牵头的活动。",
        _MEMBERS,
        "P",
        "P",
        population=Population.ALLIANCE_MEMBERS,
    ),
    _events("all_sync_events", "四同步活动次数", "四同步", *SYNC_EVENT_FACTS),
    *(
        _events(f"all_sync_events_kind_{kind}", f"四同步活动次数：{label}", label, fact)
        for (kind, label), fact in zip(
            SYNC_KINDS.labels.items(), SYNC_EVENT_FACTS, strict=True
        )
    ),
    Indicator(
        "all_sync_participants",
        "四同步参与人次",
        "四同步人次",
        "alliances",
        "人次",
        0,
        Direction.HIGHER,
        Form.NUMBER,
        Half("各校参与人次", "人次", ("sync_person_times",)),
        None,
        f"期内各校参加线上四同步的师生人次之和，计在参加的学校；{_PERSONS}",
        "没有分母；没有填人次的学校不计。",
        "seed004",
        "C",
    ),
    Indicator(
        "all_rural_share",
        "农村成员校参与占比",
        "农村参与占比",
        "alliances",
        "%",
        1,
        Direction.HIGHER,
        Form.SHARE,
        Half("农村成员校参加次数", "校次", ("sync_rural_joined_count",)),
        Half("成员校参加次数", "校次", SYNC_JOINED_FACTS),
        "期内成员校参加线上四同步的次数中，农村成员校所占的比例；"
        "农村按带宽目标档划分，镇算农村。",
        "分母为成员校参加的校次，不是人次。",
        "P",
        "P",
        population=Population.ALLIANCE_MEMBERS,
    ),
    Indicator(
        "all_lead_output",
        "牵头校输出节次",
        "牵头校输出",
        "alliances",
        "节/校",
        1,
        Direction.HIGHER,
        Form.NUMBER,
        Half("牵头校主讲的同步课", "节", SYNC_EVENT_FACTS[:1]),
        schools("牵头校"),
        "期内牵头校主讲的同步课（课堂教学）除以牵头校数。",
        "分母为期末的牵头校；牵头几个联合体的只计一次。",
        "P",
        "P",
        population=Population.ALLIANCE_LEADS,
    ),
)
