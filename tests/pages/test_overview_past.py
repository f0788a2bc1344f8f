"""总览 compares like with like: months with months, before the data nothing."""

from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

RESOURCES = "优质资源累计"


def drawn(address: str, patch: pytest.MonkeyPatch, **parameters: str) -> AppTest:
    patch.setenv("ZHIJIAO_DATABASE_URL", address)
    return opened_page("overview", **parameters)


def indicators(app: AppTest) -> pd.DataFrame:
    tables = [one.value for one in app.dataframe if "指标" in one.value]
    found: pd.DataFrame = tables[0].set_index("指标")
    return found


def fill(connection: Connection) -> None:
    """Five schools' resources: 10 a year by 2025年10月, then only 2 a month."""
    months = {202012: 10, 202108: 30, 202510: 5, 202601: 40, 202610: 2}
    add.build_zone(connection)
    for month, count in months.items():
        add.add_submission(connection, "resource_report", 1, month=month)
        new = {"month": month, "uploaded_count": count, "approved_count": count}
        add.add_resource_report(connection, 1, **new)
    for month in (202510, 202610):
        add.add_submission(connection, "classroom_use_report", 1, month=month)
        add.add_use_report(connection, 1, month=month)


@pytest.mark.parametrize("period", ["2026-10", "2026-2027-1", "2026-2027"])
def test_a_running_period_is_compared_at_the_newest_month(
    period: str, small_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = drawn(small_store, monkeypatch, period=period)
    row = indicators(app).loc[RESOURCES]
    is_month = period == "2026-10"

    assert row["较上年同期"].endswith("增加42件")
    assert row["较上年同期"].startswith("较2025年10月") is not is_month
    assert row["2020年12月"] == "10件"
    assert ("尚未结束" in "\n".join(texts(app))) is not is_month


def test_before_the_first_data_nothing_is_compared(
    small_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = drawn(small_store, monkeypatch, period="2021-08")

    assert indicators(app).loc[RESOURCES, "较上年同期"] == ""
    assert "data:image/svg" not in "\n".join(texts(app)), "one point is no line"


@pytest.mark.parametrize("period", ["", "2026-2027-1", "2026-2027", "2025-2026"])
def test_the_demonstration_was_built_with_its_published_totals(
    period: str, demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"area": "990102"} | ({"period": period} if period else {})
    app = drawn(f"sqlite:///{demo_original}", monkeypatch, **asked)

    built = indicators(app)["2020年12月"]

    assert built[RESOURCES] == "59,387件"
    assert built["优课奖项数（累计）"] == "543项"
