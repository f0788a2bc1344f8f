"""What the wall and the page 投影大屏 say: what cannot be kept, how the player is."""

WALLS: dict[str, str] = {
    "plan_name_missing": "方案还没有名称，没有保存。请写一个名称，例如“全区工作会”。",
    "plan_name_long": "方案名称有 {length} 个字，没有保存；最多 {limit} 个字。"
    "请写短一些。",
    "plan_name_taken": "已有名为“{name}”的方案，没有保存，原来的方案没有变。"
    "请换一个名称，或到那个方案里去改。",
    "plan_scene_count": "方案里有 {count} 个画面，没有保存；应是 1 到 {limit} 个。"
    "请增减画面后再保存。",
    "plan_seconds": "第 {number} 个画面的时长“{value}”秒不能用，没有保存；"
    "应是 {least} 到 {most} 秒的整数。请改好后再保存。",
    "plan_unknown": "没有名为“{name}”的放映方案；现有：{allowed}。"
    "请从“投影大屏”页重新打开。",
}
