"""Reads days, months, years, school years and terms out of titles and names."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.dates import FIRST_YEAR, LAST_YEAR
from data_access.ingest.cleaning.script import simplified
from data_access.ingest.layout.said import Topic

Found = tuple[Topic, str | int, str]
_Values = list[tuple[Topic, str | int]]
_Understand = Callable[[re.Match[str]], _Values]

_DASH = r"\s*(?:-|–|—|－|~|～|至|到|/)+\s*"
_TERM = r"(?:第?\s*([一二12上下])\s*学期|([春秋])季?学期?)"
_SCHOOL_YEAR = re.compile(
    rf"(?<!\d)(\d{{4}}){_DASH}(\d{{4}}|\d{{2}})\s*(?:(?:学年|年)度?\s*)?{_TERM}"
    rf"|(?<!\d)(\d{{4}}){_DASH}(\d{{4}}|\d{{2}})\s*学年度?"
)
_SEASON = re.compile(r"(?<!\d)(\d{4})\s*年?\s*([春秋])(?:季(?:学期)?|学期)")
_TERM_ALONE = re.compile(_TERM)
_DAYS = re.compile(
    rf"(?<!\d)(\d{{4}})[年.\-/]\s*(\d{{1,2}})[月.\-/]\s*(\d{{1,2}})日?"
    rf"{_DASH}(\d{{1,2}})日"
)
_DAY = re.compile(
    r"(?<!\d)(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?!\d)\s*[日号]?"
)
_COMPACT_DAY = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_MONTHS = re.compile(rf"(?<!\d)(\d{{4}})\s*年\s*(\d{{1,2}})月?{_DASH}(\d{{1,2}})\s*月")
_MONTH = re.compile(r"(?<!\d)(\d{4})\s*[年.\-/]\s*(\d{1,2})(?!\d)\s*(?:月份?)?")
_COMPACT_MONTH = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)")
_MONTH_ALONE = re.compile(r"(?<![\d年第])(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月份?")
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年度?")
_BARE_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_CHINESE_YEAR = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年|学年)")
_CHINESE_DATE = re.compile(r"(?<=[年月])([一二三四五六七八九十]{1,3})(?=[月日])")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
# The day on which a form was filled in or sent is not the day its figures are of.
_FILLED_IN = re.compile(
    r"(?:填报|填表|制表|上报|报送|打印|制作|更新|印发|导出|下载|发文|审核)"
    r"(?:日期|时间)?\s*[:：]?\s*$"
)
_COUNTED = re.compile(
    r"(?:截至|截止|统计|数据|时点|快照)(?:日期|时间|时点|到)?\s*[:：]?\s*$"
)


def find_periods(text: str, *, is_name: bool = False) -> Iterator[Found]:
    """Yield every period a text names: (topic, value, the words).

    Args:
        text: a title, or the name of a sheet, a file or a folder.
        is_name: a file's or folder's name, in which a bare day is the day of sending.
    """
    found = _Reading(_plain(text), is_name).read()
    return (one for one in found if one[1] != "")


def chinese_number(text: str) -> int:
    """Return the number of 十, 十二, 三十一 or 12."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        return int(text.translate(_DIGITS))
    tens, _, ones = text.partition("十")
    return int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0)


def without_periods(text: str) -> str:
    """Return a text in its plain spelling without the periods that stand in it."""
    reading = _Reading(_plain(text), is_name=True)
    reading.read()
    return reading.rest


def _plain(text: str) -> str:
    text = simplified(normalise(text))
    text = _CHINESE_YEAR.sub(lambda m: m[0].translate(_DIGITS), text)
    return _CHINESE_DATE.sub(lambda m: str(chinese_number(m[1])), text)


class _Reading:
    """One text while it is read: what has been understood is taken out of it."""

    def __init__(self, text: str, is_name: bool) -> None:
        self.rest, self._is_name = text, is_name
        self._found: list[Found] = []

    def read(self) -> list[Found]:
        """Take out the periods, the most specific ones first."""
        self._take(_SCHOOL_YEAR, self._school_year)
        self._take(_SEASON, self._season)
        self._take(_TERM_ALONE, self._term)
        self._take(_DAYS, self._month)
        self._take(_DAY, self._day)
        self._take(_COMPACT_DAY, self._compact_day)
        self._take(_MONTHS, self._months)
        self._take(_MONTH, self._month)
        self._take(_COMPACT_MONTH, self._month)
        self._take(_YEAR, self._year)
        if self._is_name:
            self._take(_BARE_YEAR, self._year)
        self._take(_MONTH_ALONE, self._month_alone)
        return self._found

    def _take(self, pattern: re.Pattern[str], understand: _Understand) -> None:
        position = 0
        while match := pattern.search(self.rest, position):
            found = understand(match)
            if found:
                self._found += [(topic, value, match[0]) for topic, value in found]
                self.rest = self.rest[: match.start()] + " " + self.rest[match.end() :]
                position = match.start()
            else:
                position = match.end()

    def _school_year(self, match: re.Match[str]) -> _Values:
        first, second = match[1] or match[5], match[2] or match[6]
        year = int(first)
        if second not in {str(year + 1), str(year + 1)[2:]} or not _is_year(year):
            return []
        found: _Values = [(Topic.SCHOOL_YEAR, f"{year}-{year + 1}")]
        if match[3] or match[4]:
            found.append((Topic.TERM, _term_of(match[3] or match[4])))
        return found

    def _season(self, match: re.Match[str]) -> _Values:
        year, term = int(match[1]), _term_of(match[2])
        first = year if term == 1 else year - 1
        return [(Topic.SCHOOL_YEAR, f"{first}-{first + 1}"), (Topic.TERM, term)]

    def _term(self, match: re.Match[str]) -> _Values:
        return [(Topic.TERM, _term_of(match[1] or match[2]))]

    def _day(self, match: re.Match[str]) -> _Values:
        return self._dated(match, is_compact=False)

    def _compact_day(self, match: re.Match[str]) -> _Values:
        return self._dated(match, is_compact=True)

    def _dated(self, match: re.Match[str], *, is_compact: bool) -> _Values:
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return []
        before = self.rest[: match.start()]
        is_counted = bool(_COUNTED.search(before))
        is_weak = bool(_FILLED_IN.search(before)) or is_compact or self._is_name
        topic = Topic.WEAK_DAY if is_weak and not is_counted else Topic.DAY
        return [(topic, day.isoformat())] if _is_year(day.year) else []

    def _months(self, match: re.Match[str]) -> _Values:
        ends = (self._in_year(match[1], match[2]), self._in_year(match[1], match[3]))
        return [found for end in ends for found in end]

    def _month(self, match: re.Match[str]) -> _Values:
        if _FILLED_IN.search(self.rest[: match.start()]):
            return [(Topic.WEAK_DAY, "")]
        return self._in_year(match[1], match[2])

    def _in_year(self, year: str, month: str) -> _Values:
        if not _is_year(int(year)) or not 1 <= int(month) <= 12:
            return []
        return [(Topic.MONTH, int(year) * 100 + int(month))]

    def _year(self, match: re.Match[str]) -> _Values:
        return [(Topic.YEAR, int(match[1]))]

    def _month_alone(self, match: re.Match[str]) -> _Values:
        month = chinese_number(match[1])
        return [(Topic.MONTH_ALONE, month)] if 1 <= month <= 12 else []


def _is_year(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _term_of(word: str) -> int:
    return 1 if word in "一1上秋" else 2
