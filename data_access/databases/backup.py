"""Back up the embedded store while it is in use: one archive, verified."""

import hashlib
import json
import sqlite3
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL, Engine

from data_access.databases.addresses import shown_address
from data_access.databases.schema import VERSION_TABLE
from data_access.databases.transactions import WAIT_SECONDS
from data_access.errors import StoreUnusable
from data_access.messages import sentence
from data_access.settings import data_folder

STORE_NAME = "zhijiao.db"
FILES = "files/"
MANIFEST = "manifest.json"
BACKUPS = "backups"


@dataclass(frozen=True)
class BackupReport:
    """What an archive holds: where it is, its revision, rows a table, other files."""

    path: Path
    revision: str
    row_counts: dict[str, int]
    file_count: int


def backup(engine: Engine, target: Path) -> BackupReport:
    """Write the store and the files of its data folder to one verified .zip.

    The store stays in use; the archive holds one committed state of it.

    Raises:
        StoreUnusable: not the embedded store, the target exists, or the copy differs
            from the store.
    """
    if target.exists():
        raise StoreUnusable("backup_exists", path=target)
    store = store_file(engine.url, "backup_unsupported")
    if not store.exists():
        raise StoreUnusable("backup_missing", path=store)
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        copy = Path(folder) / STORE_NAME
        try:
            files = list(_other_files(store, target.parent))
            report = replace(_copied(store, copy, target), file_count=len(files))
            archive = Path(folder) / target.name
            _pack(archive, copy, report, files)
            archive.rename(target)
        except (sqlite3.DatabaseError, OSError) as error:
            reason = sentence("reason_cannot_open")
            if isinstance(error, sqlite3.DatabaseError):
                reason = sentence("reason_damaged")
            raise StoreUnusable("backup_failed", reason=reason) from error
    return report


def backup_target(url: URL, label: str) -> Path:
    """Return a new file name in the folder of backups beside the store."""
    store = store_file(url, "backup_unsupported")
    moment = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    return store.parent / BACKUPS / f"{store.stem}-{moment}-{label}.zip"


def store_file(url: URL, refusal: str) -> Path:
    """Return the file of the embedded store.

    Raises:
        StoreUnusable: the store is a server, which has tools of its own.
    """
    if url.get_backend_name() != "sqlite" or not url.database:
        raise StoreUnusable(refusal, database=shown_address(url))
    return Path(url.database)


def copy_store(source: Path, target: Path) -> None:
    """Copy a store over another file in one transaction, waiting for its writer.

    Raises:
        StoreUnusable: another writer was at work longer than the time to wait.
    """
    deadline = time.monotonic() + WAIT_SECONDS

    def give_up(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > deadline:
            raise StoreUnusable("store_locked", seconds=f"{WAIT_SECONDS:g}")

    with (
        closing(sqlite3.connect(source)) as origin,
        closing(sqlite3.connect(target, timeout=0)) as copy,
    ):
        origin.backup(copy, progress=give_up)


def verified_contents(store: Path) -> tuple[str, dict[str, int]]:
    """Return the revision of a store file and its rows a table.

    Raises:
        sqlite3.DatabaseError: the file is no store, or is damaged.
    """
    with closing(sqlite3.connect(store, timeout=60)) as connection:
        connection.execute("BEGIN")
        (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(answer)
        return _contents(connection)


def sha256_of(path: Path) -> str:
    """Return the checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copied(store: Path, copy: Path, target: Path) -> BackupReport:
    with (
        closing(sqlite3.connect(store, timeout=60)) as origin,
        closing(sqlite3.connect(copy)) as copied,
    ):
        # The open transaction holds the state that both are counted in.
        origin.execute("BEGIN")
        expected = _contents(origin)
        origin.backup(copied)
        copied.execute("PRAGMA journal_mode=DELETE")
    if verified_contents(copy) != expected:
        raise StoreUnusable("backup_failed", reason=sentence("reason_counts"))
    revision, row_counts = expected
    return BackupReport(target, revision, row_counts, 0)


def _contents(connection: sqlite3.Connection) -> tuple[str, dict[str, int]]:
    statement = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - our own name
    (revision,) = connection.execute(statement).fetchone()
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    counts = {}
    for (name,) in names.fetchall():
        statement = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - of its own list
        (counts[name],) = connection.execute(statement).fetchone()
    return revision, counts


def _other_files(store: Path, backups: Path) -> Iterator[tuple[Path, str]]:
    # Only the folder of the settings is ours as a whole; a store kept elsewhere
    # lies among files that are none of our business.
    folder = data_folder().resolve()
    if store.resolve().parent != folder:
        return
    left_out = {folder / BACKUPS}
    if folder in backups.resolve().parents:
        left_out.add(backups.resolve())
    for path in sorted(folder.rglob("*")):
        own = path.name.startswith((store.name, ".backup-"))
        if path.is_file() and not own and left_out.isdisjoint(path.parents):
            yield path, path.relative_to(folder).as_posix()


def _pack(
    archive: Path, copy: Path, report: BackupReport, files: list[tuple[Path, str]]
) -> None:
    checksums = {}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as pack:
        for path, name in [(copy, STORE_NAME), *((p, FILES + n) for p, n in files)]:
            pack.write(path, name)
            checksums[name] = sha256_of(path)
        manifest = {
            "revision": report.revision,
            "row_counts": report.row_counts,
            "sha256": checksums,
        }
        pack.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
