"""What matching and the checks say: what, where, what is allowed, what to do."""

from data_access.messages.alliances import ALLIANCES
from data_access.messages.plans import PLANS
from data_access.messages.yardsticks import YARDSTICKS

_MATCHING: dict[str, str] = {
    "sheet_unknown": "文件“{file}”的工作表“{sheet}”认不出是哪种报表，没有读取。"
    "认得的报表：{allowed}。请用模板填报，或把工作表改成报表的名称，"
    "或由教育局在“数据导入”的识别结果里选一次它是哪种报表。",
    "sheet_empty": "文件“{file}”的工作表“{sheet}”只有表头，没有数据行。",
    "sheet_refused": "工作表“{sheet}”按“{label}”读取，缺少必需的列：{missing}；"
    "已找到：{found}。请补上缺的列再导入，本表没有存入。",
    "unit_unknown": "“{column}”的单位“{value}”不会换算，这一列没有读取。"
    "请换成模板里的单位。",
    "personal_ignored": "已忽略个人信息：“{column}”这一列没有读取，也没有保存。",
    "required_blank": "第 {row} 行的“{heading}”是必填的，却空着。请补填。",
    "row_repeated": "第 {row} 行与第 {other} 行完全相同，只存一次。",
    "duplicate_key": "第 {row} 行与第 {other} 行说的是同一件事，数字却不同；"
    "存了第 {other} 行。请核对后只保留正确的一行。",
    "too_long": "“{column}”第 {row} 行的文字太长：“{value}”。请缩短。",
    "not_a_year": "“{column}”第 {row} 行的“{value}”不是年份。"
    "可填 2026、2026年、2026-2027学年。",
}
_COMMANDS: dict[str, str] = {
    "template_exists": "文件已存在：{path}。请换一个文件名（-o 文件名.xlsx）。",
}
_REFERENCES: dict[str, str] = {
    "school_name_differs": "第 {row} 行标识码“{value}”登记的是“{known}”，"
    "表里写的是“{given}”；按标识码存入。校名改了的请更新“学校”表，"
    "码填错的请改正。",
    "school_recoded": "第 {row} 行的学校“{known}”由原标识码 {found} 换成了 {value}，"
    "历年数据仍归这所学校。请核对。",
    "area_code_shape": "第 {row} 行的区划代码“{value}”不是 6、9 或 12 位数字，已照存。"
    "请核对是否少了位数；区县 6 位，乡镇 9 位。",
    "parent_circular": "第 {row} 行“{value}”的上级绕一圈又是它自己，这个区域没有存入。"
    "请核对“上级代码”。",
    "own_parent_school": "第 {row} 行的“{column}”填的是这所学校自己，这一格没有采用。"
    "请填管它的中心校，没有的留空。",
    "parent_school_unknown": "第 {row} 行“{column}”的“{value}”在学校表里没有，"
    "这一格没有采用，学校已照存。请核对标识码或校名。",
    "parent_ambiguous": "第 {row} 行“{column}”的“{value}”有几所学校，"
    "这一格没有采用，学校已照存。请填标识码。",
    "parent_unknown": "第 {row} 行“{value}”的上级在行政区划表里没有，"
    "这个区域没有存入。请先登记上级。",
    "plan_unknown": "第 {row} 行的计划编号“{value}”不在课表里。"
    "请先导入本学期“课表”，或者留空（算计划外）。",
    "lesson_unknown": "第 {row} 行接收的课“{value}”不在课堂记录里。"
    "请先导入主讲学校的“课堂记录”，并核对日期和课堂编号。",
}
_SCHOOLS: dict[str, str] = {
    "school_code_shape": "第 {row} 行的学校标识码“{value}”不是 10 位数字。"
    "请填教育部统一的 10 位学校（机构）标识码。",
    "school_code_type": "第 {row} 行标识码“{value}”的前两位与办学类型 {type} 不一致，"
    "这样的码应是 {allowed}。请核对标识码和办学类型。",
    "school_code_province": "第 {row} 行标识码“{value}”的第 3、4 位应是省码 {allowed}。"
    "请核对标识码或所属区划。",
    "settlement_line": "第 {row} 行的带宽目标档与城乡分类代码 {code} 的通常归类不同。"
    "按填报的存入；请确认是教育局名单所定。",
    "settlement_differs": "第 {row} 行的城乡类型“{value}”与城乡分类代码 {code}"
    "（属{usual}）不一致，已按填报的存入。请核对其中一个。",
    "closed_before_opened": "第 {row} 行的撤并日期 {value} 早于建校日期。请核对。",
    "ends_before_begins": "第 {row} 行的“{column}”{value} 早于“{begin}”{limit}。"
    "请核对两个日期；仍在的把“{column}”空着。",
    "merged_without_date": "第 {row} 行的学校状态是“撤并”，却没有撤并日期。请补填。",
    "terminals_too_many": "第 {row} 行的终端数 {value} 超过师生总数的 3 倍（{limit}）。"
    "请核对是否多写了位数，或把设备套数当成了台数。",
    "part_above_whole": "第 {row} 行的“{column}”是 {value}，"
    "大于“{whole}”的 {limit}。部分不能大于全部，请核对。",
    "position_half": "第 {row} 行的经纬度只填了一半，没有采用，"
    "库里原有的不动。请两个都填，或都不填。",
    "position_impossible": "第 {row} 行的经纬度“{value}”不可能，没有采用，"
    "库里原有的不动。"
    "经度在 -180 到 180 之间，纬度在 -90 到 90 之间，用十进制度。",
    "position_swapped": "第 {row} 行的经纬度“{value}”像是填反了，没有采用，"
    "库里原有的不动。"
    "请把经度和纬度对调。",
    "position_outside": "第 {row} 行的位置“{value}”在“{area}”的边界之外约 {distance}，"
    "已照存。请核对经纬度、坐标系和所属区划。",
    "school_outside": "学校“{value}”（{code}）的位置在“{area}”的边界之外约 {distance}，"
    "没有改动。请在“学校”表里核对它的经纬度、坐标系和所属区划。",
    "point_system_doubtful": "坐标系写着 {stated} 的 {total} 所学校里，"
    "有 {outside} 所落在自己区域的边界之外，其中 {fitting} 所按 {likely} 换算"
    "就落在里面：坐标系多半写错，像是 {likely}。"
    "请核对后把“学校”表的“坐标系”改成 {likely} 再导入；没有自动改动。",
    "outline_system_doubtful": "坐标系写着 {stated} 的 {total} 所学校里，"
    "有 {outside} 所落在自己区域的边界之外，其中 {fitting} 所在边界当作 {likely} 时"
    "就落在里面：多半是边界文件的坐标系写错，像是 {likely}。"
    "请核对后写明坐标系，重新导入边界；没有自动改动。",
    "coordinate_system_missing": "有 {count} 个位置没有写坐标系，只作示意位置。"
    "请在“坐标系”列填 WGS84、GCJ02（高德、腾讯）或 BD09（百度）。",
}
_VALUES: dict[str, str] = {
    "sources_differ": "第 {row} 行起，“{known}”{year} 年的{label}在两张表里相差超过"
    " {limit}：“年度基数”是 {base}，“设备存量”是 {devices}。两个数都照用，请核对"
    "哪个对。",
    "indicator_unknown": "第 {row} 行的指标代号“{value}”没有，没有存入。"
    "相近的有：{found}。全部代号见“指标说明”页。",
    "fact_unknown": "第 {row} 行的项目“{value}”不在公开总量的项目里，已照存，"
    "页面上只显示这个代号。相近的有：{found}。",
}
_STAGES: dict[str, str] = {
    "stage_shared": "第 {row} 行“{known}”的资源只有全校数，已按{found}的学生数、"
    "每生 {ratio} 的权重分到各学段，全校合计不变，标为估算。"
    "有分学段实数的，请按学段各填一行。",
    "stage_not_shared": "第 {row} 行“{known}”有{found}几个学段，却没有各学段的学生数，"
    "按“未分”存入，分学段的指标里不计。请按学段各填一行，至少填在校生数。",
    "stage_estimate_left": "第 {row} 行“{known}”的“{column}”改成了 {value}，"
    "{found}仍是先前按全校数分摊的估算，各学段合计与当时的全校数不再相同。"
    "请把{found}的实数也填上。",
    "stage_estimate_stale": "第 {row} 行“{known}”的学生数变了，"
    "先前按学生数分摊的估算没有重算。请按学段填实数。",
    "stage_sum_differs": "第 {row} 行“{known}”的“{column}”全校是 {value}，"
    "各学段合计是 {limit}；按各学段的数存入。请核对哪个对。",
}
_ZONE: dict[str, str] = {
    "zone_one_row": "第 {row} 行没有存入：“示范区信息”只能有一行，已用了第 {other} 行。"
    "请删去多余的行。",
    "roots_hung": "有 {count} 个区域没有写上级：{value}。已归在“{found}”之下；"
    "不对的，请补填上级代码或上级名称再导入。",
    "roots_joined": "最上级有 {count} 个并列的区域：{value}。"
    "已为它们设了总的一级“{found}”；要换名称，请填“示范区信息”；本有上级的，请补填上级代码再导入。",
}
_ACTIVITY: dict[str, str] = {
    "bandwidth_impossible": "第 {row} 行的带宽 {value} Mbps 不可能，"
    "允许 0 到 100000 Mbps。请核对单位。",
    "bandwidth_range": "第 {row} 行的带宽范围“{value}”上下颠倒或缺一头。请核对。",
    "bandwidth_unusual": "第 {row} 行的带宽 {value} Mbps 不是常见档位，已照存。"
    "请核对。",
    "bandwidth_unconnected": "第 {row} 行写着没有接入宽带，却有带宽 {value} Mbps。"
    "请核对其中一个。",
    "minutes_too_many": "第 {row} 行的使用分钟 {value} 超过使用节次×{length} 分钟"
    "（{limit}）。请核对节次和分钟。",
    "weekday": "第 {row} 行的星期“{value}”不对，只能填 1 到 7。",
    "weeks": "第 {row} 行的结束周“{value}”早于起始周。请核对。",
    "reason_missing": "第 {row} 行的课没有开，却没有写未开原因。请补填。",
    "date_early": "第 {row} 行的“{column}”是 {value}，早于 {limit} 年，"
    "多半是表格软件的空日期，没有存入。请核对年份。",
    "lines_fewer": "“{known}”{value} 只有 {count} 条线路（从第 {row} 行起），"
    "{before} 有 {earlier} 条。"
    "学校带宽按最近一次的各条线路相加，会比以前小。"
    "其余线路还在用的，请用同一统计日期补上；确实停用的不必修改。",
    "lines_alike": "第 {row} 行与第 {other} 行完全相同，按这所学校的两条线路存入，"
    "带宽会相加。是重复填报的，请删去一行；确是两条线路的，请填“线路序号”。",
    "date_later": "有 {count} 行的“{column}”是 {value}，晚于 {limit}，已照存。"
    "请核对年份是否写错。",
}
_ASSUMED: dict[str, str] = {
    "heading_decided": "按本局以前的决定读取（或不读取）的列",
    "row_unfilled": "只有学校、时段这些预先填好的格、别的都空着的行，没有当作报送",
    "example_row": "示例行没有当作数据",
    "date_assumed": "原表没有写时间，按映射文件里写的计（假定）",
    "repeated_once": "与前面完全相同的行只存了一次",
    "total_row": "合计、小计、平均一类的行没有当作数据",
    "header_again": "重复的表头没有当作数据",
    "personal_removed": "已忽略个人信息：文字里的证件号、电话号码已去掉",
    "pupil_names_numbered": "已忽略个人信息：获奖学生的姓名换成了序号",
    "several_lines": "写成“100M+200M”的带宽拆成了几条线路",
    "lesson_no_derived": "没有课堂编号的课，用节次和学科作编号",
    "event_no_derived": "没有活动编号的，用日期、类型和学校作编号",
    "award_year_from_date": "没有获奖年份的，取颁发日期的年份",
    "stage_of_single_type": "只办一个学段的学校没有写学段的，归入这个学段",
    "unit_converted": "按表头的单位换算",
    "coordinates_converted": "高德、百度坐标换算成了 WGS-84",
    "name_kept": "名称里的换行、多余空格已去掉",
}

CHECKS: dict[str, str] = {
    **_MATCHING,
    **_COMMANDS,
    **_REFERENCES,
    **_SCHOOLS,
    **_VALUES,
    **_STAGES,
    **_ZONE,
    **_ACTIVITY,
    **YARDSTICKS,
    **ALLIANCES,
    **PLANS,
    **_ASSUMED,
}
