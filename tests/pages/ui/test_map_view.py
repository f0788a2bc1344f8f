"""What a click on the map points at, and what stands in its corner."""

from pages.ui.map_view import corner_note, picked


def test_an_area_and_a_school_are_told_apart() -> None:
    area = {"objects": {"areas": [{"properties": {"key": "9901"}}]}}
    school = {"objects": {"schools-low": [{"code": "2199000001"}]}}

    assert picked({"selection": area}) == ("areas", "9901")
    assert picked({"selection": school}) == ("schools", "2199000001")


def test_an_empty_selection_points_at_nothing() -> None:
    assert picked(None) is None
    assert picked({"selection": {"indices": {}, "objects": {}}}) is None
    assert picked({"selection": {"objects": {"areas": []}}}) is None


def test_an_outline_without_approval_may_not_be_published() -> None:
    assert corner_note("", "", True) == "学校分布示意　内部示意，未经审图，不得公开"
    assert "不得公开" in corner_note("自绘", "", False)
    assert corner_note("天地图", "GS(2024)1号", False) == (
        "边界：天地图　审图号：GS(2024)1号"
    )
