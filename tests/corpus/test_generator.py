"""The corpus is what it says: seeded, every mutation in it, and true where unspoilt."""

from pathlib import Path

import pytest

from data_access.databases import close_store
from data_access.ingest.pipeline import import_files
from tests.corpus.dealing import deal, write
from tests.corpus.judging import judge
from tests.corpus.registry import MUTATIONS
from tests.corpus.running import MAIN_SEED, OTHER_SEEDS, SAMPLE, build, open_zone
from tests.corpus.zone import SIZE, build_schools


def test_a_seed_always_deals_the_same() -> None:
    schools = build_schools(1)[:20]
    once, again = ([sorted(b.touched) for b in deal(schools, 1)] for _ in range(2))
    other = [sorted(b.touched) for b in deal(schools, 2)]

    assert once == again != other


@pytest.mark.parametrize("seed", [MAIN_SEED, *OTHER_SEEDS])
def test_every_mutation_is_dealt_several_times(seed: int) -> None:
    schools = build_schools(seed)
    books = deal(schools, seed)
    counts = {name: sum(name in b.touched for b in books) for name in MUTATIONS}

    assert len(books) == SIZE
    assert not {name: n for name, n in counts.items() if n < 4}


def test_the_sample_has_every_mutation_on_cells_that_are_judged(
    tmp_path: Path,
) -> None:
    books, truths = build(tmp_path, MAIN_SEED, SAMPLE)
    judged = {name for truth in truths for name in truth.mutations}

    assert judged == set(MUTATIONS)
    assert len({truth.file.split("/")[1] for truth in truths}) == 12
    assert len(books) == SAMPLE


def test_what_nobody_spoilt_is_in_the_store_to_the_last_cell(tmp_path: Path) -> None:
    engine = open_zone(tmp_path / "store", MAIN_SEED)
    books = deal(build_schools(MAIN_SEED)[::10], MAIN_SEED, is_spoilt=False)
    truths = write(tmp_path / "sent", books)
    files = [path for path in (tmp_path / "sent").rglob("*") if path.is_file()]
    report = import_files(files, engine=engine)
    verdict = judge(engine, truths, report.issues.kept)
    close_store(engine)

    assert verdict.silent == []
    assert verdict.all.recognised == verdict.all.cells > 1000


def test_a_truth_that_is_not_met_and_not_told_is_silent(tmp_path: Path) -> None:
    engine = open_zone(tmp_path / "store", MAIN_SEED)
    books = deal(build_schools(MAIN_SEED)[:1], MAIN_SEED, is_spoilt=False)
    truths = write(tmp_path / "sent", books)
    verdict = judge(engine, truths, [])
    close_store(engine)

    assert len(verdict.silent) == verdict.all.silent > 50
