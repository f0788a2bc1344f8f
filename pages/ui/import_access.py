"""Who may import, as long as nobody signs in: who sits at the machine itself."""

import ipaddress
import os
from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import urlsplit

import streamlit as st

SETTING = "ZHIJIAO_IMPORT_OPEN"
# What proxies write of the one who asked them.
_FORWARDED = (
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Real-IP",
    "Forwarded",
    "Via",
)


class Access(StrEnum):
    """Whether the viewer may import, and why."""

    LOCAL = "local"
    OPEN = "open"
    CLOSED = "closed"


def access() -> Access:
    """Tell whether the viewer in front of the page may import."""
    if os.environ.get(SETTING) == "1":
        return Access.OPEN
    headers = st.context.headers
    hosts = [
        *headers.get_all("Host"),
        *(urlsplit(origin).netloc for origin in headers.get_all("Origin")),
    ]
    forwarded = [text for name in _FORWARDED for text in headers.get_all(name)]
    is_local = is_at_the_machine(st.context.ip_address, hosts, forwarded)
    return Access.LOCAL if is_local else Access.CLOSED


def is_at_the_machine(
    address: str | None, hosts: Iterable[str], forwarded: Iterable[str]
) -> bool:
    """Tell whether a viewer sits at the machine itself.

    A proxy on this machine makes everybody's connection come from here. So the name
    in the viewer's address bar counts as well, and a single trace of a proxy closes.

    Args:
        address: of the connection; None is Streamlit's word for this machine.
        hosts: what the browser asked for, with or without a port.
        forwarded: what proxies have written of the viewer.
    """
    is_here = address is None or _is_loopback(address)
    return is_here and not any(forwarded) and all(_is_own_name(h) for h in hosts)


def _is_own_name(host: str) -> bool:
    name = urlsplit(f"//{host}").hostname or ""
    return name == "localhost" or _is_loopback(name)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
