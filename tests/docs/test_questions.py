"""Every question of the document is walked in a browser, and there are twenty."""

from pathlib import Path

from tests.questions import MOST_CLICKS, documented

WALKED = Path(__file__).resolve().parents[1] / "browser_tests"


def test_every_documented_question_is_walked_in_a_browser() -> None:
    files = WALKED.glob("test_browser_*questions.py")
    walked = "".join(path.read_text("utf-8") for path in files)

    assert len(documented()) == 20
    assert [words for words in documented() if f'"{words}"' not in walked] == []


def test_no_question_takes_more_clicks_than_it_may() -> None:
    assert min(documented().values()) > 0
    assert max(documented().values()) <= MOST_CLICKS
