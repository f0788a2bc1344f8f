"""Facts of duties: posts that are held (a register: absent is none)."""

from data_access.catalogue.codes import POSTS
from data_access.catalogue.facts.model import FactKind, tally_fact

SYSTEM_FACTS = tuple(
    tally_fact(f"post_{post}_count", label, "个", FactKind.STOCK, "duty")
    for post, label in POSTS.labels.items()
)
