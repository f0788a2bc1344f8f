"""In the demonstration zone, too, every indicator says what plain counting says."""

import random
from pathlib import Path

from data_access.catalogue.indicators import INDICATORS
from data_access.databases import close_store, open_store, reading
from data_access.period import month_period, school_year_period, term_period
from data_access.request import SCHOOL, SELF, MeasureRequest
from tests.contract.asking import fast
from tests.contract.slow_measures import SlowMeasures

PERIODS = (month_period(202610), term_period(2025, 2), school_year_period(2025))
NAMES = tuple(INDICATORS)
SCHOOLS = 9  # drawn from 902; plain Python takes a second for each


def test_measures_of_the_demo_say_what_counting_says(demo_original: Path) -> None:
    store = open_store(f"sqlite:///{demo_original}")
    with reading(store) as connection:
        slow = SlowMeasures(connection)
    drawn = random.Random(7).sample(sorted(slow.schools), SCHOOLS)
    slow.schools = {school_id: slow.schools[school_id] for school_id in drawn}

    request = MeasureRequest(NAMES, PERIODS, by=SCHOOL)
    answers, counted = fast(store, request), slow.answers(request)
    found = {key: answer for key, answer in answers.items() if key[2] in drawn}
    close_store(store)
    wrong = {
        key: (found.get(key), counted.get(key))
        for key in {*found, *counted}
        if found.get(key) != counted.get(key)
    }
    assert not wrong


def test_every_indicator_has_a_figure_in_the_demo(demo_original: Path) -> None:
    store = open_store(f"sqlite:///{demo_original}")
    answers = fast(store, MeasureRequest(NAMES, PERIODS, by=SELF))
    close_store(store)
    told = {name for (name, *_), (numerator, *_) in answers.items() if numerator}
    assert told == set(NAMES)
