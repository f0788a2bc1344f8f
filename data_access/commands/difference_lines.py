"""A difference as lines on the screen."""

from collections.abc import Iterator

from data_access.changes import ChangedValue, Difference
from data_access.changes.effects import effect_lines
from data_access.messages.changes import CHANGE_LINES

SHOWN_VALUES = 10


def difference_lines(found: Difference) -> Iterator[str]:
    """Yield what a delivery would change: sheets, some values, the main numbers."""
    if not found.is_any:
        yield CHANGE_LINES["no_difference"]
        return
    yield CHANGE_LINES["difference"]
    for sheet in found.sheets:
        ended = CHANGE_LINES["ended"].format(count=sheet.ended) if sheet.ended else ""
        yield CHANGE_LINES["sheet_difference"].format(**vars(sheet) | {"ended": ended})
    for value in found.values[:SHOWN_VALUES]:
        yield _value_line(value)
    if found.value_count > SHOWN_VALUES:
        more = found.value_count - SHOWN_VALUES
        yield CHANGE_LINES["more_values"].format(count=more)
    yield from _number_lines(found)


def _value_line(value: ChangedValue) -> str:
    file = ""
    if value.file and value.row is not None:
        file = CHANGE_LINES["value_file"].format(file=value.file, row=value.row)
    words = {**vars(value), **vars(value.cell), "file": file}
    return CHANGE_LINES["value"].format(**words)


def _number_lines(found: Difference) -> Iterator[str]:
    effects = found.effects
    if effects.period is None:
        return
    if effects.is_other_zone:
        yield CHANGE_LINES["other_zone"]
    lines = effect_lines(effects)
    key = "numbers" if lines else "numbers_same"
    yield CHANGE_LINES[key].format(period=effects.period.key)
    for line in lines:
        yield CHANGE_LINES["number"].format(line=line)
