"""Where clerks say which school and which month it is: the title, a tab, a name."""

import random

from opencc import OpenCC

from tests.corpus.model import Book, Page, Raw, Touch
from tests.corpus.registry import Place, mutation

_NAMES = ("school_code", "school_name")
_TITLES = {
    "school_year_base": "教育信息化基本情况统计表",
    "network_line": "网络接入情况统计表",
    "device_stock": "信息化设备情况统计表",
    "room": "功能室情况统计表",
    "lesson_report": "三个课堂应用情况月报表",
    "resource_report": "教学资源建设月报表",
}
_TRADITIONAL = OpenCC("s2t")


def title_of(page: Page) -> str:
    """Return what a table of this kind is called in its title."""
    return _TITLES.get(page.sheet_id, "学校基本情况表")


def _reports(book: Book) -> list[Page]:
    """Return the pages that name their school by a column on every row."""
    found = [p for p in book.pages if p.sheet_id != "school"]
    return [p for p in found if p.column("school_code") and p.column("school_name")]


def _rename(book: Book, name: Raw, *, keep_code: bool = False) -> list[Touch]:
    found: list[Touch] = []
    for page in _reports(book):
        for row in page.rows:
            row.cells["school_name"] = name
        if not keep_code:
            page.drop("school_code")
        found.append(page)
    return found


@mutation("没有标识码", "只写全称，没有标识码一列", Place.NAME)
def without_code(book: Book, rng: random.Random) -> list[Touch]:
    return _rename(book, book.school.name)


@mutation("简称", "只写平时的简称", Place.NAME)
def short_name(book: Book, rng: random.Random) -> list[Touch]:
    return _rename(book, book.school.short_name)


@mutation("曾用名", "只写改名以前的校名", Place.NAME)
def former_name(book: Book, rng: random.Random) -> list[Touch]:
    return _rename(book, book.school.former_name)


@mutation("校名带前缀", "校名前面带市、区县、镇的名称", Place.NAME)
def prefixed_name(book: Book, rng: random.Random) -> list[Touch]:
    school = book.school
    town = "" if school.name.startswith(school.town) else school.town
    district = "" if school.name.startswith(school.district) else school.district
    prefix = rng.choice((f"示范市{district}{town}", f"{district}{town}", "示范市"))
    return _rename(book, f"{prefix}{school.name}")


@mutation("繁体校名", "校名写成繁体", Place.NAME)
def traditional_name(book: Book, rng: random.Random) -> list[Touch]:
    name = _TRADITIONAL.convert(book.school.name)
    return _rename(book, name) if name != book.school.name else []


@mutation("校名带空格括号", "校名里夹空格、全角括号注明（本部）", Place.NAME)
def spaced_name(book: Book, rng: random.Random) -> list[Touch]:
    name = book.school.name
    return _rename(book, rng.choice((" ".join(name), f" {name}　", f"{name}（公章）")))


@mutation("码与名不同", "标识码对，校名写的是简称", Place.NAME)
def code_and_short_name(book: Book, rng: random.Random) -> list[Touch]:
    return _rename(book, book.school.short_name, keep_code=True)


def _drop_school(book: Book) -> list[Page]:
    pages = _reports(book)
    for page in pages:
        for name in _NAMES:
            page.drop(name)
    return pages


@mutation("学校只在标题", "没有学校一列，校名写在标题里", Place.NAME)
def school_in_title(book: Book, rng: random.Random) -> list[Touch]:
    pages = _drop_school(book)
    for page in pages:
        page.above.insert(0, f"{book.school.name}{title_of(page)}")
    return list(pages)


@mutation(
    "学校只在填报单位", "没有学校一列，写“填报单位：某某小学（盖章）”", Place.NAME
)
def school_in_unit_line(book: Book, rng: random.Random) -> list[Touch]:
    pages = _drop_school(book)
    stamp = rng.choice(("（盖章）", "(公章)", ""))
    for page in pages:
        page.above.append(
            f"填报单位：{book.school.name}{stamp}      填报日期：2026.11.30"
        )
        page.above.insert(0, title_of(page))
    return list(pages)


@mutation("学校只在工作表名", "没有学校一列，工作表以学校命名", Place.NAME)
def school_in_tab(book: Book, rng: random.Random) -> list[Touch]:
    page = rng.choice(_reports(book) or [None])
    if page is None:
        return []
    for name in _NAMES:
        page.drop(name)
    page.tab = book.school.name[:31]
    return [page]


@mutation(
    "学校只在文件名", "没有学校一列，文件叫「附件2：某某小学(最终版)」", Place.NAME
)
def school_in_file(book: Book, rng: random.Random) -> list[Touch]:
    words = (
        "附件2：{}(最终版)",
        "{}",
        "2.{}报表（修改）",
        "{}20261130",
        "附件3 {} 定稿",
    )
    pages = _drop_school(book)
    if pages:
        book.name = rng.choice(words).format(book.school.name)
    return list(pages)


def _monthly(book: Book, *, one_month: bool = True) -> list[Page]:
    """Return the monthly pages, cut down to November: one table a month."""
    pages = [p for p in book.pages if p.column("month")]
    for page in pages:
        page.body = [r for r in page.rows if r.truths[0]["month"] == 202611]
    for page in pages:
        page.drop("month")
    return pages


@mutation("月份只在标题", "没有月份一列，标题写“2026年11月…月报表”", Place.NAME)
def month_in_title(book: Book, rng: random.Random) -> list[Touch]:
    pages = _monthly(book)
    words = rng.choice(("2026年11月{}", "{}（2026年11月）", "2026年11月份{}"))
    for page in pages:
        page.above.insert(0, words.format(title_of(page)))
    return list(pages)


@mutation("月份只在工作表名", "没有月份一列，工作表叫“三个课堂月报2026.11”", Place.NAME)
def month_in_tab(book: Book, rng: random.Random) -> list[Touch]:
    pages = _monthly(book)
    words = rng.choice(("{}2026.11", "{}(2026年11月)", "2026年11月{}"))
    for page in pages:
        page.tab = words.format(page.tab)[:31]
    return list(pages)


@mutation("月份只在文件名", "没有月份一列，文件名写“2026年11月”", Place.NAME)
def month_in_file(book: Book, rng: random.Random) -> list[Touch]:
    pages = _monthly(book)
    if pages:
        book.name = f"{book.school.name}2026年11月月报"
    return list(pages)


@mutation(
    "年份只在标题", "年度基数没有年份一列，标题写“2026年”或“2026—2027学年”", Place.NAME
)
def year_in_title(book: Book, rng: random.Random) -> list[Touch]:
    page = book.page("school_year_base")
    if page is None or not page.drop("stat_year"):
        return []
    words = ("2026年{}", "2026—2027学年初{}", "{}（2026年度）")
    page.above.insert(0, rng.choice(words).format(title_of(page)))
    return [page]


@mutation(
    "日期只在表上", "没有统计日期一列，表上写“统计时间：2026年9月30日”", Place.NAME
)
def day_above(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    words = rng.choice(
        ("统计时间：2026年9月30日", "（截至2026年9月30日）", "2026.9.30")
    )
    for page in book.pages:
        if page.drop("snapshot_date"):
            page.above[:0] = [title_of(page), words]
            found.append(page)
    return found
