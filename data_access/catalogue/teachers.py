"""The lines that training is held against, and how few teachers are still a group."""

ONLINE_HOURS, SCHOOL_HOURS = 25, 25
ALL_HOURS, ALL_HOURS_YEARS = 360, 5
HELPER_SESSIONS, HELPER_HOURS, HELPER_PERSONS = 1, 4, 50
# Of fewer teachers a share would say who it is (docs/decisions.md).
SMALLEST_GROUP = 3
