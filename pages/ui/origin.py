"""The line under every figure: 数据截至, source, and the weakest origin in it."""

from dataclasses import dataclass, replace

import pandas as pd

from data_access.catalogue.codes import ORIGIN_STRENGTH, ORIGINS
from data_access.catalogue.numbers import month_text
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.sheets.cells import day_text
from data_access.period import Period
from data_access.queries.provenance import has_origins, tables_of
from pages.ui import cached

NOTHING_KNOWN = "—"
SUBMISSION = "submission"  # who reported what: as fresh as the monthly reports
MONTHLY_REPORTS = {"use_month", "lesson_month", "resource_month"}


@dataclass(frozen=True)
class Origin:
    """Where the figures in a view come from and how fresh they are."""

    as_of: str
    label: str
    sources: str

    @property
    def line(self) -> str:
        """Return the caption."""
        parts = [
            f"数据截至：{self.as_of}",
            f"来源：{self.sources}",
            f"性质：{self.label}",
        ]
        return "　".join(parts)


def origin_of(indicators: tuple[str, ...], period: Period) -> Origin:
    """Return the origin of indicators in a period."""
    return origin_of_tables(tables_of(indicators), period)


def origin_of_tables(tables: tuple[str, ...], period: Period) -> Origin:
    """Return the origin of what some tables hold in a period."""
    return cached.remember(
        "origin", (tables, period), lambda: _find_origin(tables, period)
    )


def origin_of_all(period: Period) -> Origin:
    """Return the origin of all that the store has until a period's end."""
    named = {str(name) for name in cached.newest(period)["table_name"]}
    tables = tuple(sorted(filter(has_origins, named)))
    return replace(origin_of_tables(tables, period), as_of=newest_of_all(period))


def rows_behind(table: str) -> str:
    """Return how many rows a small table has, from whom, and of which nature."""
    batches = cached.origins((table,))
    count = int(batches["row_count"].sum())
    if not count:
        return f"来源：“{SHEETS[table].label}”表没有数据"
    names = batches["source_name"].fillna(batches["file_name"]).dropna().unique()
    weakest = [c for c in ORIGIN_STRENGTH if c in set(batches["origin"])][-1]
    first = "、".join(map(str, names[:2]))
    return (
        f"来源：“{SHEETS[table].label}”表 {count:,} 条（{first}）　"
        f"性质：{ORIGINS.label(weakest)}"
    )


def newest_of_all(period: Period) -> str:
    """Return when the newest data of any kind are of, up to a period's end."""
    return _as_of(tuple(cached.newest(period)["table_name"]), period)


def _find_origin(tables: tuple[str, ...], period: Period) -> Origin:
    batches = cached.origins(tables)
    origins = set(batches["origin"])
    weakest = [code for code in ORIGIN_STRENGTH if code in origins]
    label = ORIGINS.label(weakest[-1]) if weakest else "无数据"
    names = list(batches["source_name"].dropna().unique())
    files = batches["file_name"].nunique()
    sources = "、".join(str(name) for name in names[:2]) or f"{files}份填报文件"
    return Origin(_as_of(tables, period), label, sources)


def _as_of(tables: tuple[str, ...], period: Period) -> str:
    if SUBMISSION in tables:
        tables = (*tables, *MONTHLY_REPORTS)
    rows = cached.newest(period)
    rows = rows[rows["table_name"].isin(tables)]
    days = rows["newest_date"].dropna()
    months = rows["newest_month"].dropna()
    texts = [month_text(int(months.max()))] if len(months) else []
    if len(days):
        texts.append(day_text(pd.Timestamp(days.max())))
    return "、".join(texts) or NOTHING_KNOWN
