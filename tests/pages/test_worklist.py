"""还差多少 and 为什么变了, opened from the cards of the overview and from 口径."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from pages.ui.import_access import Access
from tests import builders as add
from tests.opening import Fill, held, opened_page

RATIO = "dev_stu_per_terminal"


def fill(connection: Connection) -> None:
    """Two schools lack terminals, one has enough, two are silent."""
    add.build_zone(connection)
    add.add_target(connection, RATIO, 5, source_doc="本市自定", certainty="P")
    for year, terminals in ((2024, (10, 10, 20)), (2025, (10, 15, 40))):
        for school_id, count in enumerate(terminals, start=1):
            add.add_base(connection, school_id, stat_year=year, student_count=100)
            add.add_devices(
                connection,
                school_id,
                snapshot_date=add.DAY.replace(year=year),
                device_type="S_PC",
                device_count=count,
            )


def gap_script() -> None:
    from pages.ui.view import current_view
    from pages.ui.worklist import gap_part

    view = current_view()
    assert view is not None
    gap_part("dev_stu_per_terminal", view, "test")


def causes_script() -> None:
    from pages.ui.causes_part import causes_part
    from pages.ui.view import current_view

    view = current_view()
    assert view is not None
    causes_part("dev_stu_per_terminal", view, "test")


def drawn(script: Callable[[], None], period: str = "2025-10") -> AppTest:
    app = AppTest.from_function(script, default_timeout=60)
    app.query_params["period"] = period
    app.run()
    assert not app.exception
    return app


def opened(button: str) -> AppTest:
    app = opened_page("overview", period="2025-10")
    return held(app.button(f"{button}-card-{RATIO}").click().run())


def said(app: AppTest) -> str:
    lines = [*app.markdown, *app.caption, *app.info]
    return "\n".join(str(line.value) for line in lines)


def test_the_gap_names_the_schools_and_what_each_lacks(at_small_store: None) -> None:
    app = drawn(gap_script)

    assert "2 所学校未达到本校的线，共差学生终端数 15 台" in said(app)
    assert "区域目标 5.0:1，已达到" in said(app)
    assert "2 所未报送，另列，不算差" in said(app)
    assert "只供参考（已报 3／应报 5 所）" in said(app)
    table = app.dataframe[-1].value
    assert table["学校"].tolist() == ["河镇中心小学", "山镇九年制学校"]
    assert table["缺学生终端数（台）"].tolist() == [10, 5]


def test_a_line_of_ones_own_is_never_told_as_a_standard(at_small_store: None) -> None:
    assert "本市自定（P：本地自定/待核）" in said(drawn(gap_script))


def test_a_unit_price_makes_it_money(at_small_store: None) -> None:
    app = drawn(gap_script)

    app.number_input(f"work-price-test-{RATIO}").set_value(3000).run()

    assert "约需 **4.5万元**" in said(app)
    assert app.dataframe[-1].value["约需（元）"].tolist() == [30000, 15000]


def test_the_change_falls_to_the_schools_that_made_it(at_small_store: None) -> None:
    app = drawn(causes_script)

    assert "7.5:1 → 4.6:1" in said(app)
    table = app.dataframe[-1].value
    assert table["学校"].tolist() == ["柳坡教学点", "山镇九年制学校"]
    assert table["贡献"].tolist() == ["-2.3077", "-0.5769"]


def test_against_the_month_before_nothing_changed(at_small_store: None) -> None:
    app = drawn(causes_script)

    app.segmented_control(f"causes-earlier-test-{RATIO}").set_value("before").run()

    assert "4.6:1 → 4.6:1，基本持平" in said(app)
    assert app.dataframe[-1].value.empty


def test_a_period_without_the_number_is_said(at_small_store: None) -> None:
    assert "没有这个数，无从比较" in said(drawn(causes_script, "2024-10"))


def test_the_list_is_saved_as_the_needs_of_next_year(
    own_store: Callable[[Fill], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    own_store(fill)
    monkeypatch.setattr("pages.ui.plan_part.access", lambda: Access.LOCAL)
    app = drawn(gap_script)

    app.button(f"needs-test-{RATIO}").click().run()

    assert "新增 2 行" in said(app)
    steps = app.dataframe[-1].value
    assert steps["学年"].tolist() == ["2026-2027"]
    assert steps["需求"].tolist() == ["15"]
    assert steps["下拨"].tolist() == ["未填"]


def test_who_may_not_import_may_not_save(
    at_small_store: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.ui.plan_part.access", lambda: Access.CLOSED)

    keys = [button.key for button in drawn(gap_script).button]

    assert not [key for key in keys if str(key).startswith("needs-")]


@pytest.mark.parametrize(
    ("button", "words"),
    [("gap", "共差学生终端数 15 台"), ("change", "7.5:1 → 4.6:1")],
)
def test_the_cards_of_the_overview_open_them(
    button: str, words: str, at_small_store: None
) -> None:
    assert words in said(opened(button))


def test_the_definition_offers_both(at_small_store: None) -> None:
    app = opened("definition")

    control = app.segmented_control(f"definition-part-{RATIO}")
    assert control.options == ["学校名单", "还差多少", "为什么变了"]


@pytest.mark.parametrize(
    ("kind", "says"),
    [("definition", "**分子**"), ("gap", "共差"), ("change", "→")],
)
def test_a_link_opens_the_dialog_that_stood_open(
    at_small_store: None, kind: str, says: str
) -> None:
    sent = opened(kind).query_params["opened"]
    assert sent == f"{kind}.card.{RATIO}"

    fresh = opened_page("overview", period="2025-10", opened=sent)
    assert any(says in one.value for one in fresh.markdown)


@pytest.mark.parametrize("sent", ["", "gap", "gap.card.x", "share.card." + RATIO])
def test_a_link_to_no_dialog_opens_none(at_small_store: None, sent: str) -> None:
    fresh = opened_page("overview", period="2025-10", opened=sent)

    assert not any("**分子**" in one.value for one in fresh.markdown)
    assert "opened" not in fresh.query_params


def test_another_page_does_not_open_what_was_open_on_this_one(
    at_small_store: None,
) -> None:
    app = opened("definition")
    [box] = [one for one in app.text_input if one.label == "搜索"]
    held(box.set_value("指标说明").run())
    held(next(b for b in app.button if str(b.key).startswith("found-")).click().run())

    assert "opened" not in app.query_params
    assert not app.session_state["opened"]
