"""A link whose data have changed says so and shows either, table and file included."""

import csv
import io
import pickle
import zlib
from collections.abc import Callable
from contextvars import Context
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url
from streamlit.testing.v1 import AppTest

from app import WITHOUT_SCOPE, pages_in_order
from data_access import kept_views
from data_access.data_state import DataState
from data_access.databases import (
    backup,
    close_store,
    open_store,
    raise_data_version,
    restore,
    writing,
)
from data_access.errors import NotKept
from data_access.queries import places
from data_access.rollups import recompute_all
from data_access.settings import load_settings
from pages.ui import cached, served
from pages.ui.shown_figures import ShownFigure
from tests import builders
from tests.opening import Fill, app_at, held

OLD, NEW = "100.0%", "50.0%"
STATE = DataState("a store", 7, "0a1b2c3d")


def fill(connection: Connection) -> None:
    builders.build_zone(connection)
    builders.add_line(connection, bandwidth_low_mbps=1000.0)
    raise_data_version(connection)


PAGES = [one for one in pages_in_order() if one not in WITHOUT_SCOPE]


def import_a_slow_line() -> None:
    """Store what changes the figure, as an import does."""
    with writing(open_store(load_settings().database_url)) as connection:
        builders.add_line(connection, 4, bandwidth_low_mbps=10.0)
        recompute_all(connection)
        raise_data_version(connection)


def shared(page: str) -> str:
    """Share a page; return the state of the data that its link names."""
    app = held(app_at(page).run())
    held(app.button(key="share").click().run())
    return state_now().name


def state_now() -> DataState:
    return places.state(open_store(load_settings().database_url))


def cards(app: AppTest) -> str:
    return " ".join(one.proto.body for one in app.get("html"))


def exported(app: AppTest) -> str:
    """Return the table files of the view, as the reader would save them."""
    figures: dict[str, ShownFigure] = app.session_state["_shown_figures"]
    files = [one.as_csv() for one in figures.values() if one.as_csv]
    rows = [row for one in files for row in csv.reader(io.StringIO(one.decode()))]
    return "\n".join(",".join(row) for row in rows)


def tables(app: AppTest) -> str:
    return "\n".join(one.value.to_csv() for one in app.dataframe)


@pytest.fixture
def sent(own_store: Callable[[Fill], None]) -> str:
    """Share the first page, then import what changes it; return the link's state."""
    own_store(fill)
    state = shared("overview")
    import_a_slow_line()
    return state


def test_an_older_link_says_so_and_shows_the_present(sent: str) -> None:
    app = held(app_at("overview", as_of=sent).run())

    (note,) = (one.value for one in app.info if "此链接发出时" in one.value)
    assert "第1版" in note
    assert "此后有更新" in note
    assert OLD not in cards(app)
    assert NEW in cards(app)
    assert NEW in exported(app)


def test_it_shows_the_state_then_in_figures_table_and_file(sent: str) -> None:
    app = held(app_at("overview", as_of=sent).run())
    app = held(app.button(key="link-then").click().run())

    assert any("发出时" in one.value for one in app.info)
    for shown in (cards(app), exported(app), tables(app)):
        assert OLD in shown
        assert NEW not in shown
    app = held(app.button(key="link-now").click().run())
    assert NEW in cards(app)
    assert not [one for one in app.info if "发出时" in one.value]
    assert not {"as_of", "then"} & set(app.query_params)


def test_what_was_not_kept_is_one_sentence_and_the_present(sent: str) -> None:
    app = held(app_at("compare", as_of=sent, then="1").run())

    (said,) = (one.value for one in app.warning if "没有留下" in one.value)
    assert "现在的数据" in said
    assert "then" not in app.query_params


def test_a_dialog_that_was_not_kept_leads_to_the_present(sent: str) -> None:
    app = held(app_at("overview", as_of=sent, then="1").run())
    button = next(one for one in app.button if one.label == "口径")
    app = held(button.click().run())

    assert [one for one in app.warning if "没有留下" in one.value]
    assert NEW in cards(app)
    assert OLD not in cards(app)


def test_a_link_of_the_present_says_nothing(own_store: Callable[[Fill], None]) -> None:
    own_store(fill)
    for version in (state_now().name, "1", "99", "-1", "x", "²", "1-../../x"):
        app = held(app_at("overview", as_of=version, then="1").run())
        assert not [one for one in app.info if "发出时" in one.value]
        assert NEW not in cards(app)


