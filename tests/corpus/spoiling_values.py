"""What clerks write into cells: 100M+200M, —, 约300, 2026.9, numbers for codes."""

import random
from collections.abc import Callable, Iterator

from data_access.catalogue.sheets import SHEETS, Kind
from tests.corpus.model import Book, Formula, Page, Raw, Row, Touch
from tests.corpus.registry import Place, mutation

BANDWIDTH = "bandwidth_low_mbps"
COUNTS = frozenset({Kind.COUNT, Kind.AMOUNT})


def figures(
    book: Book, rng: random.Random, share: float = 0.3
) -> Iterator[tuple[Page, Row, str, int | float]]:
    """Yield some plain figures of a book that are no keys."""
    for page in book.pages:
        columns = SHEETS[page.sheet_id].by_name
        for row in page.rows:
            for shown in page.columns:
                value = row.cells.get(shown.key)
                column = columns.get(shown.name)
                if column is None or column.is_key or column.kind not in COUNTS:
                    continue
                if type(value) in (int, float) and rng.random() < share:
                    yield page, row, shown.key, value


def whole_row(page: Page, row: Row) -> list[Touch]:
    """Return every cell of a row: what spoils its key spoils them all."""
    return [(row, column.key) for column in page.columns]


def rewrite(
    book: Book, rng: random.Random, change: Callable[[int | float], Raw | None],
    share: float = 0.3,
) -> list[Touch]:  # fmt: skip
    """Show some figures in another way; None leaves one as it is."""
    found: list[Touch] = []
    for _, row, key, value in figures(book, rng, share):
        changed = change(value)
        if changed is not None:
            row.cells[key] = changed
            found.append((row, key))
    return found


def _lines(book: Book) -> tuple[Page | None, list[Row]]:
    """Return the page of networks and its rows whose speed is still a plain figure."""
    page = book.page("network_line")
    if page is None:
        return None, []
    rows = [row for row in page.rows if type(row.cells.get(BANDWIDTH)) is int]
    return page, rows if len(rows) == len(page.rows) == 1 else []


def _split(book: Book, text: Callable[[int], str], second: int) -> list[Touch]:
    """Write two lines into the one cell of a school of one line."""
    page, rows = _lines(book)
    if page is None or not rows:
        return []
    row = rows[0]
    first = row.truths[0]
    speed = int(str(first[BANDWIDTH]))
    row.cells[BANDWIDTH] = text(speed)
    other = dict.fromkeys(
        ("bandwidth_low_mbps", "bandwidth_high_mbps"), second or speed
    )
    # The fee is the contract's, not a line's.
    row.truths = [first, {**first, "line_no": 2, "annual_fee_yuan": None, **other}]
    page.drop("line_no")
    return [(row, BANDWIDTH)]


@mutation("带宽相加", "两条线路写在一格：100M+200M", Place.VALUE)
def added_lines(book: Book, rng: random.Random) -> list[Touch]:
    return _split(book, lambda speed: f"{speed}M+200M", 200)


@mutation("带宽相乘", "同样的两条线路：2×100M、2*100M", Place.VALUE)
def multiplied_lines(book: Book, rng: random.Random) -> list[Touch]:
    sign = rng.choice("×*xX")
    return _split(book, lambda speed: f"2{sign}{speed}M", 0)


@mutation("带宽共享", "1000M共享、与中心校共用100M", Place.VALUE)
def shared_line(book: Book, rng: random.Random) -> list[Touch]:
    page, rows = _lines(book)
    if page is None or not rows:
        return []
    row = rows[0]
    row.cells[BANDWIDTH] = (
        f"{row.cells[BANDWIDTH]}{rng.choice(('M共享', '兆（共享）'))}"
    )
    row.truths[0]["is_shared"] = 1
    page.drop("is_shared")
    return [(row, BANDWIDTH)]


@mutation("带宽写法", "500M、1G、千兆、500兆、光纤500M、电信 300Mbps", Place.VALUE)
def worded_speed(book: Book, rng: random.Random) -> list[Touch]:
    page, rows = _lines(book)
    for row in rows:
        speed = row.cells[BANDWIDTH]
        words = ["{}M", "{}兆", "光纤{}M", "{} Mbps", "{}m", "电信{}M"]
        text = rng.choice(words).format(speed)
        row.cells[BANDWIDTH] = rng.choice(("1G", "千兆")) if speed == 1000 else text
    return [(row, BANDWIDTH) for row in rows]


