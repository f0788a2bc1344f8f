"""Rules about alliances' activities: attended ones are known, studios name nobody."""

from collections.abc import Iterator

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.personal import is_person

_OF_A_STUDIO = ("名师工作室", "名教师工作室", "工作室", "名师", "老师", "教师")


def event_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """What was attended has taken place."""
    known = lookup.event_numbers
    for index, number in enumerate(table.column("event_no")):
        if index not in table.rejected and number not in known:
            issue = table.issue(
                "event_unknown", Severity.ERROR, index, "event_no", number
            )
            yield index, issue


def studio_names_nobody(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A studio is called by its subject or number: no person is ever stored."""
    for index, text in enumerate(table.column("studio")):
        name = str(text or "")
        for ending in _OF_A_STUDIO:
            name = name.removesuffix(ending)
        if is_person(name):
            table.refuse(index, "studio")
            table.columns["studio"] = [
                None if place == index else value
                for place, value in enumerate(table.columns["studio"])
            ]
            issue = table.issue(
                "studio_personal", Severity.WARNING, index, "studio", text
            )
            yield None, issue
