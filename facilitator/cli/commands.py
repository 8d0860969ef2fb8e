# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each command does. Storage and exporters are imported only by the command that needs them.

A command returns nothing when it worked; True when it worked but part of its input was refused.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.output import complain, say, say_json
from facilitator.clock import SystemClock
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.region import Region
from facilitator.domain.text import clean_line, fold
from facilitator.domain.words import MeetingKind, MeetingState, Theme
from facilitator.errors import InvalidInputError, NotFoundError, StorageError
from facilitator.exports.documents import FORMATS, Document, Format, documents_for, offered
from facilitator.files import FileError, make_folder
from facilitator.services.ports import Reader
from facilitator.services.regions import region_named

if TYPE_CHECKING:
    from facilitator.play.run import Played
    from facilitator.storage.library import SqlLibrary


OF_ONE = (
    "Voor één organisatie is er alleen de actielijst; de andere documenten gaan over de hele "
    "regio. Laat --organisation weg, of kies --documents actielijst."
)


def demo(out: Path) -> None:
    """Play the example meeting in a library that is thrown away, and keep its documents."""
    import tempfile

    from facilitator.play.run import play as play_script
    from facilitator.play.script import example_script

    with (
        tempfile.TemporaryDirectory(prefix="slagvaardig-") as folder,
        open_at(Path(folder) / "voorbeeld.db", read_only=False) as library,
    ):
        _finish(library, play_script(library, example_script(), check_in=False), out)


def play(script: Path, library: Path, out: Path, until: MeetingKind) -> bool:
    """Play a script of one's own; lines that were refused are named and the rest goes on."""
    from facilitator.play.run import play as play_script
    from facilitator.play.script import read_script

    read = read_script(script)
    _make_folder(out)
    with open_at(library, read_only=False) as opened:
        played = play_script(opened, read, check_in=until is MeetingKind.CHECK_IN)
        _finish(opened, played, out)
    return bool(played.refused)


def _finish(library: "SqlLibrary", played: "Played", out: Path) -> None:
    from facilitator.play.run import export_played

    _make_folder(out)
    for warning in (*played.refused, *played.warnings):
        complain(f"Let op: {warning}")
    say(f"{played.script.region.name}: {played.captured} regels vastgelegd.")
    for path in export_played(library, played, out):
        say(str(path))


def parse(line: str, library: Path, region: str, today: date | None, theme: Theme | None) -> None:
    """Show how a line would be read, without storing it."""
    from facilitator.capture.line import parse as parse_line
    from facilitator.cli.shapes import reading_shape
    from facilitator.services.capturing import region_context

    with open_at(library) as opened, opened.read() as reader:
        found = region_named(reader, region)
        meeting = _last_meeting(reader, found)
        context = region_context(
            reader,
            today or SystemClock().today(),
            found.id,
            block_theme=theme,
            check_in=meeting.check_in if meeting else None,
        )
    say_json(reading_shape(parse_line(line, context)))


def capture(library: Path, region: str, block: str) -> bool:
    """Store the lines of standard input; each number is printed once its line is on disk."""
    from facilitator.services.capturing import capture as capture_line

    clock = SystemClock()
    refused = False
    with open_at(library, read_only=False, must_exist=True) as opened:
        with opened.read() as reader:
            target = _open_block(reader, region_named(reader, region), block, clock.today())
        for number, line in enumerate(_input_lines(), start=1):
            if not line.strip():
                continue
            try:
                stored = capture_line(opened, clock, target.meeting_id, target.id, line)
            except InvalidInputError as error:
                refused = True
                complain(f"Regel {number} is niet vastgelegd: {error.sentence}")
            else:
                say(stored.agreement.label)
    return refused


def _input_lines() -> Iterator[str]:
    """Lines of standard input; bytes that are no UTF-8 don't stop the rest."""
    raw = getattr(sys.stdin, "buffer", None)
    if raw is None:
        yield from sys.stdin
        return
    for line in raw:
        yield line.decode("utf-8", errors="replace")


def show(library: Path, region: str, json: bool) -> None:
    """Show everything that is known of a region."""
    from facilitator.cli.shapes import region_shape, summary
    from facilitator.storage.errors import telling_damage

    with open_at(library) as opened, opened.read() as reader:
        found = region_named(reader, region)
        with telling_damage():
            shape = region_shape(reader, found)
    if json:
        say_json(shape)
    else:
        say(summary(shape))


