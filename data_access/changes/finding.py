"""Finds the school that a command names, by code or by name, present or former."""

from sqlalchemy import Engine, select

from data_access.databases import reading
from data_access.errors import ScopeUnknown
from data_access.tables import school, school_code_history, school_name

_SHOWN = 5


def find_school(engine: Engine, text: str) -> tuple[int, str]:
    """Return id and name of the one school that bears a code or a name.

    Raises:
        ScopeUnknown: none does, or several do; the sentence lists them.
    """
    ways = (
        select(school.c.school_id).where(school.c.school_code == text),
        select(school_code_history.c.school_id).where(
            school_code_history.c.former_code == text
        ),
        select(school.c.school_id).where(school.c.name == text),
        select(school_name.c.school_id).where(school_name.c.name == text),
        select(school.c.school_id).where(school.c.name.contains(text, autoescape=True)),
    )
    columns = (school.c.school_id, school.c.name, school.c.school_code)
    with reading(engine) as connection:
        for way in ways:
            rows = select(*columns).where(school.c.school_id.in_(way))
            found = connection.execute(rows.order_by(school.c.school_code)).all()
            if len(found) == 1:
                return found[0].school_id, found[0].name
            if found:
                listed = "、".join(
                    f"{r.name}（{r.school_code}）" for r in found[:_SHOWN]
                )
                more = "……" if len(found) > _SHOWN else ""
                raise ScopeUnknown("school_several", text=text, found=listed + more)
    raise ScopeUnknown("school_unknown_here", text=text)
