"""Terminals by year of purchase, and what programmes added: never one sum."""

from typing import Any

import pandas as pd
from sqlalchemy import Integer, Select, case, cast, extract, func, literal, select
from sqlalchemy.engine import Engine

from data_access.catalogue.codes import (
    STUDENT_TERMINALS,
    TEACHER_TERMINALS,
    TERMINALS,
)
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.fact_values import snapshot_reports
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import MeasureRequest
from data_access.rollups.tallies.equipment import ADDITIONS
from data_access.scope import Scope
from data_access.tables import device_snapshot, device_stock, school

STUDENT, TEACHER, UNASSIGNED = "student", "teacher", "unassigned"
# Engines differ on where unknown years stand.
_LAST = 9999


def terminal_years(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per year of purchase and user of the terminals in stock.

    Columns: purchase_year (missing: not reported), user (student, teacher,
    unassigned), count, school_count. Of each school open at the period's end the
    newest valid report; programme additions are no part of it.
    """
    with reading(engine) as connection:
        rows = pd.read_sql(_terminal_years(scope, period), connection)
    rows["purchase_year"] = rows["purchase_year"].astype("Int64")
    return rows


def _terminal_years(scope: Scope, period: Period) -> Select[Any]:
    request = MeasureRequest((), (period,), scope)
    moment = periods_table((period,))
    within = in_view(request, moment) & is_open(moment)
    reports = snapshot_reports(moment, device_snapshot, [], within)
    device = device_stock.c
    of_report = (device.school_id == reports.c.school_id) & (
        device.snapshot_date == reports.c.snapshot_date
    )
    user = case(
        (device.device_type.in_(STUDENT_TERMINALS), literal(STUDENT)),
        (device.device_type.in_(TEACHER_TERMINALS), literal(TEACHER)),
        else_=literal(UNASSIGNED),
    ).label("user")
    return (
        select(
            device.purchase_year,
            user,
            func.sum(device.device_count).label("count"),
            func.count(device.school_id.distinct()).label("school_count"),
        )
        .join_from(reports, device_stock, of_report)
        .where(reports.c.is_listed == 1, device.device_type.in_(TERMINALS))
        .where(func.coalesce(device.is_programme, 0) == 0, device.device_count > 0)
        .group_by(device.purchase_year, user)
        .order_by(func.coalesce(device.purchase_year, _LAST), user)
    )


def programme_additions(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per year, programme and device type that a programme added.

    Columns: year (of purchase, else of the first report), programme_name,
    device_type, count, school_count. Everything added up to the period's end in the
    schools of the scope, closed ones too: a flow, to be added to no stock.
    """
    with reading(engine) as connection:
        return pd.read_sql(_additions(scope, period), connection)


def _additions(scope: Scope, period: Period) -> Select[Any]:
    request = MeasureRequest((), (period,), scope)
    moment = periods_table((period,))
    added = ADDITIONS.subquery("added")
    reported = cast(extract("year", added.c.day), Integer)
    year = func.coalesce(added.c.purchase_year, reported).label("year")
    return (
        select(
            year,
            added.c.programme_name,
            added.c.device_type,
            func.sum(added.c.amount).label("count"),
            func.count(added.c.school_id.distinct()).label("school_count"),
        )
        .select_from(moment.join(added, added.c.day <= moment.c.end_date))
        .join(school, school.c.school_id == added.c.school_id)
        .where(in_view(request, moment))
        .group_by(year, added.c.programme_name, added.c.device_type)
        .order_by(year, func.coalesce(added.c.programme_name, ""), added.c.device_type)
    )
