"""Templates are written blank or filled, and never over a file that exists."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.commands import main
from data_access.databases import close_store, open_store
from tests.data_access.test_commands import areas, schools

__all__ = ["areas"]  # a fixture


@pytest.fixture(autouse=True)
def closed_store() -> Iterator[None]:
    yield
    close_store(open_store())


def test_template_is_written_but_never_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "t.xlsx")

    assert main(["template", "学校", "network_line", "-o", path]) == 0
    assert "学校、网络" in capsys.readouterr().out
    assert main(["template", "-o", path]) == 2
    assert main(["template", "没有这张", "-o", str(tmp_path / "u.xlsx")]) == 2
    printed = capsys.readouterr().err
    assert "文件已存在" in printed
    assert "行政区划、学校" in printed


def test_filled_templates_are_written_for_a_school_a_town_or_all(
    areas: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["import", areas, schools(tmp_path, "2199000001", "2199000002")])
    monkeypatch.chdir(tmp_path)
    book, archive = str(tmp_path / "b.xlsx"), str(tmp_path / "a.zip")
    one = ["template", "--school", "第1小学", "--month", "2026-10"]

    assert main([*one, "-o", book]) == 0
    assert main([*one, "网络"]) == 0
    assert main(["template", "--town", "示范区", "--month", "2026-10"]) == 0
    assert main(["template", "--all", "--month", "2026-10", "-o", archive]) == 0
    printed = capsys.readouterr().out
    assert (tmp_path / "第1小学-2026-10-填报模板.xlsx").is_file()
    assert (tmp_path / "示范区-2026-10-填报模板.zip").is_file()
    assert printed.count("2 所学校（2026-10）的模板已写到") == 2
    assert main([*one, "-o", book]) == 2
    assert main(["template", "--school", "别的小学"]) == 2
    assert main(["template", "行政区划", "--school", "第1小学"]) == 2
    assert "没有找到“别的小学”" in capsys.readouterr().err
