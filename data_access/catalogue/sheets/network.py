"""Sheets about networks: contracted lines, and measured speed apart from them."""

from data_access.catalogue.codes import ACCESS_METHODS, OPERATORS, WIFI_SCOPES
from data_access.catalogue.sheets.columns import (
    amount,
    choice,
    count,
    day,
    month,
    school_with_area,
    yes_no,
)
from data_access.catalogue.sheets.sheet import (
    Filler,
    Frequency,
    Kind,
    Sheet,
    SheetColumn,
)
from data_access.tables import network_line, network_measurement

NETWORK_LINE = Sheet(
    "network_line",
    "网络",
    network_line,
    (
        *school_with_area(),
        day(
            "snapshot_date",
            "统计日期",
            "填报日期",
            "截至日期",
            "快照日期",
            is_required=True,
            is_key=True,
            hint="数字截至哪一天。",
        ),
        count(
            "line_no",
            "线路序号",
            "线路编号",
            is_key=True,
            example=1,
            hint="一校多条线路时 1、2、3…；不填按出现的先后编号。",
        ),
        yes_no("is_connected", "宽带接入", "是否接入宽带", "是否联网"),
        choice("access_method", "接入方式", ACCESS_METHODS, "接入类型"),
        choice("operator", "运营商", OPERATORS, "网络运营商"),
        SheetColumn(
            "bandwidth_low_mbps",
            "签约下行Mbps",
            Kind.BANDWIDTH,
            "bandwidth_low_mbps",
            ("签约下行", "签约带宽", "带宽", "出口带宽", "网络带宽", "下行带宽"),
            unit="Mbps",
            example=500,
            hint="可写 500、500M、1G、100M+200M、100-999M；只写“光纤”算未报送。",
        ),
        amount(
            "bandwidth_high_mbps",
            "签约下行上限Mbps",
            unit="Mbps",
            example="",
            hint="只知道范围时填上限。",
        ),
        amount("upload_mbps", "签约上行Mbps", "签约上行", unit="Mbps", example=100),
        yes_no("is_dedicated", "是否专线", "专线", example="是"),
        yes_no("is_shared", "是否共享", "共享带宽", example="否"),
        amount("measured_mbps", "实测下行Mbps", "实测下行", unit="Mbps", example=471.5),
        day("measured_date", "实测日期"),
        choice("wifi_scope", "无线覆盖", WIFI_SCOPES, "无线网络覆盖"),
        yes_no(
            "has_wifi6", "是否WiFi6", "是否支持WiFi6", "WiFi6", "WIFI6", example="否"
        ),
        yes_no("has_5g", "是否5G", "5G覆盖", "是否5G覆盖", example="否"),
        amount("annual_fee_yuan", "年租费", "年租费元", unit="元", example=12000),
    ),
    Frequency.ON_CHANGE,
    "每条线路一行；一所学校的带宽是各条线路之和。签约带宽和实测网速不相混。",
    aliases=("网络带宽", "宽带网络", "学校网络", "网络情况"),
)
NETWORK_MEASUREMENT = Sheet(
    "network_measurement",
    "实测网速",
    network_measurement,
    (
        *school_with_area(),
        month(),
        amount("download_mbps", "下行中位数Mbps", "下行速率", unit="Mbps"),
        amount("upload_mbps", "上行中位数Mbps", "上行速率", unit="Mbps"),
        amount("latency_ms", "时延毫秒", "时延", unit="毫秒", example=18.5),
        SheetColumn(
            "loss_share",
            "丢包率",
            Kind.SHARE,
            "loss_share",
            unit="%",
            example="0.3%",
        ),
        count("sample_count", "测试次数", "样本数", example=240),
    ),
    Frequency.MONTHLY,
    "测速系统每月导出，每校每月一行，取中位数。",
    aliases=("网速", "测速"),
    filled_by=Filler.PLATFORM,
)
NETWORK_SHEETS = (NETWORK_LINE, NETWORK_MEASUREMENT)
