"""Cases and lessons of a conference, remembered, with their files."""

from hashlib import sha256

import pandas as pd

from data_access.queries.showcase import showcases
from data_access.settings import media_folder
from pages.ui import cached


def cases() -> pd.DataFrame:
    """Return queries.showcase.showcases."""
    return cached.remember(
        "showcases", (media_mark(),), lambda: showcases(cached.store(), media_folder())
    )


def media_mark() -> str:
    """Return what changes with the media folder: files come without an import."""
    files = sorted(path for path in media_folder().rglob("*") if path.is_file())
    states = [(str(path), path.stat().st_size, path.stat().st_mtime) for path in files]
    return sha256(repr(states).encode()).hexdigest()[:16]
