"""What the reader of files says when it cannot take one."""

_SAVE_AS = "请用 WPS 或 Excel 打开，“另存为”.xlsx 后再导入"

READING: dict[str, str] = {
    "file_empty": "文件“{file}”里没有任何内容（0 行）。请检查是不是选错了文件。",
    "file_is_folder": "“{file}”是一个文件夹，不是文件。请给出里面的表格文件。",
    "file_is_lock": "“{file}”是表格打开时留下的临时文件，里面没有数据。"
    "请选名称前没有“~$”的那个文件。",
    "file_not_opened": "打不开文件“{file}”：{reason}。"
    "请检查是否有读取权限、是否正被别的程序独占。",
    "file_corrupt": "文件“{file}”已损坏，或内容与后缀不符，读不出表格。"
    f"{_SAVE_AS}；打不开的，请向报送单位重新索取。",
    "file_encrypted": "文件“{file}”设了打开密码，读不了。"
    "请用 WPS 或 Excel 输入密码打开，取消密码后另存为 .xlsx 再导入。",
    "file_is_wps_table": "文件“{file}”是 WPS 专用格式（.et、.ett），不能直接读。"
    f"{_SAVE_AS}。",
    "file_is_document": "文件“{file}”是文字或演示文稿，不是表格。"
    "可用：.xlsx .xls .ods .csv .tsv .txt。"
    "请把其中的表格复制到 WPS 或 Excel 里，另存为 .xlsx 后再导入。",
    "file_is_pdf": "文件“{file}”是 PDF，不是表格。"
    "请向报送单位索取原来的表格文件（.xlsx .xls .csv）。",
    "file_is_picture": "文件“{file}”是图片，不是表格。"
    "请向报送单位索取原来的表格文件（.xlsx .xls .csv）。",
    "file_is_archive": "文件“{file}”是不能直接读的压缩包（.rar、.7z 等）。"
    "请先解压，再导入解压出来的文件夹；或重新压缩为 .zip 后导入。",
    "file_is_apple_table": "文件“{file}”是苹果电脑的 Numbers 表格，不能直接读。"
    "请在 Numbers 里“导出为 Excel”，或用 WPS 另存为 .xlsx 后再导入。",
    "file_is_dbf": "文件“{file}”是 dBASE/FoxPro 表（.dbf），不能直接读。"
    f"{_SAVE_AS}。",
    "file_is_database": "文件“{file}”是数据库文件，不是表格。"
    "可用：.xlsx .xls .ods .csv .tsv .txt；是备份的，请交给系统管理员恢复。",
    "file_is_web_page": "文件“{file}”其实是网页（不少系统导出的 .xls 是这样）。"
    f"{_SAVE_AS}。",
    "file_is_xml": "文件“{file}”其实是 XML 文件（旧版“XML 表格”也是这样）。"
    f"{_SAVE_AS}。",
    "file_kind_unknown": "不认识文件“{file}”的后缀“{suffix}”。可用：{allowed}。"
    "如果它是表格，请另存为 .xlsx 或 .csv 后再导入。",
    "file_unpacks_too_large": "文件“{file}”解压后有 {megabytes} MB，"
    "超过上限（1000 MB）或压缩得不合常理，为防死机没有打开。"
    "请删去多余的工作表和空白区域，或分成几个文件再导入。",
    "encoding_unknown": "文件“{file}”的文字编码认不出来，第 {row} 行附近有乱码。"
    "可用：UTF-8、GBK/GB18030、Big5、UTF-16。"
    "请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再导入。",
    "encoding_broken": "文件“{file}”按 {encoding} 编码读到第 {row} 行时出现乱码。"
    "请核对编码，或用 WPS 或 Excel 另存为 .xlsx 后再导入。",
    "encoding_not_known": "没有“{encoding}”这种文字编码（文件“{file}”）。"
    "可用：utf-8、gb18030、big5、utf-16；不写则自动识别。",
    "text_quote_open": "文件“{file}”第 {row} 行有一个双引号没有配对，"
    "其后的行分不开。请补上或删去这个引号再导入。",
    "text_cell_too_long": "文件“{file}”里有一格长得不像数据（超过 13 万字），"
    "多半是引号没有配对，或选错了文件。请用 WPS 或 Excel 打开核对，"
    "另存为 .xlsx 后再导入。",
    "table_too_long": "文件“{file}”的“{sheet}”有 {rows} 行，超过上限（{limit} 行）。"
    "请删去多余的行，或分成几个文件再导入。",
    "table_too_vast": "文件“{file}”里有一张工作表占了 {rows} 行 × {columns} 列，"
    "多半是远处误填了一格，为防死机没有打开。请删去数据以外的行和列，"
    "或把表格复制到新的工作表里，再导入。",
    "text_rows_broken": "文件“{file}”的行列分不开。"
    "请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再导入。",
}
