"""`make test` installs what is missing where it may, or says what to install."""

import subprocess

import pytest

from tests import prepare_machine


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    commands: list[list[str]] = []
    monkeypatch.setattr(prepare_machine, "has_chinese_font", lambda: False)
    monkeypatch.setattr(prepare_machine, "browser_is_here", lambda: False)
    monkeypatch.setattr(prepare_machine, "office_is_here", lambda: False)
    monkeypatch.setattr(subprocess, "run", lambda words, **_: commands.append(words))
    return commands


def test_says_what_to_install_where_it_may_not(
    bare_machine: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(prepare_machine, "privilege", lambda: None)

    assert prepare_machine.main() == 1
    assert not bare_machine
    assert "chromium 和 fonts-noto-cjk" in capsys.readouterr().err


def test_installs_where_it_may(
    bare_machine: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare_machine, "privilege", lambda: ["sudo", "-n"])

    prepare_machine.main()

    assert bare_machine[-1][:2] == ["sudo", "-n"]
    assert bare_machine[-1][-4:] == [
        "chromium",
        "fonts-noto-cjk",
        "libreoffice-calc-nogui",
        "python3-uno",
    ]


def test_leaves_a_ready_machine_alone(
    bare_machine: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare_machine, "has_chinese_font", lambda: True)
    monkeypatch.setattr(prepare_machine, "browser_is_here", lambda: True)
    monkeypatch.setattr(prepare_machine, "office_is_here", lambda: True)

    assert prepare_machine.main() == 0
    assert not bare_machine
