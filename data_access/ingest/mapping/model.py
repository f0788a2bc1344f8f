"""What a mapping file says, as frozen values; docs/mapping.md prints every key."""

from dataclasses import dataclass, field

ColumnMap = dict[str, "Expression"]


@dataclass(frozen=True)
class Choice:
    """One column of a group of which only one is set, and what it stands for.

    `accepted` are the cells that set it; none: every cell that is neither blank,
    a null word nor zero.
    """

    column: str
    value: str | int | float
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Expression:
    """How one of our columns is filled from a row of the foreign table.

    Exactly one of `columns` (one, or several joined by `separator`), `total`
    (columns added up), `choices` and `value` (a constant) is given.
    """

    columns: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    value: str | int | float | None = None
    separator: str = "|"
    format: str = "{}"
    factor: float | None = None
    words: tuple[tuple[str, str], ...] = ()

    @property
    def used_columns(self) -> tuple[str, ...]:
        """Return the foreign columns that must be there."""
        return (*self.columns, *self.total, *(c.column for c in self.choices))


@dataclass(frozen=True)
class Zone:
    """The zone the tables are about: its root and the kinds of area below it."""

    name: str
    levels: tuple[str, ...]
    title: str = ""
    code: str | None = None
    organiser: str | None = None
    note: str | None = None
    complete: bool = False


@dataclass(frozen=True)
class Source:
    """Which file and sheet, how its cells are to be read, and where it is from."""

    file: str = "*"
    sheet: str | None = None
    encoding: str | None = None
    header_row: int = 1
    null: tuple[str, ...] = ()
    zero: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    origin: str = "reported"
    name: str | None = None
    reported_by: str | None = None
    reported_date: str | None = None


@dataclass(frozen=True)
class Join:
    """A second file whose columns are added where its key is found."""

    file: str
    on: tuple[str, ...]
    sheet: str | None = None
    header_row: int = 1


@dataclass(frozen=True)
class AreaPath:
    """The columns that name a school's area from the level below the root down.

    `parent` "first_year": a name stands for one area of its level, and hangs where
    the earliest date shows it; None: a name is only unique within its parent.
    """

    path: tuple[Expression, ...]
    by: str = "name"
    parent: str | None = None


@dataclass(frozen=True)
class BandwidthRange:
    """One column of a one-hot group; `high` None means that much or more."""

    column: str
    low: float
    high: float | None = None


@dataclass(frozen=True)
class Device:
    """A column that counts devices of one type."""

    device_type: str
    count: Expression


@dataclass(frozen=True)
class AreaFact:
    """A column that holds a published total of each area."""

    fact: str
    value: Expression
    stage: str = "unsplit"
    bound: str = "equal"
    is_programme: bool = False


@dataclass(frozen=True)
class Mapping:
    """A whole mapping file."""

    file_name: str
    zone: Zone
    source: Source = field(default_factory=Source)
    joins: tuple[Join, ...] = ()
    area: AreaPath | None = None
    school: ColumnMap = field(default_factory=dict)
    date: ColumnMap = field(default_factory=dict)
    network: ColumnMap = field(default_factory=dict)
    ranges: tuple[BandwidthRange, ...] = ()
    measured: ColumnMap = field(default_factory=dict)
    devices: tuple[Device, ...] = ()
    area_facts: tuple[AreaFact, ...] = ()
    sheets: dict[str, ColumnMap] = field(default_factory=dict)

    def used_columns(self) -> list[tuple[str, str]]:
        """Return each key of the mapping with a foreign column it names."""
        named = {"school": self.school, "date": self.date, "network": self.network}
        named |= {"network.measured": self.measured}
        named |= {f"sheets.{key}": columns for key, columns in self.sheets.items()}
        found = [
            (f"{section}.{key}", expression)
            for section, columns in named.items()
            for key, expression in columns.items()
        ]
        found += [
            ("area.path", level) for level in (self.area.path if self.area else ())
        ]
        found += [
            (f"device.{device.device_type}", device.count) for device in self.devices
        ]
        found += [(f"area_fact.{fact.fact}", fact.value) for fact in self.area_facts]
        used = [(key, name) for key, found in found for name in found.used_columns]
        return used + [("network.range", choice.column) for choice in self.ranges]
