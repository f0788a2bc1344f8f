"""Why a value changed between two periods: what each school adds to the change."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.queries.contributions import Halves, split_change
from data_access.queries.measures import measures
from data_access.request import SCHOOL, MeasureRequest

STAYED, CAME, WENT = "stayed", "came", "went"
STARTED, STOPPED = "started", "stopped"
COLUMNS = (
    "school_id",
    "kind",
    "before",
    "after",
    "own",
    "size",
    "contribution",
)

Row = Mapping[str, float]


def causes(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per school with figures in either of a request's two periods.

    The first period is the earlier one. Columns: COLUMNS, the largest contribution
    first. `kind` is stayed (figures in both), came or went (due in one period only:
    opened, closed, moved in or out), started or stopped (due in both, reported in
    one). `before` and `after` are the school's values; `contribution` = `own` (its
    rate moved) + `size` (its weight did). The contributions are split in fractions
    and add up to the change of the area's value exactly; as floats they do to 1e-12
    of the figures, since each is rounded once. Empty where a period has no value.
    """
    indicator = INDICATORS[request.indicators[0]]
    rows = measures(engine, replace(request, by=SCHOOL))
    known = [_of_period(rows, number) for number in (0, 1)]
    halves = [_halves(one) for one in known]
    split = split_change(halves[0], halves[1], indicator.per)
    table = pd.DataFrame(
        [
            (
                school_id,
                _kind(known[0].get(school_id), known[1].get(school_id)),
                *(_value(one.get(school_id)) for one in known),
                float(found.own),
                float(found.size),
                float(found.whole),
            )
            for school_id, found in split.items()
        ],
        columns=list(COLUMNS),
    )
    order = table["contribution"].abs().sort_values(ascending=False, kind="stable")
    return table.loc[order.index].reset_index(drop=True)


def _of_period(rows: pd.DataFrame, number: int) -> dict[int, dict[str, float]]:
    of_period = rows[rows["period_no"] == number].to_dict("records")
    return {
        int(row["group_key"]): {str(k): v for k, v in row.items()} for row in of_period
    }


def _halves(rows: Mapping[int, Row]) -> dict[int, Halves]:
    return {
        school_id: Halves(
            Fraction(row["numerator"]),
            Fraction(row["denominator"]) if _is_known(row["denominator"]) else None,
        )
        for school_id, row in rows.items()
        if _is_known(row["numerator"])
    }


def _kind(before: Row | None, after: Row | None) -> str:
    is_known = [
        row is not None and _is_known(row["numerator"]) for row in (before, after)
    ]
    if all(is_known):
        return STAYED
    other = before if is_known[1] else after
    is_due = other is not None and other["expected"] > 0
    if is_known[1]:
        return STARTED if is_due else CAME
    return STOPPED if is_due else WENT


def _value(row: Row | None) -> float | None:
    return row["value"] if row is not None and _is_known(row["value"]) else None


def _is_known(value: float) -> bool:
    return value is not None and value == value
