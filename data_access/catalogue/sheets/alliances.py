"""Sheets about alliances, their 线上四同步, and events around the classrooms."""

from data_access.catalogue.codes import (
    ALLIANCE_KINDS,
    EVENT_KINDS,
    SUBJECTS,
    SYNC_KINDS,
)
from data_access.catalogue.sheets.columns import (
    choice,
    count,
    day,
    identifier,
    school,
    text,
)
from data_access.catalogue.sheets.sheet import Frequency, Kind, Sheet, SheetColumn
from data_access.tables import (
    alliance,
    classroom_event,
    sync_attendance,
    sync_event,
)


def _not_key(columns: tuple[SheetColumn, ...]) -> tuple[SheetColumn, ...]:
    first, *others = columns
    return (SheetColumn(**{**first.__dict__, "is_key": False}), *others)


def _schools(name: str, *aliases: str, hint: str) -> SheetColumn:
    return SheetColumn(
        name,
        "参与学校",
        Kind.NAMES,
        aliases=("参加学校", "参与校", "参与学校列表", *aliases),
        example="3199000456、2199000789",
        hint=hint,
    )


def _event_no(hint: str) -> SheetColumn:
    return identifier(
        "event_no",
        "活动编号",
        is_required=True,
        is_key=True,
        example="LHT-2026-0031",
        hint=hint,
    )


# The alliance itself and its lead school are stored as an area and its member.
_LEAD_OF_ALLIANCE = tuple(
    SheetColumn(
        **{**column.__dict__, "field": "", "is_key": False, "is_required": False}
    )
    for column in school("牵头校", "lead_", "lead_school_id")
)
ALLIANCE = Sheet(
    "alliance",
    "联合体",
    alliance,
    (
        identifier(
            "alliance_code",
            "联合体代码",
            "代码",
            field="area_id",
            is_required=True,
            instead=("alliance_name",),
            is_key=True,
            example="99L001",
            hint="自编，不与区划代码和别的联合体重复。",
        ),
        text(
            "alliance_name",
            "联合体名称",
            "名称",
            field="",
            example="城东教育联合体",
        ),
        choice("alliance_kind", "联合体类型", ALLIANCE_KINDS, "类型"),
        identifier(
            "parent_code",
            "所属区划代码",
            "区域代码",
            field="",
            example="990101",
            hint="联合体所在的区县。",
        ),
        SheetColumn(
            "parent_path",
            "所属区域",
            Kind.PATH,
            aliases=("区域", "所在区域"),
            example="示范市/示范区",
            hint="没有代码时用，从最上一级写起，用“/”隔开。",
        ),
        *_LEAD_OF_ALLIANCE,
        day(
            "start_date",
            "成立日期",
            "开始日期",
            field="",
            example="2019-09-01",
            hint="牵头校从这一天起是成员；写了牵头校的要填。",
        ),
    ),
    Frequency.ON_CHANGE,
    "每个联合体一行：叫什么、属哪里、谁牵头。成员校另填“分组成员”。",
    aliases=("联合体名单", "教育联合体", "联合体表"),
)
SYNC_EVENT = Sheet(
    "sync_event",
    "四同步活动",
    sync_event,
    (
        _event_no("没有编号的不填，由日期、类型和牵头校代替；同日同类有两次的要编号。"),
        choice(
            "sync_kind",
            "活动类型",
            SYNC_KINDS,
            "类型",
            "同步类型",
            is_required=True,
            hint="线上四同步的一类，一次活动只算一类。",
        ),
        day("event_date", "活动日期", "日期", is_required=True),
        text("theme", "主题", "活动主题", example="《观潮》同步课堂"),
        *_not_key(school("牵头校", "lead_", "lead_school_id")),
        identifier(
            "area_code",
            "联合体代码",
            field="area_id",
            is_required=True,
            instead=("area_path",),
            example="99L001",
            hint="没有代码的填联合体名称。",
        ),
        SheetColumn(
            "area_path",
            "联合体名称",
            Kind.PATH,
            aliases=("联合体",),
            example="城东教育联合体",
        ),
        _schools(
            "participants",
            hint="标识码或校名，用“、”隔开；牵头校不必写。人次另填“四同步参与”。",
        ),
    ),
    Frequency.MONTHLY,
    "线上四同步每次活动一行，记在牵头校名下；不论几所学校参加，都只算一次。",
    aliases=("线上四同步", "四同步", "联合体活动", "四同步台账"),
)
SYNC_ATTENDANCE = Sheet(
    "sync_attendance",
    "四同步参与",
    sync_attendance,
    (
        _event_no("与四同步活动里的一致。"),
        *school(),
        count(
            "person_times",
            "参与人次",
            "人次",
            unit="人次",
            example=86,
            hint="本校师生参加的人次，不去重。",
        ),
    ),
    Frequency.MONTHLY,
    "每次活动每所参加的学校一行；活动要先在“四同步活动”里。",
    aliases=("四同步参与情况", "活动参与"),
)
CLASSROOM_EVENT = Sheet(
    "classroom_event",
    "名师与教研活动",
    classroom_event,
    (
        _event_no("没有编号的不填，由日期、类型、主办学校和学科代替。"),
        choice("event_kind", "活动类型", EVENT_KINDS, "类型", is_required=True),
        day("event_date", "活动日期", "日期", is_required=True),
        *_not_key(school("主办学校", "host_", "host_school_id")),
        text(
            "studio",
            "工作室",
            "名师工作室",
            example="小学数学工作室",
            hint="写学科或编号，不写个人姓名。",
        ),
        choice("subject", "学科", SUBJECTS, example="数学"),
        text("title", "主题", "活动主题", example="大单元教学研讨"),
        _schools("participants", hint="标识码或校名，用“、”隔开。"),
        count(
            "teacher_person_times",
            "教师人次",
            "参与教师人次",
            unit="人次",
            example=64,
        ),
        count(
            "live_view_count",
            "直播观看人次",
            "直播人次",
            unit="人次",
            example=320,
            hint="名校网络课堂填。",
        ),
        count(
            "replay_view_count",
            "点播观看人次",
            "回看人次",
            unit="人次",
            example=510,
            hint="名校网络课堂填；以后的点播可按月另填一行。",
        ),
    ),
    Frequency.MONTHLY,
    "名师课堂活动、线上教研、名校网络课堂每次一行，记在主办学校名下，只算一次。",
    aliases=("名师课堂活动", "线上教研", "名校网络课堂", "线上活动"),
)
ALLIANCE_SHEETS = (SYNC_EVENT, SYNC_ATTENDANCE, CLASSROOM_EVENT)
