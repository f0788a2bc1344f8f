"""In 会议模式 nobody weak is named: not in a list, a picture's rows or a title."""

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import zone_profile
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import open_rows, rows_of_lists

WEAK = ("河镇中心小学", "东区")
STRONG = "西区"
PAGES = (
    ("overview", {}),
    ("overview", {"need": "below_line"}),
    ("bandwidth", {}),
    ("equipment", {}),
    ("equipment", {"part": "areas", "dev": "dev_stu_per_terminal"}),
    ("compare", {"items": "net_bw_target_rate"}),
    ("compare", {"items": "net_bw_target_rate", "compare": "trend"}),
)


def fill(connection: Connection) -> None:
    """Of school 1, in 东区, everything is below its line; of school 4 nothing is."""
    add.build_zone(connection)
    add.add(connection, zone_profile, zone_id=1, name="甲市", title="甲市")
    add.add_target(connection, "net_bw_mbps", 100)
    add.add_target(connection, "net_bw_target_rate", 1.0)
    add.add_target(connection, "dev_stu_per_terminal", 5)
    for school_id, mbps, terminals in ((1, 20, 10), (4, 500, 90)):
        add.add_line(connection, school_id, bandwidth_low_mbps=mbps)
        add.add_base(connection, school_id, student_count=200, classroom_count=6)
        bought = {"device_type": "S_PC", "device_count": terminals}
        add.add_devices(connection, school_id, **bought)


@pytest.mark.parametrize(("page", "address"), PAGES)
def test_the_weak_are_counted(
    page: str, address: dict[str, str], at_small_store: None
) -> None:
    app = opened_page(page, mode="meeting", **address)

    named = [text for text in open_words(app) if any(w in text for w in WEAK)]

    assert not named
    everybody = [row[0] for row in rows_of_lists(app.main)]
    assert any(name in WEAK for name in everybody), "nobody weak is in these lists"


def test_the_best_are_named_before_a_room(at_small_store: None) -> None:
    app = opened_page("overview", mode="meeting")

    assert [row[0] for row in open_rows(app)] == [STRONG]


def open_words(app: AppTest) -> Iterator[str]:
    """Yield titles, the lists that stand open, and the rows of pictures."""
    for one in app.markdown:
        yield one.value
    for row in open_rows(app):
        yield row[0]
    for chart in app.get("vega_lite_chart"):
        spec = json.loads(chart.proto.spec)
        values = spec.get("data", {}).get("values", [])
        yield from (str(row.get("label", row.get("row"))) for row in values)
        yield str(spec.get("description", ""))
