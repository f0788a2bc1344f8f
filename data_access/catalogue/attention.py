"""When a school needs attention, and when a month is too short to say so (P)."""

# Two school weeks: a lesson planned weekly came up at least once (domain.md §0, 9).
FEWEST_TEACHING_DAYS = 10
# Without a calendar these months count as holidays: 2月、7月、8月.
HOLIDAY_MONTHS = (2, 7, 8)
# So many months of nothing but zero reports, one after the other.
ZERO_MONTHS = 3
# Below this share of terminals online the terminals come first, then their use;
# a target of the store stands over it.
ONLINE_LINE = 0.9
# So many schools of the least use are listed, where at least twice as many report.
LEAST_USED = 5
