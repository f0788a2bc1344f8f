"""What a bar, a dot or an area says when it is pointed at: fields and their words."""

from collections.abc import Mapping

LABEL, VALUE = "label", "hover_value"
RANK, TARGET, CHANGE = "hover_rank", "hover_target", "hover_change"
# Field → its heading, in the order they are told.
HEADINGS: Mapping[str, str] = {
    LABEL: "名称",
    VALUE: "数值",
    RANK: "名次",
    TARGET: "目标",
    CHANGE: "变化",
}
TOLD = tuple(name for name in HEADINGS if name != LABEL)
UNKNOWN = "—"
RANK_TEXT = "第{rank}，共{count}个"
TARGET_TEXT = "目标 {target}"
