"""How a month's report stands: sent, sent as zero, missing, or not due."""

from collections.abc import Mapping

from data_access.catalogue.states import (
    MET,
    NEAR,
    NOT_APPLICABLE,
    NOT_REPORTED,
    State,
)

ZERO_REPORT = "zero"
LATE = State("late", "迟报", "◇", NEAR.light, NEAR.dark)
REPORT_STATES: Mapping[str, State] = {
    MET.code: State(MET.code, "已报", "✓", MET.light, MET.dark),
    ZERO_REPORT: State(ZERO_REPORT, "零报", "0", "#B7D7EE", "#2B5A82"),
    NOT_REPORTED.code: State(
        NOT_REPORTED.code, "未报", "○", NOT_REPORTED.light, NOT_REPORTED.dark
    ),
    NOT_APPLICABLE.code: State(
        NOT_APPLICABLE.code, "不要求报", "–", "#EEF1F5", "#1C2A39"
    ),
}
