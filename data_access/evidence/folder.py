"""Keeps the files of supporting documents by what is in them, never by their path."""

import hashlib
import re
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

import pandas as pd
from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Engine

from data_access.databases import reading, writing
from data_access.errors import ZhijiaoError
from data_access.settings import data_folder
from data_access.tables import document_file

ENDINGS = frozenset(
    ".pdf .ofd .doc .docx .xls .xlsx .wps .et .ppt .pptx .txt .jpg .jpeg .png .webp"
    " .mp4 .mov .zip".split()
)
MOST_BYTES = 200 * 2**20
_NAME_LENGTH = 200
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\u202a-\u202e\u2066-\u2069]")


def evidence_folder() -> Path:
    """Return where the files lie; a backup of the data folder has them."""
    return data_folder() / "evidence"


def plain_name(given: str) -> str:
    """Return the last part of a name, of either kind of path, fit for a folder.

    Raises:
        ZhijiaoError: nothing is left, or the ending is not one that is kept.
    """
    last = PurePosixPath(PureWindowsPath(given).name).name
    name = printable_name(last)[-_NAME_LENGTH:]
    if Path(name).suffix.lower() not in ENDINGS:
        allowed = "、".join(sorted(ending[1:] for ending in ENDINGS))
        raise ZhijiaoError("evidence_kind", file=given, allowed=allowed)
    return name


def printable_name(text: str) -> str:
    """Return a name without what folders of any system refuse or hide."""
    return _UNPRINTABLE.sub("", text).strip(" .")


def keep_file(engine: Engine, given_name: str, content: bytes) -> str:
    """Keep a file under its name; one of the same name gives way to it.

    Returns the name it is known by. What was kept before stays in the folder.

    Raises:
        ZhijiaoError: the kind of file is not kept, it is empty or too large.
    """
    name = plain_name(given_name)
    if not content:
        raise ZhijiaoError("evidence_empty", file=name)
    if len(content) > MOST_BYTES:
        raise ZhijiaoError("evidence_large", file=name, allowed=MOST_BYTES // 2**20)
    found = hashlib.sha256(content).hexdigest()
    path = path_of(found, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        # Written aside first: a broken write never looks like the file.
        aside = path.with_suffix(f"{path.suffix}.part")
        aside.write_bytes(content)
        aside.replace(path)
    row = {
        "file_name": name,
        "file_hash": found,
        "byte_count": len(content),
        "received_at": datetime.now().replace(microsecond=0),
    }
    with writing(engine) as connection:
        same = document_file.c.file_name == name
        connection.execute(delete(document_file).where(same))
        connection.execute(insert(document_file).values(**row))
    return name


def path_of(file_hash: str, name: str) -> Path:
    """Return where the content of a hash lies."""
    return evidence_folder() / f"{file_hash}{Path(name).suffix.lower()}"


def kept_files(engine: Engine) -> pd.DataFrame:
    """One row per file that was kept: file_name, file_hash, byte_count, received_at."""
    names = ("file_name", "file_hash", "byte_count", "received_at")
    columns = [document_file.c[name] for name in names]
    with reading(engine) as connection:
        return pd.read_sql(select(*columns), connection)
