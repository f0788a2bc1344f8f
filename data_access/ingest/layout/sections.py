"""Takes a sheet apart into its tables: side by side, one below another, or one."""

from dataclasses import dataclass, replace

from data_access.ingest.header import find_header, known_words
from data_access.ingest.layout.body import Keys, find_body
from data_access.ingest.layout.looking_around import look_around
from data_access.ingest.layout.part_reading import names_schools
from data_access.ingest.layout.said import Said, Topic
from data_access.ingest.layout.splitting_columns import split_columns
from data_access.ingest.layout.splitting_rows import split_rows
from data_access.ingest.layout.surroundings import Surroundings
from data_access.ingest.reading import RawTable

# What stands above the first table of a sheet holds for the others, but not its unit.
_INHERITED = frozenset(Topic) - {Topic.UNIT}
_PLACES = frozenset({Topic.SCHOOL, Topic.SCHOOL_CODE, Topic.AREA})


@dataclass(frozen=True)
class Section:
    """One table of a sheet with its title lines, and what is said around it."""

    table: RawTable
    surroundings: Surroundings


def lay_out(sheet: RawTable) -> list[Section]:
    """Return the tables of a sheet; a sheet without any is one section as it stands."""
    sections: list[Section] = []
    for column_part in split_columns(sheet):
        for table in split_rows(column_part):
            sections.append(_inherit(_section(table), sections[:1]))
    return sections


def _section(table: RawTable) -> Section:
    header = find_header(table, known_words())
    around = look_around(table, header.start if header else 0)
    if header and not names_schools(header):
        groups = find_body(table, header, Keys()).groups
        is_grouped = any(group.school for group in groups)
        around = replace(around, has_school_groups=is_grouped)
    return Section(table, around)


def _inherit(section: Section, first: list[Section]) -> Section:
    """Let a lower table know what only the top of the sheet says."""
    if not first or section.table.rows is first[0].table.rows:
        return section
    own = section.surroundings
    titled = {_subject(said) for said in own.said if said.row is not None}
    above = tuple(
        said
        for said in first[0].surroundings.said
        if said.row is not None
        and said.topic in _INHERITED
        and _subject(said) not in titled
    )
    titles = (*own.titles, *first[0].surroundings.titles)
    around = replace(own, said=(*above, *own.said), titles=titles)
    return replace(section, surroundings=around)


def _subject(said: Said) -> str:
    """Return whether something said is about a time, a place or a unit."""
    if said.topic in _PLACES:
        return "place"
    return "unit" if said.topic is Topic.UNIT else "time"
