"""`make pictures`: take the pictures of the README and of the examples again."""

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser import (
    ARGUMENTS,
    PROJECT,
    find_chromium,
    start_server,
    wait_until_ready,
)
from tests.demo_store import build_into

DOCS = PROJECT / "docs"
EXAMPLES = DOCS / "examples"
# Files that the project may not pass on lie beside it.
REAL_DATA = PROJECT.parent / "shared" / "real-data"
SIZE = {"width": 1366, "height": 768}
LARGEST = 300_000


@dataclass(frozen=True)
class Picture:
    """A page to take, and the file it goes to."""

    address: str
    file: Path


DEMO = (
    Picture("", DOCS / "images" / "overview.png"),
    Picture("bandwidth", DOCS / "images" / "bandwidth.png"),
    Picture("three_classrooms", DOCS / "images" / "three_classrooms.png"),
    Picture("leaderboard", DOCS / "images" / "leaderboard.png"),
)
REAL = {
    "washington": Picture("bandwidth", EXAMPLES / "washington-bandwidth.png"),
    "malaysia": Picture("", EXAMPLES / "malaysia-map.png"),
}


def main() -> None:
    """Take every picture whose data are here."""
    with (
        tempfile.TemporaryDirectory(prefix="zhijiao-pictures-") as name,
        sync_playwright() as playwright,
    ):
        folder = Path(name)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=ARGUMENTS
        )
        build_into(folder / "demo.db")
        with serving(folder / "demo.db", folder) as address:
            for picture in DEMO:
                take(browser, address, picture)
        for zone, picture in REAL.items():
            store = imported(zone, folder)
            if store is None:
                print(f"没有 {zone} 的原始文件，跳过 {picture.file.name}。")
                continue
            with serving(store, folder) as address:
                take(browser, address, picture)
        browser.close()


def imported(zone: str, folder: Path) -> Path | None:
    """Import the files of a real zone by its mapping, into a store of its own."""
    files = sorted(REAL_DATA.glob(f"{zone}*.csv"))
    if not files:
        return None
    store = folder / f"{zone}.db"
    command = [sys.executable, "-m", "data_access", "import", *map(str, files)]
    command += ["--mapping", str(EXAMPLES / f"{zone}.toml"), "--no-list"]
    subprocess.run(
        [*command, "--database", f"sqlite:///{store}"], cwd=PROJECT, check=False
    )
    return store


@contextmanager
def serving(store: Path, folder: Path) -> Iterator[str]:
    """Serve the app on a store."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    address = f"sqlite:///{store}"
    log = folder / f"{port}.log"
    server = start_server(PROJECT / "app.py", port, log, ZHIJIAO_DATABASE_URL=address)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=20)


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Open a page, wait until it is drawn, keep what the first screen shows."""
    context = browser.new_context(locale="zh-CN", viewport=SIZE)
    page = context.new_page()
    page.goto(f"{address}/{picture.address}")
    wait_until_ready(page, timeout=180_000)
    page.wait_for_timeout(4000)  # the map is drawn after the script has ended
    picture.file.parent.mkdir(exist_ok=True)
    page.screenshot(path=picture.file)
    context.close()
    smaller(picture.file)
    print(picture.file.relative_to(PROJECT), f"{picture.file.stat().st_size:,}")


def smaller(file: Path) -> None:
    """Reduce a picture to 256 colours: screens have few, files become small."""
    from PIL import Image

    with Image.open(file) as image:
        reduced = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    reduced.save(file, optimize=True)
    assert file.stat().st_size <= LARGEST, f"{file} is too large"


if __name__ == "__main__":
    main()
