"""Tells a page of explanations from a table nobody knows."""

import re

from data_access.ingest.reading import RawTable

_NAMES = re.compile(
    r"说明|须知|目录|封面|填写要求|填报要求|编码|代码表|字典|选项|示例|样表|备选"
)
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3


def is_description(table: RawTable) -> bool:
    """Tell whether a sheet of a workbook of several explains others or is hidden.

    A lone sheet never is: then nothing at all would be read without a warning.
    """
    if len(table.siblings) < 2:
        return False
    if table.is_hidden or _NAMES.search(table.sheet_name):
        return True
    wide = sum(sum(cell != "" for cell in row) >= _FEWEST_COLUMNS for row in table.rows)
    return wide < _FEWEST_ROWS
