"""Edits a workbook in a running LibreOffice; run with the Python that knows `uno`.

Arguments: the office program, a profile folder, source, target, edits as JSON: a list
of (sheet, column from 0, row from 0, value). The office is started and ended here.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue

PATIENCE = 120  # seconds until the office answers
XLSX = "Calc MS Excel 2007 XML"


def option(name: str, value: object) -> Any:
    """Return a named option as the office takes them."""
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def connected(pipe: str) -> Any:
    """Return the context of the office once it answers on its pipe."""
    own = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = own.ServiceManager.createInstanceWithContext(name, own)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            )
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def edit(desktop: Any, source: Path, target: Path, edits: list[list[Any]]) -> None:
    """Open a workbook, type into its cells, and save it as .xlsx."""
    hidden = (option("Hidden", True),)
    book = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, hidden)
    for sheet, column, row, value in edits:
        cell = book.Sheets.getByName(sheet).getCellByPosition(column, row)
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
    book.storeToURL(target.as_uri(), (option("FilterName", XLSX),))
    book.close(True)


def main(program: str, profile: str, source: str, target: str, edits: str) -> None:
    """Start the office, edit, and end it."""
    pipe = f"zhijiao{time.monotonic_ns()}"
    settings = f"-env:UserInstallation={Path(profile).as_uri()}"
    accept = f"--accept=pipe,name={pipe};urp;"
    started = [program, settings, "--headless", "--norestore", accept]
    process = subprocess.Popen(started)
    try:
        name = "com.sun.star.frame.Desktop"
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext(name, context)
        edit(desktop, Path(source), Path(target), json.loads(edits))
        desktop.terminate()
        process.wait(PATIENCE)
    finally:
        process.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
