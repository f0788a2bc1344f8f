"""An official is led to a page; a command is for 信息人员 and says so."""

import pytest

from data_access.messages import ways
from tests.architecture.sources import modules_in, name_of, texts

COMMAND = "python -m data_access"


def test_pages_take_their_commands_from_one_place() -> None:
    own = {
        name_of(path)
        for path in modules_in("pages")
        for _, text in texts(path)
        if COMMAND in text
    }

    assert not own, f"use data_access.messages.ways: {sorted(own)}"


@pytest.mark.parametrize("name", ["TO_FILL_IN", "FIRST_STEPS"])
def test_a_command_stands_only_after_who_is_to_type_it(name: str) -> None:
    before, found, _ = getattr(ways, name).partition(COMMAND)

    assert found
    assert "“数据导入”页" in before
    assert "信息人员" in before
