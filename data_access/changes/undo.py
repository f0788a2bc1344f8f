"""Takes a delivery back: every row as it was, and the undo itself can be undone."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, func, select

from data_access.changes.blocking import Undoing, blocking
from data_access.changes.refusing import check_undoable, refuse_later
from data_access.changes.restoring import restore
from data_access.changes.standing import Delivery, Standing, load_standing
from data_access.changes.touched import stage_touched
from data_access.databases import writing
from data_access.errors import UndoRefused
from data_access.ingest.progress import Progress
from data_access.ingest.taking_back import TakeBack, taken_back
from data_access.messages.changes import UNDO_FILE
from data_access.storing import StoredCounts, finish_batch, start_batch, start_delivery
from data_access.tables import import_batch, submission


@dataclass(frozen=True)
class Undone:
    """One delivery that was taken back, and what became of its rows."""

    delivery: Delivery
    undo_id: int
    removed: int
    restored: int
    changed: int


@dataclass
class UndoReport:
    """What an undo did, the newest delivery first.

    Attributes:
        undone: the deliveries taken back; the one that was asked for comes last.
        is_dry_run: nothing was to be changed.
        data_version: the store's version afterwards.
        seconds: how long it took.
    """

    undone: list[Undone] = field(default_factory=list)
    is_dry_run: bool = False
    data_version: int | None = None
    seconds: float = 0.0


def undo_delivery(
    engine: Engine,
    delivery_id: int,
    *,
    with_later: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> UndoReport:
    """Take a delivery back in one transaction, as if it had never come.

    Args:
        engine: of the store.
        delivery_id: what is to be undone; an undo may be undone as well.
        with_later: undo the later deliveries that build on it as well, newest first.
        dry_run: only tell which deliveries would be undone; they are not refused.
        progress: told of every delivery.

    Raises:
        UndoRefused: it is not there, undone already, or cannot be undone; or later
            deliveries build on it, which the sentence names.
    """
    started = time.perf_counter()
    report = UndoReport(is_dry_run=dry_run)
    with taken_back(), writing(engine) as connection:
        run = _Run(connection, report, progress or Progress())
        run.undo(delivery_id)
        if dry_run:
            report.data_version = None
            raise TakeBack
        if len(report.undone) > 1 and not with_later:
            refuse_later([each.delivery for each in report.undone])
    report.seconds = time.perf_counter() - started
    return report


class _Run:
    """One undo within its transaction."""

    def __init__(
        self, connection: Connection, report: UndoReport, progress: Progress
    ) -> None:
        self._connection, self._report = connection, report
        self._progress = progress

    def undo(self, delivery_id: int) -> None:
        """Undo a delivery, after all that stands in its way."""
        connection = self._connection
        self._progress.expect(1)
        standing = load_standing(connection)
        check_undoable(connection, standing, delivery_id)
        own = select(import_batch.c.batch_id)
        batch_ids = connection.scalars(
            own.where(import_batch.c.delivery_id == delivery_id)
        ).all()
        touched = stage_touched(connection, batch_ids)
        undoing = Undoing(delivery_id, batch_ids, touched)
        while found := blocking(connection, undoing, standing):
            self._undo_first(found, standing.rows[delivery_id])
            standing = load_standing(connection)
        self._apply(undoing, standing)
        for each in touched.values():
            each.drop(connection)

    def _undo_first(self, found: frozenset[int], delivery: Delivery) -> None:
        if not max(found):
            raise UndoRefused("undo_rows_needed", name=delivery.name)
        self.undo(max(found))

    def _apply(self, undoing: Undoing, standing: Standing) -> None:
        delivery = standing.rows[undoing.delivery_id]
        self._progress.step(delivery.name)
        batch_id, undo_id = self._start(delivery, undoing.batch_ids)
        counts = [
            restore(self._connection, batch_id, touched)
            for touched in undoing.touched.values()
        ]
        version = finish_batch(self._connection, batch_id, counts)
        self._report.data_version = version
        self._report.undone.append(_undone(delivery, undo_id, counts))

    def _start(self, delivery: Delivery, batch_ids: Collection[int]) -> tuple[int, int]:
        undo_id = start_delivery(
            self._connection,
            kind="undo",
            name=delivery.name,
            file_count=len(batch_ids),
            undoes_id=delivery.delivery_id,
        )
        origin = self._connection.scalar(
            select(func.min(import_batch.c.origin)).where(
                import_batch.c.delivery_id == delivery.delivery_id
            )
        )
        batch_id = start_batch(
            self._connection,
            file_name=UNDO_FILE.format(name=delivery.name)[:260],
            file_hash="",
            origin=origin or "reported",
            delivery_id=undo_id,
        )
        return batch_id, undo_id


def _undone(delivery: Delivery, undo_id: int, counts: Sequence[StoredCounts]) -> Undone:
    # As in the counts of its batch: that something was reported at all is no row.
    told = [each for each in counts if each.table != submission.name]
    return Undone(
        delivery,
        undo_id,
        removed=sum(each.removed for each in told),
        restored=sum(each.new for each in told),
        changed=sum(each.changed for each in told),
    )
