"""What the cleaners say of a value they changed or could not take."""

_PROBLEMS: dict[str, str] = {
    "unreadable_value": "“{column}”第 {row} 行的内容读不出来。请填写文字、数字或日期。",
    "formula_error": "“{column}”第 {row} 行是公式错误“{value}”，不是数据。"
    "请修正公式，或改填数值；没有数据的请留空。",
    "not_a_number": "“{column}”第 {row} 行的“{value}”不是数字。"
    "可填 300、1,200、1.2万；没有数据的请留空。",
    "not_an_integer": "“{column}”第 {row} 行的“{value}”不是整数。"
    "这一栏是个数，只能填 0、1、2……",
    "negative": "“{column}”第 {row} 行的“{value}”小于 0。请填 0 或更大的数。",
    "below_minimum": "“{column}”第 {row} 行的“{value}”小于允许的最小值。请核对。",
    "too_large": "“{column}”第 {row} 行的“{value}”大得不合常理。"
    "请核对是否多写了位数或单位。",
    "sentinel": "“{column}”第 {row} 行的“{value}”是系统里表示“不知道”的占位数，"
    "不作为数据。请填实际数值；确实没有的请留空。",
    "date_for_number": "“{column}”第 {row} 行成了日期“{value}”，"
    "多半是表格软件自动改的。请把单元格格式改为“常规”，重新填数字。",
    "not_a_share": "“{column}”第 {row} 行的“{value}”不是百分比。可填 85%、85 或 0.85。",
    "above_100_percent": "“{column}”第 {row} 行的“{value}”超过 100%。"
    "请核对分子和分母。",
    "not_a_bandwidth": "“{column}”第 {row} 行的“{value}”看不出带宽。"
    "可填 500M、1G、千兆、100M+200M、2×100M、100-200M、100M以上。",
    "too_many_lines": "“{column}”第 {row} 行的“{value}”超过 50 条线路。"
    "请核对条数和带宽是否写反。",
    "not_a_date": "“{column}”第 {row} 行的“{value}”不是日期。"
    "可填 2024-03-05、2024/3/5、2024年3月5日。",
    "impossible_date": "“{column}”第 {row} 行的“{value}”不是存在的日期，"
    "或不在 1900—2100 年之间。请核对年月日。",
    "day_missing": "“{column}”第 {row} 行的“{value}”只有年月，没有日。"
    "请填完整日期，如 2024-03-05。",
    "not_a_month": "“{column}”第 {row} 行的“{value}”不是月份。"
    "可填 2024-03、2024年3月、202403。",
    "ambiguous_month": "“{column}”第 {row} 行的数字“{value}”分不清是 1 月还是 10 月"
    "（表格软件会把 2024.10 存成 2024.1）。请改填 2024-01 或 2024-10。",
    "ambiguous_day_month": "“{column}”第 {row} 行的“{value}”分不清哪个是月、哪个是日。"
    "请改填 2024-03-05 这样的年-月-日。",
    "unit_differs": "“{column}”第 {row} 行的“{value}”单位与这一列不符，不能换算。"
    "请按表头的单位填数字。",
    "not_degrees": "“{column}”第 {row} 行的“{value}”不是经纬度。"
    "可填 109.7345、109°44′4″；没有的请留空。",
    "point_lost": "“{column}”第 {row} 行的“{value}”像是丢了小数点，没有存入，"
    "库里原有的不动。"
    "是不是 {likely}？请核对后改填十进制度。",
    "two_coordinates": "“{column}”第 {row} 行的“{value}”是经度和纬度写在一格里。"
    "请分填“经度”“纬度”两列。",
    "year_missing": "“{column}”第 {row} 行的“{value}”没有写年份。"
    "请填 2024-03 或 2024年3月。",
    "not_a_school_year": "“{column}”第 {row} 行的“{value}”不是学年。"
    "可填 2023-2024 或 2023-2024学年。",
    "years_not_consecutive": "“{column}”第 {row} 行的“{value}”前后两年不相连。"
    "学年应是相连的两年，如 2023-2024。",
    "not_a_term": "“{column}”第 {row} 行的“{value}”不是学期。"
    "可填 第一学期（秋季、1）或 第二学期（春季、2）。",
    "not_a_boolean": "“{column}”第 {row} 行的“{value}”看不出是或否。"
    "可填 是/否、有/无、√/×、1/0。",
    "unknown_code": "“{column}”第 {row} 行的“{value}”不在可选的名称和代码里。"
    "可填：{allowed}。",
    "not_a_school_code": "“{column}”第 {row} 行的“{value}”不是学校标识码。"
    "请填 10 位标识码。",
    "scientific_notation": "“{column}”第 {row} 行的“{value}”被表格软件写成了科学计数，"
    "后几位已丢失。请把该列设为“文本”后重新填写标识码。",
    "code_spoilt": "“{column}”第 {row} 行的“{value}”被表格软件写成了科学计数，"
    "后几位已丢失，这一行改按校名认学校。请核对，并把该列设为“文本”后重新填写标识码。",
    "digits_lost": "“{column}”第 {row} 行的“{value}”按数字保存，位数可能已丢失。"
    "请把该列设为“文本”后重新填写。",
    "wrong_length": "“{column}”第 {row} 行的标识码“{value}”位数不对。"
    "应为 10 位，请核对。",
}

_ASSUMED: dict[str, str] = {
    "null_word": "“—”“无”“/”一类的字样按未报送处理，不算 0",
    "zero_word": "本表用来表示 0 的字样按 0 处理",
    "fullwidth": "全角数字按半角读取",
    "thousands_separator": "千位分隔符已去掉",
    "wan": "“万”按 10000 换算",
    "yi": "“亿”按 100000000 换算",
    "thousand_word": "“千”按 1000 换算",
    "hundred_word": "“百”按 100 换算",
    "approximate": "“约”“余”“左右”一类的数按所写的数读取",
    "percent_without_sign": "大于 1 又没有百分号的数按百分数读取",
    "small_percent": "百分数一栏里不大于 1 的数仍按百分数读取（0.85 即 0.85%）",
    "unit_gigabit": "“G”按 1000 Mbps 换算",
    "unit_kilobit": "“K”按 0.001 Mbps 换算",
    "byte_means_bit": "“MB”按 Mbps 读取",
    "bandwidth_word": "“百兆”“千兆”“万兆”按 100、1000、10000 Mbps 读取",
    "bandwidth_without_figure": "只写接入方式或运营商、没有数字的带宽按未报送处理",
    "not_connected": "“未接入”“未联网”按 0 处理",
    "upload_ignored": "上下行都写的，取下行带宽",
    "year_last": "“9/30/2026”一类年份在后的日期按月/日/年或日/月/年读取",
    "degrees_minutes": "度分秒已换成十进制度",
    "excel_serial": "表格软件的日期序号已换成日期",
    "two_digit_year": "两位数的年份按 20×× 年读取",
    "day_dropped": "写到日的日期只取年月",
    "month_by_order": "“2026.1”一类分不清 1 月还是 10 月的，按上下各行月份的先后读取",
    "month_from_decimal": "“2024.3”一类的小数按年月读取",
    "year_from_sheet": "没有写年份的月份用了本表的年份",
    "single_year": "只写一年的学年按当年 9 月开始读取",
    "term_dropped": "学年后面的学期没有计入学年",
    "label_for_code": "名称已换成代码",
    "number_for_code": "按数字保存的标识码已换成文本",
    "leading_zero": "少一位的标识码在前面补了 0，请核对",
}

CLEANING: dict[str, str] = {**_PROBLEMS, **_ASSUMED}
