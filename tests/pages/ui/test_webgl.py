"""Maps in three dimensions are drawn unless the browser said that it cannot."""

import pytest
import streamlit as st

from pages.ui.webgl import COOKIE, has_webgl


@pytest.mark.parametrize(("cookies", "has"), [({}, True), ({COOKIE: "none"}, False)])
def test_the_cookie_tells(
    cookies: dict[str, str], has: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(st.context), "cookies", cookies)

    assert has_webgl() is has
