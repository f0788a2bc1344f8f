"""Writes what a mapping says of the zone into the store's profile."""

from sqlalchemy import Connection, select, update

from data_access.errors import MappingInvalid
from data_access.ingest.mapping.model import Mapping
from data_access.storing import StoredCounts
from data_access.storing.dimensions import insert_rows
from data_access.storing.replaced import keep_old_rows
from data_access.tables import zone_profile


def store_zone(connection: Connection, batch_id: int, mapping: Mapping) -> StoredCounts:
    """Write the zone's profile; return whether that made or changed it.

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
        row = {"zone_id": 1, "is_simulated": 0, **values}
        insert_rows(connection, batch_id, zone_profile, [row])
        return StoredCounts(zone_profile.name, new=1)
    if known["name"] != zone.name:
        raise MappingInvalid(
            "mapping_other_zone",
            file=mapping.file_name,
            zone=zone.name,
            found=known["name"],
        )
    if all(known[key] == value for key, value in values.items()):
        return StoredCounts(zone_profile.name, unchanged=1)
    keep_old_rows(connection, batch_id, zone_profile, [dict(known)])
    connection.execute(update(zone_profile).values(**values))
    return StoredCounts(zone_profile.name, changed=1)
