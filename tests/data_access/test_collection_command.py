"""A delivery leaves a folder of results beside it; a month tells who is missing."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.commands import main
from data_access.databases import close_store, open_store
from tests.data_access.test_commands import areas, schools, write

__all__ = ["areas"]  # a fixture
FIRST, SECOND = "2199000001", "2199000002"
HEAD = ("学校标识码", "月份", "新增")


@pytest.fixture(autouse=True)
def closed_store() -> Iterator[None]:
    yield
    close_store(open_store())


@pytest.fixture
def folder(areas: str, tmp_path: Path) -> Path:
    """A folder with a good and a wrong file, of schools the store knows."""
    main(["import", areas, schools(tmp_path, FIRST, SECOND)])
    found = tmp_path / "十月"
    for name, code, count in (("甲", FIRST, 3), ("乙", SECOND, "很多")):
        (found / name).mkdir(parents=True)
        write(found / name / "资源月报.csv", HEAD, (code, "2026-10", count))
    return found


def test_a_folder_gets_its_results_beside_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(folder)]) == 1

    results = folder.with_name("十月-导入结果")
    names = {path.name for path in results.iterdir()}
    assert names == {"问题清单.xlsx", "各校问题清单.zip", "收齐表.xlsx", "催报文字.txt"}
    assert f"：{results}（" in capsys.readouterr().out
    with zipfile.ZipFile(results / "各校问题清单.zip") as archive:
        assert "示范区/第1小学-问题清单.xlsx" in archive.namelist()
    text = (results / "催报文字.txt").read_text("utf-8-sig")
    assert "应报2所，报齐0所、部分2所、未报0所" in text
    assert len(list(folder.rglob("*.xlsx"))) == 0


def test_an_archive_gets_its_results_beside_it_too(folder: Path) -> None:
    path = folder.with_name("上报.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*.csv"):
            archive.write(file, str(file.relative_to(folder)))

    main(["check", str(path)])
    assert (folder.with_name("上报-导入结果") / "各校问题清单.zip").is_file()


def test_no_results_where_no_list_is_wanted(folder: Path) -> None:
    main(["import", "--no-list", str(folder)])

    assert not folder.with_name("十月-导入结果").exists()


def test_a_month_is_printed_or_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", "--no-list", str(folder)])
    capsys.readouterr()

    path = tmp_path / "收齐.xlsx"
    assert main(["collection", "2026-10", "--deadline", "2026-11-03"]) == 0
    assert main(["collection", "--town", "示范区", "-o", str(path)]) == 0
    assert main(["collection", "-o", str(path)]) == 2
    printed = capsys.readouterr().out
    assert "2026-10：应报 2 所，报齐 0 所，缺报 2 所" in printed
    assert "第0小学（三个课堂月报、多媒体使用月报）" in printed
    assert "已交，但没有存入：第1小学（资源月报）" in printed
    assert "请于11月3日前补报。" in printed
    assert path.is_file()
