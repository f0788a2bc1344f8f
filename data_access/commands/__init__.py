"""The command line, one module a command; errors end here as sentences."""

import sys
import traceback
from collections.abc import Callable, Sequence
from enum import IntEnum

from data_access.commands.collecting import run_collection
from data_access.commands.deciding import run_decide
from data_access.commands.demo import run_demo
from data_access.commands.importing import run_import
from data_access.commands.job import run_job_step
from data_access.commands.options import Arguments, parse_arguments
from data_access.commands.outlines import run_outlines
from data_access.commands.templating import run_template
from data_access.commands.undoing import run_batches, run_history, run_undo
from data_access.commands.upkeep import run_backup, run_restore
from data_access.errors import StoreUnreachable, StoreUnusable, ZhijiaoError
from data_access.messages.commands import LINES


class ExitCode(IntEnum):
    """What a script learns from a command."""

    ALL = 0
    SOME_ROWS_REJECTED = 1
    NOTHING = 2
    STORE = 3


COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "import": run_import,
    "check": run_import,
    "template": run_template,
    "collection": run_collection,
    "outlines": run_outlines,
    "decide": run_decide,
    "batches": run_batches,
    "undo": run_undo,
    "history": run_history,
    "demo": run_demo,
    "backup": run_backup,
    "restore": run_restore,
    "job": run_job_step,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; every error becomes one sentence and an exit code."""
    parsed = parse_arguments(arguments)
    try:
        return COMMANDS[parsed.command](parsed)
    except (StoreUnreachable, StoreUnusable) as error:
        print(error, file=sys.stderr)
        return ExitCode.STORE
    except ZhijiaoError as error:
        print(error, file=sys.stderr)
        return ExitCode.NOTHING
    except KeyboardInterrupt:
        print(LINES["stopped"], file=sys.stderr)
        return ExitCode.NOTHING
    except Exception as error:  # the one place that may: nothing ends as a traceback
        line = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} {line.name}:{line.lineno}"
        print(LINES["crashed"].format(kind=place), file=sys.stderr)
        return ExitCode.NOTHING
