"""Foreign tables in: a TOML file says how their columns become ours."""

from data_access.ingest.mapping.applying import apply_mapping
from data_access.ingest.mapping.loading import load_mapping
from data_access.ingest.mapping.model import Mapping
from data_access.ingest.mapping.zone import store_zone

__all__ = ["Mapping", "apply_mapping", "load_mapping", "store_zone"]
