"""How much of an import is done moves from the first file on and never falls."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.databases import close_store, open_store, writing
from data_access.jobs.folders import new_job
from data_access.jobs.orders import Order
from data_access.jobs.running import run_job
from data_access.jobs.state import JobState, Outcome, Step
from data_access.jobs.telling_progress import StateProgress
from tests import builders as build

HEAD = "学校标识码,学校名称,月份,新增,已审,通过"
ROW = "2199000001,河镇中心小学,2025-10,12,10,9"


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    url = f"sqlite:///{tmp_path / 'own.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    with writing(open_store(url)) as connection:
        build.build_zone(connection)
    yield
    close_store(open_store(url))


@pytest.mark.usefixtures("zone")
def test_the_share_moves_with_each_file_read_and_never_falls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shares: list[float] = []
    tell = StateProgress._tell

    def noting(self: StateProgress, is_due: bool = True, **changes: object) -> None:
        tell(self, is_due, **changes)
        shares.append(self._state.share)

    monkeypatch.setattr(StateProgress, "_tell", noting)
    content = f"{HEAD}\n{ROW}\n".encode()
    names = [f"资源月报{number}.csv" for number in range(4)]
    job = new_job(Order(), [(name, io.BytesIO(content)) for name in names])

    assert run_job(job.folder, Step.CHECK) is Outcome.CHECKED
    assert shares == sorted(shares)
    assert len(set(shares)) > 2 * len(names)
    assert 0.3 < shares[len(shares) // 2] < 0.7


def test_what_was_done_stays_done_when_more_work_is_found() -> None:
    progress = StateProgress(new_job(Order()), JobState(Step.IMPORT))
    progress.expect(4)
    progress.step("甲")
    progress.step("乙")
    assert progress._state.share == 0.5

    progress.expect(12)
    assert progress._state.share == 0.5
    progress.step("丙")
    assert progress._state.share == pytest.approx(0.55)
