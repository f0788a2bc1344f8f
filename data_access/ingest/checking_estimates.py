"""Says where an estimate of an earlier file no longer fits what a file states."""

from collections.abc import Mapping
from typing import Any, cast

from data_access.catalogue.codes import STAGES
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.settling_stages import FIGURES, PUPILS
from data_access.ingest.stage_rows import (
    WHOLE,
    Owner,
    looks_shared,
    rows_by_owner,
    stored_stages,
)


def keep_shares(clean: CleanTable, lookup: Lookup) -> None:
    """Keep the share of a stage that a file leaves blank: the whole row stated it."""
    for rows, stored in _estimated(clean, lookup).values():
        for name in FIGURES:
            if name in clean.columns and looks_shared(stored, name):
                for stage, index in rows.items():
                    row = stored.get(stage)
                    if row is not None and row["is_estimated"]:
                        _keep_share(clean, name, index, row[name])


def _keep_share(clean: CleanTable, name: str, index: int, share: Value) -> None:
    if clean.columns[name][index] is None:
        for column, value in ((name, share), ("is_estimated", 1)):
            values = list(clean.columns[column])
            values[index] = value
            clean.columns[column] = values


def check_estimates(clean: CleanTable, lookup: Lookup) -> None:
    """Warn of shares that stay as they were while the file changes what they rest on.

    Taken back silently they would change figures nobody reported anew; left silently
    the stages would no longer add up to the school.
    """
    for owner, (rows, stored) in _estimated(clean, lookup).items():
        known = lookup.by_id[cast(int, owner[0])].name
        _check_school(clean, known, rows, stored)


def _estimated(
    clean: CleanTable, lookup: Lookup
) -> dict[Owner, tuple[Mapping[str, int], Mapping[str, Mapping[str, Any]]]]:
    """Return rows of the file and of the store where an estimate is stored."""
    groups = rows_by_owner(clean)
    alone = {owner: rows for owner, rows in groups.items() if WHOLE not in rows}
    return {
        owner: (alone[owner], stored)
        for owner, stored in stored_stages(lookup, alone).items()
        if any(row["is_estimated"] for row in stored.values())
    }


def _check_school(
    clean: CleanTable,
    known: str,
    rows: Mapping[str, int],
    stored: Mapping[str, Mapping[str, Any]],
) -> None:
    changed = {
        name: index
        for name in FIGURES
        if name in clean.columns
        for stage, index in rows.items()
        if stage in stored and clean.columns[name][index] != stored[stage][name]
    }
    shared = [name for name in FIGURES if looks_shared(stored, name)]
    left = [s for s, row in stored.items() if row["is_estimated"] and s not in rows]
    for name, index in changed.items():
        if name in shared and left:
            words = "、".join(STAGES.labels[stage] for stage in left)
            _warn(clean, "stage_estimate_left", index, name, known=known, found=words)
    kept = [name for name in shared if name not in clean.columns]
    if PUPILS in changed and kept:
        _warn(clean, "stage_estimate_stale", changed[PUPILS], PUPILS, known=known)


def _warn(
    clean: CleanTable, rule: str, index: int, name: str, **values: object
) -> None:
    value = clean.columns[name][index]
    issue = clean.issue(rule, Severity.WARNING, index, name, value, **values)
    clean.add(issue, index)
