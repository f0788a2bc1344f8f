"""Before a room the weak wait behind a lid that only counts them."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.folded_names import EVERYBODY, NOBODY
from tests.page_text import open_rows, rows_of_lists


def drawn(named: int, last: str = "丙校") -> AppTest:
    def page(named: int, last: str) -> None:
        import pandas as pd

        from pages.ui.folded_names import folded_names

        table = pd.DataFrame({"学校": ["甲校", "乙校", last]})
        folded_names(table, key="a", named=named, targets=["1", "2", "3"])

    return AppTest.from_function(page, kwargs={"named": named, "last": last}).run()


@pytest.mark.parametrize(
    ("named", "labels", "open_names"),
    [
        (NOBODY, ["名单：3所，点开看"], []),
        (1, ["其余：2所，点开看"], ["甲校"]),
        (EVERYBODY, [], ["甲校", "乙校", "丙校"]),
    ],
)
def test_only_who_may_be_named_stands_open(
    named: int, labels: list[str], open_names: list[str]
) -> None:
    app = drawn(named)

    assert [one.label for one in app.expander] == labels
    assert not any(one.proto.expanded for one in app.expander)
    assert [row[0] for row in open_rows(app)] == open_names
    everybody = [row[0] for row in rows_of_lists(app.main)]
    assert everybody == ["甲校", "乙校", "丙校"]


def test_a_lid_once_opened_is_closed_over_other_names() -> None:
    lids = [drawn(NOBODY, last).expander[0].key for last in ("丙校", "丙校", "丁校")]

    assert lids[0] == lids[1] != lids[2]
