"""What is said of a mapping file, and of rows that a mapping cannot place."""

MAPPING: dict[str, str] = {
    "mapping_not_toml": "不是有效的 TOML：{reason}",
    "mapping_key_unknown": "{key}：没有这个键；可用：{allowed}",
    "mapping_key_missing": "{key}：必须写明",
    "mapping_value_type": "{key}：值的类型不对；应为{allowed}",
    "mapping_value_unknown": "{key}：不认识“{value}”；可用：{allowed}",
    "mapping_value_source": "{key}：取值方式要且只要写一个；可用：{allowed}",
    "mapping_format_unusable": "{key}：format 要含一个 {{}}，现为“{value}”",
    "mapping_sheet_unknown": "{key}：没有这张数据表；可用：{allowed}",
    "mapping_levels_short": "{key}：有 {count} 级，zone.levels 在根以下只有"
    " {allowed} 级",
    "mapping_root_kind": "{key}：“{value}”不能作层级；可用：{allowed}",
    "mapping_range_reversed": "{key}：high 小于 low",
    "mapping_date_missing": "date.{key}：数据表 {sheet} 需要它，必须写明",
    "mapping_school_missing": "{key}：要导入学校的数据，必须写明",
    "mapping_constant_unusable": "{key}：“{value}”不能用；应为{allowed}",
    "mapping_nothing_filled": "没有写要导入什么；至少要有其一：{allowed}",
    "mapping_file_unmatched": "{key}：给出的文件中没有名称符合“{value}”的；"
    "给出的是：{allowed}",
    "mapping_file_unclaimed": "文件“{value}”与映射里的任何文件名都不符；"
    "映射里的是：{allowed}",
    "mapping_table_missing": "{key}：文件“{file}”没有工作表“{value}”；"
    "有的是：{allowed}",
    "mapping_column_missing": "{key}：文件“{file}”没有“{value}”这一列；"
    "有的是：{allowed}",
    "mapping_column_twice": "{key}：文件“{file}”有不止一列叫“{value}”，分不清取哪列",
    "mapping_other_zone": "映射文件 {file} 讲的是“{zone}”，而库里已经是“{found}”。"
    "一个库只放一个示范区；请用 ZHIJIAO_DATABASE_URL 指定一个新库再导入。"
    "没有存入任何数据。",
    "mapping_type_text": "一段文字",
    "mapping_type_texts": '文字的列表，如 ["甲", "乙"]',
    "mapping_type_number": "一个数",
    "mapping_type_row": "从 1 数起的行号",
    "mapping_type_table": "一个表，如 {{column = “某列”}}",
    "mapping_type_tables": "成组的表（[[…]]）",
    "mapping_type_expression": "列名，或一个表，如 {{column = “某列”}}、{{value = 1}}",
    "mapped_value_unreadable": "第 {row} 行“{column}”的“{value}”不能用作{allowed}，"
    "按未报送处理。请核对原表；是缺失记号的，请加到映射文件的 source.null。",
    "mapped_value_missing": "第 {row} 行“{column}”没有填，按未报送处理，不当作 0。",
    "mapped_word_unknown": "第 {row} 行“{column}”的“{value}”在映射的 words 里没有，"
    "按未报送处理；映射里有：{allowed}。请补上这个词再导入。",
    "mapped_ranges_several": "第 {row} 行同时勾了 {count} 个带宽档（{value}），"
    "按最高的一档计。请向报送学校核实。",
    "mapped_range_none": "第 {row} 行一个带宽档也没有勾，带宽按未报送处理。",
    "mapped_choices_several": "第 {row} 行在“{column}”这一组里同时勾了 {count} 项"
    "（{value}），按映射里排在前面的一项计。请向报送学校核实。",
    "mapped_area_conflict": "第 {row} 行把“{value}”放在“{found}”之下，而它在最早的"
    "一期里属于“{kept}”，仍按“{kept}”计。如确已调整，请改区划后再导入。",
    "mapped_area_missing": "第 {row} 行没有写明所属区域，暂归“{zone}”。"
    "请在原表补填后再导入。",
    "mapped_key_missing": "第 {row} 行缺少“{column}”，认不出是哪一所学校（哪个区域），"
    "没有存入。请补填后再导入。",
    "mapped_key_twice": "第 {row} 行的“{value}”与第 {first_row} 行重复，没有存入。"
    "请核对后只留一行。",
    "mapped_row_unjoined": "文件“{file}”第 {row} 行的“{value}”在“{base}”里找不到，"
    "这一行没有存入，也没有丢弃：请核对编号，或把这所学校补进主表。",
    "mapped_join_twice": "文件“{file}”第 {row} 行的“{value}”与前面的行重复，"
    "没有存入。请核对后只留一行。",
}