@mutation("横线和无", "没有数字的格写“—”“无”“/”“-”", Place.VALUE)
def dashes(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page, row, key, _ in figures(book, rng, 0.08):
        if key == BANDWIDTH or SHEETS[page.sheet_id].by_name[key].is_required:
            continue
        row.cells[key] = rng.choice(("—", "无", "/", "-", "——", "\\"))
        row.truths = [{**truth, key: None} for truth in row.truths]
        found.append((row, key))
    return found


@mutation("约数", "约300、300左右、300余", Place.VALUE)
def about(book: Book, rng: random.Random) -> list[Touch]:
    words = ("约{}", "{}左右", "近{}", "{}余", "大约{}")
    return rewrite(book, rng, lambda v: rng.choice(words).format(v), 0.1)


@mutation("小数点月份", "月份写成 2026.9、2026.10（有的成了数字 2026.1）", Place.VALUE)
def dotted_months(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    is_number = rng.random() < 0.3
    for page in book.pages:
        for row in page.rows if page.column("month") else ():
            month = str(row.truths[0]["month"])
            text = f"{month[:4]}.{int(month[4:])}"
            row.cells["month"] = float(text) if is_number else text
            found += whole_row(page, row)
    return found


@mutation("日期写法", "2026.9.30、2026年9月30日、20260930、真日期格", Place.VALUE)
def dates(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    way = rng.randrange(6)
    for page in book.pages:
        for row in page.rows if page.column("snapshot_date") else ():
            day = row.truths[0]["snapshot_date"]
            styles: tuple[Raw, ...] = (
                "2026.9.30", "2026年9月30日", 20260930, day, "2026/9/30", 46295,
            )  # fmt: skip
            row.cells["snapshot_date"] = styles[way]
            found += whole_row(page, row)
    return found


@mutation("标识码成了数字", "标识码一列被存成数字", Place.VALUE)
def codes_as_numbers(book: Book, rng: random.Random) -> list[Touch]:
    if book.school.code.startswith("0"):
        return []
    return _codes(book, int(book.school.code))


@mutation("丢了前导 0", "以 0 开头的自编码成了九位数字", Place.VALUE)
def lost_zero(book: Book, rng: random.Random) -> list[Touch]:
    if not book.school.code.startswith("0"):
        return []
    number = int(book.school.code)
    return _codes(book, rng.choice((number, str(number))))


def _codes(book: Book, code: Raw) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        for row in page.rows if page.column("school_code") else ():
            row.cells["school_code"] = code
            found += whole_row(page, row)
    return found


@mutation("经纬度丢了小数点", "109.7345 写成 1097345", Place.VALUE)
def lost_point(book: Book, rng: random.Random) -> list[Touch]:
    page = book.page("school")
    found: list[Touch] = []
    for row in page.rows if page else ():
        for name in ("longitude", "latitude"):
            digits = str(row.cells[name]).replace(".", "")
            row.cells[name] = rng.choice((int(digits), digits))
            found.append((row, name))
    return found


@mutation("全角数字", "３００、１，２００", Place.VALUE)
def wide_digits(book: Book, rng: random.Random) -> list[Touch]:
    wide = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789."}
    return rewrite(book, rng, lambda v: str(v).translate(wide))


@mutation("文本数字", "数字存成文本，前后带空格、撇号", Place.VALUE)
def text_numbers(book: Book, rng: random.Random) -> list[Touch]:
    ways = ("{}", " {}", "{} ", "'{}", "{}\u3000", "\xa0{}")
    return rewrite(book, rng, lambda v: rng.choice(ways).format(v), 0.6)


@mutation("千分位", "1,200 存成文本", Place.VALUE)
def thousands(book: Book, rng: random.Random) -> list[Touch]:
    sign = rng.choice((",", "，"))

    def group(value: int | float) -> str | None:
        return f"{value:,}".replace(",", sign) if value >= 1000 else None

    return rewrite(book, rng, group, 1.0)


@mutation("格里带单位", "300人、45台、12间", Place.VALUE)
def units_in_cells(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page, row, key, value in figures(book, rng):
        unit = SHEETS[page.sheet_id].by_name[key].unit
        if unit and key != BANDWIDTH:
            row.cells[key] = f"{value}{unit}"
            found.append((row, key))
    return found


@mutation("万元写法", "45万、45万元写进以元计的列", Place.VALUE)
def ten_thousands(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for _, row, key, value in figures(book, rng, 1.0):
        if key == "equipment_value_yuan":
            row.cells[key] = f"{value / 10_000:g}{rng.choice(('万', '万元'))}"
            found.append((row, key))
    return found


@mutation("格里换行", "校名、数字里有换行", Place.VALUE)
def broken_cells(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = rewrite(book, rng, lambda v: f"{v}\n", 0.15)
    for page in book.pages:
        for row in page.rows if page.column("school_name") else ():
            name = str(row.cells["school_name"])
            if row.cells["school_name"] == book.school.name and len(name) > 4:
                row.cells["school_name"] = f"{name[:3]}\n{name[3:]}"
                found += whole_row(page, row)
    return found


@mutation("公式", "合计、换算写成公式，存有算好的值", Place.VALUE)
def formulas(book: Book, rng: random.Random) -> list[Touch]:
    return rewrite(book, rng, lambda v: Formula(f"={v}-7+7", v, v), 0.2)


@mutation("公式没有值", "公式由程序写出，文件里没有算好的值", Place.VALUE)
def valueless_formulas(book: Book, rng: random.Random) -> list[Touch]:
    return rewrite(book, rng, lambda v: Formula(f"={v}-7+7", None, v), 0.04)


@mutation("选项写法", "选项写成通行的叫法：中国电信、专递、計算機教室", Place.VALUE)
def other_words(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        columns = SHEETS[page.sheet_id].by_name
        for row in page.rows:
            for shown in page.columns:
                codes = columns[shown.name].codes if shown.name in columns else None
                code = row.truths[0].get(shown.name)
                if codes is None or code is None or rng.random() > 0.5:
                    continue
                words = next(c for c in codes.codes if c.code == str(code)).aliases
                if words:
                    row.cells[shown.key] = rng.choice(words)
                    is_key = columns[shown.name].is_key
                    found += whole_row(page, row) if is_key else [(row, shown.key)]
    return found
