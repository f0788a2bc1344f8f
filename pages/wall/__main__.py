"""`python -m pages.wall 方案`: a plan of the wall as one file."""

import sys
from datetime import datetime
from pathlib import Path

from data_access.errors import ZhijiaoError
from data_access.messages.walls import FILE_WRITTEN
from pages.ui.wall_plans import plan_named
from pages.wall.single_file import file_name, single_file


def main(arguments: list[str]) -> int:
    """Write the file of the plan named first, the default plan where none is."""
    try:
        plan = plan_named(arguments[0] if arguments else None)
        target = Path(file_name(plan))
        target.write_bytes(single_file(plan, datetime.now().astimezone()))
    except ZhijiaoError as error:
        print(error, file=sys.stderr)
        return 2
    size = target.stat().st_size / 1e6
    print(FILE_WRITTEN.format(path=target, size=f"{size:.1f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
