"""What stands over a column: its heading with its unit, and the comment on it."""

from data_access.catalogue.sheets import KIND_LABELS, Kind, Sheet, SheetColumn
from data_access.ingest.template.limits import choices_of
from data_access.messages.templates import TEMPLATE

_LISTED = 8


def heading_of(column: SheetColumn) -> str:
    """Return the heading with its unit in brackets, where it does not say it itself."""
    unit = column.unit
    # A cell for a share shows the percent sign; in the heading it would mean that
    # 0.3 is 0.3 %.
    if not unit or column.kind is Kind.SHARE or unit in column.header:
        return column.header
    return TEMPLATE["unit_heading"].format(header=column.header, unit=unit)


def filling_of(column: SheetColumn) -> str:
    """Return how a column is filled in: its kind and its unit."""
    unit = TEMPLATE["in_unit"].format(unit=column.unit) if column.unit else ""
    return KIND_LABELS[column.kind] + unit


def need_of(sheet: Sheet, column: SheetColumn) -> str:
    """Return whether a column has to be filled in, or which other may be instead."""
    if column.instead:
        others = "、".join(sheet.by_name[name].header for name in column.instead)
        return TEMPLATE["or_other"].format(other=others)
    return TEMPLATE["yes"] if column.is_required else ""


def comment_of(column: SheetColumn) -> str:
    """Return the comment on a heading: how to fill it in, and from what to choose."""
    is_needed = column.is_required and not column.instead
    text = (TEMPLATE["needed"] if is_needed else "") + f"{filling_of(column)}。"
    text += column.hint
    words = choices_of(column) if column.codes else []
    if words:
        choices = "、".join(words[:_LISTED])
        if len(words) > _LISTED:
            choices = TEMPLATE["and_more"].format(choices=choices, count=len(words))
        text += TEMPLATE["choose_from"].format(choices=choices)
    return text
