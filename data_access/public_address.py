"""How telephones reach the public view: what was typed, checked for what they open."""

import ipaddress
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
_OWN_NAMES = {"localhost", "localhost.localdomain", "ip6-localhost"}


def address_problem(given: str) -> str:
    """Return the code of the sentence on an address telephones cannot open, or ''.

    Args:
        given: as the clerk typed it, for instance http://10.1.2.3:8502.
    """
    if not given:
        return "public_off"
    host = _host_of(given)
    if not host:
        return "public_unread"
    if host in _OWN_NAMES or host.endswith(".localhost"):
        return "public_loopback"
    return _number_problem(host)


def _host_of(given: str) -> str:
    """Return the host of an address that can stand in a link, or nothing."""
    if any(letter.isspace() or not letter.isprintable() for letter in given):
        return ""
    try:
        parts = urlsplit(given)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    is_plain = not (parts.query or parts.fragment or "@" in parts.netloc)
    return (host or "").rstrip(".") if parts.scheme in SCHEMES and is_plain else ""


def _number_problem(host: str) -> str:
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        # Only digits and dots, and yet no address: a slip of the finger.
        return "public_unread" if set(host) <= set("0123456789.:") else ""
    inner = getattr(number, "ipv4_mapped", None) or number
    if inner.is_loopback:
        return "public_loopback"
    if inner.is_unspecified:
        return "public_everywhere"
    if inner.is_link_local:
        return "public_link_local"
    return "public_unread" if inner.is_multicast or inner.is_reserved else ""
