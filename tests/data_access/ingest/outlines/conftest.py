"""Boundary files, and a store of a small zone to load them into."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.ingest.outlines import OutlineOptions, OutlineReport, import_outlines

Load = Callable[..., OutlineReport]


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    def save_file(*features: Any, **more: object) -> Path:
        path = tmp_path / "边界.geojson"
        document = {"type": "FeatureCollection", "features": features, **more}
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return path

    return save_file


@pytest.fixture
def load(zone: Any, store: Engine, save: Callable[..., Path]) -> Load:
    """Load features into a store that knows a city, a district and two towns."""

    def load_features(*features: Any, **options: Any) -> OutlineReport:
        dry_run = bool(options.pop("dry_run", False))
        chosen = {"source": "测试图", "coordinate_system": "WGS84", **options}
        path = save(*features)
        return import_outlines(
            path, engine=store, options=OutlineOptions(**chosen), dry_run=dry_run
        )

    return load_features
