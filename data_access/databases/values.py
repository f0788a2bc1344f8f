"""Bring values of files and frames to the plain Python values a column takes."""

import math
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Column, Date, DateTime, Float, Integer

PLAIN: dict[type, frozenset[type]] = {
    Integer: frozenset({int, type(None)}),
    Float: frozenset({int, type(None)}),
    Date: frozenset({date, type(None)}),
    DateTime: frozenset({datetime, type(None)}),
}
PLAIN_TEXT: frozenset[type] = frozenset({str, type(None)})


def plain_values(column: Column[Any], values: Sequence[Any]) -> Sequence[Any]:
    """Return the values as the column takes them; every missing one as None.

    Raises:
        ValueError: a value that the column cannot hold without changing it.
    """
    kind = next((k for k in PLAIN if isinstance(column.type, k)), None)
    types = set(map(type, values))
    if types <= (PLAIN_TEXT if kind is None else PLAIN[kind]):
        return values
    if kind is Float and types <= {float, int, type(None)}:
        return [None if value != value else value for value in values]
    convert = _converter(column, kind)
    converted = {value: convert(value) for value in set(values)}
    return [converted[value] for value in values]


def frame_columns(frame: pd.DataFrame) -> list[list[Any]]:
    """Return the columns of a frame as lists of plain Python values."""
    return [_series_values(frame.iloc[:, i]) for i in range(frame.shape[1])]


def _series_values(series: "pd.Series[Any]") -> list[Any]:
    if isinstance(series.dtype, pd.DatetimeTZDtype):
        series = series.dt.tz_localize(None)
    if series.dtype.kind == "M":
        moments = series.to_numpy(dtype="datetime64[us]")
        return list(moments.astype(object))
    if isinstance(series.dtype, np.dtype):
        return list(series.tolist())
    values: Any = series.array
    return list(values.to_numpy(dtype=object, na_value=None))


def _converter(column: Column[Any], kind: type | None) -> Callable[[Any], Any]:
    change = CHANGES.get(kind, str) if kind else str

    def convert(value: Any) -> Any:
        if _is_missing(value):
            return None
        try:
            return change(value)
        except (TypeError, ValueError) as error:
            place = f"{column.table.name}.{column.name}"
            raise ValueError(
                f"{place}: {value!r} does not fit {column.type}"
            ) from error

    return convert


def _is_missing(value: Any) -> bool:
    if value is None or value is pd.NA or value is pd.NaT:
        return True
    if isinstance(value, np.datetime64):
        return bool(np.isnat(value))
    return isinstance(value, float | np.floating) and math.isnan(value)


def _whole(value: Any) -> int:
    number = int(value)
    if number != value:
        raise ValueError
    return number


def _day(value: Any) -> date:
    moment = _moment(value)
    if moment != datetime(moment.year, moment.month, moment.day):
        raise ValueError
    return moment.date()


def _moment(value: Any) -> datetime:
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[us]").item()
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime(warn=False)
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, str):
        return datetime.fromisoformat(value)
    raise TypeError


CHANGES: dict[type, Callable[[Any], Any]] = {
    Integer: _whole,
    Float: float,
    Date: _day,
    DateTime: _moment,
}
