"""Joins a second file to the base rows; rows that find no partner are reported."""

from dataclasses import replace

from data_access.ingest.issues import Severity
from data_access.ingest.mapping.frame import Frame


def join_frame(base: Frame, other: Frame, on: tuple[str, ...]) -> Frame:
    """Return the base rows with the columns of the other file where its key is found.

    Rows of the other file that are in no base row, or repeat a key, become errors
    that name its file and row: they are not stored, and not lost from sight.
    """
    wanted = {_key(base, on, index) for index in range(len(base))}
    partner: dict[tuple[object, ...], int] = {}
    for index in range(len(other)):
        key, shown = _key(other, on, index), _shown(other, on, index)
        if key not in wanted:
            _reject(base, other, "mapped_row_unjoined", index, on, shown)
        elif key in partner:
            _reject(base, other, "mapped_join_twice", index, on, shown)
        else:
            partner[key] = index
    places = [partner.get(_key(base, on, index)) for index in range(len(base))]
    added = {
        heading: [None if place is None else cells[place] for place in places]
        for heading, cells in other.columns.items()
        if heading not in base.columns
    }
    return replace(
        base,
        columns={**base.columns, **added},
        joined={**base.joined, **dict.fromkeys(added, other.file_name)},
        present={
            **base.present,
            other.file_name: [place is not None for place in places],
        },
    )


def _key(frame: Frame, on: tuple[str, ...], index: int) -> tuple[object, ...]:
    return tuple(str(frame.columns[heading][index]).strip() for heading in on)


def _shown(frame: Frame, on: tuple[str, ...], index: int) -> str:
    return "|".join(str(frame.columns[heading][index] or "") for heading in on)


def _reject(
    base: Frame, other: Frame, rule: str, index: int, on: tuple[str, ...], value: str
) -> None:
    other.find(rule, Severity.ERROR, index, "、".join(on), value, base=base.file_name)
    base.issues.add(other.issues.kept.pop())
