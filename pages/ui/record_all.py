"""All sections of a school's record, in their order on the page."""

from pages.ui import cached, record_activity, record_equipment, record_lessons
from pages.ui.record_data import SchoolView
from pages.ui.record_section import Section


def sections_of(own: SchoolView, year: SchoolView, area_id: int) -> list[Section]:
    """Return the sections for the period in view and the school year around it."""
    key = (own.school_id, own.period, area_id)
    return cached.remember("sections", key, lambda: _build(own, year, area_id))


def _build(own: SchoolView, year: SchoolView, area_id: int) -> list[Section]:
    return [
        record_equipment.bandwidth(own),
        record_equipment.base(own),
        record_equipment.devices(own),
        record_equipment.rooms(own),
        record_lessons.lessons(own),
        record_lessons.partners(year),
        record_lessons.subjects(year),
        record_lessons.not_held(year),
        record_activity.use(own),
        record_activity.resources(own),
        record_activity.awards(own),
        record_activity.projects(own),
        record_activity.reports(own, area_id),
    ]
