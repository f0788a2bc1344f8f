"""The two ways to use a store: many read one state of it, one at a time writes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from data_access.databases.addresses import parsed_address, shown_address
from data_access.databases.kinds import database_of
from data_access.databases.staging import drop_stages, forget_stages
from data_access.errors import StoreUnreachable, StoreUnusable, ZhijiaoError
from data_access.messages import sentence

FIRST_TRY_SECONDS, NEXT_TRY_SECONDS = 0.5, 2.0
WAIT_SECONDS = 60.0
"""Longer than the longest import, so that a second writer waits its turn."""


@contextmanager
def reading(bind: Engine | Connection) -> Iterator[Connection]:
    """Give a connection that sees one state of the store and cannot change it.

    An open connection is given back as it stands: within a `writing` transaction it
    sees what is not committed yet.

    Raises:
        StoreUnreachable: the store does not answer, or stops answering.
    """
    if isinstance(bind, Connection):
        yield bind
        return
    with _connected(bind) as connection:
        database_of(bind).begin_reading(connection)
        yield connection


@contextmanager
def writing(
    engine: Engine,
    *,
    wait_seconds: float = WAIT_SECONDS,
    on_wait: Callable[[], None] | None = None,
) -> Iterator[Connection]:
    """Give the one writing connection: all is committed at the end, or nothing.

    Foreign keys are checked at the commit.

    Args:
        engine: of the store.
        wait_seconds: how long to wait for another writer.
        on_wait: called as soon as there is one to wait for, and again while waiting.

    Raises:
        StoreUnusable: another writer was at work longer than the time to wait.
        StoreUnreachable: the store does not answer, or stops answering.
    """
    with _connected(engine) as connection:
        if on_wait is None:
            _begin(engine, connection, wait_seconds, migrating=False)
        else:
            _begin_in_turn(engine, connection, wait_seconds, on_wait)
        forget_stages(connection)
        yield connection
        drop_stages(connection)
        _commit(connection)


@contextmanager
def migrating(
    engine: Engine, *, wait_seconds: float = WAIT_SECONDS
) -> Iterator[Connection]:
    """Give the writing connection in a state that lets tables be rebuilt."""
    with _connected(engine) as connection:
        _begin(engine, connection, wait_seconds, migrating=True)
        yield connection
        database_of(engine).finish_migrating(connection)
        _commit(connection)


def _begin_in_turn(
    engine: Engine,
    connection: Connection,
    wait_seconds: float,
    on_wait: Callable[[], None],
) -> None:
    """Try again and again, so that somebody can be told and can break it off."""
    deadline = time.monotonic() + wait_seconds
    step = FIRST_TRY_SECONDS
    while True:
        left = deadline - time.monotonic()
        try:
            _begin(engine, connection, max(min(step, left), 0.0), migrating=False)
        except StoreUnusable:
            if left <= step:
                seconds = f"{wait_seconds:g}"
                raise StoreUnusable("store_locked", seconds=seconds) from None
            connection.rollback()
            step = NEXT_TRY_SECONDS
            on_wait()
        else:
            return


def _begin(
    engine: Engine, connection: Connection, wait_seconds: float, *, migrating: bool
) -> None:
    database = database_of(engine)
    begin = database.begin_migrating if migrating else database.begin_writing
    try:
        begin(connection, wait_seconds)
    except DBAPIError as error:
        if database.is_locked(error):
            raise StoreUnusable("store_locked", seconds=f"{wait_seconds:g}") from error
        raise unreachable(engine.url, error) from error


def _commit(connection: Connection) -> None:
    driver = connection.connection
    try:
        connection.commit()
    except DBAPIError:
        # SQLite stays in the transaction when the foreign keys do not hold.
        driver.rollback()
        raise


@contextmanager
def _connected(engine: Engine) -> Iterator[Connection]:
    database = database_of(engine)
    try:
        connection = engine.connect()
    except database.driver_errors as error:
        raise unreachable(engine.url, error) from error
    try:
        # Closing rolls back whatever was not committed.
        with connection:
            yield connection
    except DBAPIError as error:
        if database.is_lost(error):
            raise unreachable(engine.url, error) from error
        raise


def unreachable(url: URL, error: BaseException) -> StoreUnreachable:
    """Return the error that says which store does not answer, and why."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = sentence(database_of(url).reason(cause or error))
    return StoreUnreachable(
        "store_unreachable", database=shown_address(url), reason=reason
    )


def store_error(address: str, error: BaseException) -> ZhijiaoError | None:
    """Return what to tell a reader of an error of the store, None of any other."""
    if not isinstance(error, SQLAlchemyError):
        return None
    url = parsed_address(address)
    database = database_of(url)
    if not isinstance(error, DBAPIError):
        return StoreUnusable("store_failed", reason=sentence("reason_other"))
    if database.is_locked(error):
        return StoreUnusable("store_busy")
    if database.is_lost(error):
        return unreachable(url, error)
    reason = sentence(database.reason(error.orig or error))
    return StoreUnusable("store_failed", reason=reason)
