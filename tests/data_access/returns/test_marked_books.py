"""A sender gets the own workbook back: marked, corrected, sent again, stored."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from sqlalchemy import Engine

from data_access.ingest.gathering import gathered
from data_access.ingest.report import ImportReport
from data_access.messages.returns import MARK
from data_access.messages.templates import COMMENT_AUTHOR
from data_access.returns.archive import Returned, write_returns
from tests.data_access.ingest.conftest import Import, Rows, Write

FIRST, SECOND = "2199000001", "2199000002"
HEAD = ("学校标识码", "月份", "新增", "已审", "联系人", "备注")
GoBack = Callable[..., dict[str, Workbook]]


def sender_book(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    page = book.active
    page.title = "资源月报"
    page.append(["第一小学资源月报"])
    page.merge_cells("A1:F1")
    page.append(HEAD)
    for row in rows:
        page.append(row)
    page["C3"].number_format = "0.00"
    page.row_dimensions[4].hidden = True
    page.add_data_validation(DataValidation("whole", sqref="C3:C9"))
    book.save(path)
    return path


@pytest.fixture
def go_back(zone: Import, store: Engine) -> GoBack:
    """Import files and return the workbooks that go back, by name in the archive."""

    def import_and_return(*paths: Path) -> dict[str, Workbook]:
        report = zone(*paths)
        return returned(store, report, *paths)[0]

    return import_and_return


def returned(
    store: Engine, report: ImportReport, *paths: Path
) -> tuple[dict[str, Workbook], Returned]:
    target = BytesIO()
    with gathered(paths) as found:
        sources = {file.name: file.path for file in found.files}
        done = write_returns(store, report, sources, target)
    with zipfile.ZipFile(target) as archive:
        books = {
            name: openpyxl.load_workbook(BytesIO(archive.read(name)))
            for name in archive.namelist()
        }
    return books, done


def test_cells_are_marked_in_the_sheet_as_it_was_sent(
    go_back: GoBack, tmp_path: Path
) -> None:
    good = (FIRST, "2026-10", 5, 4, "张三", "电话13912345678")
    bad = (FIRST, "2026-09", "很多", 3, "李四", "")
    books = go_back(sender_book(tmp_path / "一小.xlsx", good, bad))

    book = books["城关镇/第一小学-问题清单.xlsx"]
    assert book.sheetnames == ["问题清单", "资源月报"]
    page = book["资源月报"]
    assert page["C4"].fill.fgColor.rgb == "00F4B6AE"
    assert "很多" in page["C4"].comment.text
    assert page["C4"].comment.author == COMMENT_AUTHOR
    assert page["C3"].comment is None
    assert page["C3"].number_format == "0.00"
    assert page.row_dimensions[4].hidden
    assert [str(each) for each in page.merged_cells.ranges] == ["A1:F1"]
    assert page.data_validations.count == 1


def test_a_sheet_nobody_recognised_is_marked_where_one_looks_first(
    go_back: GoBack, tmp_path: Path
) -> None:
    path = sender_book(tmp_path / "一小.xlsx", (FIRST, "2026-10", "很多", 3, "", ""))
    book = openpyxl.load_workbook(path)
    page = book.create_sheet("食堂")
    page.append([])
    for row in (["菜名", "份数", "价钱"], ["豆腐", 30, 5], ["青菜", 40, 3]):
        page.append([None, *row])
    head = page.cell(page.max_row - 2, 2).coordinate
    book.save(path)

    marked = go_back(path)["城关镇/第一小学-问题清单.xlsx"]
    page = marked["食堂"]
    assert "食堂" in page[head].comment.text
    assert page[head].comment.text.startswith(MARK)
    assert page[head].fill.fgColor.rgb == page.sheet_properties.tabColor.rgb
    assert marked["资源月报"].sheet_properties.tabColor is None


def test_nobodys_personal_data_go_back(go_back: GoBack, tmp_path: Path) -> None:
    good = (FIRST, "2026-10", 5, 4, "张三", "电话13912345678")
    bad = (FIRST, "2026-09", "很多", 3, "李四", "")
    books = go_back(sender_book(tmp_path / "一小.xlsx", good, bad))

    texts = [
        f"{cell.value or ''}{cell.comment.text if cell.comment else ''}"
        for book in books.values()
        for page in book.worksheets
        for row in page.iter_rows()
        for cell in row
    ]
    assert not [t for t in texts if "张三" in t or "李四" in t or "139123" in t]
    listed = books["城关镇/第一小学-问题清单.xlsx"]["问题清单"]
    assert "联系人" in listed["A3"].value
    assert "已经清空" in listed["A3"].value


def test_corrected_and_sent_again_it_is_stored(
    go_back: GoBack, zone: Import, tmp_path: Path, rows: Rows
) -> None:
    bad = (FIRST, "2026-10", "很多", 3, "李四", "")
    books = go_back(sender_book(tmp_path / "一小.xlsx", bad))
    book = books["城关镇/第一小学-问题清单.xlsx"]
    book["资源月报"]["C3"].value = 7
    book.save(tmp_path / "改.xlsx")

    report = zone(tmp_path / "改.xlsx")

    assert rows("resource_report")[0]["uploaded_count"] == 7
    assert {sheet.sheet for sheet in report.sheets} == {"资源月报"}
    told = [issue.message for issue in report.issues.kept]
    assert not [text for text in told if "很多" in text or "问题清单" in text]


def test_a_senders_own_comment_stays_below_ours(
    go_back: GoBack, tmp_path: Path
) -> None:
    path = sender_book(tmp_path / "一小.xlsx", (FIRST, "2026-10", "很多", 3, "", ""))
    book = openpyxl.load_workbook(path)
    book.active["C3"].comment = Comment("按课表估的，电话13912345678", "某某")
    book.save(path)

    marked = go_back(path)["城关镇/第一小学-问题清单.xlsx"]["资源月报"]["C3"]
    assert marked.comment.text.startswith("【问题】")
    assert "原批注：按课表估的" in marked.comment.text
    assert "139" not in marked.comment.text


def test_a_text_file_becomes_a_workbook_with_the_cells_where_they_were(
    go_back: GoBack, write: Write
) -> None:
    head = "学校标识码 月份 新增 已审"
    path = write("资源月报", head, (FIRST, "2026-10", "=1+1", 3))

    (name, book), *_ = go_back(path).items()
    page = book["资源月报"]
    assert name == "城关镇/第一小学-问题清单.xlsx"
    assert (page["C2"].value, page["C2"].data_type) == ("=1+1", "s")
    assert page["C2"].comment is not None


def test_a_file_of_several_schools_keeps_its_name_and_its_rows_find_theirs(
    zone: Import, store: Engine, write: Write
) -> None:
    head = "学校标识码 月份 新增 已审"
    wrong = [(FIRST, "2026-10", "多", 3), (SECOND, "2026-10", "少", 3)]
    path = write("资源月报", head, *wrong)

    books, done = returned(store, zone(path), path)
    assert set(books) == {"资源月报-问题清单.xlsx", "问题清单.xlsx"}
    page = openpyxl.load_workbook(BytesIO(done.workbook))["问题清单"]
    schools = [(r[2], r[3]) for r in page.iter_rows(min_row=2, values_only=True)]
    assert schools[:2] == [("城关镇", "第一小学"), ("河口镇", "中心小学")]


def test_two_wrong_files_of_one_school_are_numbered(
    go_back: GoBack, tmp_path: Path
) -> None:
    bad = (FIRST, "2026-10", "很多", 3, "", "")
    paths = [sender_book(tmp_path / name, bad) for name in ("甲.xlsx", "乙.xlsx")]

    names = {n for n in go_back(*paths) if n.startswith("城关镇/")}
    assert names == {
        "城关镇/第一小学-问题清单.xlsx",
        "城关镇/第一小学（2）-问题清单.xlsx",
    }


def test_where_nothing_is_wrong_nothing_goes_back_but_the_list(
    go_back: GoBack, write: Write
) -> None:
    path = write("资源月报", "学校标识码 月份 新增", (FIRST, "2026-10", 3))

    assert set(go_back(path)) == {"问题清单.xlsx"}
