"""Open a store: one engine an address and process, its schema up to date."""

from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.exc import NoSuchModuleError

from data_access.databases.addresses import address_invalid, parsed_address
from data_access.databases.kinds import database_of
from data_access.databases.migration import bring_up_to_date
from data_access.databases.transactions import unreachable
from data_access.settings import load_settings

_ENGINES: dict[str, Engine] = {}
_LOCK = Lock()


def open_store(url: str | None = None) -> Engine:
    """Return the engine of a store, created or upgraded if it needs to be.

    Without an address it is the store of the settings.

    Raises:
        StoreUnreachable: the store does not answer.
        StoreUnusable: the store is newer, locked, or another program's.
        SettingInvalid: the address cannot be read.
    """
    address = url or load_settings().database_url
    with _LOCK:
        if address not in _ENGINES:
            _ENGINES[address] = _opened(address)
        return _ENGINES[address]


def close_store(engine: Engine) -> None:
    """Let go of a store's connections; opening it again starts anew."""
    with _LOCK:
        for address in [key for key, value in _ENGINES.items() if value is engine]:
            del _ENGINES[address]
    engine.dispose()


def _opened(address: str) -> Engine:
    url = parsed_address(address)
    database = database_of(url)
    try:
        engine = database.create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise address_invalid(address) from error
    except database.driver_errors as error:
        raise unreachable(url, error) from error
    try:
        bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine
