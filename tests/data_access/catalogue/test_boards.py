"""Every board counts one kind of thing in one unit, and says by which rule."""

import pytest

from data_access.catalogue.boards import AWARDS, BOARDS, RESOURCES, boards_of
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.peers import peer_group_label, peer_group_order


@pytest.mark.parametrize("board", BOARDS.values(), ids=lambda board: board.id)
def test_a_board_names_its_unit_and_rule(board) -> None:
    assert board.unit == board.fact.unit
    assert board.rule.endswith("。")
    for name in (board.indicator, board.share_indicator):
        assert name is None or name in INDICATORS


def test_resources_and_awards_never_share_a_board() -> None:
    assert [board.id for board in boards_of(RESOURCES)] == ["resources"]
    assert boards_of(AWARDS)[0].id == "points"


def test_a_peer_group_reads_as_officials_say_it() -> None:
    assert peer_group_label("primary-rural") == "乡村小学"
    assert peer_group_label("teaching_point-rural") == "乡村教学点"
    assert peer_group_label(None) == "未分组"
    assert peer_group_order("primary-urban") < peer_group_order("primary-rural")
