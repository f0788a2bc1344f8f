"""还差多少, remembered: which schools are below their line, what the area lacks."""

from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.lacks import can_lack, test_of
from data_access.queries import gaps as query
from data_access.queries import school_facts
from data_access.queries.gaps import BELOW, Gap
from data_access.request import MeasureRequest
from pages.ui import board_data, cached
from pages.ui.area_target import target_of
from pages.ui.view import View


@dataclass(frozen=True)
class Work:
    """Every school due for one indicator, and how the area stands against its line."""

    indicator: Indicator
    schools: pd.DataFrame
    area: Gap | None

    @property
    def below(self) -> pd.DataFrame:
        """Return the schools below their line, the largest gap first."""
        return self.schools[self.schools["standing"] == BELOW]

    @property
    def lacking(self) -> float:
        """Return what all schools below lack together."""
        return float(self.below["lacking"].sum())

    def count(self, standing: str) -> int:
        """Return how many schools stand so."""
        return int((self.schools["standing"] == standing).sum())


def has_worklist(indicator_id: str) -> bool:
    """Tell whether schools are held against a line of an indicator."""
    indicator = INDICATORS[indicator_id]
    if not can_lack(indicator):
        return False
    test = test_of(indicator)
    if test is not None and not test.at_least_target:
        return True
    return _line_of(indicator) in set(_lined()["indicator_id"])


def stages_of(indicator_id: str) -> list[str]:
    """Return the stages that have lines of their own."""
    lined = _lined()
    mine = lined[lined["indicator_id"] == _line_of(INDICATORS[indicator_id])]
    return [stage for stage in STAGES.labels if stage in set(mine["stage"])]


def work_of(indicator_id: str, view: View, stage: str | None) -> Work:
    """Return the worklist of an indicator for the area and period in view."""
    request = MeasureRequest((indicator_id,), (view.period,), view.scope, stage=stage)
    key = (request, view.node.area_id)
    return cached.remember("work", key, lambda: _work(request, view))


def line_notes(indicator_id: str) -> pd.DataFrame:
    """One row per source of the lines that schools are held against.

    Columns: source_doc, certainty.
    """
    rows = _lined()
    mine = rows[rows["indicator_id"] == _line_of(INDICATORS[indicator_id])]
    return mine[["source_doc", "certainty"]].drop_duplicates()


def _work(request: MeasureRequest, view: View) -> Work:
    indicator = INDICATORS[request.indicators[0]]
    rows = query.school_gaps(cached.store(), request)
    rows = rows[~cached.is_of_few(request, rows["school_id"])]
    places = board_data.school_places().set_index("school_id")
    names = ["name", "school_code", "full_name"]
    named = rows.join(places[names], on="school_id")
    return Work(indicator, named, _area(request, view))


def _area(request: MeasureRequest, view: View) -> Gap | None:
    """Return how the area's own value stands; a stage has no line of an area."""
    indicator = INDICATORS[request.indicators[0]]
    line = None if request.stage else target_of(indicator.id, view)
    rows = cached.measures(request)
    if line is None or rows.empty or rows["value"].isna().all():
        return None
    row = rows.iloc[0]
    top, below = float(row["numerator"]), float(row["denominator"])
    return query.gap_of_area(indicator, top, below, line)


def _line_of(indicator: Indicator) -> str:
    test = test_of(indicator)
    return (test and test.at_least_target) or indicator.id


def _lined() -> pd.DataFrame:
    def build() -> pd.DataFrame:
        return school_facts.lines_of_schools(cached.store())

    return cached.remember("lines_of_schools", (), build)
