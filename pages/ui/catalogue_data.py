"""What the definitions page reads from the store, remembered."""

import pandas as pd

from data_access.queries import catalogue_rows
from pages.ui import cached


def targets(area_id: int) -> pd.DataFrame:
    """Return queries.catalogue_rows.targets_in_force for an area."""

    def build() -> pd.DataFrame:
        return catalogue_rows.targets_in_force(cached.store(), area_id)

    return cached.remember("targets", (area_id,), build)


def batches() -> pd.DataFrame:
    """Return queries.catalogue_rows.batches."""
    return cached.remember(
        "batches", (), lambda: catalogue_rows.batches(cached.store())
    )
