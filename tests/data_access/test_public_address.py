"""The address for telephones: what they cannot open is told, and why."""

import pytest

from data_access.messages import sentence
from data_access.public_address import address_problem


@pytest.mark.parametrize(
    "given",
    [
        "http://10.1.2.3:8502",
        "https://zhijiao.edu.example/map/",
        "http://192.168.0.5",
        "http://[fd00::5]:8502",
        "http://教育局.内网:8502",
    ],
)
def test_an_address_of_the_network_is_taken(given: str) -> None:
    assert address_problem(given) == ""


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "public_off"),
        ("10.1.2.3:8502", "public_unread"),
        ("ftp://10.1.2.3", "public_unread"),
        ("http://", "public_unread"),
        ("http://10.1.2.3:99999", "public_unread"),
        ("http://10.1.2.999", "public_unread"),
        ("http://me:secret@10.1.2.3", "public_unread"),
        ("http://10.1.2.3/?a=1", "public_unread"),
        ("http://10.1.2.3/ x", "public_unread"),
        ("http://[::1", "public_unread"),
        ("javascript:alert(1)", "public_unread"),
        ("http://localhost:8502", "public_loopback"),
        ("http://LOCALHOST.:8502", "public_loopback"),
        ("http://127.0.0.5", "public_loopback"),
        ("http://[::1]:8502", "public_loopback"),
        ("http://[::ffff:127.0.0.1]", "public_loopback"),
        ("http://0.0.0.0:8502", "public_everywhere"),
        ("http://169.254.3.4", "public_link_local"),
        ("http://[fe80::1]", "public_link_local"),
        ("http://224.0.0.1", "public_unread"),
    ],
)
def test_what_telephones_cannot_open_is_explained(given: str, code: str) -> None:
    assert address_problem(given) == code
    words = sentence(code, {"given": given})
    assert given in words
    assert "ZHIJIAO_PUBLIC_ADDRESS" in words
    assert words.endswith("。")
