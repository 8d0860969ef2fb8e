# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short pieces of real work, each telling on standard output what is done, and what must hold.

`python -m tests.reliability.stories FOLDER STORY [MUTANT]` does one; strace looks along. The same
story says, for what was told before the power went, what may be found afterwards.
"""

import io
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from facilitator.clock import FixedClock
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Region
from facilitator.services.regions import add_region
from facilitator.storage.backup import backup_now, list_backups, restore
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, a_room
from tests.reliability.sabotage import sabotage

REGION = "Regio Voorbeeld"
BLOCK = "Regievoering"
LIBRARY = "bibliotheek.db"
BACKUPS = "reservekopieen"
DOCUMENTS = "documenten"
DONE = "gedaan"


class Look(NamedTuple):
    """What a user would see."""

    lines: tuple[str, ...] = ()
    versions: int = 0


class Story(NamedTuple):
    """Work to do, and a judge: what was told, the folder after the cut, what is wrong with it."""

    work: Callable[[Path], None]
    judge: Callable[[Sequence[str], Path], list[str]]


def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


def prepare(folder: Path) -> None:
    """What every story begins with: a library, and two documents of an earlier export."""
    with open_library(folder / LIBRARY, clock=clock()) as library:
        a_room(library, clock())
        (folder / DOCUMENTS).mkdir()
        _export(library, folder, 0)


def tell(text: str = DONE) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


# A meeting: lines, undo, vaststellen.

BEFORE, AFTER = ("Belt de school", "Maakt een lijst", "Nodigt uit"), ("Schrijft een brief",)
MEETING = [
    *(Look(BEFORE[:count]) for count in range(len(BEFORE) + 1)),
    Look(BEFORE[:-1]),
    Look((*BEFORE[:-1], *AFTER)),
    Look((*BEFORE[:-1], *AFTER), 1),
]


def _capture(folder: Path, lines: Sequence[str]) -> None:
    """Through the command itself, which tells every number."""
    from facilitator.cli import main

    sys.stdin = io.TextIOWrapper(io.BytesIO("".join(f"{line}\n" for line in lines).encode()))
    options = ["--library", str(folder / LIBRARY), "--region", REGION, "--block", BLOCK]
    assert main(["capture", *options]) == 0


def _meeting(folder: Path) -> None:
    from facilitator.exports.choose import picture_on
    from facilitator.services.finishing import freeze

    _capture(folder, BEFORE)
    with open_library(folder / LIBRARY, clock=clock()) as library:
        meeting = _only_meeting(library)
        assert library.undo(meeting.region_id, clock().now())
        tell()
    _capture(folder, AFTER)
    with open_library(folder / LIBRARY, clock=clock()) as library:
        freeze(library, clock(), meeting.id, picture_on(DAY))
        tell()


def _judge_meeting(told: Sequence[str], folder: Path) -> list[str]:
    return _wrong(folder / LIBRARY, MEETING[len(told) : len(told) + 2])


# Documents: the same two files, three times over.

ROUNDS = 3


def _data(number: int) -> bytes:
    return f"versie {number}\n".encode() * 3000


def _export(library: SqlLibrary, folder: Path, number: int) -> None:
    """The real export; what is rendered does not matter here, so that it is short."""
    from unittest.mock import patch

    from facilitator.exports import documents
    from facilitator.exports.build import build_report

    with library.read() as reader:
        report = build_report(reader, _only_meeting(library).id, DAY)
    formats = [documents.Format.PDF]

    def render(*_: object) -> bytes:
        return _data(number)

    # Only for now: the first round is made in the process of all other tests.
    with patch.object(documents, "render", render):
        documents.export(report, folder / DOCUMENTS, tuple(documents.Document), formats)


def _documents(folder: Path) -> None:
    with open_library(folder / LIBRARY, clock=clock(), read_only=True) as library:
        for number in range(1, ROUNDS + 1):
            _export(library, folder, number)
            tell()


def _judge_documents(told: Sequence[str], folder: Path) -> list[str]:
    allowed = [_data(len(told)), _data(len(told) + 1)]
    found = sorted((folder / DOCUMENTS).glob("2026*.pdf"))
    wrong = [f"{path.name} is half" for path in found if path.read_bytes() not in allowed]
    return wrong if len(found) == _made() else [*wrong, f"{len(found)} documenten"]


def _made() -> int:
    """How many documents one export of the story writes."""
    from facilitator.exports.documents import Document, Format, offered

    return len(offered(tuple(Document), [Format.PDF]))


# Backups: two, with a line before each, and the first put back.

COPIED = [Look(), Look(BEFORE[:1]), Look(BEFORE[:1]), Look(BEFORE[:2]), Look(BEFORE[:2])]


def _backups(folder: Path) -> None:
    at = clock()
    for line in BEFORE[:2]:
        _capture(folder, [line])
        at.advance(timedelta(minutes=40))
        tell(backup_now(folder / LIBRARY, at).name)
    oldest = list_backups(folder / BACKUPS)[-1]
    restore(oldest.path, folder / LIBRARY, at)
    tell()


def _judge_backups(told: Sequence[str], folder: Path) -> list[str]:
    """What has the name of a backup is good, and every one that was told is there."""
    library = folder / LIBRARY
    allowed = [*COPIED, Look(BEFORE[:1])][len(told) : len(told) + 2]
    wrong = _wrong(library, allowed)
    for number, name in enumerate(told[1:4:2], start=1):
        wrong += _wrong_copy(folder / BACKUPS / name, Look(BEFORE[:number]))
    for copy in list_backups(folder / BACKUPS):
        wrong += check(copy.path)
    if len(told) >= 4 and not wrong and look(library) != COPIED[-1]:
        # The backup is back: what it replaced must be beside it.
        wrong += _wrong_copy(next(folder.glob("*-vervangen-*.db"), folder / "geen"), COPIED[-1])
    return wrong


def _wrong_copy(path: Path, expected: Look) -> list[str]:
    if not path.is_file():
        return [f"{path.name} is er niet"]
    return check(path) or ([] if look(path) == expected else [f"{path.name} is anders"])


# A library that is not there yet, and what happens in it first.

NEW = "nieuw/slagvaardig.db"


def _new(folder: Path) -> None:
    for name in ("Regio Een", "Regio Twee"):
        with open_library(folder / NEW, clock=clock()) as library:
            add_region(library, clock(), name)
            tell()


def _judge_new(told: Sequence[str], folder: Path) -> list[str]:
    with open_library(folder / NEW, clock=clock()) as library, library.read() as reader:
        found = len(reader.find(Region))
    wrong = [] if found in {len(told), len(told) + 1} else [f"{found} na {told}"]
    return wrong + check(folder / NEW)


# A new version of the program: the library is brought up to date, then used.

UPGRADED = [Look(), Look(), Look(BEFORE[:1])]


def _newer_program(patch: Callable[[object, str, Any], None]) -> None:
    """Make this the next version of the program, with one migration more."""
    from facilitator.storage import check as checking
    from facilitator.storage import look, migrations, opening
    from facilitator.storage import migrate as migrating

    def add_table(connection: Any) -> None:
        connection.exec_driver_sql("CREATE TABLE later (id TEXT PRIMARY KEY)")
        connection.exec_driver_sql("UPDATE region SET ambition = ambition")

    due = [*migrations.MIGRATIONS, add_table]
    for module in (opening, look, checking):
        patch(module, "SCHEMA_VERSION", len(due))
    patch(opening, "migrate", partial(migrating.migrate, migrations=due))


def _upgrade(folder: Path) -> None:
    _newer_program(setattr)
    open_library(folder / LIBRARY, clock=clock()).close()
    tell()
    _capture(folder, BEFORE[:1])


def _judge_upgrade(told: Sequence[str], folder: Path) -> list[str]:
    """The newer program opens it, and the backup from before is good for the older one."""
    from unittest.mock import patch

    patched: list[Any] = []

    def replace(module: object, name: str, value: Any) -> None:
        patched.append(patch.object(module, name, value))
        patched[-1].start()

    _newer_program(replace)
    try:
        wrong = _wrong(folder / LIBRARY, UPGRADED[len(told) : len(told) + 2])
    finally:
        for each in patched:
            each.stop()
    copies = list_backups(folder / BACKUPS)
    if told and not copies:
        wrong.append("er is geen reservekopie van voor het bijwerken")
    return wrong + [problem for copy in copies for problem in check(copy.path)]


STORIES = {
    "bijeenkomst": Story(_meeting, _judge_meeting),
    "documenten": Story(_documents, _judge_documents),
    "reservekopie": Story(_backups, _judge_backups),
    "nieuw": Story(_new, _judge_new),
    "bijwerken": Story(_upgrade, _judge_upgrade),
}


def _only_meeting(library: SqlLibrary) -> Meeting:
    with library.read() as reader:
        return reader.find(Meeting)[0]


def _wrong(path: Path, allowed: Sequence[Look]) -> list[str]:
    """Open as the program does after a crash, look, and check the whole."""
    open_library(path, clock=clock()).close()
    found = look(path)
    wrong = [] if found in allowed else [f"{found} is geen van {allowed}"]
    return wrong + check(path)


def look(path: Path) -> Look:
    with closing(connect_raw(path, "ro")) as raw:
        lines = raw.execute("SELECT text FROM agreement ORDER BY number").fetchall()
        versions = raw.execute("SELECT count(*) FROM frozen_version").fetchone()
    return Look(tuple(line for (line,) in lines), versions[0] if versions else 0)


if __name__ == "__main__":
    sabotage(sys.argv[3] if len(sys.argv) > 3 else "")
    STORIES[sys.argv[2]].work(Path(sys.argv[1]))
