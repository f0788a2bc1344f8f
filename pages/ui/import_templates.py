"""模板下载: the workbooks that schools fill in."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from data_access.catalogue.sheets import SHEETS
from data_access.settings import PROJECT_FOLDER

EXAMPLE = PROJECT_FOLDER / "docs" / "examples" / "青禾县示例.zip"


def templates_part() -> None:
    """Draw the choice of sheets and the downloads."""
    chosen = st.multiselect(
        "要哪些报表",
        list(SHEETS),
        format_func=lambda sheet_id: SHEETS[sheet_id].label,
        placeholder="不选就是全部",
        key="import-template-sheets",
    )
    st.download_button(
        "下载空白模板",
        data=partial(blank_template, tuple(chosen)),
        file_name="填报模板.xlsx",
        key="import-template-blank",
        on_click="ignore",
    )
    example_download("import-template-example")


def example_download(key: str) -> None:
    """Draw the download of the invented county's workbooks."""
    st.download_button(
        "下载示例（虚构的青禾县，一个压缩包）",
        data=EXAMPLE.read_bytes,
        file_name=EXAMPLE.name,
        key=key,
        on_click="ignore",
    )


def blank_template(sheet_ids: tuple[str, ...]) -> bytes:
    """Return the bytes of the blank template of some sheets, or of all."""
    from data_access.ingest.template import write_template

    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        write_template(path, sheet_ids)
        return path.read_bytes()
