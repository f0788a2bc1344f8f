"""With what an earlier value a value is compared: the words, everywhere the same."""

YEAR_AGO = "上年同期"
PREVIOUS = "上期"  # the month, term or school year before the one in view


def since(what: str, change: str = "") -> str:
    """Write 较上期提高2.3个百分点; without a change the head of a column."""
    return f"较{what}{change}"
