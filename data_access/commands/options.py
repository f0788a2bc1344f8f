"""What each command can be told, in Chinese."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from data_access.catalogue.codes import COORDINATE_SYSTEMS, ORIGINS
from data_access.jobs.state import Step
from data_access.messages.commands import COMMANDS, DECISION_KINDS, LINES, METAVARS
from data_access.messages.usage import usage_fault


@dataclass(frozen=True)
class Arguments:
    """A command with everything it was told."""

    command: str
    values: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        """Return what the command was told under a name."""
        try:
            return self.values[name]
        except KeyError as error:
            raise AttributeError(name) from error


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with room for the longest command: they stand further in than options."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog)
        self._action_max_length = 14


class _Parser(argparse.ArgumentParser):
    """A parser whose headings are Chinese and that ends with the code for usage."""

    def __init__(self, **options: Any) -> None:
        options["formatter_class"] = _Help
        super().__init__(add_help=False, **options)
        self._positionals.title = COMMANDS["positionals"]
        self._optionals.title = COMMANDS["options"]
        self.add_argument("-h", "--help", action="help", help=COMMANDS["help"])

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", COMMANDS["usage"])

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", COMMANDS["usage"])

    def error(self, message: str) -> NoReturn:
        wrong = COMMANDS["wrong"].format(message=usage_fault(message))
        self.exit(2, f"{self.format_usage()}{wrong}\n")


def parse_arguments(arguments: Sequence[str] | None = None) -> Arguments:
    """Read the command line; a wrong one prints its usage and ends with code 2."""
    found = vars(_parser().parse_args(arguments))
    return Arguments(found.pop("command"), found)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m data_access",
        description=COMMANDS["description"],
        epilog=COMMANDS["epilog"],
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar=METAVARS["command"], parser_class=_Parser
    )

    def command(name: str) -> argparse.ArgumentParser:
        text = COMMANDS[name]
        added = commands.add_parser(
            name, help=text, description=text, epilog=COMMANDS["epilog"]
        )
        added.add_argument(
            "--database", metavar=METAVARS["database"], help=COMMANDS["database"]
        )
        return added

    for name in ("import", "check"):
        _import_options(command(name), name)
    _template_options(command("template"))
    _collection_options(command("collection"))
    _outline_options(command("outlines"))
    _decide_options(command("decide"))
    _change_options(command("batches"), command("undo"), command("history"))
    demo = command("demo")
    demo.add_argument("--if-missing", action="store_true", help=COMMANDS["if_missing"])
    _worded(demo, "zone")
    for name, key in (("backup", "target"), ("restore", "archive")):
        command(name).add_argument(
            key, type=Path, metavar=METAVARS[key], help=COMMANDS[key]
        )
    _job_options(command("job"))
    return parser


def _job_options(parser: argparse.ArgumentParser) -> None:
    """Take a step of a job that the page has started."""
    parser.add_argument(
        "folder", type=Path, metavar=METAVARS["job_folder"], help=COMMANDS["job_folder"]
    )
    steps = [step.value for step in Step]
    parser.add_argument(
        "step", choices=steps, metavar=METAVARS["job_step"], help=COMMANDS["job_step"]
    )


def _change_options(
    batches: argparse.ArgumentParser,
    undo: argparse.ArgumentParser,
    history: argparse.ArgumentParser,
) -> None:
    batches.add_argument("--all", action="store_true", help=COMMANDS["all_batches"])
    undo.add_argument(
        "number", type=int, metavar=METAVARS["number"], help=COMMANDS["number"]
    )
    undo.add_argument("--with-later", action="store_true", help=COMMANDS["with_later"])
    undo.add_argument("--dry-run", action="store_true", help=COMMANDS["undo_dry_run"])
    history.add_argument(
        "school", metavar=METAVARS["school"], help=COMMANDS["history_school"]
    )
    history.add_argument(
        "--sheet", metavar=METAVARS["sheet"], help=COMMANDS["history_sheet"]
    )


def _template_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("sheets", nargs="*", metavar=METAVARS["sheet"], help=COMMANDS["sheets"])
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument(
        "--school", metavar=METAVARS["school"], help=COMMANDS["template_school"]
    )
    whose.add_argument(
        "--town", metavar=METAVARS["area"], help=COMMANDS["template_town"]
    )
    whose.add_argument("--all", action="store_true", help=COMMANDS["template_all"])
    _worded(parser, "month")
    help_text, kind = COMMANDS["output"], METAVARS["file"]
    add("-o", "--output", type=Path, metavar=kind, help=help_text)


def _collection_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("period", nargs="?", metavar=METAVARS["month"], help=COMMANDS["period"])
    kind = METAVARS["sheet"]
    add("--sheets", nargs="+", metavar=kind, help=COMMANDS["expected_sheets"])
    add("--town", metavar=METAVARS["area"], help=COMMANDS["collection_town"])
    _worded(parser, "deadline", type=_day)
    kind, text = METAVARS["file"], COMMANDS["collection_output"]
    add("-o", "--output", type=Path, metavar=kind, help=text)


def _decide_options(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", required=True, metavar=METAVARS["action"], parser_class=_Parser
    )
    actions.add_parser("list", help=COMMANDS["decide_list"])
    for name in ("set", "forget"):
        text = COMMANDS[f"decide_{name}"]
        added = actions.add_parser(name, help=text, description=text)
        added.add_argument(
            "kind",
            type=lambda word: _KIND_WORDS.get(word, word),
            choices=tuple(DECISION_KINDS),
            metavar=METAVARS["kind"],
            help=COMMANDS["decide_kind"],
        )
        _positional(added, "given")
        if name == "set":
            _positional(added, "answer")
        _worded(added, "sheet")
        _worded(added, "place")


_KIND_WORDS = {word: kind for kind, word in DECISION_KINDS.items()}


def _positional(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument(name, metavar=METAVARS[name], help=COMMANDS[name])


def _import_options(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar=METAVARS["file"], help=COMMANDS["file"]
    )
    add = parser.add_argument
    _worded(parser, "mapping", type=Path)
    if name == "import":
        add("--dry-run", action="store_true", help=COMMANDS["dry_run"])
    _worded(parser, "encoding")
    _system_option(parser)
    _worded(parser, "reported_by")
    _worded(parser, "reported_date", type=_day)
    _origin_option(parser, "reported")
    _worded(parser, "source")
    add("--complete", action="store_true", help=COMMANDS["complete"])
    add("--replace", action="store_true", help=COMMANDS["replace"])
    _worded(parser, "area")
    _worded(parser, "sheet")
    add("--no-list", action="store_true", help=COMMANDS["no_list"])


def _worded(parser: argparse.ArgumentParser, name: str, **more: Any) -> None:
    option = f"--{name.replace('_', '-')}"
    parser.add_argument(option, metavar=METAVARS[name], help=COMMANDS[name], **more)


def _outline_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar=METAVARS["file"], help=COMMANDS["outline_file"])
    add(
        "--source",
        required=True,
        metavar=METAVARS["source"],
        help=COMMANDS["outline_source"],
    )
    _worded(parser, "approval_no")
    _system_option(parser)
    _worded(parser, "level")
    _origin_option(parser, "published")
    add("--dry-run", action="store_true", help=COMMANDS["dry_run"])


def _system_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--coordinate-system",
        type=lambda text: COORDINATE_SYSTEMS.words.get(text, text),
        choices=tuple(COORDINATE_SYSTEMS.labels),
        metavar=METAVARS["coordinate_system"],
        help=f"{COMMANDS['coordinate_system']}：{'、'.join(COORDINATE_SYSTEMS.labels)}",
    )


def _origin_option(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--origin",
        type=lambda text: ORIGINS.words.get(text, text),
        choices=tuple(ORIGINS.labels),
        metavar=METAVARS["origin"],
        default=default,
        help=f"{COMMANDS['origin']}：{_labels()}",
    )


def _labels() -> str:
    return "、".join(f"{code} {label}" for code, label in ORIGINS.labels.items())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        sentence = LINES["date_wrong"].format(value=text)
        raise argparse.ArgumentTypeError(sentence) from error
