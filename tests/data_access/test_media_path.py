"""A picture or video of the showcase lies inside the media folder, or nowhere."""

from pathlib import Path

import pytest

from data_access.media_path import media_fault, media_file


@pytest.mark.parametrize(
    "path",
    [
        "../x.mp4",
        "a/../../x.mp4",
        "/etc/x.png",
        "C:/x.png",
        "a\\x.png",
        "a//x.png",
        "./x.png",
        "a/ ../x.png",
        "http://x.cn/x.png",
        "a\n.png",
        "",
    ],
)
def test_a_path_that_leads_out_is_refused(path: str) -> None:
    assert media_fault(path) == "outside"


@pytest.mark.parametrize("path", ["x.exe", "a/x", "a/x.svg", "x.mp4.sh"])
def test_another_kind_of_file_is_refused(path: str) -> None:
    assert media_fault(path) == "kind"


def test_a_file_inside_is_found(tmp_path: Path) -> None:
    (tmp_path / "区域").mkdir()
    (tmp_path / "区域" / "一 (1).MP4").touch()

    assert media_file(tmp_path, "区域/一 (1).MP4") == tmp_path / "区域" / "一 (1).MP4"
    assert media_file(tmp_path, "区域/二.mp4") is None


def test_a_link_that_leads_out_of_the_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.png").touch()
    media = tmp_path / "media"
    media.mkdir()
    (media / "x.png").symlink_to(tmp_path / "secret.png")

    assert media_file(media, "x.png") is None
    assert media_file(media, "../secret.png") is None
