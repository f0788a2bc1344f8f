"""What the members of a .zip are called, though few archivers say in which encoding."""

import struct
import zipfile
import zlib
from collections.abc import Sequence

_IS_UTF8 = 0x800
_UNICODE_PATH = 0x7075
_ENCODINGS = ("utf-8", "gb18030", "big5")


def names_of(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Return the name of each member.

    A member's own statement stands (the UTF-8 flag, the Unicode path field); the
    others were all written by one archiver, so one encoding has to fit them all.
    """
    stated = [_stated(member) for member in members]
    raw = [_raw(m) for m, name in zip(members, stated, strict=True) if name is None]
    encoding = _encoding_of(raw)
    return [
        name if name is not None else _raw(member).decode(encoding, "replace")
        for name, member in zip(stated, members, strict=True)
    ]


def _stated(member: zipfile.ZipInfo) -> str | None:
    if member.flag_bits & _IS_UTF8:
        return member.orig_filename
    return _unicode_path(member)


def _raw(member: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a name that zipfile took for cp437, as DOS did."""
    try:
        return member.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return member.orig_filename.encode("utf-8")


def _unicode_path(member: zipfile.ZipInfo) -> str | None:
    """Return the name in the Unicode path field, if it was made for this very name."""
    extra = member.extra
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and len(body) > 5 and body[0] == 1:
            checksum = struct.unpack_from("<L", body, 1)[0]
            if checksum == zlib.crc32(_raw(member)):
                return body[5:].decode("utf-8", "replace")
    return None


def _encoding_of(names: Sequence[bytes]) -> str:
    for encoding in _ENCODINGS:
        try:
            for name in names:
                name.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "gb18030"
