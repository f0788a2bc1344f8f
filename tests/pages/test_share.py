"""分享: the link says all that was chosen; what is copied has its date and source."""

import json
from base64 import b64decode
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from pages.ui.qr_picture import qr_svg
from tests import builders
from tests.opening import app_at, held


def fill(connection: Connection) -> None:
    builders.build_zone(connection)
    builders.add_line(connection)


def shared(page: str, **address: str) -> AppTest:
    app = held(app_at(page, **address).run())
    return held(app.button(key="share").click().run())


def sent(app: AppTest) -> dict[str, Any]:
    """Return what the dialog's buttons copy."""
    (component,) = (
        one for one in app.get("bidi_component") if "share" in one.proto.component_name
    )
    found: dict[str, Any] = json.loads(component.proto.json)
    return found


def said(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query))


def test_the_link_names_defaults_too_and_the_data_version(at_small_store: None) -> None:
    chosen = {"part": "monitor", "tables": "none"}
    found = said(sent(shared("teaching_use", **chosen))["link"])

    assert found["area"] == builders.CITY
    assert found["period"].startswith("20")
    assert found["part"] == "monitor"
    assert found["as_of"] == "0"


def test_a_table_is_copied_with_where_as_of_and_source(at_small_store: None) -> None:
    found = sent(shared("bandwidth"))

    rows = [row.split("\t") for row in found["text"].split("\r\n")]
    assert rows[0] == found["rows"][0]
    assert len(rows[0]) > 2
    assert any(line.startswith("范围：") for line in found["lines"])
    assert any("数据截至" in line and "来源" in line for line in found["lines"])
    assert found["headline"]


def test_without_an_address_the_dialog_says_how_to_switch_telephones_on(
    at_small_store: None,
) -> None:
    app = shared("overview")

    assert any("make public" in one.value for one in app.info)


def test_the_picture_for_telephones_is_the_link_of_the_public_view(
    at_small_store: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_PUBLIC_ADDRESS", "http://10.1.2.3:8502/")
    bodies = [one.proto.body for one in shared("bandwidth").get("html")]

    (shown,) = (body for body in bodies if "zj-qr-link" in body)
    link = unescape(shown.split("zj-qr-link")[1].split(">")[1].split("<")[0])
    assert link.startswith("http://10.1.2.3:8502/bandwidth?")
    assert said(link)["as_of"] == "0"
    drawn = b64decode(shown.split("base64,")[1].split('"')[0]).decode()
    assert drawn == qr_svg(link)
    assert qr_svg(link) != qr_svg(link + "0")


def test_a_figure_shown_as_its_table_stands_in_the_link(at_small_store: None) -> None:
    app = held(app_at("bandwidth").run())
    switch = next(one for one in app.segmented_control if one.key.startswith("form-"))
    app = held(switch.set_value("表").run())

    name = switch.key.removeprefix("form-")
    assert app.query_params["tables"] in (name, [name])
    again = held(app_at("bandwidth", tables=name).run())
    assert again.segmented_control(key=switch.key).value == "表"
