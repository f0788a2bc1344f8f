"""Addresses of stores: read from text, shown without passwords."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from data_access.errors import SettingInvalid

ALLOWED = "sqlite:///…/zhijiao.db, postgresql://…"


def parsed_address(url: str) -> URL:
    """Return the parts of an address.

    Raises:
        SettingInvalid: the text is no address of a database.
    """
    try:
        return make_url(url)
    except ArgumentError as error:
        raise address_invalid(url) from error


def address_invalid(url: str) -> SettingInvalid:
    """Return the error about an address, of which only the scheme is repeated."""
    scheme = url.partition("://")[0] if "://" in url else "—"
    return SettingInvalid(
        "setting_invalid",
        name="ZHIJIAO_DATABASE_URL",
        value=f"{scheme}://…",
        allowed=ALLOWED,
    )


def shown_address(url: URL) -> str:
    """Return the address as a reader may see it: no user, password or options."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    bare = URL.create(
        url.get_backend_name(), host=url.host, port=url.port, database=url.database
    )
    return bare.render_as_string()
