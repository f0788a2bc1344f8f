"""Environment to settings: where the store is, and where its files lie."""

import os
from dataclasses import dataclass
from pathlib import Path

from data_access.catalogue.quality import DUE_DAY, LAST_DUE_DAY

PROJECT_FOLDER = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """What the environment decides."""

    database_url: str
    data_folder: Path


def data_folder() -> Path:
    """Return the one folder that holds everything a backup needs."""
    return Path(os.environ.get("ZHIJIAO_DATA_FOLDER", PROJECT_FOLDER / ".data"))


def media_folder() -> Path:
    """Return where pictures and videos of 案例 lie, within what a backup needs."""
    return data_folder() / "media"


def load_settings() -> Settings:
    """Read the environment; without ZHIJIAO_DATABASE_URL the embedded store."""
    folder = data_folder()
    default = f"sqlite:///{folder / 'zhijiao.db'}"
    return Settings(os.environ.get("ZHIJIAO_DATABASE_URL") or default, folder)


def report_due_day() -> int:
    """Return the day of the next month on which monthly reports are due (1 to 28)."""
    text = os.environ.get("ZHIJIAO_REPORT_DUE_DAY", "")
    day = int(text) if text.isdecimal() else DUE_DAY
    return min(max(day, 1), LAST_DUE_DAY)


def demo_is_wanted() -> bool:
    """Tell whether no store was ever named: then the demonstration zone is shown."""
    if os.environ.get("ZHIJIAO_DATABASE_URL"):
        return False
    # Somebody who empties the store on purpose leaves this mark beside it.
    return not (data_folder() / "no-demo").exists()


def is_public_only() -> bool:
    """Tell whether this process shows nothing but the public view.

    The process decides, never an address: no link gives anybody more.
    """
    return os.environ.get("ZHIJIAO_PUBLIC_ONLY") == "1"


def public_address() -> str:
    """Return how telephones reach the public view, as it was typed; may be empty."""
    return os.environ.get("ZHIJIAO_PUBLIC_ADDRESS", "").strip()
