"""What a click on a bar leads to."""

from pathlib import Path

from pages.ui import chart_click
from pages.ui.chart_click import picked_key


def test_the_bar_clicked_gives_its_key() -> None:
    assert picked_key({"selection": {"picked": [{"key": "9901"}]}}) == "9901"


def test_an_emptied_selection_leads_nowhere() -> None:
    assert picked_key(None) == ""
    assert picked_key({"selection": {}}) == ""
    assert picked_key({"selection": {"picked": {}}}) == ""
    assert picked_key({"selection": {"picked": [{"key": ""}]}}) == ""


def test_charts_and_maps_are_drawn_in_one_place_where_they_are_described() -> None:
    drawing = ("st.vega_lite_chart(", "st.pydeck_chart(", "st.altair_chart(")
    folder = Path(chart_click.__file__).parent.parent
    files = {
        path.name
        for path in folder.rglob("*.py")
        if any(call in path.read_text("utf-8") for call in drawing)
    }
    assert files == {"chart_click.py", "map_view.py"}
