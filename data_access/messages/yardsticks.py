"""What the checks say of money, other places' figures, weights and media files."""

YARDSTICKS: dict[str, str] = {
    "spent_above_budget": "第 {row} 行的支出 {value} 元超过预算 {limit} 元，已照存。"
    "请核对单位（元、万元）；确实超支的不必修改。",
    "operator_without_rent": "第 {row} 行写了运营商“{value}”，用途却不是网络租用，"
    "已照存。只有网络租用才分运营商，请核对用途。",
    "benchmark_above_whole": "第 {row} 行的数值 {value} 超过 100，这个指标是百分比，"
    "没有存入。请照原文填，99.92% 填 99.92。",
    "benchmark_not_percent": "第 {row} 行的数值 {value} 按 {value}% 存入。"
    "这个指标是百分比，99.92% 填 99.92；填成小数的，请改正。",
    "full_value_not_share": "第 {row} 行的满分值 {value} 大于 1，没有存入。"
    "这个指标是比率，满分值填 0 到 1：80% 填 0.8；不填的用目标值。",
    "target_not_share": "第 {row} 行的目标值 {value} 大于 1，没有存入。"
    "这个指标是比率，目标值填 0 到 1：100% 填 1，80% 填 0.8。",
    "weights_not_hundred": "“{known}”各项分值合计 {value}，应是 100。已照存，"
    "得分按填报的分值计；请核对是否漏了或多了一项。",
    "adjusted_school_unknown": "第 {row} 行的学校标识码“{value}”库里没有，没有存入。"
    "请核对标识码，或先导入“学校”表。",
    "adjusted_area_unknown": "第 {row} 行的区划代码“{value}”库里没有，没有存入。"
    "请填“行政区划”“联合体”表里的代码。",
    "adjustment_too_large": "第 {row} 行加减 {value} 分，超过满分 {limit}，没有存入。"
    "请填加减的分数，不是总分。",
    "media_outside": "第 {row} 行的文件“{value}”不在媒体文件夹里，没有存入。"
    "请填媒体文件夹里的位置，用“/”隔开，不写盘符，不从“/”开始，不用“..”。",
    "media_kind": "第 {row} 行的文件“{value}”不是认得的图片或视频，没有存入。"
    "可用的扩展名：{allowed}。",
}
