"""The address and the reader's choice stay in step, whichever comes first."""

from streamlit.testing.v1 import AppTest


def one_page() -> None:
    import streamlit as st

    from pages.ui import address

    address.begin("one")
    address.take("tier", "all", lambda text: text in ("all", "low", "high"))
    st.button("低", on_click=lambda: address.choose(tier="low"))
    st.button("窗口", on_click=address.expect_late)
    address.give("tier", "all")
    address.write()


def test_back_leads_to_the_choice_before() -> None:
    app = AppTest.from_function(one_page).run()
    app.button[0].click().run()
    assert app.query_params["tier"] == "low"

    app.query_params.clear()
    app.run()

    assert app.session_state["tier"] == "all"
    assert not app.query_params


def test_a_choice_stands_though_the_window_told_its_size_with_the_address_before() -> (
    None
):
    app = AppTest.from_function(one_page).run()
    app.button[0].click().run()

    app.query_params.clear()  # what the browser had when it told its size
    app.button[1].click().run()

    assert app.session_state["tier"] == "low"
    assert app.query_params["tier"] == "low"

    app.query_params["tier"] = "high"  # a link, later
    app.run()
    assert app.session_state["tier"] == "high"
