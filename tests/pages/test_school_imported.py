"""A record in a store of another country: what was never collected is not zero."""

from pathlib import Path

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from tests import builders as add
from tests.page_text import texts

PROJECT = Path(__file__).resolve().parents[2]
CODE = add.SCHOOLS[0][0]


def fill(connection: Connection) -> None:
    """Six schools alike: their yearly base and nothing else."""
    add.build_zone(connection)
    add.add_base(connection, 1)
    for _ in range(5):
        school_id = add.add_school(connection, settlement_code="121")
        add.add_base(connection, school_id)


@pytest.fixture(scope="module")
def text(no_real_store: None, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("imported") / "zhijiao.db"
    engine = open_store(f"sqlite:///{path}")
    with writing(engine) as connection:
        fill(connection)
        recompute_all(connection)
    close_store(engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{path}")
        return "\n".join(texts(opened()))


def opened() -> AppTest:
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.switch_page("pages/school.py")
    app.query_params["period"] = "2025-09"
    app.query_params["school"] = CODE
    app.run()
    assert not app.exception
    assert not app.error, app.error[0].value
    return app


def test_points_are_not_zero_where_no_award_was_ever_registered(text: str) -> None:
    assert "没有这项数据" in text
    assert "0.0分/百人" not in text
    assert "所中第 1" not in text
