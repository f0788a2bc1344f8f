"""The words of the command line, of the template and of the list of issues."""

WORDS: dict[str, str] = {
    "issues_sheet": "问题清单",
    "issues_left_out": "另有 {count} 条同类问题没有列出（同一规则最多列 {kept} 条）。",
}

SEVERITY_WORDS: dict[str, str] = {
    "error": "错误",
    "warning": "警告",
    "info": "提示",
}
DECISION_KINDS: dict[str, str] = {
    "heading": "列名",
    "sheet": "工作表",
    "school": "学校",
    "area": "区域",
}
# Headings with the width of their column.
ISSUE_COLUMNS: tuple[tuple[str, int], ...] = (
    ("序号", 6),
    ("程度", 14),
    ("文件", 24),
    ("工作表", 18),
    ("行", 8),
    ("列", 20),
    ("原值", 24),
    ("问题和处理办法", 80),
    ("规则", 22),
)
COMMANDS: dict[str, str] = {
    "description": "智教一张图的命令行：导入表格、检查、模板、边界、"
    "演示数据、备份、恢复。",
    "epilog": "退出码：0 全部存入（或检查无误）；1 有行没有存入，其余已存入；"
    "2 什么都没有存入，或命令写错；3 连不上或不能使用数据库。",
    "database": "数据库地址；不写则用 ZHIJIAO_DATABASE_URL 或内置数据库",
    "import": "导入一个或几个文件，一次事务：对的全部存入，错的列成问题清单",
    "check": "只检查，不存入（等于 import --dry-run）；问题清单写在文件旁边",
    "template": "写出填报模板（.xlsx）",
    "outlines": "导入本局的边界文件（GeoJSON），按名称、代码对上行政区划",
    "outline_file": "边界文件：.geojson、.json",
    "outline_source": "边界的出处，如 省自然资源厅标准地图（2024）",
    "approval_no": "审图号；没有的，地图上标注“内部示意，未经审图，不得公开”",
    "level": "只对这一级的区域，如 区县、乡镇",
    "decide": "列出、作出或收回本局的决定：某个列名、工作表名、校名、区域名是什么",
    "decide_list": "列出所有决定",
    "decide_set": "作出决定，以后的文件都照此办理",
    "decide_forget": "收回决定",
    "decide_kind": "决定的是什么：列名、工作表、学校、区域",
    "given": "文件里的写法",
    "answer": '它是什么：列名、报表名、学校标识码、区划代码；写 "" 表示不读取',
    "place": "只在这个区县（区划代码）里有效",
    "demo": "生成演示数据，或载入只有公开数的真实区县",
    "backup": "备份内置数据库（使用中也可以）",
    "restore": "用备份恢复内置数据库，现有数据另存一份",
    "file": "表格文件：.xlsx .xls .ods .csv .tsv .txt",
    "mapping": "映射文件（.toml），说明别人的表各列是什么",
    "dry_run": "只检查，不存入",
    "encoding": "文本文件的编码，如 gb18030；不写则自动识别",
    "coordinate_system": "表里没写坐标系时，经纬度是哪种",
    "reported_by": "填报单位",
    "reported_date": "填报时间，如 2026-10-31",
    "origin": "数据来源",
    "source": "出处，如文件名、平台名",
    "complete": "名单是完整的：没有列出的学校，存量到统计日期为止",
    "area": "完整名单所指的区域（代码或名称）；不写是全域",
    "sheet": "当作哪张报表读取（名称或代号）",
    "sheets": "要哪些报表；不写是全部",
    "output": "写到哪个文件；不写则用“填报模板”或学校、乡镇的名称",
    "template_school": "预填这所学校的模板（标识码或校名）",
    "template_town": "预填这个乡镇（区县）各校的模板，一校一份，装进一个 zip",
    "template_all": "预填全部学校的模板，装进一个 zip",
    "month": "填报哪个月，如 2026-10；不写是库里最新一月的下一月",
    "if_missing": "已有数据就什么也不做",
    "zone": "只有公开总量的真实区县，如 榆阳区",
    "target": "备份文件名（.zip）",
    "archive": "备份文件（.zip）",
    "no_list": "不写问题清单文件",
    "usage": "用法：",
    "positionals": "参数",
    "options": "选项",
    "help": "显示这份说明",
    "wrong": "命令写得不对：{message}。加 --help 看说明。",
}

