"""A plan as one file: nothing in it leads out of it, its fonts are cut to its words."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from data_access.catalogue.walls import PlannedScene, WallPlan
from pages.documents.font_subset import font_subset
from pages.ui import wall_plans
from pages.wall import __main__ as command
from pages.wall.single_file import FONTS, file_name, single_file

PLAN = WallPlan("全区/工作会", (PlannedScene("title", 8), PlannedScene("closing", 9)))


def test_all_it_needs_is_in_it(zone_url: str) -> None:
    text = single_file(PLAN, datetime(2026, 11, 2, 9, 30)).decode()

    assert not re.search(
        r"<(?:script|link|img)[^>]+(?:src|href)=\W?(?:\w+/|/|http)", text
    )
    assert "../fonts" not in text
    assert text.count("url(data:font/woff2;base64,") >= 2
    assert "2026-11-02 09:30" in text
    assert file_name(PLAN) == "全区_工作会.html"


def test_a_font_is_cut_down_to_what_is_written(tmp_path: Path) -> None:
    cut = tmp_path / "cut.woff2"
    cut.write_bytes(font_subset(FONTS / "NotoSansSC-Regular.woff2", "宽带"))

    with TTFont(cut) as font:
        drawn = set(font.getBestCmap())
    assert {ord(sign) for sign in "宽带0%~"} <= drawn
    assert ord("网") not in drawn


def test_the_command_writes_the_file_and_says_so(
    zone_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wall_plans.save(PLAN, None)
    monkeypatch.chdir(tmp_path)

    assert command.main([PLAN.name]) == 0
    assert (tmp_path / "全区_工作会.html").exists()
    assert "双击即可放映" in capsys.readouterr().out
    assert command.main(["没有"]) == 2
    assert "没有名为“没有”的放映方案" in capsys.readouterr().err
