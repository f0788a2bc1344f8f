"""Beside every figure with a target stands what is lacking and why it changed."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.catalogue.systems import SYSTEMS

PROJECT = Path(__file__).resolve().parents[2]
USED = next(n for n, one in SYSTEMS.items() if "use_lesson_rate" in one.all_ids)
YEAR = "2025-2026"
# page, its address, what has a target, what has none.
SHOWN = [
    ("teaching_use", {}, "card-use_lesson_rate", "card-use_avg_min"),
    ("alliances", {"period": YEAR}, "card-all_sync4_full_rate", "card-all_sync_events"),
    ("teachers", {"period": YEAR}, "card-tea_50h_rate", ""),
    ("systems", {"system": str(USED)}, f"system-{USED}-use_lesson_rate", ""),
]


@pytest.mark.parametrize(
    ("page", "address", "judged", "watched"), SHOWN, ids=[one[0] for one in SHOWN]
)
def test_a_figure_with_a_target_opens_its_list_of_work(
    page: str,
    address: dict[str, str],
    judged: str,
    watched: str,
    demo_original: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{demo_original}")
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120)
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"pages/{page}.py").run()

    assert not app.exception
    keys = {button.key for button in app.button}
    assert f"gap-{judged}" in keys
    assert f"change-{judged}" in keys
    assert f"change-{watched}" not in keys
