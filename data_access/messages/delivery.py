"""What is said of folders, archives and deliveries of several files."""

WORDS: dict[str, str] = {
    "waiting": "另一个导入正在进行，等待中",
    "several_sources": "{first} 等 {count} 项",
}

DELIVERY: dict[str, str] = {
    "folder_empty": "文件夹“{file}”里没有文件。请检查是不是选错了文件夹。",
    "folder_too_full": "文件夹“{file}”里的文件超过 {limit} 个，不像是一批报表。"
    "请选只放报表的那个文件夹，或分几批导入。",
    "archive_corrupt": "压缩包“{file}”已损坏，打不开。"
    "请重新压缩为 .zip，或解压后导入文件夹。",
    "archive_empty": "压缩包“{file}”里没有文件。请检查是不是选错了压缩包。",
    "archive_too_deep": "压缩包“{file}”是套在里面的第 {depth} 层压缩包，没有再打开"
    "（最多 {limit} 层）。请先解压，再导入里面的表格文件。",
    "archive_too_full": "压缩包里的文件超过 {limit} 个（到“{file}”为止），"
    "不像是一批报表。请分几批导入。",
    "archive_too_large": "压缩包“{file}”解压后超过 {megabytes} MB 或压缩得不合常理，"
    "为防占满磁盘没有打开。请只放报表，或分成几个压缩包再导入。",
    "member_encrypted": "压缩包里的文件“{file}”设了密码，读不了。"
    "请用密码解压后导入文件夹，或重新压缩成不设密码的 .zip。",
    "member_unreadable": "压缩包里的文件“{file}”解不出来（{reason}）。"
    "请解压后导入文件夹，或重新压缩为 .zip。",
    "file_repeated": "重复：“{file}”第 {row} 行与“{other_file}”（{other_sheet}）"
    "第 {other_row} 行内容相同，只计一次。",
    "file_conflict": "重复：“{file}”第 {row} 行与“{other_file}”（{other_sheet}）"
    "第 {other_row} 行是同一条，“{column}”却不同：这里是“{value}”，"
    "那里是“{other_value}”。已按先出现的“{other_file}”存入，本行没有存；"
    "请核对后删去其中一份再导入。",
    "file_too_slow": "文件“{file}”读了 {seconds} 秒还没有读完，已停下，没有存入。"
    "请删去多余的工作表、空白行列和格式，另存为 .xlsx，或分成几个文件再导入。",
    "file_too_large": "读文件“{file}”要用的内存超过 {megabytes} MB"
    "（或读取时程序中断），"
    "已停下，没有存入。"
    "请删去表格以外的空白行列，另存为 .xlsx，或分成几个文件再导入。",
    "file_not_understood": "读文件“{file}”时出现未预料的情况（{kind}），没有存入。"
    "请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入；仍不行请把文件交给系统管理员。",
    "row_vanished": "“{file}”按“全量替换”报送，没有再列出“{known}”的这一行（{text}），"
    "已从库中移去，旧值留底。不该移去的，请补上这一行再导入，或撤销这一批。",
    "scope_not_replaced": "“{label}”不按月（年）报送，不能“全量替换”："
    "已按通常方式存入，没有移去任何行。",
    "scope_unsure": "“{file}”按“全量替换”报送，但有的行认不出学校或时间，"
    "无法断定哪些行不再列出：一行也没有移去。请改好这些行再导入。",
    "rows_left_out": "这所学校这个月的这张表交来了，但没有一行存入。"
    "请按问题清单改好后重新导入。",
}
