"""Any derived figure of 优质均衡 by its id, in the shape that measures answers in."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.catalogue.balance import (
    COMPOSITE,
    CV_ITEMS,
    GAP,
    PASS_RATE,
    PASS_SIX,
    RATIO,
    SEVEN,
    TOP_BOTTOM,
    canonical_id,
    split_pattern,
)
from data_access.queries.balance import (
    balance,
    balance_schools,
    composite,
    pass_six,
    pass_six_schools,
)
from data_access.queries.measures import measures
from data_access.queries.urban_rural import RuralDefinition, urban_rural
from data_access.request import SCHOOL, MeasureRequest
from data_access.spread import top_bottom

COLUMNS = ["indicator", "period_no", "group_key", "value", "reported", "expected"]
_KEYS = ["period_no", "group_key"]


def balance_values(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per id, period and group: see COLUMNS; missing is never nought.

    The ids are bal_cv_l1 … bal_cv_l7, bal_cv_composite, bal_pass6_rate, bal_pass6
    (its group is the school), and bal_ur_ratio_<id>, bal_ur_gap_<id>,
    bal_top_bottom_<id> of the scope as a whole. All but the 城乡 ones need a stage;
    those take their definition from the request's grouping, else 城区 and 乡村.
    """
    parts = []
    for name in request.indicators:
        prefix, _ = split_pattern(name)
        rows = _ANSWERS[prefix or name](engine, replace(request, indicators=(name,)))
        parts.append(rows.assign(indicator=name))
    return pd.concat(parts, ignore_index=True)[COLUMNS]


def _item(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    item = CV_ITEMS[request.indicators[0]]
    rows = balance(engine, replace(request, indicators=(item,)))
    return rows.rename(columns={"cv": "value", "school_count": "reported"})


def _composite(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    rows = balance(engine, replace(request, indicators=SEVEN))
    counts = rows.groupby(_KEYS)[["school_count", "expected"]].min().reset_index()
    found = composite(rows).merge(counts, on=_KEYS)
    return found.rename(columns={"school_count": "reported"})


def _pass_rate(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    return pass_six(engine, request).rename(columns={"assessed": "reported"})


def _passes(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    rows = pass_six_schools(engine, request)
    value = rows["passes"].astype(float)
    rows = rows.assign(group_key=rows["school_id"], value=value, expected=1)
    return rows.assign(reported=value.notna().astype(int))


def _rural(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    prefix, name = split_pattern(request.indicators[0])
    known = request.by in set(RuralDefinition)
    definition = RuralDefinition(request.by) if known else RuralDefinition.SETTLEMENT
    rows = urban_rural(
        engine, (name,), request.periods, definition, request.scope, request.stage
    )
    return rows.assign(
        group_key=0,
        value=rows["gap"] if prefix == GAP else rows["ratio"],
        reported=rows["urban_reported"] + rows["rural_reported"],
        expected=rows["urban_expected"] + rows["rural_expected"],
    )


def _top_bottom(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    _, name = split_pattern(request.indicators[0])
    own = canonical_id(name)
    asked = replace(request, indicators=(own,))
    if own in SEVEN and request.stage:
        rows = balance_schools(engine, asked)
        expected = balance(engine, asked).groupby("period_no")["expected"].sum()
    else:
        rows = measures(engine, replace(asked, by=SCHOOL))
        expected = rows.groupby("period_no")["expected"].sum()
    values = rows.dropna(subset="value").groupby("period_no")["value"]
    found = pd.DataFrame({"expected": expected})
    found["value"] = values.agg(top_bottom).astype(float)
    found["reported"] = values.count()
    found["reported"] = found["reported"].fillna(0).astype(int)
    return found.reset_index().assign(group_key=0)


_ANSWERS: dict[str, Callable[[Engine, MeasureRequest], pd.DataFrame]] = {
    **dict.fromkeys(CV_ITEMS, _item),
    COMPOSITE: _composite,
    PASS_RATE: _pass_rate,
    PASS_SIX: _passes,
    TOP_BOTTOM: _top_bottom,
    **dict.fromkeys((RATIO, GAP), _rural),
}
