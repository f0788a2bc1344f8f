"""How a member school stands to 线上四同步, and the colours of its four kinds."""

from collections.abc import Collection

from data_access.catalogue.states import State

FULL = State("full", "四类齐全", "✓", "#1B6CA8", "#6DB8F2")
PARTLY = State("partly", "缺一到三类", "◐", "#E6A100", "#F7D154")
NEVER = State("never", "一类也没有", "✕", "#C2410C", "#F0604D")
MEMBER_STATES = (FULL, PARTLY, NEVER)
MEMBER_STATE_BY_CODE = {state.code: state for state in MEMBER_STATES}
# A member school took part in a kind of activity, or it did not.
JOINED, MISSED = "●", "○"
LEAD_SIGN = "牵"
# 课堂教学 / 教师培养 / 学生交流 / 教育活动, light and dark.
SYNC_COLOURS = {
    1: ("#0072B2", "#56B4E9"),
    2: ("#E69F00", "#F2C14E"),
    3: ("#009E73", "#4CC9A0"),
    4: ("#A3578A", "#DE9CC6"),
}


def member_state(counts: Collection[float]) -> State:
    """Return the state of a member by its activities of each kind."""
    joined = sum(count > 0 for count in counts)
    if joined == len(counts):
        return FULL
    return PARTLY if joined else NEVER
