"""The first page says what was not found, letter by letter, until the reader leaves."""

from streamlit.testing.v1 import AppTest

from pages.ui.lost_address import MISSING

HOSTILE = "<img src=x onerror=alert(1)>![](http://x)"


def page() -> None:
    import streamlit as st

    from pages.ui.lost_address import tell_missing

    tell_missing(is_first_page=st.session_state.get("is_first_page", True))


def notices(app: AppTest) -> list[str]:
    assert not app.exception
    bodies = [one.proto.body for one in app.get("html")]
    return [body for body in bodies if 'class="zj-notice"' in body]


def test_the_notice_names_it_and_goes_with_the_page() -> None:
    app = AppTest.from_function(page)
    app.query_params[MISSING] = HOSTILE

    (said,) = notices(app.run())
    assert "&lt;img src=x" in said
    assert "<img" not in said

    assert MISSING not in app.query_params
    assert notices(app.run()) == [said]
    app.session_state["is_first_page"] = False
    assert not notices(app.run())
    app.session_state["is_first_page"] = True
    assert not notices(app.run())
