"""What the product says when it cannot go on: what, where, what to do."""

ERRORS: dict[str, str] = {
    "unknown_error": "出现未预料的情况（{code}）。已有数据未受影响，"
    "请重试；仍不行请把这个代码告诉系统管理员。",
    "page_failed": "这一页没有打开：程序遇到没有料到的情况。已有数据没有受影响；"
    "请刷新，或从菜单换一页。再出现，请把错误编号告诉信息人员。",
    "store_busy": "数据库正忙：有人正在导入或备份。数据没有丢失；"
    "请过一两分钟刷新本页。一直这样，请把错误编号告诉信息人员。",
    "store_failed": "数据库没有给出这一页的数据：{reason}。已导入的文件都还在；"
    "请刷新本页。仍不行，请把错误编号告诉信息人员，由其检查数据库或恢复备份。",
    "error_number": "错误编号 {number}（信息人员在程序日志里按这个编号查原因）。",
    "store_unreachable": "连接不上数据库（{database}）：{reason}。"
    "数据没有丢失；请检查数据库是否启动、网络是否通、"
    "ZHIJIAO_DATABASE_URL 是否正确，然后刷新本页。",
    "store_too_new": "数据库是较新版本的程序建立的（库版本 {found}，"
    "本程序到 {known}）。为免损坏数据，本程序不打开它；请升级程序后再用。",
    "store_foreign": "数据库 {database} 里有别的程序的表，又没有本程序的版本记录。"
    "为免弄乱它，本程序不在里面建表；请换一个空库，"
    "或检查 ZHIJIAO_DATABASE_URL。",
    "store_locked": "数据库正被另一个导入占用，等候超过 {seconds} 秒。"
    "请稍后再试；已有数据未受影响。",
    "setting_invalid": "设置 {name} 的值“{value}”不能用；可用的是：{allowed}。",
    "backup_exists": "备份文件已存在：{path}。请换一个文件名。",
    "backup_unsupported": "{database} 请用它自己的备份工具（如 pg_dump）；"
    "本命令只备份内置的单文件数据库。",
    "backup_corrupt": "备份文件 {path} 校验不通过：{reason}。没有动现有数据，"
    "请换一份备份。",
    "restore_unsupported": "{database} 请用它自己的恢复工具；"
    "本命令只恢复内置的单文件数据库。",
    "scope_unknown": "没有找到“{scope}”这个区域或学校。请从上面的范围栏重新选择。",
    "school_not_found": "没有找到“{scope}”这所学校。请写它的标识码，"
    "或库里的学校全称、简称。",
    "school_not_one": "叫“{scope}”的学校不止一所：{candidates}。请改写标识码。",
    "area_not_one": "没有找到“{scope}”这个区域，或同名的不止一个。"
    "请写它的区划代码，或库里的名称。",
    "no_school_sheet": "“{sheet}”不是由学校填报的报表，预填模板里没有它；"
    "可用：{allowed}。",
    "period_unknown": "时间“{period}”看不懂；可用：2026-10（月）、"
    "2026-2027-1（学期）、2026-2027（学年）。",
    "mapping_invalid": "映射文件 {file} 有 {count} 处不能用：{details}。"
    "请改好后再导入；没有存入任何数据。",
    "decision_sheet_unknown": "没有“{value}”这张报表；可用：{allowed}。",
    "decision_sheet_missing": "决定列名“{value}”时，要用 --sheet 写明是哪张报表。",
    "decision_column_unknown": "报表“{sheet}”里没有“{value}”这一列；可用：{allowed}。",
    "decision_school_unknown": "学校表里没有标识码“{value}”。"
    "请填学校现在的 10 位标识码。",
    "decision_area_unknown": "行政区划表里没有代码“{value}”。请填区划代码。",
    "file_special": "“{file}”不是普通文件（是管道、设备一类），没有读取。"
    "请把内容另存成文件再导入。",
    "file_missing": "找不到文件：{file}。请检查路径和文件名。",
    "zone_unknown": "没有“{zone}”这个示例区；可用：{allowed}。",
    "backup_missing": "内置数据库 {path} 还不存在，没有可备份的内容。"
    "请先导入数据，或检查 ZHIJIAO_DATABASE_URL。",
    "backup_failed": "备份没有做成：{reason}。现有数据未受影响，"
    "没有留下不完整的备份文件；请处理后重试。",
    "reason_refused": "该地址没有数据库在应答",
    "reason_password": "用户名或密码不对",
    "reason_timeout": "等候应答超时",
    "reason_host_unknown": "找不到这个主机名",
    "reason_no_database": "服务器上没有这个数据库或用户",
    "reason_not_a_store": "这个文件不是数据库文件",
    "reason_damaged": "数据库文件已损坏，请用 restore 命令恢复最近的备份",
    "reason_cannot_open": "文件或文件夹打不开，请检查路径和权限",
    "reason_read_only": "文件或文件夹是只读的",
    "reason_disk_full": "磁盘已满",
    "reason_busy": "正被另一个程序占用",
    "reason_other": "没有说明原因，详情见日志",
    "reason_no_manifest": "里面没有清单，不是本程序做的备份",
    "reason_damaged_archive": "文件已损坏，或不是本程序做的备份",
    "reason_changed": "文件 {file} 与清单不符，备份不完整或被改动过",
    "reason_counts": "复制后行数或版本与原库不一致",
    "demo_store_in_use": "这个数据库里已有上报的数据（如 {file}），"
    "没有装入模拟示范区，以免真假混在一起。请另换一个空库"
    "（设置 ZHIJIAO_DATABASE_URL），或先备份再清空。",
    "demo_store_import": "这个库里是模拟示范区（{zone}），不能与真实上报混在一起。"
    "请先导入带“行政区划”“学校”两张表的文件（模拟数据会自动让位），"
    "或用 ZHIJIAO_DATABASE_URL 换一个自己的库。没有存入任何数据。",
}
