# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands and their options, with help and errors in Dutch."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from facilitator.cli import commands, lists, opvolging, sessions
from facilitator.domain.words import MeetingKind, Status, Theme
from facilitator.exports.documents import Document, Format

W = TypeVar("W", bound=StrEnum)
Arguments = dict[str, Any]


class UsageError(Exception):
    """The command line itself is wrong; the text is the sentence for the user."""


_DUTCH = (
    (
        re.compile(r"the following arguments are required: (.+)", re.DOTALL),
        "Er ontbreekt nog iets: {0}.",
    ),
    (re.compile(r"unrecognized arguments: (.+)", re.DOTALL), "Dit ken ik niet: {0}."),
    (re.compile(r"argument (.+?): expected .*", re.DOTALL), "Na {0} hoort een waarde."),
    (
        re.compile(r"argument opdracht: invalid choice: '?(.*?)'? \(choose from .*", re.DOTALL),
        "De opdracht ‘{0}’ ken ik niet.",
    ),
    (re.compile(r"argument (.+?): (Kies .+)", re.DOTALL), "{1} (bij {0})"),
    (
        re.compile(r"argument (.+?): ignored explicit argument '?(.*?)'?", re.DOTALL),
        "Bij {0} hoort geen waarde.",
    ),
)


class _DutchHelp(argparse.HelpFormatter):
    """Help that begins with "gebruik:"."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch and raises instead of leaving the program."""

    def __init__(self, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_DutchHelp,
        )
        self.inputs = self.add_argument_group("argumenten")
        self.options = self.add_argument_group("opties")
        self.options.add_argument(
            "-h", "--help", "--hulp", action="store_true", help="toon deze hulp"
        )

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_in_dutch(message)} Bekijk de hulp met: {self.prog} --help")


def _in_dutch(message: str) -> str:
    for pattern, sentence in _DUTCH:
        found = pattern.fullmatch(message)
        if found:
            return sentence.format(*found.groups())
    return "Deze opdracht klopt niet."


def read_arguments(argv: Sequence[str] | None) -> Arguments | None:
    """The command and its arguments by name; None when help was asked for and printed."""
    given = list(sys.argv[1:] if argv is None else argv)
    parser, by_name = _parsers()
    asked = _help_wanted(given)
    if asked is not None:
        by_name.get(asked, parser).print_help()
        return None
    arguments = vars(parser.parse_args(given))
    arguments.pop("help")
    arguments.pop("opdracht")
    return arguments


def _help_wanted(given: Sequence[str]) -> str | None:
    """The command (or "") whose help is wanted: then nothing else needs to be complete."""
    options = given[: given.index("--")] if "--" in given else given
    if not given or {"-h", "--help", "--hulp"} & set(options):
        return next((word for word in given if not word.startswith("-")), "")
    return None


def _parsers() -> tuple[_Parser, dict[str, _Parser]]:
    parser = _Parser(
        prog="slagvaardig-cli",
        description="Slagvaardig zonder venster: naspelen, vastleggen, bekijken en exporteren.",
        epilog="Lukt iets niet, dan staat er één zin bij waarom, en is de afsluitcode 2.",
    )
    chosen = parser.add_subparsers(
        title="opdrachten", dest="opdracht", required=True, metavar="opdracht"
    )
    by_name: dict[str, _Parser] = {}
    for name, (explanation, fill) in _COMMANDS.items():
        by_name[name] = chosen.add_parser(name, help=explanation, description=explanation)
        fill(by_name[name])
    return parser, by_name


def _library(parser: _Parser) -> None:
    parser.options.add_argument(
        "--library", type=Path, required=True, metavar="BESTAND", help="de bibliotheek"
    )


def _region(parser: _Parser) -> None:
    _library(parser)
    parser.options.add_argument(
        "--region", required=True, metavar="NAAM", help="de naam van de regio"
    )


def _out(parser: _Parser) -> None:
    parser.options.add_argument(
        "--out", type=Path, required=True, metavar="MAP", help="map voor de documenten"
    )


def _fill_demo(parser: _Parser) -> None:
    _out(parser)
    parser.set_defaults(command=commands.demo)


