"""Holds the stored schools against the outlines once these are loaded."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from data_access.catalogue.numbers import distance_text
from data_access.coordinates import CoordinateSystem
from data_access.ingest.checks.places import doubt_sentence
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.misplaced import (
    TOLERANCE_METRES,
    Place,
    distances,
    doubtful_systems,
)
from data_access.tables import school


def misplaced_schools(
    connection: Connection, lookup: Lookup, file_name: str
) -> Iterator[Issue]:
    """Yield an issue a school far outside its own outline, and one a doubtful system.

    Points without a stated system are 示意位置: nothing is asked of them.
    """
    places = dict(_places(connection, lookup))
    if not places:
        return
    found = distances(list(places.values()), lookup.outlines)
    for (school_id, place), metres in zip(places.items(), found.tolist(), strict=True):
        if metres > TOLERANCE_METRES:
            known = lookup.by_id[school_id]
            values = {
                "code": known.code,
                "area": lookup.areas.rows[place.outline_of]["name"],
                "distance": distance_text(metres),
            }
            yield _issue("school_outside", file_name, known.name, values)
    for doubt in doubtful_systems(list(places.values()), lookup.outlines):
        rule, more = doubt_sentence(doubt)
        yield _issue(rule, file_name, "", more)


def _places(connection: Connection, lookup: Lookup) -> Iterator[tuple[int, Place]]:
    columns = school.c
    rows = connection.execute(
        select(
            columns.school_id,
            columns.longitude,
            columns.latitude,
            columns.coordinate_system,
            columns.area_id,
        ).where(columns.longitude.is_not(None), columns.coordinate_system.is_not(None))
    )
    for school_id, longitude, latitude, system, area_id in rows:
        owner = lookup.outline_of(area_id)
        if owner is not None:
            stated = CoordinateSystem(system.lower())
            yield school_id, Place(longitude, latitude, stated, owner)


def _issue(rule: str, file_name: str, value: str, values: dict[str, object]) -> Issue:
    known = tuple(values.items())
    return Issue(rule, Severity.WARNING, file_name, value=value, values=known)
