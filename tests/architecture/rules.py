"""The rules that hold for each file by itself: each tells what breaks it."""

import re
from collections.abc import Callable, Iterator

from data_access.catalogue.reporting_share import REFERENCE
from tests.architecture.sources import Source

Rule = Callable[[Source], Iterator[str]]

FILE_LIMIT = 300
FUNCTION_LIMIT = 40
VAGUE = {"utils", "helpers", "common", "misc", "tools"}
ENGINE_MAKERS = {"create_engine", "create_async_engine", "engine_from_config"}
CACHES = {"cache_data", "cache_resource"}
COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b")
COLOURED = ("data_access/catalogue/", "pages/charts/theme.py")
CHINESE = re.compile(r"[\u3400-\u9fff]")
MARKED = (
    "data_access/catalogue/reporting_share.py",
    "pages/ui/rule_texts.py",  # the rule in words
)
SPEECHLESS = ("data_access/queries/", "pages/charts/")


def a_file_is_short(file: Source) -> Iterator[str]:
    if file.line_count > FILE_LIMIT:
        yield f"{file.line_count} lines"


def functions_are_short(file: Source) -> Iterator[str]:
    for one in file.definitions:
        if one.is_function and one.length > FUNCTION_LIMIT:
            yield f"line {one.line}: {one.name} has {one.length} lines"


def a_module_says_what_it_is_for(file: Source) -> Iterator[str]:
    is_empty_package = file.is_empty and file.name.endswith("/__init__.py")
    if not file.is_explained and not is_empty_package:
        yield "no docstring"


def a_name_says_what_the_file_does(file: Source) -> Iterator[str]:
    yield from VAGUE & set(file.name.removesuffix(".py").split("/"))


def public_things_say_what_they_do(file: Source) -> Iterator[str]:
    for one in file.definitions:
        if one.is_public and not one.is_explained:
            yield f"line {one.line}: {one.name} has no docstring"


def only_databases_makes_engines(file: Source) -> Iterator[str]:
    if not file.name.startswith("data_access/databases/"):
        yield from ENGINE_MAKERS & file.names


def only_cached_remembers(file: Source) -> Iterator[str]:
    if file.name != "pages/ui/cached.py":
        yield from CACHES & file.names


def colours_come_from_the_catalogue_or_the_theme(file: Source) -> Iterator[str]:
    for line, text in () if file.name.startswith(COLOURED) else file.texts:
        if COLOUR.search(text):
            yield f"line {line}: {text}"


def labels_come_from_the_catalogue(file: Source) -> Iterator[str]:
    for line, text in file.texts if file.name.startswith(SPEECHLESS) else ():
        if CHINESE.search(text):
            yield f"line {line}: {text}"


def the_mark_of_few_reports_is_written_once(file: Source) -> Iterator[str]:
    for line, text in () if file.name in MARKED else file.texts:
        if REFERENCE in text:
            yield f"line {line}: {text}"


OF_EVERY_FILE: tuple[Rule, ...] = (
    a_file_is_short,
    functions_are_short,
    a_module_says_what_it_is_for,
    a_name_says_what_the_file_does,
)
OF_THE_PRODUCT: tuple[Rule, ...] = (
    public_things_say_what_they_do,
    only_databases_makes_engines,
    only_cached_remembers,
    colours_come_from_the_catalogue_or_the_theme,
    labels_come_from_the_catalogue,
    the_mark_of_few_reports_is_written_once,
)
