"""Reads how one of our columns is filled: a column's name, or a small table."""

from data_access.ingest.mapping.headings import same_heading
from data_access.ingest.mapping.keys import KEYS, ORIGINS_OF_A_VALUE
from data_access.ingest.mapping.model import Choice, Expression
from data_access.ingest.mapping.section import Scalar, Section
from data_access.messages import sentence


def read_expression(section: Section, key: str) -> Expression:
    """Read `key = "Column"` or `key = {…}`; faults are kept in the section."""
    found = section.data[key]
    if isinstance(found, str):
        return Expression(columns=(same_heading(found),))
    if not isinstance(found, dict):
        section.fault("value_type", key, allowed=sentence("mapping_type_expression"))
        return Expression(value="")
    inner = section.table(key)
    inner.refuse_unknown(KEYS["expression"])
    return read_inline(inner)


def read_inline(section: Section) -> Expression:
    """Read an expression whose keys stand in the section itself."""
    given = [key for key in ORIGINS_OF_A_VALUE if key in section.data]
    if len(given) != 1:
        allowed = "、".join(ORIGINS_OF_A_VALUE)
        section.fault("value_source", allowed=allowed)
    return Expression(
        columns=_columns(section),
        total=section.headings("sum"),
        choices=tuple(map(_choice, section.tables("one_of"))),
        value=_scalar(section, "value"),
        separator=section.text("separator", "|") or "",
        format=_format(section),
        factor=section.number("factor"),
        words=_words(section),
    )


def _columns(section: Section) -> tuple[str, ...]:
    if "from" in section.data:
        return section.headings("from")
    column = section.heading("column")
    return () if column is None else (column,)


def _scalar(section: Section, key: str) -> Scalar | None:
    found = section.data.get(key)
    if found is None or (
        isinstance(found, str | int | float) and not isinstance(found, bool)
    ):
        return found
    return section.text(key)


def _format(section: Section) -> str:
    pattern = section.text("format", "{}") or "{}"
    if pattern.count("{}") == 1 and not set("{}") & set(pattern.replace("{}", "")):
        return pattern
    section.fault("format_unusable", "format", value=pattern)
    return "{}"


def _words(section: Section) -> tuple[tuple[str, str], ...]:
    """Read the table from the words of the file to ours."""
    table = section.table("words")
    return tuple((word, str(table.data[word])) for word in table.data)


def _choice(section: Section) -> Choice:
    section.refuse_unknown(KEYS["one_of"])
    value = _scalar(section, "value")
    if value is None:
        section.fault("key_missing", "value")
    return Choice(
        column=same_heading(section.required_text("column")),
        value="" if value is None else value,
        accepted=section.texts("is"),
    )
