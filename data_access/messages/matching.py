"""What is said of sheets and headings that are not quite those of the template."""

# Right for a school, for the office at the page and at the command line.
_CHOOSE = "由教育局在“数据导入”的识别结果里选一次"

MATCHING: dict[str, str] = {
    "sheet_ambiguous": "工作表“{sheet}”可能是{found}中的一张，"
    "看不出是哪一张，没有读取。请把工作表改成报表的名称，"
    f"或{_CHOOSE}它是哪一张。",
    "sheet_left_out": "工作表“{sheet}”按本局以前的决定没有读取。"
    "要读取，请先由教育局收回这个决定。",
    "column_unmatched": "“{column}”这一列不在报表规定之内，没有读取。"
    "如果它就是模板里的某一列，请把列名改成模板的写法，"
    f"或{_CHOOSE}。",
    "column_proposed": "“{column}”这一列没有读取。是不是{likely}？"
    f"是的，请把列名改成它，或{_CHOOSE}，以后的文件都照此办理。",
    "column_twice": "“{column}”这一列与另一列意思相同，只读取了那一列。请只保留一列。",
    "column_contested": "“{column}”与另一列说的是同一项，内容却不同，分不出该用哪一列，"
    "两列都没有读取。请只保留对的一列。",
    "heading_near": "“{column}”按“{known}”读取（把握 {certainty}：{evidence}）。"
    f"不对的，请改列名，或{_CHOOSE}它是哪一列。",
    "school_unknown": "第 {row} 行的学校“{value}”{beside}在学校表里没有。"
    "最像的：{likely}。"
    "请核对标识码或校名；就是其中一所的，请改成它的标识码或校名，"
    f"或{_CHOOSE}；"
    "新学校请先在“学校”表里登记。",
    "school_ambiguous": "第 {row} 行的校名“{value}”可能是几所学校：{likely}。"
    "请填标识码，或填写“所属区域”。",
    "school_code_former": "第 {row} 行的标识码“{value}”是从前的码，共 {count} 行，"
    "已按现在的码 {found}（{known}）处理。请改用现在的码。",
    "school_code_padded": "第 {row} 行的标识码“{value}”丢了前面的 0，共 {count} 行，"
    "补上 0 后只有“{known}”（{found}），已按它处理。请把该列设为“文本”后重填。",
    "school_by_short_name": "第 {row} 行的“{value}”是简称，已按本区县的“{known}”"
    "（{found}）处理，共 {count} 行。请核对；最好填标识码或全称。",
    "school_by_variant": "第 {row} 行的“{value}”与“{known}”（{found}）只是写法不同，"
    "已按它处理，共 {count} 行。请核对；最好填标识码或全称。",
    "area_unknown": "第 {row} 行的区域“{value}”在行政区划表里没有。最像的：{likely}。"
    "请核对代码或名称；就是其中一处的，请改成它的名称或代码，"
    f"或{_CHOOSE}；"
    "新的区域请先在“行政区划”表里登记。",
    "area_ambiguous": "第 {row} 行的区域名“{value}”有几处：{likely}。"
    "请填区划代码，或写全上级，如“示范区/城关镇”。",
    "area_by_variant": "第 {row} 行的区域“{value}”与“{known}”只是写法不同，"
    "已按它处理，共 {count} 行。请核对。",
    "none_likely": "没有相近的",
    "name_beside_code": "（同一行的校名：{name}）",
    "name_near": "校名相似 {share}",
    "code_near": "标识码差 {digits} 位",
    "school_decided": "按本局以前的决定认出的学校",
    "area_decided": "按本局以前的决定认出的区域",
    "sheet_same_name": "名称相同",
    "sheet_near_name": "名称相近",
    "sheet_name_within": "名称里有它",
    "sheet_known_headings": "表头有 {count} 列对得上：{shown}",
    "near_same_words": "换成通行说法后相同",
    "near_same_without_fillers": "去掉“数、量、名称、情况、学校”等字后相同",
    "near_other_order": "字相同、次序不同",
    "near_same_sound": "读音相同",
    "near_one_sign": "只差一个字",
    "near_composed": "由这一列的几种叫法拼成",
    "near_contains": "包含这一列的叫法",
    "near_alike": "字面相近",
    "near_marked": "多了或少了限定的字",
    "near_remark": "括号里另有说明",
    "near_content": "这张表里只有这一列填这样的内容",
    "near_values_fit": "内容也像",
    "near_values_differ": "内容不像",
    "only_values_fit": "格里的内容像",
    "only_values_are_figures": "格里都是数",
    "only_values_differ": "格里的内容不像",
}
