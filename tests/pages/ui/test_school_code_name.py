"""What names a school has one name on every page: the catalogue's."""

from pathlib import Path

from data_access.catalogue.sheets import SHEETS

PAGES = Path(__file__).resolve().parents[3] / "pages"


def test_pages_call_the_code_as_the_templates_do() -> None:
    (header,) = (c.header for c in SHEETS["school"].columns if c.field == "school_code")
    assert header == "学校标识码"

    other = [p.name for p in PAGES.rglob("*.py") if "学校代码" in p.read_text("utf-8")]
    assert other == []
