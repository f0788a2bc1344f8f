"""Fills one of our columns from the rows of a frame, as an expression says."""

from collections.abc import Sequence

from data_access.ingest.cleaning import clean_number
from data_access.ingest.issues import Severity
from data_access.ingest.mapping.frame import Found, Frame
from data_access.ingest.mapping.model import Choice, Expression
from data_access.messages import sentence


def evaluate(expression: Expression, frame: Frame) -> list[Found]:
    """Return one cell a row; None where the table says nothing."""
    if expression.choices:
        return _choose(expression.choices, frame)
    if expression.total:
        return _add_up(expression, frame)
    if not expression.columns:
        return [expression.value] * len(frame)
    if len(expression.columns) > 1:
        return [_filled(expression, text) for text in _joined_texts(expression, frame)]
    heading = expression.columns[0]
    cells = frame.columns[heading]
    if expression.words:
        return _translate(cells, expression, frame)
    if expression.factor is not None:
        return _scale(cells, heading, expression.factor, frame)
    return [_filled(expression, cell) for cell in cells]


def is_set(cell: Found, accepted: Sequence[str] = ()) -> bool:
    """Tell whether a cell of a one-hot group is set."""
    if accepted:
        return str(cell) in accepted
    if cell is None or cell is False:
        return False
    return str(cell).strip() not in ("0", "0.0", "")


def _filled(expression: Expression, cell: Found) -> Found:
    if cell is None or expression.format == "{}":
        return cell
    return expression.format.format(cell)


def _joined_texts(expression: Expression, frame: Frame) -> list[str | None]:
    parts = [frame.columns[heading] for heading in expression.columns]
    return [
        None if None in cells else expression.separator.join(map(str, cells))
        for cells in zip(*parts, strict=True)
    ]


def _translate(
    cells: Sequence[Found], expression: Expression, frame: Frame
) -> list[Found]:
    words = dict(expression.words)
    allowed = "、".join(words)
    found: list[Found] = []
    for index, cell in enumerate(cells):
        word = None if cell is None else words.get(str(cell))
        if cell is not None and word is None:
            frame.find(
                "mapped_word_unknown",
                Severity.WARNING,
                index,
                expression.columns[0],
                cell,
                allowed=allowed,
            )
        found.append(word)
    return found


def _numbers(cells: Sequence[Found], heading: str, frame: Frame) -> list[float | None]:
    numbers: list[float | None] = []
    for index, cell in enumerate(cells):
        cleaned = clean_number(cell)
        if cleaned.problem:
            frame.find(
                "mapped_value_unreadable",
                Severity.WARNING,
                index,
                heading,
                cell,
                allowed=sentence("mapping_type_number"),
            )
        numbers.append(cleaned.value)
    return numbers


def _scale(
    cells: Sequence[Found], heading: str, factor: float, frame: Frame
) -> list[Found]:
    """Multiply; rounded so that 43.83 × 10000 is 438300 and not a hair more."""
    return [
        None if number is None else round(number * factor, 6)
        for number in _numbers(cells, heading, frame)
    ]


def _add_up(expression: Expression, frame: Frame) -> list[Found]:
    """Add columns; a sum of which one part is missing is missing."""
    parts = [_numbers(frame.columns[name], name, frame) for name in expression.total]
    factor = 1.0 if expression.factor is None else expression.factor
    return [
        None
        if None in numbers
        else round(sum(number or 0.0 for number in numbers) * factor, 6)
        for numbers in zip(*parts, strict=True)
    ]


def _choose(choices: Sequence[Choice], frame: Frame) -> list[Found]:
    """Return the first choice that is set; several set are reported."""
    found: list[Found] = []
    for index in range(len(frame)):
        chosen = [
            choice
            for choice in choices
            if is_set(frame.columns[choice.column][index], choice.accepted)
        ]
        if len(chosen) > 1:
            frame.find(
                "mapped_choices_several",
                Severity.WARNING,
                index,
                choices[0].column,
                "、".join(choice.column for choice in chosen),
                count=len(chosen),
            )
        found.append(chosen[0].value if chosen else None)
    return found
