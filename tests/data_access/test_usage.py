"""A command line that cannot be read is told what is wrong in Chinese, with code 2."""

import re

import pytest

from data_access.commands import COMMANDS, main

WRONG = [
    ("", "缺少 命令"),
    ("导入", "命令不能是“导入”，可用的是：import、check"),
    ("import", "缺少 文件"),
    ("import a.csv --force", "不认得 --force"),
    ("import a.csv --encoding", "--encoding 后面要写上内容"),
    ("import a.csv --dry-run=1", "--dry-run 后面不用写内容（写了“1”）"),
    ("import a.csv --re x", "--re 写得太短，可能是 --reported-by、--reported-date"),
    ("import a.csv --reported-date 昨天", "日期“昨天”看不懂"),
    ("import a.csv --coordinate-system X", "不能是“X”，可用的是：WGS84、GCJ02、BD09"),
    ("decide set 校长 甲 乙", "不能是“校长”，可用的是：heading、sheet、school、area"),
    ("backup a.zip b.zip", "不认得 b.zip"),
]
# Names of options and commands, formats and what they stand for are no sentences.
ALLOWED = re.compile(
    r"python -m data_access|ZHIJIAO_DATABASE_URL|GeoJSON|--?[a-z-]+|\.[a-z]+|"
    r"WGS84|GCJ02|BD09|gb18030|reported|platform|published|estimated|simulated|"
    + "|".join((*COMMANDS, "list", "set", "forget"))
)


def printed_by(line: str, capsys: pytest.CaptureFixture[str]) -> tuple[object, str]:
    with pytest.raises(SystemExit) as stopped:
        main(line.split())
    printed = capsys.readouterr()
    return stopped.value.code, printed.out + printed.err


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_a_wrong_command_is_told_in_chinese(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = printed_by(line, capsys)
    assert code == 2
    assert said in text
    assert "。。" not in text


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_help_has_an_english_word(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = printed_by(f"{command} --help", capsys)
    assert code == 0
    assert re.findall(r"[A-Za-z]{2,}", ALLOWED.sub("", text)) == []


def test_labels_stand_for_codes(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["import", "没有.csv", "--coordinate-system", "高德", "--origin", "平台"]
    assert main(asked) == 2
    assert "找不到文件" in capsys.readouterr().err