def _fill_play(parser: _Parser) -> None:
    parser.inputs.add_argument("script", type=Path, metavar="SCRIPT.toml", help="het script")
    _library(parser)
    _out(parser)
    parser.options.add_argument(
        "--until",
        type=_word(MeetingKind),
        default=MeetingKind.CHECK_IN,
        metavar="SOORT",
        help=f"stop na deze bijeenkomst: {_listed(MeetingKind)}; zonder dit alles",
    )
    parser.set_defaults(command=commands.play)


def _fill_parse(parser: _Parser) -> None:
    parser.inputs.add_argument("line", metavar="regel", help="de regel zoals je hem typt")
    _region(parser)
    parser.options.add_argument(
        "--today", type=_day, metavar="JJJJ-MM-DD", help="de dag waarop de regel gelezen wordt"
    )
    parser.options.add_argument(
        "--theme", type=_word(Theme), metavar="THEMA", help=f"thema van het blok: {_listed(Theme)}"
    )
    parser.set_defaults(command=commands.parse)


def _fill_capture(parser: _Parser) -> None:
    _region(parser)
    parser.options.add_argument(
        "--block", required=True, metavar="TITEL", help="het blok van de agenda"
    )
    parser.set_defaults(command=commands.capture)


def _fill_show(parser: _Parser) -> None:
    _region(parser)
    parser.options.add_argument("--json", action="store_true", help="alles, als JSON")
    parser.set_defaults(command=commands.show)


def _fill_checkin(parser: _Parser) -> None:
    _region(parser)
    add = parser.options.add_argument
    add("--day", type=_day, required=True, metavar="JJJJ-MM-DD", help="de dag van de check-in")
    add("--list", dest="only_list", action="store_true", help="toon alleen; maak geen check-in aan")
    add("--json", action="store_true", help="de lijst als JSON")
    add("--number", metavar="A-012", help="de afspraak waarover het gaat")
    add("--status", type=_word(Status), metavar="STATUS", help=_listed(Status))
    add("--note", metavar="TEKST", help="wat er is gebeurd; leeg haalt de notitie weg")
    add("--reason", default="", metavar="TEKST", help="waarom geblokkeerd of vervallen")
    add("--unblocker", default="", metavar="WIE", help="wie de afspraak kan losmaken")
    add("--deadline", type=_day_or_none, default=..., metavar="DATUM", help="nieuw, of ‘geen’")
    add(
        "--not-before",
        type=_day_or_none,
        default=...,
        metavar="DATUM",
        help="niet bespreken tot deze dag, of ‘geen’",
    )
    add("--freeze", action="store_true", help="stel de check-in vast")
    parser.set_defaults(command=opvolging.checkin)


def _fill_export(parser: _Parser) -> None:
    _region(parser)
    _out(parser)
    parser.options.add_argument(
        "--formats", type=_words(Format), metavar="LIJST", help=f"standaard: {_listed(Format)}"
    )
    parser.options.add_argument(
        "--documents",
        type=_words(Document),
        metavar="LIJST",
        help=f"standaard: {_listed(Document)}",
    )
    parser.options.add_argument(
        "--date",
        type=_day,
        metavar="JJJJ-MM-DD",
        help="dag van de bijeenkomst; zonder dit de laatste",
    )
    _organisation(parser)
    parser.set_defaults(command=commands.export)


def _organisation(parser: _Parser) -> None:
    parser.options.add_argument(
        "--organisation", metavar="NAAM", help="alleen wat deze organisatie doet of helpt doen"
    )


def _fill_agenda(parser: _Parser) -> None:
    _region(parser)
    parser.options.add_argument(
        "--to", type=Path, required=True, metavar="BESTAND", help="het agendabestand (.ics)"
    )
    _organisation(parser)
    parser.set_defaults(command=lists.agenda)


def _fill_import_xlsx(parser: _Parser) -> None:
    parser.inputs.add_argument(
        "file", type=Path, metavar="BESTAND", help="de ingevulde actielijst (.xlsx of .ods)"
    )
    _region(parser)
    parser.options.add_argument(
        "--apply", action="store_true", help="bewaar wat geen conflict is; zonder dit niets"
    )
    parser.set_defaults(command=lists.import_xlsx)


