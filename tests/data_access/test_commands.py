"""The commands say in Chinese what they did, and end with a code a script can use."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from data_access.commands import COMMANDS, main
from data_access.databases import close_store, open_store, reading
from data_access.settings import load_settings
from data_access.tables import network_snapshot, school


@pytest.fixture(autouse=True)
def closed_store() -> Iterator[None]:
    yield
    close_store(open_store())


def write(path: Path, *rows: tuple[object, ...]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


@pytest.fixture
def areas(tmp_path: Path) -> str:
    rows = ("区划代码", "名称", "级别"), ("990101", "示范区", "区县")
    return write(tmp_path / "行政区划.csv", *rows)


def schools(folder: Path, *codes: str) -> str:
    rows = [(code, f"第{i}小学", "990101") for i, code in enumerate(codes)]
    head = ("学校标识码", "学校名称", "所属镇街")
    return write(folder / "学校.csv", head, *rows)


def test_everything_in_is_zero(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", areas, schools(tmp_path, "2199000001")]) == 0

    printed = capsys.readouterr()
    assert "已存入 2 行，未存入 0 行" in printed.out
    assert not list(tmp_path.glob("*问题清单*"))
    assert printed.err == ""


def test_the_same_again_says_so(areas: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", areas])
    capsys.readouterr()

    assert main(["import", areas]) == 0
    assert "与库中内容一致，没有改动" in capsys.readouterr().out


def test_some_rows_out_is_one_and_writes_a_list(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["import", areas, schools(tmp_path, "2199000001", "12")])

    assert code == 1
    assert "不是 10 位数字" in capsys.readouterr().out
    assert (tmp_path / "学校-问题清单.xlsx").exists()


def test_no_list_is_written_where_none_is_wanted(areas: str, tmp_path: Path) -> None:
    main(["import", "--no-list", areas, schools(tmp_path, "2199000001", "12")])

    assert not list(tmp_path.glob("*问题清单*"))


def test_where_no_list_is_wanted_none_is_promised(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = [str(number) for number in range(10, 40)]

    main(["import", "--no-list", areas, schools(tmp_path, *wrong)])
    printed = capsys.readouterr().out
    assert "见问题清单" not in printed
    assert "去掉 --no-list 可得到完整清单" in printed

    main(["import", areas, schools(tmp_path, *wrong)])
    assert "见问题清单" in capsys.readouterr().out


def test_a_check_says_where_its_list_is(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", areas, schools(tmp_path, "2199000001", "12")])

    path = tmp_path / "学校-问题清单.xlsx"
    last = capsys.readouterr().out.splitlines()[-1]
    assert code == 1
    assert path.exists()
    assert last.startswith(f"问题清单：{path}（")


def test_a_list_that_cannot_be_written_stops_nothing(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "学校-问题清单.xlsx").mkdir()

    code = main(["import", areas, schools(tmp_path, "2199000001", "12")])

    printed = capsys.readouterr()
    assert code == 1
    assert "已存入 2 行" in printed.out
    assert "问题清单写不进" in printed.out.splitlines()[-1]
    assert printed.err == ""


def test_nothing_in_is_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = write(tmp_path / "备忘.csv", ("随便", "写写"), (1, 2))

    assert main(["import", notes]) == 2
    assert main(["import", str(tmp_path / "没有.csv")]) == 2
    assert main(["import", schools(tmp_path, "2199000001")]) == 2
    printed = capsys.readouterr()
    assert "没有认出任何报表" in printed.out
    assert "找不到文件" in printed.err


def test_a_store_that_does_not_answer_is_three(
    areas: str, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "postgresql+psycopg://nobody@127.0.0.1:9/none"

    assert main(["import", areas, "--database", address]) == 3
    assert "连接不上数据库" in capsys.readouterr().err


def test_a_wrong_command_prints_its_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import"])

    assert ended.value.code == 2
    assert "用法" in capsys.readouterr().err


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["import", "--help"])

    assert "退出码：0 全部存入" in capsys.readouterr().out


def test_check_stores_nothing(areas: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", areas]) == 0
    assert "没有存入：可存 1 行" in capsys.readouterr().out

    assert main(["import", areas]) == 0
    assert "已存入 1 行" in capsys.readouterr().out


def test_a_bug_is_a_sentence_and_no_traceback(
    areas: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("secret path")

    monkeypatch.setattr("data_access.commands.importing.import_files", crash)

    assert main(["import", areas]) == 2
    printed = capsys.readouterr().err
    assert "没有存入任何数据" in printed
    assert "secret" not in printed


def test_a_complete_list_ends_the_stock_of_the_schools_it_leaves_out(
    areas: str, tmp_path: Path
) -> None:
    def network(day: str, *codes: str) -> str:
        head = ("学校标识码", "统计日期", "签约带宽")
        rows = [(code, day, "100M") for code in codes]
        return write(tmp_path / "网络.csv", head, *rows)

    one, two = "2199000001", "2199000002"
    main(["import", areas, schools(tmp_path, one, two)])
    main(["import", network("2025-09-30", one, two)])
    complete = ["--complete", "--area", "示范区"]

    assert main(["import", network("2026-09-30", one), *complete]) == 0
    with reading(open_store()) as connection:
        code, listed = school.c.school_code, network_snapshot.c.is_listed
        day = network_snapshot.c.snapshot_date
        found = select(code, day, listed).join_from(school, network_snapshot)
        rows = {(c, d.year): is_listed for c, d, is_listed in connection.execute(found)}
    assert rows == {(one, 2025): 1, (two, 2025): 1, (one, 2026): 1, (two, 2026): 0}


def test_the_default_store_is_made_where_the_settings_say(areas: str) -> None:
    folder = Path(load_settings().data_folder)
    assert not folder.exists()

    assert main(["import", areas]) == 0
    assert (folder / "zhijiao.db").is_file()


def test_outlines_say_what_they_found_and_what_is_missing(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ring = [[109, 38], [110, 38], [110, 39], [109, 38]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    features = [
        {"type": "Feature", "properties": {"name": name}, "geometry": geometry}
        for name in ("示范区", "别的区")
    ]
    path = tmp_path / "边界.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    stated = ["--source", "测试图", "--coordinate-system", "WGS84", "--level", "区县"]
    main(["import", areas])

    assert main(["outlines", str(path), "--source", "测试图"]) == 2
    assert main(["outlines", str(path), *stated, "--dry-run"]) == 1
    assert main(["outlines", str(path), *stated, "--approval-no", "审图号：X1"]) == 1
    assert main(["outlines", str(path), *stated[:-1], "县城"]) == 2
    printed = capsys.readouterr()
    assert "不能假定" in printed.err
    assert "设置 --level 的值“县城”不能用" in printed.err
    assert "检查完毕，没有存入：可新增边界 1 个" in printed.out
    assert "已存入边界：新增 1 个" in printed.out
    assert printed.out.count("内部示意，未经审图，不得公开") == 1
    assert "“别的区”（代码 —）在行政区划表里没有对应的区域" in printed.out


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    printed = capsys.readouterr().out
    assert ended.value.code == 0
    for command in COMMANDS:
        (line,) = [x for x in printed.splitlines() if x.split()[:1] == [command]]
        assert any("\u4e00" <= sign <= "\u9fff" for sign in line), line
    assert "退出码：0 全部存入" in printed


def test_backup_and_restore(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = str(tmp_path / "b.zip")
    main(["import", areas])

    assert main(["backup", archive]) == 0
    assert main(["backup", archive]) == 3
    assert main(["restore", archive]) == 0
    printed = capsys.readouterr()
    assert "已校验" in printed.out
    assert "已恢复" in printed.out
    assert "备份文件已存在" in printed.err


def test_demo_leaves_a_store_in_use_alone(
    areas: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", areas])

    assert main(["demo", "--if-missing"]) == 0
    assert "库里已有数据" in capsys.readouterr().out


def test_demo_of_a_real_zone_loads_published_totals(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["demo", "--zone", "榆阳区"]) == 0
    assert "已载入“榆阳区”的公开总量" in capsys.readouterr().out
    assert main(["demo", "--zone", "别处"]) == 2


def test_what_a_decision_would_settle_names_the_command(
    areas: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = ("学校名称", "月份", "新增", "已审")
    unknown = write(tmp_path / "资源月报.csv", head, ("老街小学", "2026-10", 3, 2))
    main(["import", areas, schools(tmp_path, "2199000001"), unknown])
    printed = capsys.readouterr().out
    main(["import", areas])

    assert "可用 decide 命令说明一次" in printed
    assert "decide" not in capsys.readouterr().out
