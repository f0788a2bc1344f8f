"""A backup holds everything, and a restore brings all of it back or nothing."""

import json
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from data_access.databases import (
    backup,
    close_store,
    data_version,
    open_store,
    raise_data_version,
    reading,
    restore,
    writing,
)
from data_access.errors import FileUnreadable, StoreUnusable


def set_title(store: Engine, title: str) -> None:
    with writing(store) as connection:
        connection.execute(text("DELETE FROM zone_profile"))
        statement = "INSERT INTO zone_profile (zone_id, name, title, is_simulated)"
        connection.execute(text(f"{statement} VALUES (1, '区', :t, 0)"), {"t": title})
        raise_data_version(connection)


def title_of(store: Engine) -> str | None:
    with reading(store) as connection:
        return connection.scalar(text("SELECT title FROM zone_profile"))


def version_of(store: Engine) -> int:
    with reading(store) as connection:
        return data_version(connection)


@pytest.fixture
def filled(store: Engine, store_path: Path) -> Engine:
    """A store with a row and a file beside it."""
    set_title(store, "旧")
    logo = store_path.parent / "uploads" / "徽标.png"
    logo.parent.mkdir()
    logo.write_bytes(b"old logo")
    return store


@pytest.fixture
def archive(filled: Engine, tmp_path: Path) -> Path:
    return backup(filled, tmp_path / "elsewhere" / "monday.zip").path


def names_in(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as pack:
        return set(pack.namelist())


def rewrite(archive: Path, name: str, content: bytes) -> None:
    with zipfile.ZipFile(archive) as pack:
        contents = {each: pack.read(each) for each in pack.namelist()}
    contents[name] = content
    with zipfile.ZipFile(archive, "w") as pack:
        for each, data in contents.items():
            pack.writestr(each, data)


def test_a_backup_reports_what_it_holds(filled: Engine, tmp_path: Path) -> None:
    report = backup(filled, tmp_path / "monday.zip")

    assert report.path == tmp_path / "monday.zip"
    assert report.row_counts["zone_profile"] == 1
    assert report.file_count == 1
    assert names_in(report.path) == {
        "zhijiao.db",
        "files/uploads/徽标.png",
        "manifest.json",
    }


def test_a_backup_within_the_data_folder_holds_no_backup(
    filled: Engine, store_path: Path
) -> None:
    first = backup(filled, store_path.parent / "backups" / "1.zip")
    second = backup(filled, store_path.parent / "backups" / "2.zip")

    assert names_in(first.path) == names_in(second.path)


def test_a_store_outside_the_data_folder_goes_alone(tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("not ours")
    engine = open_store(f"sqlite:///{tmp_path / 'own.db'}")
    report = backup(engine, tmp_path / "own.zip")

    assert names_in(report.path) == {"zhijiao.db", "manifest.json"}
    close_store(engine)


def test_a_backup_during_a_write_holds_the_state_before(
    filled: Engine, tmp_path: Path
) -> None:
    with writing(filled) as connection:
        connection.execute(text("DELETE FROM zone_profile"))
        report = backup(filled, tmp_path / "monday.zip")

    assert report.row_counts["zone_profile"] == 1


def test_an_existing_file_is_never_overwritten(filled: Engine, tmp_path: Path) -> None:
    (tmp_path / "monday.zip").write_text("precious")
    with pytest.raises(StoreUnusable, match="已存在"):
        backup(filled, tmp_path / "monday.zip")

    assert (tmp_path / "monday.zip").read_text() == "precious"


def test_a_damaged_store_gives_no_backup(
    filled: Engine, store_path: Path, tmp_path: Path
) -> None:
    filled.dispose()
    damage(store_path)
    with pytest.raises(StoreUnusable, match="备份没有做成"):
        backup(filled, tmp_path / "monday.zip")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]


def damage(path: Path) -> None:
    # The header stays, so that only reading the pages finds out.
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))


def test_a_server_has_tools_of_its_own(empty_postgres_url: str, tmp_path: Path) -> None:
    engine = open_store(empty_postgres_url)
    with pytest.raises(StoreUnusable, match="pg_dump"):
        backup(engine, tmp_path / "x.zip")
    with pytest.raises(StoreUnusable, match="自己的恢复工具"):
        restore(tmp_path / "x.zip", empty_postgres_url)
    close_store(engine)