def export(
    library: Path,
    region: str,
    out: Path,
    *,
    formats: Sequence[Format] | None,
    documents: Sequence[Document] | None,
    date: date | None,
    organisation: str | None,
) -> None:
    """Write documents of a meeting: the newest version when it is vastgesteld, else a concept."""
    from facilitator.cli.lists import copy_for
    from facilitator.exports.choose import current_report
    from facilitator.exports.documents import export as export_report

    with open_at(library) as opened, opened.read() as reader:
        found = region_named(reader, region)
        meeting = _meeting_on(reader, found, date) if date else _last_meeting(reader, found)
        if meeting is None:
            raise NotFoundError(f"‘{found.name}’ heeft nog geen bijeenkomst om te exporteren.")
        report = current_report(reader, meeting.id, SystemClock().today())
        if organisation:
            report = copy_for(reader, found.id, organisation, report)
            documents = documents or (Document.ACTIELIJST,)
            if {*documents} != {Document.ACTIELIJST}:
                raise InvalidInputError(OF_ONE)
    wanted = documents or documents_for(report), formats or tuple(Format)
    if not offered(*wanted):
        raise InvalidInputError(f"Dit kan niet samen. Kies uit: {_choices()}.")
    _make_folder(out)
    for path in export_report(report, out, *wanted):
        say(str(path))


def _choices() -> str:
    return "; ".join(f"{document} als {', '.join(FORMATS[document])}" for document in Document)


def check(library: Path) -> None:
    """Say whether a library is whole; StorageError with everything that is wrong."""
    from facilitator.domain.agreement import Agreement
    from facilitator.storage.check import check as check_library

    problems = check_library(library)
    if problems:
        raise StorageError("\n".join(problems))
    with open_at(library) as opened, opened.read() as reader:
        regions, items = len(reader.find(Region)), len(reader.find(Agreement))
    say(f"In orde: {library} is heel. Regio’s: {regions}. Vastgelegde regels: {items}.")


def backup(library: Path, to: Path) -> None:
    """Copy a library, which may be in use, and prove the copy good."""
    from facilitator.storage.backup import backup as copy_library

    if to.exists():
        raise FileError(f"{to} bestaat al en wordt niet overschreven. Kies een andere naam.")
    copy_library(library, to)
    say(f"Reservekopie gemaakt en gecontroleerd: {to}")


def open_at(path: Path, *, read_only: bool = True, must_exist: bool = False) -> "SqlLibrary":
    """The library at `path`; one that is written to is made when it is not there yet."""
    from facilitator.storage.opening import open_library

    if must_exist and not path.is_file():
        raise StorageError(f"Er is geen bibliotheek {path}. Kijk of de map en de naam kloppen.")
    return open_library(path, clock=SystemClock(), read_only=read_only)


def _make_folder(folder: Path) -> None:
    try:
        make_folder(folder)
    except OSError as error:
        raise FileError(
            f"De map {folder} kan niet worden gemaakt ({error.strerror or error}). "
            "Kies een andere map."
        ) from error


def _meetings(reader: Reader, region: Region) -> list[Meeting]:
    return sorted(
        reader.find(Meeting, region_id=region.id), key=lambda m: (m.day, m.starts_at, m.id)
    )


def _last_meeting(reader: Reader, region: Region) -> Meeting | None:
    return next(reversed(_meetings(reader, region)), None)


def _meeting_on(reader: Reader, region: Region, day: date) -> Meeting:
    meetings = _meetings(reader, region)
    found = [meeting for meeting in meetings if meeting.day == day]
    if not found:
        days = ", ".join(meeting.day.isoformat() for meeting in meetings) or "nog geen enkele"
        raise NotFoundError(f"‘{region.name}’ heeft op {day} geen bijeenkomst. Wel op: {days}.")
    return found[-1]


def _open_block(reader: Reader, region: Region, title: str, today: date) -> AgendaBlock:
    """The block with this title in today's open meeting, or else in the last open one."""
    concepts = [m for m in _meetings(reader, region) if m.state is MeetingState.CONCEPT]
    if not concepts:
        raise NotFoundError(
            f"‘{region.name}’ heeft geen open bijeenkomst. Maak of heropen er een in het venster."
        )
    meeting = max(concepts, key=lambda m: (m.day == today, m.day, m.starts_at, m.id))
    blocks = reader.find(AgendaBlock, meeting_id=meeting.id)
    for block in blocks:
        if fold(block.title) == fold(clean_line(title)):
            return block
    titles = ", ".join(f"‘{block.title}’" for block in blocks) or "geen enkel blok"
    raise NotFoundError(
        f"De bijeenkomst van {meeting.day} heeft geen blok ‘{clean_line(title)}’. Wel: {titles}."
    )
