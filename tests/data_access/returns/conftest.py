"""The small zone of the import's tests, for what goes back to its schools."""

from tests.data_access.ingest.conftest import (  # noqa: F401
    bring,
    originals,
    rows,
    store,
    write,
    zone,
)
