"""A mapping gives an empty store its zone, and never turns it into another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from data_access.databases import close_store, open_store, reading, writing
from data_access.errors import MappingInvalid
from data_access.ingest.mapping import Mapping, store_zone
from data_access.ingest.mapping.model import Zone
from data_access.tables import zone_profile
from tests.builders import add_batch


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = open_store(f"sqlite:///{tmp_path / 'zone.db'}")
    yield engine
    close_store(engine)


def give(store: Engine, zone: Zone) -> bool:
    with writing(store) as connection:
        batch_id = add_batch(connection)
        counts = store_zone(connection, batch_id, Mapping("zone.toml", zone))
        return counts.is_any_change


def profile(store: Engine) -> tuple[object, ...]:
    columns = (zone_profile.c.name, zone_profile.c.title, zone_profile.c.note)
    with reading(store) as connection:
        return tuple(connection.execute(select(*columns)).one())


def test_an_empty_store_takes_name_title_and_note(store: Engine) -> None:
    assert give(store, Zone("甲区", ("district",), note="试用"))
    assert profile(store) == ("甲区", "甲区", "试用")


def test_the_same_zone_again_changes_only_what_differs(store: Engine) -> None:
    zone = Zone("甲区", ("district",), note="试用")
    give(store, zone)
    assert not give(store, zone)
    assert give(store, Zone("甲区", ("district",), title="甲区一张图"))
    assert profile(store) == ("甲区", "甲区一张图", "试用")


def test_another_zone_is_refused_with_what_to_do(store: Engine) -> None:
    give(store, Zone("甲区", ("district",)))
    with pytest.raises(MappingInvalid, match="讲的是“乙区”，而库里已经是“甲区”"):
        give(store, Zone("乙区", ("district",)))
    assert profile(store)[0] == "甲区"
