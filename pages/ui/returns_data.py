"""What goes back to the schools, for the pages: 收齐表, reminders, templates.

What makes it also reads workbooks, which takes a while to load: only when asked for.
"""

import io
from typing import TYPE_CHECKING

from data_access.period import add_months
from pages.ui import cached

if TYPE_CHECKING:
    from data_access.returns.collection import Collection

MONTHS = 12


def months() -> list[int]:
    """Return the months to choose from: the next one, the newest reported, earlier."""
    newest = cached.remember("newest_reported", (), _newest)
    return [add_months(newest, -back) for back in range(-1, MONTHS)]


def _newest() -> int:
    from data_access.returns.months import newest_month

    return newest_month(cached.store())


def collection(month: int, area: str | None = None) -> "Collection":
    """Return who has sent in what for a month, in an area or anywhere."""

    def build() -> "Collection":
        from data_access.returns.collection import collect_month

        return collect_month(cached.store(), month, area=area)

    return cached.remember("collection", (month, area), build)


def reminder_texts(found: "Collection") -> list[str]:
    """Return the text of every town, and the sentence on files of nobody."""
    from data_access.returns.result_folder import reminder_text

    return [text for text in reminder_text(found).split("\n\n") if text.strip()]


def collection_file(found: "Collection") -> bytes:
    """Return the 收齐表 as a workbook."""
    from data_access.returns.result_folder import collection_workbook

    return collection_workbook(found)


def blank_template(sheet_ids: tuple[str, ...]) -> bytes:
    """Return the blank template of some sheets, or of all."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from data_access.ingest.template import write_template

    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(path, sheet_ids)
        return path.read_bytes()


def school_template(code: str, sheet_ids: tuple[str, ...], month: int) -> bytes:
    """Return the workbook of one school, filled with what is known of it."""
    from data_access.returns.school_templates import write_school_template

    out = io.BytesIO()
    write_school_template(cached.store(), code, sheet_ids, month, out)
    return out.getvalue()
