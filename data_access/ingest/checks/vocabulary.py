"""Rules about words that must be ours: ids of indicators and of published facts."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from data_access.catalogue.balance import canonical_id
from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.published_facts import PUBLISHED_FACTS
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup

_NEAREST = 3


def indicator_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A target is one of an indicator that exists, under the id its targets have."""
    labels = {key: found.label for key, found in INDICATORS.items()}
    labels |= {key: found.label for key, found in DERIVED_INDICATORS.items()}
    labels = {k: label for k, label in labels.items() if canonical_id(k) == k}
    yield from _unknown(
        table, "indicator_id", labels, "indicator_unknown", Severity.ERROR
    )


def fact_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A published total of an unknown fact would be shown by its bare id."""
    labels = {key: fact.label for key, fact in PUBLISHED_FACTS.items()}
    yield from _unknown(table, "fact", labels, "fact_unknown", Severity.WARNING)


def _unknown(
    table: CleanTable,
    name: str,
    labels: Mapping[str, str],
    rule: str,
    severity: Severity,
) -> Iterator[Found]:
    for index, value in enumerate(table.column(name)):
        if value is None or value in labels:
            continue
        found = "、".join(f"{key}（{labels[key]}）" for key in nearest(value, labels))
        yield index, table.issue(rule, severity, index, name, value, found=found)


def nearest(value: object, labels: Mapping[str, str]) -> list[str]:
    """Return the ids whose id or label comes nearest to a text, nearest first."""
    text = canonical_id(str(value))
    ids = get_close_matches(text, labels, _NEAREST, cutoff=0.0)
    by_label = {label: key for key, label in labels.items()}
    named = get_close_matches(text, by_label, _NEAREST, cutoff=0.4)
    return list(dict.fromkeys([*(by_label[label] for label in named), *ids]))[:_NEAREST]
