"""Vega for the player, from the library that draws our pictures: nothing is fetched."""

import subprocess
import sys
from functools import lru_cache

_PRINT = (
    "import sys, vl_convert;"
    "sys.stdout.buffer.write(vl_convert.javascript_bundle().encode())"
)


@lru_cache(maxsize=1)
def vega_bundle() -> str:
    """Return the script that sets `vegaEmbed`, made once a process.

    Another process makes them: bundling takes 120 MB that would never be given back.
    """
    made = subprocess.run(  # noqa: S603 - our own fixed words
        [sys.executable, "-c", _PRINT], capture_output=True, check=True
    )
    return made.stdout.decode()
