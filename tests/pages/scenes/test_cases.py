"""A case's picture: named by the sheet, laid into the media folder, then shown."""

import csv
import io
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from data_access.catalogue.walls import PlannedScene, WallPlan
from data_access.databases import open_store
from data_access.ingest.pipeline import import_files
from data_access.period import month_period
from data_access.settings import media_folder
from pages.scenes.cases import HEAVIEST, picture_problem
from pages.scenes.kinds import build_scene
from pages.scenes.scene import SceneRequest
from pages.wall.payload import version_of
from pages.wall.single_file import single_file
from tests import builders

HEADINGS = ("板块", "题目", "单位", "时长", "图片或视频")
PLAN = WallPlan("展播", (PlannedScene("case", 9),))
Named = Callable[[str], None]


@pytest.fixture
def named(zone_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Named:
    """Return what imports a case with a picture's name, as a bureau hands it in."""
    monkeypatch.setenv("ZHIJIAO_DATA_FOLDER", str(tmp_path / "data"))
    media_folder().mkdir(parents=True)

    def bring(path: str) -> None:
        file = tmp_path / "展播案例.csv"
        with file.open("w", encoding="utf-8", newline="") as lines:
            case = ("学校案例", "一根网线", builders.SCHOOLS[0][1], 8, path)
            csv.writer(lines).writerows([HEADINGS, case])
        report = import_files([file], engine=open_store(zone_url))
        assert report.is_complete, report.issues.kept

    return bring


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 36), "#1B6CA8").save(file, kind)
    return file.getvalue()


def data_of(kind: str) -> str:
    return f"data:image/{kind};base64,{b64encode(picture(kind)).decode()}"


def shown() -> str:
    period = month_period(builders.MONTH)
    return build_scene(SceneRequest("case", None, None, period)).html


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_laid_into_the_folder_is_shown_at_once(
    named: Named, kind: str
) -> None:
    named(f"网/一.{kind}")
    before = version_of(PLAN)
    assert "<img" not in shown()
    assert "不在媒体文件夹里" in picture_problem({})

    (media_folder() / "网").mkdir()
    (media_folder() / "网" / f"一.{kind}").write_bytes(picture(kind))

    assert data_of(kind) in shown(), "without an import or a new start"
    assert version_of(PLAN) != before, "walls that play take it up"
    assert picture_problem({}) == ""


def test_a_picture_goes_along_in_the_single_file(named: Named) -> None:
    named("一.jpeg")
    (media_folder() / "一.jpeg").write_bytes(picture("jpeg"))

    file = single_file(PLAN, datetime(2026, 11, 2, 9, 30)).decode()

    assert file.count(data_of("jpeg")) == 2, "on the wall and on paper"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("大.png", picture("png") + bytes(HEAVIEST), "超过 1.5 MB"),
        ("假.png", b"<svg onload=alert(1)>", "不是 PNG"),
        ("课.mp4", b"video", "是视频"),
    ],
)
def test_what_cannot_be_shown_is_left_out_and_told(
    named: Named, name: str, content: bytes, said: str
) -> None:
    named(name)
    (media_folder() / name).write_bytes(content)

    assert "<img" not in shown()
    assert "一根网线" in shown()
    assert said in picture_problem({})
