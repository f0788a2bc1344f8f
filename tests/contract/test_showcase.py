"""Cases come section by section in their order, with files of the media folder only."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.databases import writing
from data_access.queries.showcase import showcases
from data_access.tables import showcase
from tests import builders as build


@pytest.fixture
def filled(store: Engine) -> Engine:
    rows: tuple[dict[str, Any], ...] = (
        {"section": "platform", "title": "平台", "sort_order": 1},
        {"section": "lesson", "title": "乙课", "media_path": "../secret.png"},
        {"section": "lesson", "title": "甲课", "sort_order": 2, "media_path": "a.png"},
        {"section": "lesson", "title": "丙课", "sort_order": 1, "media_path": "b.png"},
        {"section": "area", "title": "区域"},
    )
    with writing(store) as connection:
        build.build_zone(connection)
        for row in rows:
            build.add(connection, showcase, **{"unit_name": "一小", **row})
    return store


def test_sections_come_in_the_conference_s_order(filled: Engine) -> None:
    titles = showcases(filled)["title"].tolist()

    assert titles == ["区域", "丙课", "甲课", "乙课", "平台"]


def test_only_files_inside_the_folder_are_found(filled: Engine, tmp_path: Path) -> None:
    media = tmp_path / "media"
    media.mkdir()
    for path in (media / "a.png", tmp_path / "secret.png"):
        path.touch()
    rows = showcases(filled, media).set_index("title")["file"]

    assert rows["甲课"] == media / "a.png"
    assert [rows[title] for title in ("乙课", "丙课", "区域")] == [None, None, None]


def test_without_a_folder_there_are_no_files(filled: Engine) -> None:
    assert showcases(filled)["file"].tolist() == [None] * 5


def test_without_cases_there_are_no_rows(store: Engine) -> None:
    assert showcases(store).empty
