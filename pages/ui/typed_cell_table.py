"""What a school types in a month, as a table; and who brings which sheet."""

import pandas as pd

from data_access.catalogue.sheets import FILLER_LABELS, Frequency, Sheet
from data_access.catalogue.typed_cells import typed_columns, typed_in_a_month

TOTAL = "合计"


def cell_table() -> pd.DataFrame:
    """Return the monthly sheets a school types, with the cells of each, and the sum."""
    found = typed_in_a_month()
    rows: list[dict[str, object]] = [
        {
            "报表": each.sheet.label,
            "要填的列": "、".join(column.header for column in each.columns),
            "列数": len(each.columns),
            "一校一月几行": each.rows,
            "每月格数": each.count,
        }
        for each in found
    ]
    total = sum(each.count for each in found)
    return pd.DataFrame([*rows, {"报表": TOTAL, "要填的列": "", "每月格数": total}])


def filler_words(sheet: Sheet) -> str:
    """Say who brings a sheet."""
    return FILLER_LABELS[sheet.filler]


def cells_a_month(sheet: Sheet) -> str:
    """Say how many cells a school types of a sheet each month."""
    if sheet.frequency is not Frequency.MONTHLY:
        return "—"
    return str(len(typed_columns(sheet)) * sheet.monthly_rows)
