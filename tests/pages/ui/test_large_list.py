"""会议模式 draws lists of the page itself: few columns, each row leads on."""

from typing import Any

import pandas as pd
import pytest

from pages.ui import large_list as subject
from pages.ui.large_list import COLUMNS, MOST, large_list

Drawn = dict[str, Any]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Return what the component is given instead of being drawn."""
    found: Drawn = {}
    monkeypatch.setattr(
        subject.st.components.v2, "component", lambda *_, **__: found.update
    )
    monkeypatch.setattr(subject.st, "markdown", lambda text: found.update(below=text))
    return found


def test_codes_and_what_comes_after_the_fifth_column_are_left_out(drawn: Drawn) -> None:
    table = pd.DataFrame({"学校": ["甲校"], "学校标识码": ["1"], "人数（人）": [1200]})
    wide = table.assign(**{f"第{n}项": "1" for n in range(9)})

    large_list(wide, key="a")

    assert drawn["data"]["heads"][:2] == ["学校", "人数（人）"]
    assert len(drawn["data"]["heads"]) == COLUMNS
    assert drawn["data"]["rows"][0][:2] == ["甲校", "1,200"]
    assert drawn["data"]["right"][:2] == [False, True]
    assert drawn["data"]["leads"] is False


def test_what_is_not_known_is_no_nought(drawn: Drawn) -> None:
    table = pd.DataFrame({"学校": ["甲校", "乙校"], "速率": [None, 2.5]})

    large_list(table, key="a")

    assert [row[1] for row in drawn["data"]["rows"]] == ["—", "2.50"]


def test_a_long_list_says_how_long_it_is(drawn: Drawn) -> None:
    large_list(pd.DataFrame({"学校": ["甲校"] * (MOST + 5)}), key="a")

    assert len(drawn["data"]["rows"]) == MOST
    assert drawn["below"] == f"共{MOST + 5}行，这里是前{MOST}行。"


@pytest.mark.parametrize(
    ("row", "led"), [(1, ["9902"]), (2, []), (-1, []), (None, []), ("1", [])]
)
def test_a_row_leads_where_its_target_says(
    row: object, led: list[str], drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[str] = []
    table = pd.DataFrame({"区县": ["甲区", "乙区"]})
    large_list(table, key="a", targets=["9901", "9902"], follow=followed.append)
    monkeypatch.setattr(subject.st, "session_state", {drawn["key"]: {"row": row}})

    drawn["on_row_change"]()

    assert followed == led
