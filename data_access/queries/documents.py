"""Supporting documents, and a zone's own way to group its systems."""

import re

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.tables import document, system_group

_BETWEEN = re.compile(r"[、,，;；\s]+")
_LISTS = ("systems", "indicators", "certificates")


def documents(engine: Engine) -> pd.DataFrame:
    """One row per document, by number.

    Columns: document_no, title, official_no, issued_date, document_kind, file_name,
    and as tuples what it supports: systems (numbers as text), indicators,
    certificates.
    """
    names = (
        "document_no",
        "title",
        "official_no",
        "issued_date",
        "document_kind",
        "file_name",
    )
    columns = [document.c[name] for name in (*names, *_LISTS)]
    statement = select(*columns).order_by(document.c.document_no)
    with reading(engine) as connection:
        found = pd.read_sql(statement, connection, parse_dates=["issued_date"])
    return found.assign(**{name: found[name].map(_listed) for name in _LISTS})


def _listed(text: object) -> tuple[str, ...]:
    """Return the words of a cell that holds several."""
    words = _BETWEEN.split(text) if isinstance(text, str) else []
    return tuple(word for word in words if word)


def system_groups(engine: Engine) -> pd.DataFrame:
    """One row per item of a scheme, in the order of its items.

    Columns: scheme, heading, item_no, system_no, indicator_id, text.
    """
    names = ("scheme", "heading", "item_no", "system_no", "indicator_id", "text")
    columns = [system_group.c[name] for name in names]
    order = (system_group.c.scheme, system_group.c.item_no, system_group.c.heading)
    with reading(engine) as connection:
        return pd.read_sql(select(*columns).order_by(*order), connection)
