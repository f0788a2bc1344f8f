"""What an input table is made of: its sheet, its columns, and how they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sqlalchemy import Table

from data_access.catalogue.codes import CodeList


class Kind(StrEnum):
    """What a column holds, and so how its cells are cleaned."""

    TEXT = "text"
    IDENTIFIER = "identifier"  # a number that is a name: never calculated with
    CHOICE = "choice"
    YES_NO = "yes_no"
    COUNT = "count"
    AMOUNT = "amount"
    SHARE = "share"
    BANDWIDTH = "bandwidth"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    TERM = "term"
    LONGITUDE = "longitude"
    LATITUDE = "latitude"
    PATH = "path"  # names from the root down
    NAMES = "names"  # several codes or names in one cell


class Frequency(StrEnum):
    """How often a sheet is reported."""

    ONCE = "once"
    YEARLY = "yearly"
    TERMLY = "termly"
    MONTHLY = "monthly"
    ON_CHANGE = "on_change"


class Filler(StrEnum):
    """Who brings the cells of a sheet or column."""

    SCHOOL = "school"
    BUREAU = "bureau"
    PLATFORM = "platform"


FILLER_LABELS: Mapping[Filler, str] = {
    Filler.SCHOOL: "学校填写",
    Filler.BUREAU: "主管部门填写",
    Filler.PLATFORM: "平台导出",
}
FREQUENCY_LABELS: Mapping[Frequency, str] = {
    Frequency.ONCE: "建库时填一次，有变动再报",
    Frequency.YEARLY: "每年 9 月",
    Frequency.TERMLY: "每学期开学",
    Frequency.MONTHLY: "每月",
    Frequency.ON_CHANGE: "有新增或变动时",
}
KIND_LABELS: Mapping[Kind, str] = {
    Kind.TEXT: "文字",
    Kind.IDENTIFIER: "编号（文字格式）",
    Kind.CHOICE: "选项",
    Kind.YES_NO: "是／否",
    Kind.COUNT: "整数",
    Kind.AMOUNT: "数字",
    Kind.SHARE: "百分比",
    Kind.BANDWIDTH: "带宽（Mbps）",
    Kind.DATE: "日期，如 2026-09-30",
    Kind.MONTH: "月份，如 2026-10",
    Kind.YEAR: "年份，如 2026",
    Kind.SCHOOL_YEAR: "学年，如 2026-2027",
    Kind.TERM: "学期，1 或 2",
    Kind.LONGITUDE: "经度（度）",
    Kind.LATITUDE: "纬度（度）",
    Kind.PATH: "名称，多级用“/”隔开",
    Kind.NAMES: "多个，用“、”隔开",
}


@dataclass(frozen=True)
class SheetColumn:
    """One column of an input table.

    Attributes:
        name: its name in a CleanTable.
        header: the heading as the template prints it.
        kind: how its cells are cleaned.
        field: the column of the sheet's table it fills; "" when storing resolves it
            or keeps it elsewhere.
        aliases: other headings seen for it.
        codes: the code list of a CHOICE.
        unit: the unit the store keeps; a heading with another one is converted.
        is_required: every row needs it.
        instead: columns one of which may stand for a required one.
        is_key: part of the natural key.
        default: what a blank or absent cell means, when it does not mean 未报送.
        is_private: its cells are about a person: no message or list shows them.
        example: a cell as the template shows it.
        hint: one sentence for whoever fills it in.
        filled_by: who brings its cells, where that is not who brings the sheet's.
    """

    name: str
    header: str
    kind: Kind
    field: str = ""
    aliases: tuple[str, ...] = ()
    codes: CodeList | None = None
    unit: str = ""
    is_required: bool = False
    instead: tuple[str, ...] = ()
    is_key: bool = False
    is_private: bool = False
    default: str | int | None = None
    example: str | int | float = ""
    hint: str = ""
    filled_by: Filler | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the heading of the template and every alias."""
        return (self.header, *self.aliases)


@dataclass(frozen=True)
class Spread:
    """A heading whose cells are rows of their own: 录播教室间数 → one row of rooms."""

    header: str
    column: str
    constants: Mapping[str, str]
    aliases: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the heading and every alias."""
        return (self.header, *self.aliases)


@dataclass(frozen=True)
class Sheet:
    """One input table: what the template, the importer and the docs all read.

    `filled_by` says who brings it, where its frequency does not; `monthly_rows` is
    how many rows a school has in a usual month.
    """

    id: str
    label: str
    table: Table
    columns: tuple[SheetColumn, ...]
    frequency: Frequency
    hint: str
    aliases: tuple[str, ...] = ()
    spreads: tuple[Spread, ...] = ()
    filled_by: Filler | None = None
    monthly_rows: int = 1

    @property
    def filler(self) -> Filler:
        """Return who brings the sheet: as stated, else by its frequency.

        The bureau sets up a zone once. Of the monthly sheets a school types its sums;
        single days and records come out of platforms.
        """
        if self.filled_by is not None:
            return self.filled_by
        if self.frequency is Frequency.ONCE:
            return Filler.BUREAU
        is_sum = any(c.is_key and c.kind is Kind.MONTH for c in self.columns)
        if self.frequency is Frequency.MONTHLY and not is_sum:
            return Filler.PLATFORM
        return Filler.SCHOOL

    @property
    def key(self) -> tuple[str, ...]:
        """Return the names of the columns that make a row one of its kind."""
        return tuple(column.name for column in self.columns if column.is_key)

    @cached_property
    def by_name(self) -> Mapping[str, SheetColumn]:
        """Return name → column."""
        return {column.name: column for column in self.columns}

    def names(self) -> tuple[str, ...]:
        """Return every name the sheet goes by."""
        return (self.label, *self.aliases, self.id)

    def headings(self) -> Iterator[str]:
        """Yield every heading the sheet knows, spreads included."""
        for column in self.columns:
            yield from column.headings
        for spread in self.spreads:
            yield from spread.headings
