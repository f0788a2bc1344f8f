"""Put a backup in the place of the present store, which is kept aside first."""

import json
import sqlite3
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from data_access.databases.addresses import parsed_address
from data_access.databases.backup import (
    FILES,
    MANIFEST,
    STORE_NAME,
    backup,
    backup_target,
    copy_store,
    sha256_of,
    store_file,
    verified_contents,
)
from data_access.databases.stores import close_store, open_store
from data_access.databases.transactions import reading, writing
from data_access.databases.upkeep import data_version, raise_data_version
from data_access.errors import FileUnreadable, StoreUnreachable, StoreUnusable
from data_access.messages import sentence
from data_access.settings import load_settings

SIDE_FILES = ("", "-wal", "-shm")


@dataclass(frozen=True)
class RestoreReport:
    """What was put in place, and where the store before it is kept."""

    path: Path
    kept_aside: Path | None
    revision: str
    row_counts: dict[str, int]
    file_count: int


def restore(archive: Path, url: str | None = None) -> RestoreReport:
    """Verify a backup, keep the present store aside, put the backup in its place.

    The store may be in use: its readers see either the old state or the restored.

    Raises:
        FileUnreadable: there is no such archive.
        StoreUnusable: the archive is incomplete, changed or too new; the store is
            not the embedded one, or is locked.
    """
    address = url or load_settings().database_url
    store = store_file(parsed_address(address), "restore_unsupported")
    if not archive.is_file():
        raise FileUnreadable("file_missing", file=archive)
    store.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=store.parent, prefix=".backup-") as name:
        folder = Path(name)
        _unpack(archive, folder)
        fresh = folder / STORE_NAME
        version = _upgraded(fresh)
        revision, row_counts = verified_contents(fresh)
        kept_aside, present = _kept_aside(address, store)
        copy_store(fresh, store)
        file_count = _put_files(folder / FILES, store.parent)
    # Cached figures carry the data version: one that was never used before.
    with writing(open_store(address)) as connection:
        raise_data_version(connection, above=max(version, present))
    return RestoreReport(store, kept_aside, revision, row_counts, file_count)


def _unpack(archive: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(archive) as pack:
            manifest = json.loads(pack.read(MANIFEST))
            for name, checksum in manifest["sha256"].items():
                # extract() takes names that lead out of the folder back into it.
                if sha256_of(Path(pack.extract(name, folder))) != checksum:
                    raise _corrupt(archive, "reason_changed", name)
        expected = manifest["revision"], manifest["row_counts"]
        if verified_contents(folder / STORE_NAME) != expected:
            raise _corrupt(archive, "reason_counts")
    except KeyError as error:
        raise _corrupt(archive, "reason_no_manifest") from error
    except (zipfile.BadZipFile, zlib.error, sqlite3.Error, ValueError) as error:
        raise _corrupt(archive, "reason_damaged_archive") from error


def _corrupt(archive: Path, code: str, name: str = "") -> StoreUnusable:
    reason = sentence(code, {"file": name})
    return StoreUnusable("backup_corrupt", path=archive, reason=reason)


def _version_of(engine: Engine) -> int:
    with reading(engine) as connection:
        return data_version(connection)


def _upgraded(store: Path) -> int:
    engine = open_store(f"sqlite:///{store}")
    try:
        return _version_of(engine)
    finally:
        close_store(engine)


def _kept_aside(address: str, store: Path) -> tuple[Path | None, int]:
    if not store.exists():
        return None, 0
    aside = backup_target(parsed_address(address), "before-restore")
    try:
        engine = open_store(address)
        return backup(engine, aside).path, _version_of(engine)
    except StoreUnreachable:
        return _renamed(store, aside.with_suffix(".db")), 0
    except StoreUnusable as error:
        if error.code != "backup_failed":
            raise
        close_store(engine)
        return _renamed(store, aside.with_suffix(".db")), 0


def _renamed(store: Path, aside: Path) -> Path:
    # Too damaged to be copied; whatever is left of it is still worth keeping.
    aside.parent.mkdir(parents=True, exist_ok=True)
    for ending in SIDE_FILES:
        part = store.with_name(store.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _put_files(source: Path, folder: Path) -> int:
    files = [path for path in source.rglob("*") if path.is_file()]
    for path in files:
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    return len(files)
