"""What a shared view was drawn from, kept beside the store for a year.

The files lie in the data folder, not in the store: sharing never waits for an import
that writes, and all kinds of stores do the same. Each is signed with a key that lies
there too, so nothing that somebody else put there is ever opened. What an upgraded
program cannot read any more counts as not kept.
"""

import hashlib
import hmac
import json
import logging
import os
import pickle
import secrets
import shutil
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from data_access.data_state import DataState
from data_access.settings import data_folder

LOGGER = logging.getLogger(__name__)
MONTHS_KEPT = 12
MOST_BYTES = 16 * 2**20  # of one view, packed
MOST_OF_ALL = 512 * 2**20
_DAYS_KEPT = 365
_SIGNATURE = 32
_ENDING = ".view"
_ABOUT = "version.json"


@dataclass(frozen=True)
class KeptView:
    """Until when a view is kept; or the code of the sentence why it is not."""

    until: date | None
    problem: str = ""


def views_folder() -> Path:
    """Return where the views lie; a backup of the data folder has them."""
    return data_folder() / "links"


def keep_view(
    state: DataState, results: Iterable[tuple[str, tuple[Any, ...], Any]]
) -> KeptView:
    """Keep the results of a view under the state of the data it shows."""
    try:
        packed = _packed_results(state, results)
        if sum(map(len, packed.values())) > MOST_BYTES:
            return KeptView(None, "link_too_large")
        _write_view(_folder(state), packed)
        drop_old()
    except OSError:
        return KeptView(None, "link_unkept")
    return KeptView(_today() + timedelta(days=_DAYS_KEPT))


def _packed_results(
    state: DataState, results: Iterable[tuple[str, tuple[Any, ...], Any]]
) -> dict[str, bytes]:
    packed: dict[str, bytes] = {}
    for name, key, value in results:
        digest = digest_of(name, key)
        if digest not in packed:
            packed[digest] = _packed(state, digest, value)
    return packed


def _write_view(folder: Path, packed: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for digest, content in packed.items():
        _write(folder / f"{digest}{_ENDING}", content)
    _write(folder / _ABOUT, json.dumps({"day": _today().isoformat()}).encode())
    os.utime(folder)


def _today() -> date:
    return datetime.now().astimezone().date()


def day_of(state: DataState) -> date | None:
    """Return the day a state's first view was kept, None if none is there."""
    try:
        about = json.loads((_folder(state) / _ABOUT).read_text("utf-8"))
        return date.fromisoformat(about["day"])
    except (OSError, ValueError, KeyError, TypeError):  # gone, or cut
        return None


def kept_result(state: DataState, name: str, key: tuple[Any, ...]) -> tuple[bool, Any]:
    """Return whether a result was kept, and the result.

    A file that was not signed here, or not for this place, counts as not kept; so
    does one that this program cannot read: an earlier one with other classes wrote it.
    """
    digest = digest_of(name, key)
    path = _folder(state) / f"{digest}{_ENDING}"
    try:
        content = path.read_bytes()
        signature, body = content[:_SIGNATURE], content[_SIGNATURE:]
        if not hmac.compare_digest(signature, _signed(state, digest, body)):
            return False, None
        return True, pickle.loads(zlib.decompress(body))  # noqa: S301 (signed by us)
    except FileNotFoundError:
        return False, None
    except Exception:  # whatever it is, the reader is told that it was not kept
        LOGGER.exception("kept view %s", path)
        return False, None


def drop_old() -> None:
    """Drop the versions kept too long; then the oldest, while all take too much."""
    folders = sorted(views_folder().glob("*/*/"), key=lambda f: f.stat().st_mtime)
    sizes = {f: sum(one.stat().st_size for one in f.iterdir()) for f in folders}
    oldest = time.time() - _DAYS_KEPT * 86400
    for folder in folders:
        is_old = folder.stat().st_mtime < oldest
        if is_old or (sum(sizes.values()) > MOST_OF_ALL and len(sizes) > 1):
            # Another process may be dropping the same.
            shutil.rmtree(folder, ignore_errors=True)
            del sizes[folder]


def digest_of(name: str, key: tuple[Any, ...]) -> str:
    """Return what names a result, the same in every process."""
    return hashlib.sha256(f"{name}\n{_text(key)}".encode()).hexdigest()


def _text(value: Any) -> str:
    """Write a frozen value; sets have no order of their own."""
    if isinstance(value, frozenset | set):
        return f"{{{','.join(sorted(map(_text, value)))}}}"
    if isinstance(value, tuple | list):
        return f"({','.join(map(_text, value))})"
    if is_dataclass(value):
        parts = (_text(getattr(value, field.name)) for field in fields(value))
        return f"{type(value).__name__}({','.join(parts)})"
    return repr(value)


def _packed(state: DataState, digest: str, value: Any) -> bytes:
    body = zlib.compress(pickle.dumps(value), 6)
    return _signed(state, digest, body) + body


def _signed(state: DataState, digest: str, body: bytes) -> bytes:
    place = f"{state.store}\n{state.name}\n{digest}\n".encode()
    return hmac.digest(_secret(), place + body, "sha256")


def _secret() -> bytes:
    """Return the key of the signatures; the first who needs it makes it."""
    path = views_folder() / "key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"key.{secrets.token_hex(8)}")
        aside.touch(mode=0o600)
        aside.write_bytes(secrets.token_bytes(32))
        try:
            os.link(aside, path)  # nobody's key is ever written over
        except FileExistsError:
            pass
        finally:
            aside.unlink()
    return path.read_bytes()


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    # Written aside first: a broken write never looks like the file.
    aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")
    aside.write_bytes(content)
    aside.replace(path)


def _folder(state: DataState) -> Path:
    name = hashlib.sha256(state.store.encode()).hexdigest()[:16]
    return views_folder() / name / state.name
