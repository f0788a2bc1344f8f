"""What the checks say of plans, and how a saved list of needs is called."""

PLANS: dict[str, str] = {
    "bought_above_approved": "第 {row} 行的采购数 {value} 多于计划数 {limit}，已照存。"
    "应是采购数 ≤ 计划数；请核对两个数，追加了计划的请改计划数。",
    "delivered_above_bought": "第 {row} 行的下拨数 {value} 多于采购数 {limit}，已照存。"
    "应是下拨数 ≤ 采购数；请核对两个数，往年结余下拨的请写进备注。",
}
NEEDS_FILE = "还差多少：{item}，存为{school_year}学年需求"
NEEDS_SOURCE = "由“还差多少”算出"
