"""Two areas picked beside a picture stand side by side on 对比分析."""

from pathlib import Path

import pytest

from pages.ui import cached
from tests.opening import app_at, held


def test_two_areas_picked_on_the_overview_are_compared(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")
    app = held(app_at("overview", show="c3_open_rate").run())
    root = cached.tree().root
    assert root is not None
    first, second = cached.tree().children(root)[:2]
    assert app.button(key="pick-two-go").disabled
    [pills] = [one for one in app.button_group if "去对比" in one.label]
    held(pills.set_value([first.key, second.key]).run())
    held(app.button(key="pick-two-go").click().run())

    assert app.session_state["places"] == f"{first.key},{second.key}"
    assert app.session_state["items"] == "c3_open_rate"
    [shown, *_] = [one.value for one in app.dataframe]
    assert {first.name, second.name} <= set(shown.iloc[:, 0])
