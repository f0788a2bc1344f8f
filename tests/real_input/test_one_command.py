"""Each real file becomes a store of its own by the one command people type."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from data_access.commands import main
from data_access.databases import close_store, open_store, reading
from data_access.tables import area_fact, network_line, school, zone_profile

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
WASHINGTON = "washington_school_building_tech_2015_2017.csv"


@pytest.mark.parametrize(
    ("mapping", "names", "zone", "schools", "exit_code"),
    [
        ("malaysia.toml", ["malaysia_sjkc.csv"], "马来西亚华文小学", 1304, 0),
        # One measured school is in no list: told, so not everything is in.
        (
            "moldova.toml",
            ["moldova_schools.csv", "moldova_measured_speed_2026_01.csv"],
            "摩尔多瓦",
            1186,
            1,
        ),
        ("各市在校生数.toml", ["各市各类学校在校生数.xlsx"], "浙江省", 0, 0),
    ],
)
def test_one_command_makes_the_store(
    real_files: Callable[..., list[Path]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    mapping: str,
    names: list[str],
    zone: str,
    schools: int,
    exit_code: int,
) -> None:
    address = f"sqlite:///{tmp_path / 'zone.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)
    files = [str(path) for path in real_files(*names)]
    command = ["import", *files, "--mapping", str(EXAMPLES / mapping), "--no-list"]
    assert main(command) == exit_code
    assert "Traceback" not in capsys.readouterr().err
    store = open_store(address)
    with reading(store) as connection:
        assert connection.scalar(select(zone_profile.c.name)) == zone
        count = select(func.count()).select_from(school)
        assert connection.scalar(count) == schools
        facts = connection.scalar(select(func.count()).select_from(area_fact))
    assert facts == (0 if schools else 44)
    close_store(store)


def test_postgresql_holds_the_longest_names_too(
    real_files: Callable[..., list[Path]],
    postgres_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", postgres_url)
    files = [str(path) for path in real_files(WASHINGTON)]
    mapping = str(EXAMPLES / "washington.toml")
    assert main(["import", *files, "--mapping", mapping, "--no-list"]) == 0
    store = open_store(postgres_url)
    with reading(store) as connection:
        fast = select(func.count()).where(network_line.c.bandwidth_low_mbps >= 1000)
        assert connection.scalar(fast) == 1105 + 1483 + 1567
    close_store(store)
