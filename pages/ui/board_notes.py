"""What is said below a leaderboard, and in its place when nobody is ranked."""

from data_access.catalogue.boards import POINTS
from data_access.period import PeriodKind, previous
from data_access.request import SCHOOL
from data_access.standings import Standings
from pages.ui import board_data
from pages.ui.board_choice import BY_REGION, Choice
from pages.ui.board_words import absent_words, apart_words, points_words, unranked_words
from pages.ui.view import View, period_text


def notes(view: View, choice: Choice, found: Standings, names: dict[int, str]) -> str:
    """Say how ranks and moves are meant, and who stands apart."""
    before = previous(view.period)
    parts = ["并列的名次相同（1、2、2、4），点一条看详情。"]
    if choice.order == BY_REGION:
        parts = ["按区划顺序列出，不排名次；点一条下到该区域。"]
    elif found.has_before:
        parts.append(f"名次变化与{period_text(before)}比。")
    else:
        parts.append(f"{period_text(before)}无可比数据。")
    newest = view.default_period.last_month
    is_unfinished = view.period.last_month > newest >= view.period.first_month
    if is_unfinished and view.period.kind is not PeriodKind.MONTH:
        parts.append(f"本期到{newest % 100}月，尚未结束。")
    if choice.unit != SCHOOL:
        parts.append(unranked_words(found))
    if choice.order != BY_REGION:
        parts += [apart_words(found), absent_words(found.absent, names)]
    return "".join(parts)


def nothing_words(choice: Choice, when: str) -> str:
    """Say why nobody is ranked, and what to do."""
    if choice.board.id == POINTS and board_data.points_rule().empty:
        return points_words(board_data.points_rule())
    return (
        f"{when}这个范围内没有可排名的{choice.board.label}：没有登记、还没有报送，"
        "或没有教师数。可换一个时间或奖项，或按总数看。"
    )
