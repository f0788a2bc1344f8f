"""What a school's row does not hold itself: other names, former codes, receivers."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection, select

from data_access.tables import lesson_plan_receiver, school_code_history, school_name

Listed = Mapping[str, Mapping[object, tuple[str, ...]]]


def listed_beside(
    connection: Connection, sheet_id: str, codes: Mapping[int, str]
) -> Listed:
    """Return column → owner → what it lists, for the columns kept in other tables.

    The owner is a school_id, of receivers the plan_no; `codes` are school_id → code.
    """
    if sheet_id == "school":
        return _of_schools(connection)
    if sheet_id == "lesson_plan":
        keys = lesson_plan_receiver.c
        pairs = connection.execute(
            select(keys.plan_no, keys.school_id).order_by(keys.plan_no, keys.school_id)
        )
        return {"receivers": _grouped((plan, codes[key]) for plan, key in pairs)}
    return {}


def _of_schools(connection: Connection) -> Listed:
    names, codes = school_name.c, school_code_history.c
    found: dict[str, Mapping[object, tuple[str, ...]]] = {}
    for column, kind in (("former_names", "former"), ("alias_names", "alias")):
        pairs = select(names.school_id, names.name).where(names.name_kind == kind)
        found[column] = _grouped(connection.execute(pairs.order_by(names.name)))
    pairs = select(codes.school_id, codes.former_code).order_by(codes.former_code)
    return found | {"former_codes": _grouped(connection.execute(pairs))}


def _grouped(pairs: object) -> dict[object, tuple[str, ...]]:
    found: dict[object, list[str]] = defaultdict(list)
    for owner, text in pairs:  # type: ignore[attr-defined]
        found[owner].append(text)
    return {owner: tuple(texts) for owner, texts in found.items()}