def _fill_check(parser: _Parser) -> None:
    _library(parser)
    parser.set_defaults(command=commands.check)


def _fill_backup(parser: _Parser) -> None:
    _library(parser)
    parser.options.add_argument(
        "--to", type=Path, required=True, metavar="BESTAND", help="waar de kopie komt"
    )
    parser.set_defaults(command=commands.backup)


def _fill_save_region(parser: _Parser) -> None:
    _region(parser)
    parser.options.add_argument(
        "--out", type=Path, required=True, metavar="BESTAND", help="het sessiebestand dat je maakt"
    )
    _passphrase(parser)
    parser.set_defaults(command=sessions.save_region)


def _fill_open_region(parser: _Parser) -> None:
    parser.inputs.add_argument(
        "file", type=Path, metavar="BESTAND", help="het sessiebestand (.slagvaardig)"
    )
    _library(parser)
    parser.options.add_argument(
        "--dry-run", action="store_true", help="laat alleen zien wat er zou veranderen"
    )
    _passphrase(parser)
    parser.options.add_argument(
        "--prefer",
        type=_word(sessions.Prefer),
        metavar="KANT",
        help="wat blijft als beide kanten hetzelfde veld wijzigden: mine (deze bibliotheek) of "
        "theirs (het bestand)",
    )
    parser.options.add_argument(
        "--bring-back",
        action="store_true",
        help="haal ook terug wat in het bestand staat en hier is weggehaald of ongedaan gemaakt",
    )
    parser.set_defaults(command=sessions.open_region)


def _passphrase(parser: _Parser) -> None:
    parser.options.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="BESTAND",
        help="tekstbestand met de wachtwoordzin van het sessiebestand",
    )


_COMMANDS: dict[str, tuple[str, Callable[[_Parser], None]]] = {
    "demo": ("speel het meegeleverde voorbeeld en maak de documenten", _fill_demo),
    "play": ("speel een script in een bibliotheek en maak de documenten", _fill_play),
    "parse": ("laat als JSON zien hoe een regel gelezen wordt; bewaart niets", _fill_parse),
    "capture": (
        "leg regels van de standaardinvoer vast; elk nummer verschijnt zodra het op schijf staat",
        _fill_capture,
    ),
    "show": ("toon wat er van een regio bekend is", _fill_show),
    "checkin": (
        "open de check-in van een dag: de lijst, of met --number hoe het met een afspraak staat",
        _fill_checkin,
    ),
    "export": ("maak documenten van een bijeenkomst", _fill_export),
    "agenda": ("maak een agendabestand van de hele regio", _fill_agenda),
    "import-xlsx": (
        "laat als JSON zien wat een teruggestuurde actielijst verandert",
        _fill_import_xlsx,
    ),
    "save-region": ("bewaar een regio in haar geheel als sessiebestand", _fill_save_region),
    "open-region": (
        "laat als JSON zien wat een sessiebestand bevat en neem het over in de bibliotheek",
        _fill_open_region,
    ),
    "check": ("kijk of een bibliotheek heel is", _fill_check),
    "backup": ("maak een reservekopie, ook als het venster open is", _fill_backup),
}


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"Kies een datum als 2026-10-07; ‘{written}’ is er geen."
        ) from None


def _day_or_none(written: str) -> date | None:
    return None if written.strip().lower() == "geen" else _day(written)


def _word(words: type[W]) -> Callable[[str], W]:
    def read(written: str) -> W:
        try:
            return words(written.strip().lower())
        except ValueError:
            raise argparse.ArgumentTypeError(
                f"Kies uit {_listed(words)}; ‘{written}’ ken ik niet."
            ) from None

    return read


def _words(words: type[W]) -> Callable[[str], tuple[W, ...]]:
    read = _word(words)

    def read_all(written: str) -> tuple[W, ...]:
        return tuple(dict.fromkeys(read(part) for part in written.split(",") if part.strip()))

    return read_all


def _listed(words: type[StrEnum]) -> str:
    return ",".join(word.value for word in words)
