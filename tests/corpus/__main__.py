"""`make proof`: import six mutated corpora, write the figures into docs/import.md."""

import os
import tempfile
from pathlib import Path

from tests.corpus.figures import as_table, replaced
from tests.corpus.judging import Verdict
from tests.corpus.running import MAIN_SEED, OTHER_SEEDS, run
from tests.corpus.zone import SIZE

PROJECT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Run every seed in a folder of its own; leave nothing but the table."""
    verdicts: dict[int, Verdict] = {}
    with tempfile.TemporaryDirectory(prefix="zhijiao-corpus-") as name:
        os.environ["ZHIJIAO_DATA_FOLDER"] = str(Path(name) / "data")
        for seed in (MAIN_SEED, *OTHER_SEEDS):
            verdicts[seed], report = run(Path(name) / str(seed), seed)
            count = verdicts[seed].all
            share = count.recognised / count.cells
            print(f"{seed}: {share:.1%}, {count.silent}; {report.seconds:.0f} s")
            print("\n".join(verdicts[seed].silent[:20]), flush=True)
    table = as_table(verdicts.pop(MAIN_SEED), verdicts, SIZE)
    path = PROJECT / "docs" / "import.md"
    path.write_text(replaced(path.read_text("utf-8"), table), "utf-8")


if __name__ == "__main__":
    main()
