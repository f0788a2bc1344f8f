"""What stands before the server in a bureau: nginx, well configured or not."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

_END = b"\r\n\r\n"


class ReverseProxy:
    """Passes requests on as nginx does; without `upgrades` no WebSocket opens."""

    def __init__(self, target: int, *, upgrades: bool = True) -> None:
        self.target = target
        self.upgrades = upgrades
        self.port = 0
        self.asked: list[str] = []
        self._loop = asyncio.new_event_loop()

    async def _serve(self, started: threading.Event) -> None:
        server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            server.close()

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with suppress(OSError, asyncio.IncompleteReadError), closing(writer):
            head = await reader.readuntil(_END)
            answer, there = await asyncio.open_connection("127.0.0.1", self.target)
            with closing(there):
                there.write(self._rewritten(head))
                ways = _pump(reader, there), _pump(answer, writer)
                await asyncio.gather(*ways, return_exceptions=True)

    def _rewritten(self, head: bytes) -> bytes:
        """Return a request's head as the proxy sends it on, one a connection."""
        first, *lines = head.removesuffix(_END).split(b"\r\n")
        self.asked.append(first.decode())
        is_upgrade = any(line.lower().startswith(b"upgrade:") for line in lines)
        if not (is_upgrade and self.upgrades):
            dropped = (b"connection:", b"upgrade:")
            lines = [line for line in lines if not line.lower().startswith(dropped)]
            lines.append(b"Connection: close")
        lines.append(b"X-Forwarded-For: 10.1.2.3")
        return b"\r\n".join([first, *lines]) + _END

    def run(self, started: threading.Event) -> None:
        """Serve until it is stopped."""
        asyncio.set_event_loop(self._loop)
        task = self._loop.create_task(self._serve(started))
        self.stop = lambda: self._loop.call_soon_threadsafe(task.cancel)
        with suppress(asyncio.CancelledError):
            self._loop.run_until_complete(task)
        others = asyncio.all_tasks(self._loop)
        for one in others:
            one.cancel()
        self._loop.run_until_complete(asyncio.gather(*others, return_exceptions=True))
        self._loop.close()


@contextmanager
def reverse_proxy(target: int, *, upgrades: bool = True) -> Iterator[ReverseProxy]:
    """Stand before a server's port for a while."""
    proxy, started = ReverseProxy(target, upgrades=upgrades), threading.Event()
    thread = threading.Thread(target=proxy.run, args=(started,))
    thread.start()
    started.wait(10)
    try:
        yield proxy
    finally:
        proxy.stop()
        thread.join(10)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while part := await reader.read(1 << 16):
            writer.write(part)
            await writer.drain()
    with suppress(OSError):
        writer.close()
