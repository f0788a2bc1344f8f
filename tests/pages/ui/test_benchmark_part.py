"""What other places published stands beside our own on the pages, never ranked."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.page_text import texts

PROJECT = Path(__file__).resolve().parents[3]


def opened(
    page: str, original: Path, patch: pytest.MonkeyPatch, **asked: str
) -> AppTest:
    patch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{original}")
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=120)
    if page:
        app.switch_page(f"pages/{page}.py")
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def test_bandwidth_names_the_nation_s_figure_as_printed(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(texts(opened("bandwidth", demo_original, monkeypatch)))

    assert "全国 99.92%（2020年）" in text
    assert "只作参考线，不排名" in text


def test_the_overview_lets_the_reader_choose_which(
    demo_original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("", demo_original, monkeypatch, beside="dev_stu_per_terminal")
    text = "\n".join(texts(app))

    assert "别处公布 安徽省 7.22:1（2019年）、池州市 7.00:1（2019年）" in text
