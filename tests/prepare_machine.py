"""Install with apt what pip cannot bring: a browser, a font, an office."""

import os
import shutil
import subprocess
import sys

from tests.browser import find_chromium
from tests.office import find_office


def has_chinese_font() -> bool:
    """Tell whether the machine can draw Chinese outside the browser's web fonts."""
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True)
    return bool(listed.stdout.strip())


def browser_is_here() -> bool:
    """Tell whether a browser is installed, looking again each time."""
    find_chromium.cache_clear()
    return find_chromium() is not None


def office_is_here() -> bool:
    """Tell whether LibreOffice and its Python are installed, looking again."""
    find_office.cache_clear()
    return find_office() is not None


def missing_packages() -> list[str]:
    """Name the Debian packages this machine lacks."""
    has_office = office_is_here()
    wanted = {
        "chromium": browser_is_here(),
        "fonts-noto-cjk": has_chinese_font(),
        "libreoffice-calc-nogui": has_office,
        "python3-uno": has_office,
    }
    return [package for package, found in wanted.items() if not found]


def privilege() -> list[str] | None:
    """Return the words that let a command install packages, or None if none do."""
    if os.name != "posix" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    asked = shutil.which("sudo") and subprocess.run(
        ["sudo", "-n", "true"], capture_output=True
    )
    return ["sudo", "-n"] if asked and asked.returncode == 0 else None


def main() -> int:
    """Install what is missing, or say in one sentence what to install."""
    missing = missing_packages()
    if not missing:
        return 0
    prefix = privilege()
    if prefix is not None:
        print(f"正在安装 {' '.join(missing)} …", flush=True)
        apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        subprocess.run([*apt, "update"])
        subprocess.run([*apt, "install", "--no-install-recommends", "-y", *missing])
        missing = missing_packages()
    if missing:
        print(f"请先安装 {' 和 '.join(missing)}，再运行 make test。", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
