"""What a click on a bar leads to."""

from pages.ui.chart_click import picked_key


def test_the_bar_clicked_gives_its_key() -> None:
    assert picked_key({"selection": {"picked": [{"key": "9901"}]}}) == "9901"


def test_an_emptied_selection_leads_nowhere() -> None:
    assert picked_key(None) == ""
    assert picked_key({"selection": {}}) == ""
    assert picked_key({"selection": {"picked": {}}}) == ""
    assert picked_key({"selection": {"picked": [{"key": ""}]}}) == ""
