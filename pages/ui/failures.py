"""What a reader is told when a page cannot go on: a sentence, and a number in the log.

Nothing else of an error reaches the screen: no traceback, no English.
"""

import logging
from datetime import datetime
from secrets import randbelow

from data_access.databases import store_error
from data_access.errors import NotKept, ScopeUnknown, ZhijiaoError
from data_access.messages import sentence
from data_access.settings import load_settings
from pages.ui import notices

LOGGER = logging.getLogger(__name__)


def show(error: Exception) -> bool:
    """Log an error under a number and show its sentence with that number.

    Returns:
        True: nothing else of it is to be shown.
    """
    if isinstance(error, NotKept):  # in a dialog; a page then shows the present
        notices.nothing(sentence("link_not_kept_here"))
        return True
    number = f"{datetime.now().astimezone():%m%d-%H%M%S}-{randbelow(1000):03}"
    LOGGER.error("%s", sentence("error_number", {"number": number}), exc_info=error)
    words = words_of(error)
    if not isinstance(error, ScopeUnknown):
        words = f"{words}\n\n{sentence('error_number', {'number': number})}"
    notices.failure(words)
    return True


def words_of(error: BaseException) -> str:
    """Return the Chinese sentence of any error: what happened, what to do."""
    if isinstance(error, ZhijiaoError):
        return str(error)
    of_store = store_error(load_settings().database_url, error)
    if of_store is not None:
        return str(of_store)
    # pandas wraps what the store says into an error of its own.
    return words_of(error.__cause__) if error.__cause__ else sentence("page_failed")
