"""What the checks ask the store: its schools and areas, what they are, since when."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import shapely
from sqlalchemy import Connection, func, select

from data_access.ingest.decisions import Decisions
from data_access.ingest.school_index import NamedSchool, SchoolIndex
from data_access.ingest.school_names import area_words
from data_access.period import month_period
from data_access.storing.decisions import load_decisions
from data_access.storing.places import AreaIndex, area_index
from data_access.tables import (
    area_outline,
    lesson,
    lesson_plan,
    school,
    school_code_history,
    school_name,
    submission,
    sync_event,
)

_ABOUT_AREAS = ("areas_by_name", "is_chinese", "outlines", "only_district")
_ABOUT_SCHOOLS = ("school_index", "by_bare_code", "areas_by_folded_name")
_CHINESE_AREA_CODE = re.compile(r"\d{6}(?:\d{3}|\d{6})?")


@dataclass(frozen=True, slots=True)
class KnownSchool:
    """What checks need of a school."""

    school_id: int
    code: str
    name: str
    area_id: int
    main_stage: str
    short_name: str


@dataclass
class Lookup:
    """The store as one import finds it; read anew after areas and schools are in."""

    connection: Connection
    reported_date: date | None = None
    # What two tables of one delivery would each say, so that it is said once.
    told: set[Hashable] = field(default_factory=set)
    areas: AreaIndex = field(init=False)
    by_code: dict[str, KnownSchool] = field(default_factory=dict)
    by_id: dict[int, KnownSchool] = field(default_factory=dict)
    by_name: dict[str, list[KnownSchool]] = field(
        default_factory=lambda: defaultdict(list)
    )

    by_short_name: dict[str, list[KnownSchool]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        """Read areas and schools."""
        self.refresh()

    def refresh(self) -> None:
        """Read areas and schools again after some were stored."""
        self.areas = area_index(self.connection)
        for name in (*_ABOUT_AREAS, *_ABOUT_SCHOOLS):
            self.__dict__.pop(name, None)
        self.by_code.clear()
        self.by_id.clear()
        self.by_name.clear()
        self.by_short_name.clear()
        columns = school.c
        rows = self.connection.execute(
            select(
                columns.school_id,
                columns.school_code,
                columns.name,
                columns.area_id,
                columns.main_stage,
                columns.short_name,
            )
        )
        for row in rows:
            known = KnownSchool(*row)
            self.by_code[known.code] = self.by_id[known.school_id] = known
            self.by_name[known.name].append(known)
            self.by_short_name[known.short_name].append(known)
        self._add_earlier()

    def _add_earlier(self) -> None:
        """Let former codes and names find a school where no present one does."""
        codes = select(
            school_code_history.c.former_code, school_code_history.c.school_id
        )
        for code, school_id in self.connection.execute(codes):
            self.by_code.setdefault(code, self.by_id[school_id])
        names = select(school_name.c.name, school_name.c.school_id)
        for name, school_id in self.connection.execute(names):
            known = self.by_id[school_id]
            if known not in self.by_name[name]:
                self.by_name[name].append(known)

    @cached_property
    def areas_by_name(self) -> Mapping[str, list[int]]:
        """Return name or short name → areas."""
        found: dict[str, list[int]] = defaultdict(list)
        for area_id, row in self.areas.rows.items():
            for name in {row["name"], row["short_name"]}:
                found[name].append(area_id)
        return found

    @cached_property
    def decisions(self) -> Decisions:
        """Return what the office has decided about names of schools and areas."""
        return load_decisions(self.connection)

    @cached_property
    def by_bare_code(self) -> Mapping[str, list[KnownSchool]]:
        """Return code without its leading zeros → schools that have some."""
        found: dict[str, list[KnownSchool]] = defaultdict(list)
        for code, known in self.by_code.items():
            if code.startswith("0"):
                found[code.lstrip("0")].append(known)
        return found

    @cached_property
    def school_index(self) -> SchoolIndex:
        """Return the schools by their folded names, former and short ones too."""
        others: dict[int, list[str]] = defaultdict(list)
        for name, schools in self.by_name.items():
            for known in schools:
                others[known.school_id].append(name)
        named = (
            NamedSchool(
                known.school_id,
                tuple(
                    dict.fromkeys(
                        each
                        for each in (
                            known.name,
                            *others[known.school_id],
                            known.short_name,
                        )
                        if each
                    )
                ),
                frozenset(self.ancestors(known.area_id)),
            )
            for known in self.by_id.values()
        )
        rows = self.areas.rows.items()
        return SchoolIndex(
            named, {key: {row["name"], row["short_name"]} for key, row in rows}
        )

    @cached_property
    def areas_by_folded_name(self) -> Mapping[str, list[int]]:
        """Return every folded way to write an area → the areas it may be."""
        found: dict[str, list[int]] = defaultdict(list)
        for name, ids in self.areas_by_name.items():
            for word in area_words(name):
                found[word] += [each for each in ids if each not in found[word]]
        return found

    def ancestors(self, area_id: int | None) -> Iterator[int]:
        """Yield an area and everything above it."""
        while area_id is not None:
            yield area_id
            area_id = self.areas.rows[area_id]["parent_id"]

    def district(self, area_id: int) -> int | None:
        """Return the 区县 an area lies in or is; none above it: nothing."""
        above = self.ancestors(area_id)
        rows = self.areas.rows
        return next((a for a in above if rows[a]["kind"] == "district"), None)

    @cached_property
    def only_district(self) -> int | None:
        """Return the 区县 of a store that has just one."""
        rows = self.areas.rows
        found = [area_id for area_id, row in rows.items() if row["kind"] == "district"]
        return found[0] if len(found) == 1 else None

    def find_areas(self, path: tuple[str, ...]) -> list[int]:
        """Return the areas whose names, read upwards, end with a path."""
        if not path:
            return []
        found = self.areas_by_name.get(path[-1], [])
        return [area_id for area_id in found if self._ends_with(area_id, path)]

    def _ends_with(self, area_id: int, path: tuple[str, ...]) -> bool:
        """Tell whether the names of a path stand above an area in their order."""
        wanted = list(reversed(path))
        for above in self.ancestors(area_id):
            row = self.areas.rows[above]
            if wanted and wanted[0] in (row["name"], row["short_name"]):
                wanted.pop(0)
        return not wanted

    @cached_property
    def is_chinese(self) -> bool:
        """Tell whether the zone's areas carry Chinese codes (GB/T 2260)."""
        codes = [row["area_code"] for row in self.areas.rows.values()]
        known = [code for code in codes if code]
        chinese = [code for code in known if _CHINESE_AREA_CODE.fullmatch(code)]
        return bool(chinese) and len(chinese) * 2 > len(known)

    def province(self, area_id: int) -> str | None:
        """Return the two digits of the province an area lies in, if codes tell."""
        for above in self.ancestors(area_id):
            code = self.areas.rows[above]["area_code"]
            if code and _CHINESE_AREA_CODE.fullmatch(code):
                return str(code[:2])
        return None

    @cached_property
    def outlines(self) -> Mapping[int, shapely.Geometry]:
        """Return the outlines of the areas that have one."""
        rows = self.connection.execute(
            select(area_outline.c.area_id, area_outline.c.geometry)
        )
        return {area_id: shapely.from_geojson(text) for area_id, text in rows}

    def outline_of(self, area_id: int) -> int | None:
        """Return an area or the nearest one above it that has an outline."""
        above = self.ancestors(area_id)
        return next((each for each in above if each in self.outlines), None)

    @property
    def last_day(self) -> date:
        """Return the last day a date may name without remark."""
        known = (self.newest_day, self.reported_date, date.today())
        return max(day for day in known if day is not None)

    @cached_property
    def newest_day(self) -> date | None:
        """Return the last day of the newest month the store has reports of."""
        month = self.connection.scalar(select(func.max(submission.c.month)))
        return month_period(month).end if month else None

    @cached_property
    def plan_numbers(self) -> frozenset[str]:
        """Return the timetable slots the store knows."""
        return frozenset(self.connection.scalars(select(lesson_plan.c.plan_no)))

    @property
    def event_numbers(self) -> frozenset[str]:
        """Return the activities of 线上四同步 the store knows."""
        return frozenset(self.connection.scalars(select(sync_event.c.event_no)))

    def lesson_keys(self, first: date, last: date) -> set[tuple[int, date, str]]:
        """Return the keys of the lessons between two days."""
        keys = select(
            lesson.c.delivering_school_id, lesson.c.lesson_date, lesson.c.lesson_no
        ).where(lesson.c.lesson_date.between(first, last))
        return {tuple(row) for row in self.connection.execute(keys)}
