"""Keeps codes made from names within what the store holds."""

from hashlib import sha256
from typing import cast

from sqlalchemy import String

from data_access.tables import school

_DIGEST_LENGTH = 10
_LIMIT = cast(String, school.c.school_code.type).length


def short_code(code: str, length: int | None = None) -> str:
    """Return a code that fits; what is cut off lives on as a digest, so it stays one.

    "District|School" can be longer than any code a bureau gives.
    """
    limit = length or _LIMIT or len(code)
    if len(code) <= limit:
        return code
    digest = sha256(code.encode()).hexdigest()[:_DIGEST_LENGTH]
    return f"{code[: limit - _DIGEST_LENGTH - 1]}~{digest}"
