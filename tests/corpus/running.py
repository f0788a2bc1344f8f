"""One corpus from seed to verdict: zone stored, workbooks imported, store judged."""

from pathlib import Path

from sqlalchemy import Engine

from data_access.databases import close_store, open_store
from data_access.ingest.pipeline import import_files
from data_access.ingest.report import ImportReport
from tests.corpus.dealing import deal, write
from tests.corpus.judging import Verdict, judge
from tests.corpus.model import Book, Truth
from tests.corpus.zone import SIZE, build_schools, write_zone

MAIN_SEED = 2026
SAMPLE = 50
OTHER_SEEDS = (7, 41, 112, 543, 59387)


def open_zone(folder: Path, seed: int) -> Engine:
    """Return a store that knows the zone's areas and schools, in clean form."""
    folder.mkdir(parents=True)
    engine = open_store(f"sqlite:///{folder / 'zone.db'}")
    paths = write_zone(folder, build_schools(seed))
    assert import_files(paths, engine=engine).is_complete
    return engine


def build(folder: Path, seed: int, count: int = SIZE) -> tuple[list[Book], list[Truth]]:
    """Write the mutated workbooks of a seed, of all schools or of some."""
    schools = build_schools(seed)
    step = len(schools) // count
    books = deal(schools[::step][:count], seed)
    return books, write(folder, books)


def run(folder: Path, seed: int, count: int = SIZE) -> tuple[Verdict, ImportReport]:
    """Import a corpus and hold the store against the truth."""
    engine = open_zone(folder / "store", seed)
    sent = folder / "sent"
    _, truths = build(sent, seed, count)
    report = import_files([sent], engine=engine)
    verdict = judge(engine, truths, report.issues.kept)
    close_store(engine)
    return verdict, report
