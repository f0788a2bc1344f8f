"""Cases and lessons of a conference, remembered, with their files."""

import pandas as pd

from data_access.queries.showcase import showcases
from data_access.settings import media_folder
from pages.ui import cached


def cases() -> pd.DataFrame:
    """Return queries.showcase.showcases."""
    return cached.remember(
        "showcases", (), lambda: showcases(cached.store(), media_folder())
    )
