"""What the office decided once is known for the next file, on every kind of store."""

from sqlalchemy import Engine

from data_access.databases import reading, writing
from data_access.storing import (
    Decisions,
    forget,
    list_decisions,
    load_decisions,
    remember,
)


def known(store: Engine) -> Decisions:
    with reading(store) as connection:
        return load_decisions(connection)


def test_a_decision_holds_for_every_spelling_of_its_heading(store: Engine) -> None:
    with writing(store) as connection:
        remember(
            connection,
            kind="heading",
            sheet="network_line",
            given="＊ 網速（必填）",
            answer="bandwidth_low_mbps",
        )

    assert known(store).heading("network_line", "网 速") == "bandwidth_low_mbps"
    assert known(store).headings("network_line") == {"网速": "bandwidth_low_mbps"}


def test_a_decision_about_one_sheet_says_nothing_of_another(store: Engine) -> None:
    with writing(store) as connection:
        remember(connection, kind="heading", sheet="room", given="间数", answer="")

    assert known(store).heading("room", "间数") == ""
    assert known(store).heading("device_stock", "间数") is None


def test_a_later_decision_replaces_the_earlier_one(store: Engine) -> None:
    for answer in ("room", "network_line"):
        with writing(store) as connection:
            remember(connection, kind="sheet", given="表一", answer=answer)

    assert known(store).sheet("表一") == "network_line"
    with reading(store) as connection:
        assert [each.answer for each in list_decisions(connection)] == ["network_line"]


def test_the_place_nearest_to_the_school_decides(store: Engine) -> None:
    with writing(store) as connection:
        remember(connection, kind="school", given="实小", answer="2199000001")
        remember(
            connection, kind="school", place="990102", given="实小", answer="2199000002"
        )

    assert known(store).school("实小", ("990102",)) == "2199000002"
    assert known(store).school("实小", ("990101",)) == "2199000001"
    assert known(store).school("一小") is None


def test_what_is_forgotten_is_open_again(store: Engine) -> None:
    with writing(store) as connection:
        remember(connection, kind="area", given="城关", answer="990101001")
        assert forget(connection, kind="area", given=" 城关")
        assert not forget(connection, kind="area", given="城关")

    assert known(store).area("城关") is None
