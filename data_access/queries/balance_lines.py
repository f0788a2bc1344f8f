"""The line each area's 差异系数 and passing share are held against."""

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.balance import CV, PASS_RATE
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.targets import ANY, area_targets, rows_for
from data_access.tables import area


def balance_lines(engine: Engine, stage: str, period: Period) -> pd.DataFrame:
    """One row per area: area_id, cv_line, pass_line on the period's last day.

    The most specific row of `target` wins: the area's own, then those above it; a
    line is missing where no row holds.
    """
    targets = area_targets(engine, stage)
    statement = select(area.c.area_id, area.c.area_code, area.c.parent_id)
    with reading(engine) as connection:
        areas = connection.execute(statement.order_by(area.c.area_id)).all()
    code_of = {row.area_id: row.area_code for row in areas}
    parent_of = {row.area_id: row.parent_id for row in areas}
    lines_of = [_by_scope(targets, name, period) for name in (CV, PASS_RATE)]
    rows = []
    for area_id in code_of:
        codes = [code_of[one] for one in _upwards(area_id, parent_of)]
        rows.append((area_id, *(_nearest(lines, codes) for lines in lines_of)))
    return pd.DataFrame(rows, columns=["area_id", "cv_line", "pass_line"])


def _by_scope(targets: pd.DataFrame, name: str, period: Period) -> dict[str, float]:
    """Return the line of each scope that has one, as `target_row` finds it."""
    rows = rows_for(targets, name, period.end).drop_duplicates("scope_code")
    return {
        str(k): float(v) for k, v in zip(rows["scope_code"], rows["value"], strict=True)
    }


def _nearest(lines: dict[str, float], codes: list[str]) -> float | None:
    return next((lines[code] for code in (*codes, ANY) if code in lines), None)


def _upwards(area_id: int, parent_of: dict[int, int | None]) -> list[int]:
    path: list[int] = []
    current: int | None = area_id
    while current is not None:
        path.append(current)
        current = parent_of.get(current)
    return path
