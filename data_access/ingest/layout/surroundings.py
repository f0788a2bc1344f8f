"""All that is said around a table, and what it answers for a column it lacks."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data_access.ingest.layout.said import Place, Said, Topic

Value = str | int | date | tuple[str, ...]
Answers = list[tuple[Value, Said]]


@dataclass(frozen=True)
class Answer:
    """What the surroundings say of a column: every value with who says it."""

    column: str
    said: tuple[tuple[Value, Said], ...]

    @property
    def values(self) -> list[Value]:
        """Return the different values, the nearest to the table first."""
        return list(dict.fromkeys(value for value, _ in self.said))

    @property
    def is_clear(self) -> bool:
        """Tell whether all that is said says the same."""
        return len(self.values) == 1


@dataclass(frozen=True)
class Surroundings:
    """What title, sheet, file and folder say of a table.

    Attributes:
        said: every thing said, the nearest place first.
        titles: the texts around the table, for what kind of table it is.
        has_school_groups: rows within the table name the schools of those below.
    """

    said: tuple[Said, ...] = ()
    titles: tuple[str, ...] = ()
    has_school_groups: bool = False

    def of(self, *topics: Topic) -> list[Said]:
        """Return what is said on some topics."""
        return [each for each in self.said if each.topic in topics]

    @property
    def offered(self) -> frozenset[str]:
        """Return the columns that may be filled: one clear value each."""
        grouped = {"school_name"} if self.has_school_groups else set()
        return frozenset(grouped).union(
            name
            for name in _ANSWERS
            if (found := self.answer(name)) is not None and found.is_clear
        )

    def answer(self, column: str) -> Answer | None:
        """Return what is said of a column; None: nothing."""
        found = _ANSWERS[column](self) if column in _ANSWERS else []
        return Answer(column, tuple(found)) if found else None


NOTHING_SAID = Surroundings()


def _month(around: Surroundings) -> Answers:
    found: Answers = []
    years = {int(each.value) for each in around.of(Topic.YEAR)}
    years |= {int(each.value) // 100 for each in around.of(Topic.MONTH)}
    for each in around.of(Topic.DAY, Topic.MONTH, Topic.MONTH_ALONE):
        if each.topic is Topic.DAY:
            day = date.fromisoformat(str(each.value))
            found.append((day.year * 100 + day.month, each))
        elif each.topic is Topic.MONTH:
            found.append((each.value, each))
        elif len(years) == 1:
            found.append((min(years) * 100 + int(each.value), each))
    return found


def _snapshot_date(around: Surroundings) -> Answers:
    """Take a day; else the last day of a month; a day of filling in comes last."""
    days = [(date.fromisoformat(str(s.value)), s) for s in around.of(Topic.DAY)]
    months = [(int(str(month)), said) for month, said in _month(around)]
    if days:
        within = {day.year * 100 + day.month for day, _ in days}
        others = [m for m in months if m[0] not in within]
        return [*days, *((_last_day(month), said) for month, said in others)]
    if months:
        return [(_last_day(month), said) for month, said in months]
    weak = around.of(Topic.WEAK_DAY)
    return [(date.fromisoformat(str(each.value)), each) for each in weak]


def _last_day(month: int) -> date:
    year, number = divmod(month, 100)
    return date(year, number, monthrange(year, number)[1])


def _stat_year(around: Surroundings) -> Answers:
    """Take the year in which a school year begins; else a year; else an autumn day."""
    found: Answers = [
        (int(str(each.value)[:4]), each)
        for each in around.of(Topic.SCHOOL_YEAR, Topic.YEAR)
    ]
    if found:
        return found
    months = [(int(str(month)), said) for month, said in _month(around)]
    return [(month // 100, said) for month, said in months if month % 100 >= 9]


def _plain(*topics: Topic) -> Callable[[Surroundings], Answers]:
    def answers(around: Surroundings) -> Answers:
        return [(each.value, each) for each in around.of(*topics)]

    return answers


def _school_name(around: Surroundings) -> Answers:
    """Let a folder speak only where nothing nearer does; the longest name stands."""
    return _agreed(
        _nearest(around.of(Topic.SCHOOL)), lambda s: str(s.value), _is_same_school
    )


def _area_path(around: Surroundings) -> Answers:
    return _agreed(
        _nearest(around.of(Topic.AREA)),
        lambda said: tuple(str(said.value).split("/")),
        lambda one, other: one[-1] == other[-1],
    )


def _nearest(said: list[Said]) -> list[Said]:
    near = [each for each in said if each.place is not Place.FOLDER]
    return near or said


def _agreed(
    said: Iterable[Said],
    read: Callable[[Said], Value],
    is_same: Callable[..., bool],
) -> Answers:
    """Give values that mean the same the longest of their spellings."""
    values = [(read(each), each) for each in said]
    longest: list[Value] = []
    for value, _ in sorted(values, key=lambda pair: -len(pair[0])):  # type: ignore[arg-type]
        if not any(is_same(known, value) for known in longest):
            longest.append(value)
    return [
        (next(known for known in longest if is_same(known, value)), each)
        for value, each in values
    ]


def _is_same_school(longer: str, shorter: str) -> bool:
    """Tell whether one name is the other with words left out at its beginning."""
    return longer.endswith(shorter)


_ANSWERS: Mapping[str, Callable[[Surroundings], Answers]] = {
    "month": _month,
    "snapshot_date": _snapshot_date,
    "stat_year": _stat_year,
    "school_year": _plain(Topic.SCHOOL_YEAR),
    "term": _plain(Topic.TERM),
    "school_code": _plain(Topic.SCHOOL_CODE),
    "school_name": _school_name,
    "area_path": _area_path,
}
