"""What clerks do around the data: titles, merged heads, sums, groups, footers."""

import random

from data_access.catalogue.sheets import SHEETS
from tests.corpus.model import Book, Column, Line, Page, Raw, Row, Touch, Value
from tests.corpus.naming import title_of
from tests.corpus.registry import Place, mutation
from tests.corpus.summing import sums_of


def _all(book: Book) -> list[Touch]:
    return list(book.pages)


@mutation("标题行", "表上方有一两行标题", Place.LAYOUT)
def titles(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        lines = [f"{book.school.district}{title_of(page)}"]
        if rng.random() < 0.4:
            lines.append("（2026年秋季学期）")
        page.above[:0] = lines
    return _all(book)


@mutation("附件行", "最上面一行“附件1”", Place.LAYOUT)
def attachments(book: Book, rng: random.Random) -> list[Touch]:
    for number, page in enumerate(book.pages, start=1):
        page.above.insert(
            0, rng.choice(("附件{}", "附件{}：", "附表{}")).format(number)
        )
    return _all(book)


@mutation("单位行", "表头上方写“填报单位：… 单位：人、台、间”", Place.LAYOUT)
def unit_lines(book: Book, rng: random.Random) -> list[Touch]:
    name = book.school.name
    words = (f"填报单位（盖章）：{name}    单位：人、台、间", "单位：人、台、间、元")
    for page in book.pages:
        page.above.append(rng.choice(words))
    return _all(book)


@mutation("空行", "数据行之间有空行", Place.LAYOUT)
def blank_rows(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        for _ in range(rng.randint(1, 2)):
            page.body.insert(rng.randint(0, len(page.body) - 1), Line({}))
    return _all(book)


@mutation("空列", "列之间有空列", Place.LAYOUT)
def blank_columns(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        place = rng.randint(1, len(page.columns) - 1)
        page.columns.insert(place, Column(f"blank {place}", "", ""))
    return _all(book)


@mutation("不从 A1 开始", "表从 C4 一类的格开始", Place.LAYOUT)
def shifted(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        page.top, page.left = rng.randint(1, 4), rng.randint(1, 3)
    return _all(book)


def _label_column(page: Page) -> str:
    return page.columns[0].key


def _sum_line(page: Page, rows: list[Row], word: str) -> Line:
    cells: dict[str, Raw] = dict(sums_of(page, rows, is_mean=word.startswith("平均")))
    cells[_label_column(page)] = word
    return Line(cells)


@mutation("合计行", "末尾或表头下有合计、总计行", Place.LAYOUT)
def totals(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        line = _sum_line(
            page, page.rows, rng.choice(("合计", "总计", "合  计", "全校合计"))
        )
        page.body.insert(0 if rng.random() < 0.2 else len(page.body), line)
    return _all(book)


@mutation("小计行", "几行之后一行小计", Place.LAYOUT)
def subtotals(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        rows = page.rows
        if len(rows) < 3:
            continue
        middle = page.body.index(rows[len(rows) // 2])
        page.body.insert(middle, _sum_line(page, rows[: len(rows) // 2], "小计"))
        page.body.append(_sum_line(page, rows[len(rows) // 2 :], "小计"))
        found.append(page)
    return found


@mutation("平均行", "末尾一行平均数", Place.LAYOUT)
def means(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        page.body.append(
            _sum_line(page, page.rows, rng.choice(("平均", "平均值", "平均数")))
        )
    return _all(book)


@mutation("分组行", "数据行之间有合并的一行“一、…”", Place.LAYOUT)
def groups(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        rows = page.rows
        if len(rows) < 3:
            continue
        names = ("一、上半部分", "二、下半部分")
        if page.sheet_id == "device_stock":
            names = ("一、教学设备", "二、网络设备")
        for name, row in zip(names, (rows[0], rows[len(rows) // 2]), strict=True):
            page.body.insert(page.body.index(row), Line({"": name}, is_wide=True))
        found.append(page)
    return found


@mutation("页脚", "表下方有注、数据来源、填表人、审核人", Place.LAYOUT)
def footers(book: Book, rng: random.Random) -> list[Touch]:
    lines = [
        "注：1.本表由学校填报；2.数字截至2026年9月30日。",
        "数据来源：学校台账",
        "填表人：张某某    审核人：李某某    联系电话：13800001234",
        "校长签字：              2026年11月30日",
    ]
    for page in book.pages:
        page.footers += rng.sample(lines, rng.randint(1, 3))
    return _all(book)


@mutation("说明表在前", "第一张工作表是填表说明", Place.LAYOUT)
def description_first(book: Book, rng: random.Random) -> list[Touch]:
    book.first_tabs[rng.choice(("填表说明", "说明", "Sheet1", "封面"))] = [
        "填表说明",
        "一、各校按2026年9月30日的实际情况填写，学校名称填全称。",
        "二、在校生数、专任教师数与教育事业统计一致。",
        "三、11月30日前报区教育局信息中心。",
    ]
    return _all(book)


@mutation("隐藏行", "有几行数据被隐藏", Place.LAYOUT)
def hidden_rows(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        for row in page.rows[1:]:
            if rng.random() < 0.4:
                row.is_hidden = True
                found += [(row, column.key) for column in page.columns]
    return found


@mutation("隐藏列", "有几列被隐藏", Place.LAYOUT)
def hidden_columns(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        later = page.columns[2:]
        for column in rng.sample(later, min(2, len(later))):
            column.is_hidden = True
            found += [(row, column.key) for row in page.rows]
    return found


@mutation("筛选", "开着筛选，筛掉的行看不见", Place.LAYOUT)
def filtered(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        page.has_filter = True
        for row in page.rows[1::3]:
            row.is_hidden = True
    return _all(book)


@mutation("批注", "表头、数据上有批注", Place.LAYOUT)
def notes(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        for column in page.columns[::2]:
            column.note = "请核对，与上报系统一致。300"
    return _all(book)


@mutation(
    "一张表上几个表（上下）", "两个表上下放在一张工作表里，各有标题", Place.LAYOUT
)
def stacked(book: Book, rng: random.Random) -> list[Touch]:
    return _joined(book, "below")


@mutation("一张表上几个表（左右）", "两个表左右放在一张工作表里", Place.LAYOUT)
def side_by_side(book: Book, rng: random.Random) -> list[Touch]:
    return _joined(book, "beside")


def _joined(book: Book, where: str) -> list[Touch]:
    one, two = book.page("lesson_report"), book.page("resource_report")
    if one is None or two is None or one.tab == book.school.name or two.is_second:
        return []
    for page in (one, two):
        if not page.above:
            page.above.append(title_of(page))
    setattr(one, where, two)
    # A month that stands in the tab alone stays there: 月报2026.11.
    two.is_second, one.tab = True, one.tab.replace("三个课堂月报", "月报")
    return [one, two]


@mutation("重复的表头", "打印分页，表头在中间又出现一次", Place.LAYOUT)
def repeated_head(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        if len(page.rows) < 3 or any(column.above for column in page.columns):
            continue
        middle = page.body.index(page.rows[len(page.rows) // 2])
        heads: dict[str, Value] = {c.key: c.heading for c in page.columns}
        page.body.insert(middle, Line(dict(heads)))
        found.append(page)
    return found


@mutation("校名纵向合并", "同一学校的几行，校名、标识码合并成一格", Place.LAYOUT)
def merged_down(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    for page in book.pages:
        if len(page.rows) < 2:
            continue
        for name in ("school_code", "school_name"):
            column = page.column(name)
            if column is not None:
                column.is_merged_down = True
                found.append(page)
    return found


@mutation("示例行没有删", "模板里的示例行还在", Place.LAYOUT)
def example_left(book: Book, rng: random.Random) -> list[Touch]:
    for page in book.pages:
        columns = SHEETS[page.sheet_id].by_name
        cells: dict[str, Raw] = {
            c.key: str(columns[c.name].example) for c in page.columns if c.name
        }
        first = page.columns[0].key
        cells[first] = f"示例：{cells.get(first, 1)}"
        page.body.insert(0, Line(cells))
    return _all(book)
