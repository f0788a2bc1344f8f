"""The oldest browsers stand in the README as the page itself tells them."""

from pathlib import Path

from data_access.messages.shell import OLDEST_CHROME, OLDEST_FIREFOX

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_readme_names_the_oldest_browsers() -> None:
    text = README.read_text("utf-8")

    assert f"Chrome 内核 {OLDEST_CHROME} 或更新" in text
    assert f"Firefox {OLDEST_FIREFOX} 或更新" in text
