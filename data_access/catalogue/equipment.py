"""Rules of the equipment: when a terminal is over age, what falls due soon."""

AGED_YEARS = 6
"""使用 ≥6 年 is 超期服役 (domain.md §3.3, mark P)."""

DUE_YEARS = 3
"""How many years ahead the page tells what falls due."""

TERMINAL_AGE = "terminal_age"
"""No table: the facts about age, counted at the end of the period looked at."""