def test_a_restore_brings_back_rows_and_files(
    filled: Engine, archive: Path, store_path: Path
) -> None:
    set_title(filled, "新")
    logo = store_path.parent / "uploads" / "徽标.png"
    logo.write_bytes(b"new logo")
    report = restore(archive)

    assert title_of(filled) == "旧"
    assert logo.read_bytes() == b"old logo"
    assert report.file_count == 1
    assert report.row_counts["zone_profile"] == 1


def test_what_was_there_before_a_restore_can_be_restored(
    filled: Engine, archive: Path
) -> None:
    set_title(filled, "新")
    aside = restore(archive).kept_aside
    assert aside is not None
    restore(aside)

    assert title_of(filled) == "新"


def test_a_restore_gives_a_data_version_never_seen(
    filled: Engine, archive: Path
) -> None:
    set_title(filled, "新")
    set_title(filled, "更新")
    before = version_of(filled)
    restore(archive)

    assert version_of(filled) == before + 1


def test_readers_keep_their_state_during_a_restore(
    filled: Engine, archive: Path
) -> None:
    set_title(filled, "新")
    with reading(filled) as connection:
        title = text("SELECT title FROM zone_profile")
        before = connection.scalar(title)
        restore(archive)

        assert connection.scalar(title) == before == "新"
    assert title_of(filled) == "旧"


def test_a_restore_needs_no_present_store(
    filled: Engine, archive: Path, store_path: Path
) -> None:
    close_store(filled)
    shutil.rmtree(store_path.parent)
    report = restore(archive)

    assert report.kept_aside is None
    engine = open_store()
    assert title_of(engine) == "旧"
    close_store(engine)


@pytest.mark.parametrize("damaged", ["pages", "header"])
def test_a_damaged_store_is_kept_aside_and_replaced(
    filled: Engine, archive: Path, store_path: Path, damaged: str
) -> None:
    close_store(filled)
    if damaged == "pages":
        damage(store_path)
    else:
        store_path.write_bytes(b"broken")
    broken = store_path.read_bytes()
    aside = restore(archive).kept_aside

    assert aside is not None
    assert aside.read_bytes() == broken
    engine = open_store()
    assert title_of(engine) == "旧"
    close_store(engine)


@pytest.mark.parametrize("name", ["zhijiao.db", "files/uploads/徽标.png"])
def test_a_changed_archive_is_refused(filled: Engine, archive: Path, name: str) -> None:
    set_title(filled, "新")
    rewrite(archive, name, b"changed")
    with pytest.raises(StoreUnusable, match=f"{name} 与清单不符"):
        restore(archive)

    assert title_of(filled) == "新"


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as pack:
        pack.writestr("a.jpg", b"")
    (tmp_path / "letter.zip").write_text("not a zip at all")

    with pytest.raises(StoreUnusable, match="没有清单"):
        restore(tmp_path / "photos.zip")
    with pytest.raises(StoreUnusable, match="不是本程序做的备份"):
        restore(tmp_path / "letter.zip")
    with pytest.raises(FileUnreadable, match="找不到文件"):
        restore(tmp_path / "nothing.zip")


def test_counts_that_differ_from_the_list_are_refused(archive: Path) -> None:
    with zipfile.ZipFile(archive) as pack:
        manifest = json.loads(pack.read("manifest.json"))
    manifest["row_counts"]["zone_profile"] = 7
    rewrite(archive, "manifest.json", json.dumps(manifest).encode())

    with pytest.raises(StoreUnusable, match="不一致"):
        restore(archive)


def test_a_backup_of_a_newer_program_is_refused(
    filled: Engine, store_path: Path, tmp_path: Path
) -> None:
    with filled.begin() as connection:
        connection.execute(
            text("UPDATE zhijiao_schema_version SET version_num = '0999'")
        )
    newer = backup(filled, tmp_path / "newer.zip").path
    with filled.begin() as connection:
        connection.execute(
            text("UPDATE zhijiao_schema_version SET version_num = '0001'")
        )

    with pytest.raises(StoreUnusable, match="较新版本"):
        restore(newer)
    assert title_of(filled) == "旧"


def test_nothing_is_left_over(filled: Engine, archive: Path, store_path: Path) -> None:
    restore(archive)
    close_store(filled)

    left = {path.name for path in store_path.parent.iterdir()}
    assert left == {"zhijiao.db", "backups", "uploads"}
    with closing(sqlite3.connect(store_path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
