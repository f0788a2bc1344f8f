"""What counts as leaving the machine in a browser test."""

import pytest

from tests.browser import leaves_machine
from tests.conftest import is_local


@pytest.mark.parametrize(
    ("url", "leaves"),
    [
        ("http://127.0.0.1:8501/bandwidth", False),
        ("ws://127.0.0.1:8501/_stcore/stream", False),
        ("data:image/png;base64,AAAA", False),
        ("blob:http://127.0.0.1:8501/abc", False),
        ("https://basemaps.cartocdn.com/style.json", True),
        ("https://127.0.0.1.example.com/", True),
    ],
)
def test_leaves_machine(url: str, leaves: bool) -> None:
    assert leaves_machine(url) is leaves


@pytest.mark.parametrize(
    ("address", "local"),
    [
        (("127.0.0.1", 5432), True),
        (("::1", 5432, 0, 0), True),
        (("localhost", 80), True),
        ("/var/run/socket", True),
        (("10.0.0.1", 80), False),
        (("example.com", 443), False),
    ],
)
def test_is_local(address: object, local: bool) -> None:
    assert is_local(address) is local
