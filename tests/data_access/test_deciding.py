"""The command that keeps decisions says what it did, and refuses what is not there."""

from collections.abc import Iterator

import pytest

from data_access.commands import main
from data_access.databases import close_store, open_store, reading
from data_access.storing import load_decisions


@pytest.fixture(autouse=True)
def closed_store() -> Iterator[None]:
    yield
    close_store(open_store())


def test_a_decision_is_made_listed_and_taken_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = ["decide", "set", "列名", "网速", "签约下行Mbps", "--sheet", "网络"]
    assert main(made) == 0
    with reading(open_store()) as connection:
        found = load_decisions(connection).heading("network_line", "网速")
    assert found == "bandwidth_low_mbps"

    assert main(["decide", "list"]) == 0
    printed = capsys.readouterr().out
    assert "列名（网络）　“网速” → 签约下行Mbps" in printed

    taken = ["decide", "forget", "列名", "网速", "--sheet", "网络"]
    assert [main(taken), main(taken)] == [0, 2]
    assert "没有这个决定" in capsys.readouterr().out


def test_a_sheet_may_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decide", "set", "工作表", "食堂情况", ""]) == 0

    assert "不读取" in capsys.readouterr().out
    with reading(open_store()) as connection:
        assert load_decisions(connection).sheet("食堂情况") == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["列名", "网速", "签约下行Mbps"], "--sheet"),
        (["列名", "网速", "食堂面积", "--sheet", "网络"], "没有“食堂面积”这一列"),
        (["工作表", "表一", "食堂"], "没有“食堂”这张报表"),
        (["学校", "实小", "2199000001"], "没有标识码“2199000001”"),
        (["区域", "城关", "990101001"], "没有代码“990101001”"),
    ],
)
def test_what_does_not_exist_cannot_be_decided(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["decide", "set", *words]) == 2

    assert said in capsys.readouterr().err
    with reading(open_store()) as connection:
        assert not load_decisions(connection).answers
