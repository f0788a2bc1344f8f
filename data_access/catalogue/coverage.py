"""How a school stands to the three classrooms: four states, each colour and sign."""

from data_access.catalogue.states import State

TOOK_PART = State("took_part", "应参与且已参与", "✓", "#1B6CA8", "#6DB8F2")
ABSENT = State("absent", "应参与未参与", "✕", "#C2410C", "#F0604D")
OUTSIDE = State("outside", "不在应参与范围", "–", "#CFC3DD", "#62567A")
NOT_REPORTED = State("not_reported", "未报送", "○", "#7A8087", "#9AA0A6")
COVERAGE_STATES = (TOOK_PART, ABSENT, OUTSIDE, NOT_REPORTED)
COVERAGE_BY_CODE = {state.code: state for state in COVERAGE_STATES}

ALL_KINDS = "all"
# The coverage indicator of each kind of classroom, and of all of them.
INDICATOR_OF_KIND = {
    ALL_KINDS: "c3_school_cover_rate",
    "1": "c3_cover_rate_kind_1",
    "2": "c3_cover_rate_kind_2",
    "3": "c3_cover_rate_kind_3",
}
# 专递 / 名师 / 名校网络 (visual.md), light and dark.
KIND_COLOURS = {
    1: ("#0072B2", "#56B4E9"),
    2: ("#E69F00", "#F2C14E"),
    3: ("#009E73", "#4CC9A0"),
}
# A lesson not held without a reason in its record.
UNSTATED = "unstated"
UNSTATED_LABEL = "未填原因"
