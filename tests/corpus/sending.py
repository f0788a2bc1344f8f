"""How clerks send it: text files, OpenDocument, file names, zips with GBK names."""

import random

from tests.corpus.model import Book, Touch
from tests.corpus.registry import Place, mutation


def _is_plain(book: Book) -> bool:
    """Tell whether nothing stands in the book that only a workbook can hold."""
    return not any(page.is_second for page in book.pages)


@mutation("GBK 的 CSV", "每张表一个 CSV，GBK 编码", Place.FILE)
def gbk_text(book: Book, rng: random.Random) -> list[Touch]:
    return _as(book, "csv-gbk")


@mutation("带 BOM 的 CSV", "每张表一个 CSV，UTF-8 带 BOM", Place.FILE)
def utf8_text(book: Book, rng: random.Random) -> list[Touch]:
    return _as(book, "csv-utf8")


def _as(book: Book, kind: str) -> list[Touch]:
    if not _is_plain(book):
        return []
    book.kind = kind
    return list(book.pages)


@mutation("ODS", "OpenDocument 表格", Place.FILE)
def open_document(book: Book, rng: random.Random) -> list[Touch]:
    book.kind = "ods"
    return list(book.pages)


@mutation("文件名带附件和定稿", "「附件2：某某小学(最终版).xlsx」", Place.FILE)
def decorated_name(book: Book, rng: random.Random) -> list[Touch]:
    words = (
        "附件2：{}(最终版)",
        "附件1.{}（修改后）",
        "{} - 副本",
        "【{}】11月报送(2)",
    )
    if book.school.name not in book.name:
        return []
    # A month that stands in the name alone stays there.
    month = "2026年11月" if "2026年11月" in book.name else ""
    book.name = rng.choice(words).format(book.school.name + month)
    return list(book.pages)


@mutation("工作表名是 Sheet1", "工作表没有起名", Place.FILE)
def default_tabs(book: Book, rng: random.Random) -> list[Touch]:
    found: list[Touch] = []
    labels = {
        "学校",
        "年度基数",
        "网络",
        "设备存量",
        "功能室",
        "三个课堂月报",
        "资源月报",
    }
    for number, page in enumerate(book.pages, start=1):
        if page.tab in labels:
            page.tab = f"Sheet{number + 5}"
            found.append(page)
    return found


@mutation("压缩包（GBK 名）", "一个镇的文件打成 zip，里面的文件名是 GBK", Place.FILE)
def zipped(book: Book, rng: random.Random) -> list[Touch]:
    book.archive = f"{book.folder}.zip"
    return list(book.pages)
