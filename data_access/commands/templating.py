"""`template`: the workbook a school fills in."""

from data_access.commands.importing import sheet_id_of
from data_access.commands.options import Arguments
from data_access.errors import FileUnreadable
from data_access.ingest.template import write_template
from data_access.messages.commands import LINES


def run_template(arguments: Arguments) -> int:
    """Write the template; refuse to write over a file that exists."""
    path = arguments.output
    if path.exists():
        raise FileUnreadable("template_exists", path=path)
    labels = write_template(path, [sheet_id_of(name) for name in arguments.sheets])
    print(LINES["template_written"].format(path=path, labels="、".join(labels)))
    return 0
