"""Which input tables a school fills in, and the columns that say who and when."""

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.catalogue.sheets import SHEETS, Kind, Sheet, SheetColumn
from data_access.errors import SettingInvalid

# The table column that holds the school whose sheet a row belongs to.
OWNER: dict[str, str] = {
    sheet_id: "school_id"
    for sheet_id in (
        "school school_year_base network_line network_measurement device_stock room "
        "lesson_report subject_need classroom_use classroom_use_report resource "
        "resource_report award project teacher training_record training_event "
        "teacher_report teacher_title helper_task school_honor club"
    ).split()
} | {
    "lesson_plan": "delivering_school_id",
    "lesson": "delivering_school_id",
    "lesson_receiver": "receiving_school_id",
}
YEARLY_SHEETS = ("school_year_base",)
# How many empty rows follow what is known; sheets that are left out take one row.
SPARE_ROWS = {
    "network_line": 3,
    "device_stock": 10,
    "room": 10,
    "lesson_plan": 20,
    "lesson": 30,
    "lesson_receiver": 30,
    "lesson_report": 2,
    "subject_need": 5,
    "classroom_use": 25,
    "resource": 20,
    "award": 5,
    "project": 3,
    "teacher": 20,
    "training_record": 20,
    "training_event": 5,
    "teacher_title": 3,
    "helper_task": 2,
    "school_honor": 3,
    "club": 3,
}
_WHEN = frozenset({Kind.MONTH, Kind.SCHOOL_YEAR, Kind.TERM})


def owner_columns(sheet: Sheet) -> tuple[SheetColumn, SheetColumn]:
    """Return the columns of the code and of the name of the school that reports."""
    field = OWNER[sheet.id] if sheet.id != "school" else ""
    is_code = (c for c in sheet.columns if c.field and c.field == field)
    code = next(is_code, sheet.by_name["school_code"] if not field else None)
    assert code is not None, sheet.id
    if not field:
        return code, sheet.by_name["name"]
    return code, sheet.by_name[code.name.replace("_code", "_name")]


def when_column(sheet: Sheet) -> tuple[str, ...]:
    """Return the columns of the period that the office asks for."""
    if sheet.id == "school_year_base":
        return ("stat_year",)
    return tuple(column.name for column in sheet.columns if column.kind in _WHEN)


def default_sheets(*, is_base_due: bool) -> tuple[str, ...]:
    """Return what a school reports every month, and in its season the yearly base."""
    return (*(YEARLY_SHEETS if is_base_due else ()), *MONTHLY_SHEETS)


def in_catalogue_order(sheet_ids: tuple[str, ...]) -> list[Sheet]:
    """Return sheets that schools fill in, in the order of the catalogue.

    Raises:
        SettingInvalid: one of them is not filled in by schools.
    """
    for sheet_id in sheet_ids:
        if sheet_id not in OWNER:
            allowed = "、".join(s.label for s in SHEETS.values() if s.id in OWNER)
            label = SHEETS[sheet_id].label
            raise SettingInvalid("no_school_sheet", sheet=label, allowed=allowed)
    return [s for s in SHEETS.values() if s.id in sheet_ids]
