"""Files behind documents: kept by their content, handed out numbered, never astray."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Engine

from data_access.errors import ZhijiaoError
from data_access.evidence import entries_of, keep_file, kept_files, numbered_archive
from data_access.evidence.folder import evidence_folder, path_of


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("ZHIJIAO_DATA_FOLDER", str(folder))
    return folder


def papers(*rows: tuple[str, str, str | None, tuple[str, ...]]) -> pd.DataFrame:
    names = ["document_no", "title", "file_name", "systems"]
    return pd.DataFrame(list(rows), columns=names)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("方案.pdf", "方案.pdf"),
        ("../../etc/方案.pdf", "方案.pdf"),
        ("C:\\用户\\方案.PDF", "方案.PDF"),
        ("方\u202e案<1>.pdf", "方案1.pdf"),
    ],
)
def test_a_name_never_leads_out_of_the_folder(
    store: Engine, own_folder: Path, given: str, kept: str
) -> None:
    assert keep_file(store, given, b"%PDF") == kept

    inside = [path for path in own_folder.rglob("*") if path.is_file()]
    assert [path.parent for path in inside] == [evidence_folder()]


@pytest.mark.parametrize("given", ["病毒.exe", "页面.html", ".pdf", "无后缀", "..", ""])
def test_other_kinds_of_files_are_not_kept(store: Engine, given: str) -> None:
    with pytest.raises(ZhijiaoError, match="没有收"):
        keep_file(store, given, b"x")
    assert kept_files(store).empty


def test_an_empty_file_is_told(store: Engine) -> None:
    with pytest.raises(ZhijiaoError, match="空的"):
        keep_file(store, "方案.pdf", b"")


def test_a_file_sent_again_gives_way(store: Engine) -> None:
    keep_file(store, "方案.pdf", b"old")
    keep_file(store, "方案.pdf", b"newer")

    files = kept_files(store)
    assert files["byte_count"].tolist() == [5]
    assert path_of(files["file_hash"][0], "方案.pdf").read_bytes() == b"newer"


def test_the_folder_is_numbered_by_system(store: Engine) -> None:
    keep_file(store, "方案.pdf", b"plan")
    rows = papers(
        ("Z1", "三年行动/计划", "方案.pdf", ("1", "50")), ("Z2", "照片", None, ("1",))
    )

    entries = entries_of(rows, kept_files(store))
    assert [(e.system_no, e.number, e.state) for e in entries] == [
        (1, 1, "kept"),
        (1, 2, "missing"),
        (50, 1, "kept"),
    ]
    archive = zipfile.ZipFile(
        io.BytesIO(numbered_archive(entries, b"list", "00-目录.xlsx"))
    )
    names = archive.namelist()
    assert names[:2] == ["00-目录.xlsx", "01-三通两平台/01-三年行动／计划.pdf"]
    assert archive.read(names[1]) == b"plan"
    assert len(names) == 3


def test_a_file_that_was_changed_is_not_handed_out(store: Engine) -> None:
    keep_file(store, "方案.pdf", b"plan")
    path_of(kept_files(store)["file_hash"][0], "方案.pdf").write_bytes(b"forged")

    entries = entries_of(papers(("Z1", "计划", "方案.pdf", ("1",))), kept_files(store))
    assert [entry.state for entry in entries] == ["changed"]
    assert len(zipfile.ZipFile(
        io.BytesIO(numbered_archive(entries, b"", "00-目录.xlsx"))
    ).namelist()) == 1  # fmt: skip
