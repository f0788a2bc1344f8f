"""Takes in the files behind supporting documents and says which row each belongs to."""

import pandas as pd
import streamlit as st

from data_access.errors import ZhijiaoError
from data_access.evidence import keep_file
from data_access.evidence.folder import ENDINGS
from pages.ui import cached

KEY = "systems-files"


def receive_files(papers: pd.DataFrame) -> None:
    """Draw the place where files are dropped; say of each where it went."""
    wanted = {name for name in papers["file_name"] if isinstance(name, str)}
    with st.expander("上传佐证的电子文件"):
        st.caption(
            "按“佐证材料”表里的“文件名”对上；同名的再传一次就换成新的。"
            f"表里写了文件名的有 {len(wanted)} 份。"
        )
        kinds = [ending[1:] for ending in sorted(ENDINGS)]
        given = st.file_uploader(
            "电子文件",
            kinds,
            accept_multiple_files=True,
            key=KEY,
            label_visibility="collapsed",
        )
        if given and st.button("存入", type="primary", key=f"{KEY}-keep"):
            for one in given:
                st.write(_kept(one.name, one.getvalue(), wanted))


def _kept(name: str, content: bytes, wanted: set[str]) -> str:
    try:
        stored = keep_file(cached.store(), name, content)
    except ZhijiaoError as error:
        return f"✕ {error}"
    if stored in wanted:
        return f"✓ “{stored}”已存入，对上了佐证材料表。"
    return (
        f"△ “{stored}”已存入，但佐证材料表里没有这个文件名；"
        "请在表里补上文件名后再导入一次。"
    )
