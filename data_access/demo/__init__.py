"""The demonstration zone: geography, schools and reports, all from one seed."""

from data_access.demo.building import (
    SEED,
    DemoReport,
    build_demo,
    ensure_demo,
    is_empty,
)

__all__ = ["SEED", "DemoReport", "build_demo", "ensure_demo", "is_empty"]
