"""What a reader does next, in the product; commands stand only after 信息人员."""

_AT_THE_MACHINE = (
    "信息人员也可用命令：`python -m data_access template -o 模板.xlsx` 取模板，"
    "`python -m data_access import 模板.xlsx` 导入。"
)
TO_FILL_IN = (
    f"到“数据导入”页的“模板下载”取表，填好后在同一页放进来。（{_AT_THE_MACHINE}）"
)
FIRST_STEPS = (
    "数据库里还没有数据。请信息人员三步开始：\n\n"
    "1. 在装本程序的电脑上打开“数据导入”页，下载模板\n"
    "2. 按模板填写（至少填“行政区划”和“学校”两张表）\n"
    "3. 在同一页放进来，看过对比后确认导入\n\n"
    f"{_AT_THE_MACHINE}想先看看样子：`python -m data_access demo` 装入模拟示范区。"
)
