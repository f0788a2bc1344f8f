"""What the page of the alliances shows, remembered by area and period."""

from dataclasses import replace

import pandas as pd

from data_access.area_tree import AreaNode
from data_access.catalogue.areas import AreaKind
from data_access.catalogue.codes import SYNC_KINDS
from data_access.period import Period, PeriodKind, add_months, month_period
from data_access.queries import alliances
from data_access.request import SELF, MeasureRequest, members_of
from pages.ui import cached
from pages.ui.measured import only_row
from pages.ui.view import View

TABLES = ("sync_event", "area_member")
FULL_RATE, EVENTS = "all_sync4_full_rate", "all_sync_events"
PARTICIPANTS, RURAL, OUTPUT = (
    "all_sync_participants",
    "all_rural_share",
    "all_lead_output",
)
CARDS = (FULL_RATE, EVENTS, PARTICIPANTS, RURAL, OUTPUT)
KINDS = tuple(int(code.code) for code in SYNC_KINDS.codes)
# Written out: where an indicator is used is read from the names in the code.
OF_KIND = {
    1: "all_sync_events_kind_1",
    2: "all_sync_events_kind_2",
    3: "all_sync_events_kind_3",
    4: "all_sync_events_kind_4",
}
MONTHS = 12


def has_alliances() -> bool:
    """Tell whether the zone has any alliance."""
    return bool(_nodes())


def _nodes() -> list[AreaNode]:
    return [n for n in cached.tree().groups if n.kind == AreaKind.ALLIANCE]


def members_of_view(view: View) -> pd.DataFrame:
    """Return queries.alliances.alliance_members of the area in view.

    An alliance in view has its own members only, whatever else they belong to.
    """
    rows = cached.remember(
        "alliance-members",
        (view.scope, view.period),
        lambda: alliances.alliance_members(cached.store(), view.scope, view.period),
    )
    if view.node.kind == AreaKind.ALLIANCE:
        return rows[rows["area_id"] == view.node.area_id]
    return rows


def nodes_in_view(view: View) -> list[AreaNode]:
    """Return the alliances that have members in the area in view."""
    ids = set(members_of_view(view)["area_id"])
    return [node for node in _nodes() if node.area_id in ids]


def lead_of(view: View, area_id: int) -> int | None:
    """Return the school that leads an alliance, wherever it lies."""
    node = cached.tree().get(area_id)
    rows = members_of_view(replace(view, node=node))
    leads = rows[rows["role"] == "lead"]["school_id"]
    return int(leads.iloc[0]) if len(leads) else None


def activity_of(period: Period) -> pd.DataFrame:
    """Return queries.alliances.member_activity."""
    return cached.remember(
        "member-activity",
        (period,),
        lambda: alliances.member_activity(cached.store(), period),
    )


def events_of(period: Period) -> pd.DataFrame:
    """Return queries.alliances.alliance_events."""
    return cached.remember(
        "alliance-events",
        (period,),
        lambda: alliances.alliance_events(cached.store(), period),
    )


def kinds_of_alliances() -> dict[int, str]:
    """Return the kind each alliance states, by area_id."""
    rows = cached.remember(
        "alliance-kinds", (), lambda: alliances.alliance_kinds(cached.store())
    )
    stated = rows.dropna(subset=["alliance_kind"])
    return dict(zip(stated["area_id"], stated["alliance_kind"], strict=True))


def total_of(view: View, indicator: str, period: Period) -> dict[str, float]:
    """Return an indicator's row of the area in view; nobody due: no value, 0 of 0."""
    return only_row(MeasureRequest((indicator,), (period,), view.scope, SELF))


def by_alliance(view: View, indicator: str) -> pd.DataFrame:
    """Return an indicator of each alliance's schools in view, by area_id."""
    by = members_of(AreaKind.ALLIANCE)
    request = MeasureRequest((indicator,), (view.period,), view.scope, by)
    rows = cached.measures(request).set_index("group_key")
    return rows.reindex([node.area_id for node in nodes_in_view(view)])


def months_of(view: View) -> tuple[Period, ...]:
    """Return the twelve months up to the end of the period in view."""
    last = view.period.last_month
    newest = cached.newest()
    months = newest[newest["table_name"].isin(TABLES)]["newest_month"].dropna()
    if len(months):
        last = min(last, int(months.max()))
    return tuple(
        month_period(add_months(last, -back)) for back in range(MONTHS - 1, -1, -1)
    )


def months_measured(view: View) -> pd.DataFrame:
    """Return the activities of each kind, month by month."""
    request = MeasureRequest(tuple(OF_KIND.values()), months_of(view), view.scope, SELF)
    return cached.measures(request)


def is_month(view: View) -> bool:
    """Tell whether a single month is in view: too short for all four kinds."""
    return view.period.kind is PeriodKind.MONTH


def map_view_of(view: View) -> View:
    """Return the view whose map shows the alliances: the area they all belong to."""
    parents = {node.parent_id for node in nodes_in_view(view)}
    depth = view.node.depth or 0
    if len(parents) != 1 or view.node.is_group:
        return view
    (parent,) = parents
    node = cached.tree().get(parent) if parent is not None else view.node
    return replace(view, node=node) if (node.depth or 0) > depth else view


def areas_with_alliances() -> list[AreaNode]:
    """Return the areas that alliances belong to."""
    parents = dict.fromkeys(node.parent_id for node in _nodes())
    return [cached.tree().get(parent) for parent in parents if parent is not None]
