"""Pages for the office alone: marked 内部, and never part of a projection."""

INTERNAL = "内部"
# By the name of the page's module. What projects pages has to leave these out.
INTERNAL_PAGES = frozenset({"data_quality", "data_import"})
