"""Writes what a mapping says of the zone into the store's profile."""

from sqlalchemy import Connection, insert, select, update

from data_access.errors import MappingInvalid
from data_access.ingest.mapping.model import Mapping
from data_access.tables import zone_profile


def store_zone(connection: Connection, mapping: Mapping) -> bool:
    """Write the zone's profile; return whether that changed anything.

    A store holds one zone: a mapping of another one is refused before anything of
    it is stored.

    Raises:
        MappingInvalid: the store already holds another zone.
    """
    zone = mapping.zone
    values: dict[str, object] = {"name": zone.name, "title": zone.title or zone.name}
    values |= {
        key: value
        for key, value in (("organiser", zone.organiser), ("note", zone.note))
        if value is not None
    }
    known = connection.execute(select(zone_profile)).mappings().one_or_none()
    if known is None:
        connection.execute(insert(zone_profile).values(zone_id=1, **values))
        return True
    if known["name"] != zone.name:
        raise MappingInvalid(
            "mapping_other_zone",
            file=mapping.file_name,
            zone=zone.name,
            found=known["name"],
        )
    if all(known[key] == value for key, value in values.items()):
        return False
    connection.execute(update(zone_profile).values(**values))
    return True
