"""What a conference shows: cases and lessons by section, in their order."""

from pathlib import Path

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.codes import SHOWCASE_SECTIONS
from data_access.databases import reading
from data_access.media_path import media_file
from data_access.tables import showcase

COLUMNS = ("section", "title", "unit_name", "minutes", "sort_order", "media_path")
_LAST = 1_000_000


def showcases(engine: Engine, media_folder: Path | None = None) -> pd.DataFrame:
    """One row per case or lesson, section by section, each in its own order.

    Columns: COLUMNS, and file: the picture or video inside the media folder, None
    where none is named, it is not there, or its path leads out of the folder.
    """
    with reading(engine) as connection:
        columns = (showcase.c[name] for name in COLUMNS)
        rows = pd.read_sql(select(*columns), connection)
    place = {code: number for number, code in enumerate(SHOWCASE_SECTIONS.labels)}
    rows["place"] = rows["section"].map(place)
    rows["turn"] = rows["sort_order"].fillna(_LAST).astype(int)
    ordered = rows.sort_values(["place", "turn", "title", "unit_name"])
    files = [_file(media_folder, path) for path in ordered["media_path"]]
    ordered["file"] = pd.Series(files, ordered.index, dtype=object)
    return ordered.drop(columns=["place", "turn"]).reset_index(drop=True)


def _file(folder: Path | None, path: object) -> Path | None:
    if folder is None or not isinstance(path, str):
        return None
    return media_file(folder, path)
