"""Sheets about how the zone is run: duties, documents, its own grouping."""

from data_access.catalogue.codes import DOCUMENT_KINDS, POSTS
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    school_with_area,
    text,
)
from data_access.catalogue.sheets.sheet import Frequency, Sheet
from data_access.tables import document, duty, system_group

DUTY = Sheet(
    "duty",
    "责任岗位",
    duty,
    (
        *school_with_area(),
        choice("post", "岗位", POSTS, "责任岗位", is_required=True, is_key=True),
        day(
            "start_date",
            "明确日期",
            "任职日期",
            "开始日期",
            is_required=True,
            is_key=True,
            example="2019-09-01",
        ),
        day("end_date", "结束日期", "离任日期", example=""),
    ),
    Frequency.ON_CHANGE,
    "学校明确了哪些信息化岗位；只报岗位，不报姓名、电话。",
    aliases=("信息化责任岗位", "岗位责任"),
)
DOCUMENT = Sheet(
    "document",
    "佐证材料",
    document,
    (
        identifier(
            "document_no",
            "材料编号",
            "编号",
            "序号",
            is_required=True,
            is_key=True,
            example="ZZ-001",
        ),
        text(
            "title",
            "材料名称",
            "名称",
            is_required=True,
            example="教育信息化三年行动计划",
        ),
        text("official_no", "文号", "发文字号", example="示教发〔2019〕12号"),
        day("issued_date", "日期", "成文日期", "发文日期", example="2019-03-15"),
        choice("document_kind", "类别", DOCUMENT_KINDS, "材料类别", default="other"),
        text(
            "file_name",
            "文件名",
            "附件",
            "电子文件",
            example="三年行动计划.pdf",
            hint="电子文件的名字；文件在“建设清单”里上传，按名字对上。",
        ),
        text(
            "systems",
            "关联系统",
            "系统编号",
            example="1、2",
            hint="建设清单里的编号，几个用“、”隔开。",
        ),
        text(
            "indicators",
            "关联指标",
            "指标代号",
            example="net_fiber_rate",
            hint="指标说明页里的代号，几个用“、”隔开。",
        ),
        text(
            "certificates",
            "关联证书",
            "证书编号",
            example="",
            hint="获奖表里的证书编号，几个用“、”隔开。",
        ),
    ),
    Frequency.ON_CHANGE,
    "验收要看的文件、照片、证书，一份一行。",
    aliases=("佐证", "佐证材料清单", "支撑材料"),
)
SYSTEM_GROUP = Sheet(
    "system_group",
    "体系分组",
    system_group,
    (
        text(
            "scheme",
            "体系",
            "体系名称",
            is_required=True,
            is_key=True,
            example="两建强三融合四提升",
        ),
        text(
            "heading", "板块", "栏目", is_required=True, is_key=True, example="建强资源"
        ),
        count("item_no", "排序", "顺序", is_required=True, is_key=True, example=1),
        count("system_no", "系统编号", "关联系统", example=37),
        text("indicator_id", "指标代号", "关联指标", example="res_total"),
        text("text", "说明", "内容", example="汇聚优质资源"),
    ),
    Frequency.ON_CHANGE,
    "示范区自己的提法：哪个板块有哪些系统和指标，页面照此分组。",
    aliases=("体系板块", "目标体系"),
)
SYSTEM_SHEETS = (DUTY, DOCUMENT, SYSTEM_GROUP)
