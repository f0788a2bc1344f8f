"""设备装备 of a survey that asked for boards and classrooms and for nothing else."""

import pytest
from sqlalchemy import Connection

from tests import builders as add
from tests.opening import app_at, held
from tests.page_text import texts


def fill(connection: Connection) -> None:
    """No headline number can be told: no terminals, no staff, no rooms."""
    add.build_zone(connection)
    nobody = {"student_count": None, "full_time_teacher_count": None}
    add.add_base(connection, 1, classroom_count=6, **nobody)
    add.add_devices(connection, 1, device_type="BBT", device_count=4)


@pytest.mark.usefixtures("at_small_store")
def test_needs_are_shown_without_headline_numbers() -> None:
    app = held(app_at("equipment").run())

    assert "1所学校还差班班通2套" in "\n".join(texts(app))
    assert not [one for one in app.button if str(one.key).startswith("definition-card")]
