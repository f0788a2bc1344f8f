"""docs/systems.md keeps in step; every one of the fifty rows says 建, 用 and 效."""

import pytest

from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.systems import SYSTEMS, Part
from data_access.catalogue.systems.document import DOCUMENT, describe_systems


def test_the_document_is_what_the_catalogue_declares() -> None:
    assert DOCUMENT.read_text("utf-8") == describe_systems()


def test_there_are_fifty_systems_in_their_order() -> None:
    assert list(SYSTEMS) == list(range(1, 51))


@pytest.mark.parametrize("number", SYSTEMS)
def test_no_part_is_left_blank(number: int) -> None:
    system = SYSTEMS[number]
    blank = [part for part in Part if not system.ids(part)]

    assert system.what
    assert system.reported_by
    # What has no indicator is said to have none, and why.
    assert bool(system.note) == bool(blank)


@pytest.mark.parametrize("number", SYSTEMS)
def test_every_named_indicator_and_sheet_exists(number: int) -> None:
    system = SYSTEMS[number]
    known = {*INDICATORS, *DERIVED_INDICATORS}

    assert [name for name in system.all_ids if name not in known] == []
    assert [name for name in system.sheets if name not in SHEETS] == []
