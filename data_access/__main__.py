"""The command line: import, check, template, batches, undo, backup …."""

import sys

from data_access.commands import main

if __name__ == "__main__":
    sys.exit(main())