def test_a_planted_or_damaged_result_is_not_opened(sent: str) -> None:
    files = sorted(kept_views.views_folder().rglob("*.view"))
    assert files
    for one in files:
        one.write_bytes(one.read_bytes()[:32] + b"cos\nsystem\n(S'x'\ntR.")

    app = held(app_at("overview", as_of=sent, then="1").run())

    assert [one for one in app.warning if "没有留下" in one.value]


def test_a_result_moved_to_another_place_is_not_opened(sent: str) -> None:
    files = sorted(kept_views.views_folder().rglob("*.view"))
    first, second = files[0].read_bytes(), files[1]
    second.write_bytes(first)

    number, mark = sent.split("-")
    state = state_now()._replace(version=int(number), mark=mark)
    found = [
        kept_views._signed(state, one.stem, one.read_bytes()[32:])
        == one.read_bytes()[:32]
        for one in files
    ]
    assert found.count(False) == 1


class Gone:
    """What an earlier program kept: a class that this one does not have."""


@pytest.mark.parametrize("harm", ["renamed", "cut", "unpacked", "changed"])
def test_what_another_program_kept_is_one_sentence_and_the_present(
    sent: str, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signed by us and yet not to be read, or read and not to be drawn any more."""
    number, mark = sent.split("-")
    state = state_now()._replace(version=int(number), mark=mark)
    bodies = {
        "renamed": zlib.compress(pickle.dumps(Gone())),
        "cut": zlib.compress(pickle.dumps(["whole"]))[:-4],
        "unpacked": b"no archive",
        "changed": zlib.compress(pickle.dumps("of another shape")),
    }
    monkeypatch.delattr(f"{__name__}.Gone")
    for one in kept_views.views_folder().rglob("*.view"):
        signed = kept_views._signed(state, one.stem, bodies[harm])
        one.write_bytes(signed + bodies[harm])
    for one in kept_views.views_folder().rglob("version.json"):
        one.write_text("{" if harm == "cut" else one.read_text())

    app = held(app_at("overview", as_of=sent, then="1").run())

    assert [one for one in app.warning if "没有留下" in one.value]
    assert NEW in cards(app)


def test_a_number_reached_again_after_an_older_backup_is_another_state(
    own_store: Callable[[Fill], None], tmp_path: Path
) -> None:
    own_store(fill)
    url = load_settings().database_url
    backup(open_store(url), tmp_path / "old.zip")
    import_a_slow_line()
    sent = shared("overview")
    close_store(open_store(url))
    for part in Path(make_url(url).database or "").parent.glob("*.db*"):
        part.unlink()  # the disk is lost; the backup comes onto an empty one
    restore(tmp_path / "old.zip")
    again = shared("overview")

    assert again.split("-")[0] == sent.split("-")[0]
    app = held(app_at("overview", as_of=sent).run())
    assert [one for one in app.info if "恢复过备份" in one.value]
    assert OLD in cards(app)
    app = held(app.button(key="link-then").click().run())
    assert NEW in cards(app)
    app = held(app_at("overview", as_of=again, then="1").run())
    assert OLD in cards(app)
    assert not [one for one in app.info if "发出时" in one.value]


def test_every_page_is_kept_whole(own_store: Callable[[Fill], None]) -> None:
    """What a page is drawn from can be written, and the page drawn from it again."""
    own_store(fill)
    (sent,) = {shared(name) for name in PAGES}
    import_a_slow_line()

    for name in PAGES:
        app = held(app_at(name, as_of=sent, then="1").run())
        assert not [one for one in app.warning if "没有留下" in one.value], name
        assert [one for one in app.info if "发出时" in one.value], name


def test_a_dialog_s_own_run_stays_in_the_same_state(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its thread may know nothing of the run that drew the page."""
    monkeypatch.setattr(served, "_is_in_a_run", lambda: True)
    monkeypatch.setattr(served, "_state_of_session", lambda: STATE)

    assert Context().run(served.state_shown) == STATE
    with pytest.raises(NotKept):
        Context().run(cached.store)
    with pytest.raises(NotKept):
        Context().run(cached.schools)
