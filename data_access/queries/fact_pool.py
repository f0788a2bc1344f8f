"""The facts of a request as SQL: one CTE a table and kind, joined for an indicator."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import CTE, ColumnElement, FromClause, and_, case

from data_access.catalogue.equipment import TERMINAL_AGE
from data_access.catalogue.facts import FACTS, Fact
from data_access.catalogue.indicators import Indicator
from data_access.queries.derived_values import (
    need_values,
    reporting_values,
    textbook_values,
)
from data_access.queries.duties import DEVICES, SNAPSHOTS, facts_of
from data_access.queries.fact_values import (
    base_values,
    latest_base,
    monthly_values,
    snapshot_reports,
    snapshot_values,
    table_named,
)
from data_access.queries.latest_values import latest_month_values
from data_access.queries.populations import in_scope
from data_access.queries.terminal_ages import age_values
from data_access.queries.unlisted import unlisted_bases, unlisted_schools
from data_access.request import MeasureRequest
from data_access.tables import school, school_target, school_year_base

# By stage, terminals come from the yearly base (domain.md §0.1, Two sources).
STAGED_TWINS = {
    "student_terminal_count": "base_student_terminal_count",
    "teacher_terminal_count": "base_teacher_terminal_count",
}

_AGE_KEY = f"{TERMINAL_AGE}:value"


class FactPool:
    """The facts a request needs, gathered into one CTE a table and kind."""

    def __init__(self, period: CTE, request: MeasureRequest) -> None:
        """Start empty; `gather` fills it."""
        self._period = period
        self._request = request
        self._periods = request.periods
        self._stage = request.stage
        self._sources: dict[str, CTE] = {}
        self._reports: dict[str, CTE] = {}
        self._base: CTE | None = None
        self._unlisted: dict[str, CTE] = {}

    def gather(self, indicators: Iterable[Indicator]) -> None:
        """Build one CTE for each table and kind of fact that the indicators read."""
        names = {self._twin(name) for one in indicators for name in facts_of(one)}
        wanted: dict[str, list[Fact]] = {}
        for name in sorted(names):
            wanted.setdefault(_source_key(FACTS[name]), []).append(FACTS[name])
        age = wanted.pop(_AGE_KEY, [])
        for key, facts in wanted.items():
            self._sources[key] = self._build(facts)
        if age:
            # Ages are read off the same report of devices as everything else.
            reports = self._reports.get(DEVICES)
            if reports is None:
                reports = self._reports_of(DEVICES, [])
            self._sources[_AGE_KEY] = age_values(reports)

    def _twin(self, name: str) -> str:
        return STAGED_TWINS.get(name, name) if self._stage else name

    def _build(self, facts: list[Fact]) -> CTE:
        table = facts[0].table
        if table in SNAPSHOTS:
            return snapshot_values(self._reports_of(table, facts), table_named(table))
        if table == "school_year_base":
            base = self.newest_base()
            return base_values(base, school_year_base, facts, self._stage)
        if table == "subject_need_period":
            return need_values(self._period)
        if table == "digital_textbook_period":
            return textbook_values(self._period)
        if table == "reporting_month":
            return reporting_values(self._period, self._periods)
        if facts[0].is_latest:
            return latest_month_values(self._period, table_named(table), facts)
        return monthly_values(self._period, table_named(table), facts, self._periods)

    def _reports_of(self, table: str, facts: list[Fact]) -> CTE:
        in_view = in_scope(self._request, self._period)
        reports = snapshot_reports(self._period, table_named(table), facts, in_view)
        self._reports[table] = reports
        return reports

    def newest_base(self) -> CTE:
        """Return each school's valid yearly base: period_no, school_id, stat_year."""
        if self._base is None:
            in_view = in_scope(self._request, self._period)
            self._base = latest_base(self._period, school_year_base, in_view)
        return self._base

    def moment(self, indicator: Indicator) -> CTE:
        """Return where the number and the days of an indicator's periods stand."""
        sources = self._sources_of(indicator)
        dated = (source for source in sources if "end_date" in source.c)
        return next(dated, self._period)

    def _sources_of(self, indicator: Indicator) -> list[CTE]:
        names = {self._twin(name) for name in facts_of(indicator)}
        keys = sorted({_source_key(FACTS[name]) for name in names})
        return [self._sources[key] for key in keys]

    def joined(self, indicator: Indicator, moment: CTE) -> FromClause:
        """Return moment ⋈ facts ⋈ school: schools for which every fact is reported.

        `moment` is the period table, or what `moment` gives.
        """
        first, *others = self._sources_of(indicator)
        source: FromClause = moment
        if moment is self._period:
            source = moment.join(first, first.c.period_no == moment.c.period_no)
        elif moment is not first:
            first, others = moment, [first, *(o for o in others if o is not moment)]
        for other in others:
            same = and_(
                other.c.period_no == first.c.period_no,
                other.c.school_id == first.c.school_id,
            )
            source = source.join(other, same)
        source = source.join(school, school.c.school_id == first.c.school_id)
        for line in _lines_of(indicator):
            source = source.join(
                school_target,
                and_(
                    school_target.c.school_id == school.c.school_id,
                    school_target.c.indicator_id == line,
                    school_target.c.stage == "*",
                ),
            )
        return source

    def column(self, name: str) -> ColumnElement[Any]:
        """Return a fact's value; of a range only where both ends agree."""
        fact = FACTS[self._twin(name)]
        source = self._sources[_source_key(fact)]
        value = source.c[fact.id]
        if not fact.high_column:
            return value
        return case((value == source.c[f"{fact.id}_high"], value))

    def ends(self, name: str) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        """Return both ends of a fact; they are the same unless it is a range."""
        fact = FACTS[self._twin(name)]
        source = self._sources[_source_key(fact)]
        value = source.c[fact.id]
        return value, source.c[f"{fact.id}_high"] if fact.high_column else value

    def meets(self, name: str, line: ColumnElement[Any]) -> ColumnElement[Any]:
        """Return 1 or 0 for a fact against a line; NULL where it cannot be said."""
        fact = FACTS[self._twin(name)]
        source = self._sources[_source_key(fact)]
        value = source.c[fact.id]
        if not fact.high_column:
            known = and_(value.is_not(None), line.is_not(None))
            return case((and_(known, value >= line), 1), (known, 0))
        high = source.c[f"{fact.id}_high"]
        return case((value >= line, 1), (high < line, 0))

    def unlisted(self, table: str) -> CTE:
        """Return the schools whose stock a complete file ended: period_no, school."""
        if table not in self._unlisted:
            if table in SNAPSHOTS and table not in self._reports:
                # A stage takes its facts from the yearly base: nobody read these.
                self._reports_of(table, [])
            ended = (
                unlisted_schools(self._reports[table])
                if table in SNAPSHOTS
                else unlisted_bases(self.newest_base())
            )
            self._unlisted[table] = ended.cte(f"{table}_unlisted")
        return self._unlisted[table]


def _source_key(fact: Fact) -> str:
    source = fact.register or fact.table
    if fact.is_running:
        return f"{source}:total"
    return f"{source}:{'latest' if fact.is_latest else 'value'}"


def _lines_of(indicator: Indicator) -> set[str]:
    halves = [half for half in (indicator.numerator, indicator.denominator) if half]
    lines = {half.test.at_least_target for half in halves if half.test}
    return {line for line in lines if line}
