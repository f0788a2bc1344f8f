"""Facts of alliances, 线上四同步, and the events around the three classrooms."""

from data_access.catalogue.codes import SYNC_KINDS
from data_access.catalogue.facts.model import Fact, FactKind, tally_fact

_STOCK, _FLOW = FactKind.STOCK, FactKind.FLOW
_SYNC, _EVENT = "sync_event", "classroom_event"
_KINDS = tuple(SYNC_KINDS.labels.items())
SYNC_EVENT_FACTS = tuple(f"sync_event_{kind}_count" for kind, _ in _KINDS)
SYNC_JOINED_FACTS = tuple(f"sync_joined_{kind}_count" for kind, _ in _KINDS)


ALLIANCE_FACTS: tuple[Fact, ...] = (
    tally_fact("alliance_member_count", "所在联合体", "个", _STOCK, "area_member"),
    tally_fact("alliance_lead_count", "牵头的联合体", "个", _STOCK, "area_member"),
    *(
        tally_fact(fact, f"牵头的{label}活动", "次", _FLOW, _SYNC)
        for fact, (_, label) in zip(SYNC_EVENT_FACTS, _KINDS, strict=True)
    ),
    *(
        tally_fact(fact, f"参加的{label}活动", "次", _FLOW, _SYNC)
        for fact, (_, label) in zip(SYNC_JOINED_FACTS, _KINDS, strict=True)
    ),
    tally_fact("sync_rural_joined_count", "农村学校参加次数", "次", _FLOW, _SYNC),
    tally_fact("sync_person_times", "四同步参与人次", "人次", _FLOW, _SYNC),
    tally_fact("master_event_count", "名师课堂活动", "次", _FLOW, _EVENT),
    tally_fact("research_event_count", "线上教研", "场", _FLOW, _EVENT),
    tally_fact("classroom_view_count", "名校网络课堂观看", "人次", _FLOW, _EVENT),
    tally_fact(
        "connection_count", "填了连通分钟的接收节次", "节次", _FLOW, "lesson_receiver"
    ),
    tally_fact(
        "connected_count", "连通合格的接收节次", "节次", _FLOW, "lesson_receiver"
    ),
)
