"""Broken and hostile files: a Chinese sentence in time, and the store as it was."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from data_access.databases import close_store, open_store
from data_access.ingest.pipeline import import_files
from tests.data_access.ingest.conftest import (
    AREA_HEADINGS,
    AREAS,
    SCHOOL_HEADINGS,
    SCHOOLS,
    write_csv,
)
from tests.fuzz.cases import cases
from tests.fuzz.registry import BREAKAGES

PROJECT = Path(__file__).resolve().parents[2]
ALLOWED_MEGABYTES = 1000
SHORT_RUN = 100
CASES = int(os.environ.get("ZHIJIAO_FUZZ_CASES", str(SHORT_RUN)))
FIRST_SEED = int(os.environ.get("ZHIJIAO_FUZZ_SEED", "0"))


ALL = cases(CASES, FIRST_SEED)


@pytest.fixture(scope="module")
def zone_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zone")
    engine = open_store(f"sqlite:///{folder / 'zone.db'}")
    areas = write_csv(folder, "行政区划", AREA_HEADINGS, *AREAS)
    schools = write_csv(folder, "学校", SCHOOL_HEADINGS, *SCHOOLS)
    assert import_files([areas, schools], engine=engine).is_complete
    close_store(engine)
    return folder / "zone.db"


class Worker:
    """A process that runs cases until one of them kills it; then another."""

    def __init__(self, store: Path, folder: Path) -> None:
        self._command = [
            sys.executable, "-m", "tests.fuzz.worker", str(store), str(folder)
        ]  # fmt: skip
        self._process: subprocess.Popen[str] | None = None

    def ask(self, name: str, seed: int, way: str = "apart") -> dict[str, Any]:
        """Run one case; a process that died is a fault of the case."""
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, cwd=PROJECT, text=True, bufsize=1,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{name} {seed} {way}\n")
        answer = self._process.stdout.readline()
        if answer:
            return dict(json.loads(answer))
        code = self._process.wait()
        self.close()
        return {
            "faults": [f"the process ended by {code}"],
            "seconds": 0,
            "megabytes": 0,
        }

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@pytest.fixture(scope="module")
def worker(
    zone_store: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Worker]:
    found = Worker(zone_store, tmp_path_factory.mktemp("cases"))
    yield found
    found.close()


@pytest.mark.parametrize(("name", "seed"), ALL)
def test_a_broken_file_is_told_in_time_and_breaks_nothing(
    worker: Worker, name: str, seed: int
) -> None:
    # A process for each suspicious file takes seconds: seldom in the short run.
    is_apart = len(ALL) > SHORT_RUN or ALL.index((name, seed)) % 20 == 12
    answer = worker.ask(name, seed, "apart" if is_apart else "here")

    assert answer["faults"] == []
    assert answer["megabytes"] <= ALLOWED_MEGABYTES


def test_the_cases_hold_every_kind() -> None:
    assert {name for name, _ in ALL} == {each.name for each in BREAKAGES}
