"""One school's record, remembered: its head, histories, peers and raw rows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data_access.catalogue.facts import FACTS, Silence
from data_access.catalogue.indicators import Indicator
from data_access.catalogue.indicators.model import Form
from data_access.catalogue.peers import peer_group_label
from data_access.catalogue.states import Direction
from data_access.period import Period
from data_access.queries import raw_records, school_lessons, school_record
from data_access.ranking import Position, position
from data_access.request import SCHOOL, MeasureRequest
from data_access.scope import Scope
from pages.ui import board_data, cached
from pages.ui.view import View

# With fewer peers in the district the whole zone's are taken.
FEWEST_PEERS = 5
RAW_LIMIT = 500
RAW_KINDS = tuple(raw_records.RECORDS)


@dataclass(frozen=True)
class SchoolView(View):
    """A view of one school: its measures are the school's own."""

    school_id: int = 0

    @property
    def scope(self) -> Scope:
        """Return the school as the scope that queries take."""
        return Scope(school_id=self.school_id)


@dataclass(frozen=True)
class Peers:
    """A school's peers: their scope and group, and the words for them."""

    scope: Scope
    group: str | None
    label: str


def head(code: str) -> dict[str, Any] | None:
    """Return the school's own row (see school_record.school_head), None if unknown."""
    rows = _remember("head", code, lambda: school_record.school_head(_store(), code))
    found = rows.to_dict("records")
    return {str(k): v for k, v in found[0].items()} if found else None


def history(name: str, school_id: int) -> pd.DataFrame:
    """Return a history of queries.school_record or school_lessons by its name."""
    module = school_lessons if name == "lesson_history" else school_record
    query = getattr(module, name)

    def build() -> pd.DataFrame:
        return pd.DataFrame(query(_store(), school_id))

    return _remember(name, school_id, build)


def within(name: str, school_id: int, period: Period) -> pd.DataFrame:
    """Return what a query of school_lessons or school_record gives for a period."""
    module = school_record if name == "submissions" else school_lessons
    query = getattr(module, name)

    def build() -> pd.DataFrame:
        return pd.DataFrame(query(_store(), school_id, period))

    return _remember(name, (school_id, period), build)


def raw_rows(kind: str, school_id: int, period: Period) -> pd.DataFrame:
    """Return queries.raw_records of a kind, at most RAW_LIMIT."""

    def build() -> pd.DataFrame:
        return raw_records.raw_records(_store(), kind, school_id, period, RAW_LIMIT)

    return _remember("raw", (kind, school_id, period), build)


def lines_of(school_id: int) -> dict[str, float]:
    """Return the lines the school is held against: indicator id → value."""
    rows = history("school_lines", school_id)
    return dict(zip(rows["indicator_id"], rows["value"], strict=True))


def peers_of(school: dict[str, Any]) -> Peers:
    """Return who a school is compared with: its group in the district, else zone."""
    tree = cached.tree()
    group = school["peer_group"] if isinstance(school["peer_group"], str) else None
    path = tree.path(tree.get(int(school["area_id"])))
    district = path[min(1, len(path) - 1)]
    schools = cached.schools()
    lineage = cached.lineage()
    inside = lineage[lineage["ancestor_id"] == district.area_id]["area_id"]
    alike = (schools["peer_group"] == group) & schools["area_id"].isin(inside)
    near = district if int(alike.sum()) >= FEWEST_PEERS else path[0]
    label = f"{near.name}{peer_group_label(group)}"
    return Peers(near.scope, group, label)


def peer_measures(
    indicators: tuple[str, ...], period: Period, peers: Peers, school_id: int
) -> pd.DataFrame:
    """Return measures by school of a school's peers; without a group its own only."""
    scope = peers.scope if peers.group else Scope(school_id=school_id)
    request = MeasureRequest(
        indicators, (period,), scope, by=SCHOOL, peer_group=peers.group
    )
    return cached.measures(request)


def place_among(rows: pd.DataFrame, indicator: Indicator, school_id: int) -> Position:
    """Return where a school stands among its peers in an indicator.

    What reads the same ties: a share of 0.971 is read as 97.1%. Zero counts among
    the peers and has no rank, as on a leaderboard.
    """
    own = rows[rows["indicator"] == indicator.id]
    values = dict(zip(own["group_key"].astype(int), own["value"], strict=True))
    as_percent = 2 if indicator.form is Form.SHARE else 0
    lower = indicator.direction is Direction.LOWER
    decimals = indicator.decimals + as_percent
    found = position(values, school_id, decimals, lower_first=lower)
    return found if values.get(school_id) else replace(found, rank=None)


def is_held(indicator: Indicator) -> bool:
    """Tell whether the store holds anything an indicator can be counted from.

    A register that is empty says nothing about any school; nor do awards without
    the rule that gives their points.
    """
    facts = [FACTS[name] for name in indicator.numerator.facts]
    if not any(fact.silence is Silence.ZERO for fact in facts):
        return True
    tables = {fact.table for fact in facts}
    if not tables <= set(cached.newest()["table_name"]):
        return False
    needs_rule = any(fact.column == "points" for fact in facts)
    return not needs_rule or not board_data.points_rule().empty


def _store() -> Any:
    return cached.store()


def _remember(
    name: str, key: object, build: Callable[[], pd.DataFrame]
) -> pd.DataFrame:
    return cached.remember(f"record-{name}", (key,), build)


def schools_in(view: View) -> pd.DataFrame:
    """Return the open schools in view, in 区划顺序 (see board_data.school_places)."""
    request = MeasureRequest(("base_students",), (view.period,), view.scope, by=SCHOOL)
    inside = cached.measures(request)["group_key"]
    schools = board_data.school_places()
    return schools[schools["school_id"].isin(inside)]
