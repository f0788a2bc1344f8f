"""The one small family of errors; their words stand in data_access.messages."""

from typing import Any

from data_access.messages import sentence


class ZhijiaoError(Exception):
    """Something the reader can do something about; raised with a code and values."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code of the sentence and the values that fill it."""
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error come back from a process that reads files."""
        return _again, (type(self), self.code, self.values)

    def __str__(self) -> str:
        """Return the Chinese sentence."""
        return sentence(self.code, self.values)


def _again(
    kind: type[ZhijiaoError], code: str, values: dict[str, object]
) -> ZhijiaoError:
    return kind(code, **values)


class FileUnreadable(ZhijiaoError):
    """A file that cannot be read as tables."""


class MappingInvalid(ZhijiaoError):
    """A mapping file with keys or values that cannot be used."""


class StoreUnreachable(ZhijiaoError):
    """The store does not answer."""


class StoreUnusable(ZhijiaoError):
    """The store answers but must not be opened (newer, foreign, locked)."""


class SettingInvalid(ZhijiaoError):
    """A setting from the environment that cannot be used."""


class NotKept(ZhijiaoError):
    """A result of an earlier data version that no link has kept."""


class NotPublic(ZhijiaoError):
    """Something that the public view does not show."""


class UndoRefused(ZhijiaoError):
    """A delivery that cannot be undone, or not by itself."""


class ScopeUnknown(ZhijiaoError):
    """An area or school that the store does not know."""


class DecisionInvalid(ZhijiaoError):
    """A decision about something that does not exist."""


class PlanInvalid(ZhijiaoError):
    """A plan of the wall that cannot be kept, or that does not exist."""


class PeriodInvalid(ZhijiaoError):
    """A period that cannot be read from its text."""