# What stands for a value in the usage.
METAVARS: dict[str, str] = {
    "school": "学校",
    "month": "月份",
    "command": "命令",
    "database": "地址",
    "file": "文件",
    "mapping": "映射.toml",
    "encoding": "编码",
    "action": "动作",
    "kind": "种类",
    "given": "写法",
    "answer": "答案",
    "place": "区县",
    "coordinate_system": "坐标系",
    "reported_by": "单位",
    "reported_date": "日期",
    "origin": "来源",
    "source": "出处",
    "area": "区域",
    "sheet": "报表",
    "approval_no": "审图号",
    "level": "级别",
    "zone": "区县",
    "target": "备份.zip",
    "archive": "备份.zip",
}

LINES: dict[str, str] = {
    "demo_removed": "库里原来是模拟示范区，已让位给您的数据"
    "（以后可用 demo 命令在另一个空库里重建）。",
    "sheet": "{file}　{sheet} → {label}：读取 {read} 行，新增 {new}，更改 {changed}，"
    "未变 {unchanged}，未存入 {rejected}",
    "assumed": "  · {text}（{count} 处）",
    "unmatched": "  · 没有读取的列：{columns}",
    "personal": "  · 已忽略个人信息：{columns}",
    "issue": "  {mark} {message}",
    "more": "  …… 还有 {count} 条，见问题清单",
    "more_unlisted": "  …… 还有 {count} 条；去掉 --no-list 可得到完整清单",
    "list_written": "问题清单：{path}（{count} 条）",
    "list_failed": "问题清单写不进 {path}：{reason}。"
    "请检查目录权限或关闭已打开的清单；其余照常完成。",
    "nothing_read": "没有认出任何报表，什么都没有存入。",
    "only_headers": "表里只有表头，没有一行数据，什么都没有存入。"
    "请检查是不是选错了文件；没有数据的月份请填 0。",
    "same_as_before": "与库中内容一致，没有改动（未存入 {rejected} 行）。",
    "checked": "检查完毕，没有存入：可存 {accepted} 行，有错 {rejected} 行，"
    "警告 {warnings} 条，用时 {seconds:.1f} 秒。",
    "stored": "已存入 {accepted} 行，未存入 {rejected} 行，警告 {warnings} 条，"
    "用时 {seconds:.1f} 秒。",
    "outlines_read": "读取 {features} 个要素：按名称对上 {by_name} 个，"
    "按代码对上 {by_code} 个，没有存入 {others} 个。",
    "outlines_none": "没有一个要素可用，什么都没有存入。",
    "outlines_checked": "检查完毕，没有存入：可新增边界 {new} 个，更改 {changed} 个，"
    "未变 {unchanged} 个。",
    "outlines_stored": "已存入边界：新增 {new} 个，更改 {changed} 个，"
    "未变 {unchanged} 个。",
    "outlines_same": "与库中的边界一致，没有改动（{unchanged} 个）。",
    "school_template_written": "{school}（{month}）的模板已写到 {path}。",
    "templates_written": "{count} 所学校（{month}）的模板已写到 {path}，"
    "用时 {seconds:.1f} 秒。",
    "all_schools": "全部学校",
    "templates_name": "{scope}-{month}-填报模板",
    "blank_name": "填报模板",
    "template_written": "模板已写到 {path}：{labels}。",
    "demo_built": "演示数据已生成：{rows} 行，用时 {seconds:.1f} 秒。",
    "demo_there": "库里已有数据，没有生成演示数据。",
    "zone_loaded": "已载入“{zone}”的公开总量 {rows} 项；没有学校数据，不作推算。",
    "backed_up": "已备份到 {path}：{rows} 行，附带文件 {files} 个，已校验。",
    "restored": "已恢复：{rows} 行，附带文件 {files} 个。原来的数据另存在 {aside}。",
    "restored_new": "已恢复：{rows} 行，附带文件 {files} 个。",
    "decision": "{kind}{where}　“{given}” → {answer}（{day}）",
    "decisions": "共 {count} 条决定。",
    "left_out": "不读取",
    "decided": "已记住：“{given}”就是“{answer}”，以后的文件照此办理。",
    "decided_ignored": "已记住：“{given}”不读取，以后的文件照此办理。",
    "forgotten": "已收回这个决定。",
    "not_decided": "没有这个决定，什么都没有改。",
    "date_wrong": "日期“{value}”看不懂，请写成 2026-10-31。",
    "stopped": "已中断，没有存入任何数据。",
    "crashed": "出现未预料的情况（{kind}）：没有存入任何数据，已有数据未受影响。"
    "请把这一行和所导入的文件交给系统管理员。",
}
