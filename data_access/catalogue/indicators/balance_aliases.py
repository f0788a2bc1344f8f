"""Three of the seven of 优质均衡 are indicators already: here they have its ids too."""

from collections.abc import Iterable
from dataclasses import replace

from data_access.catalogue.balance import ALIASES
from data_access.catalogue.indicators.model import Indicator


def balance_aliases(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Return bal_l2, bal_l6 and bal_l7: the same halves, words and mark, another id.

    Their targets are those of the indicator they stand for (canonical_id).
    """
    by_id = {one.id: one for one in indicators}
    return tuple(
        replace(by_id[other], id=alias, subject="balance", is_core=False)
        for alias, other in ALIASES.items()
    )
