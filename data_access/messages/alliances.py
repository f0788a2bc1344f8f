"""What is said about alliances, their activities and studios on import."""

ALLIANCES: dict[str, str] = {
    "alliance_taken": "第 {row} 行的“{value}”已是“{known}”，不是联合体，没有存入。"
    "请换一个代码或名称。",
    "alliance_area_unknown": "第 {row} 行的所属区域“{value}”不在行政区划里，"
    "联合体已存入，没有写所属区域。相近的有：{likely}。",
    "lead_undated": "第 {row} 行写了牵头校，没有写成立日期，牵头校没有存入。"
    "请补填成立日期，或在“分组成员”里填。",
    "event_unknown": "第 {row} 行的活动编号“{value}”在“四同步活动”里没有，没有存入。"
    "请先填活动，或改正编号。",
    "studio_personal": "第 {row} 行的工作室“{value}”像是个人姓名，没有存入这一格。"
    "请写学科或编号，如“小学数学工作室”。",
}
