# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk: first start, region, the meeting block by block with its instruments, the documents;
and months later its check-in.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.clock import FixedClock
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Region
from facilitator.domain.words import MeetingState, Theme
from facilitator.exports.choose import current_report
from facilitator.exports.documents import Format, documents_for, offered
from facilitator.play.check_in import ScriptCheckIn
from facilitator.play.instruments import ScriptInstruments
from facilitator.play.run import prepare
from facilitator.play.script import Script, ScriptBlock, example_script
from tests.demo.check_in import hold_check_in
from tests.demo.checks import check_follow_up, check_instruments, check_lines
from tests.demo.hands import CTRL, Hands
from tests.demo.overlegstructuur import fill_overlegstructuur, try_what_if
from tests.demo.positionering import fill_positionering
from tests.demo.regievoering import fill_regievoering
from ui.app import Options, Program
from ui.theme import Appearance
from ui.views.bijeenkomst.view import MeetingView

_DATED = "20??-??-??_*"
"""What is handed out begins with its day."""
SIZE, SMALL = (1280, 800), (1280, 720)
Key = Qt.Key
_FILLED: dict[Theme, Callable[[Hands, ScriptInstruments], None]] = {
    Theme.POSITIONERING: fill_positionering,
    Theme.REGIEVOERING: fill_regievoering,
    Theme.OVERLEGSTRUCTUUR: fill_overlegstructuur,
}


def walk(out: Path) -> int:
    """Play the example in the real window; the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    script = example_script()
    start = script.meeting.starts_at
    clock = FixedClock.on(script.meeting.day, start.hour, start.minute)
    program = Program(app, Options(appearance=Appearance.LIGHT), clock)  # pyright: ignore[reportArgumentType] - the stub gives instance() the type of its base
    program.window.resize(*SIZE)
    program.start()
    hands = Hands(program.window, out)
    hands.until(lambda: program.window.context is not None, "de bibliotheek gaat open")
    program.window.activateWindow()
    try:
        Walk(hands, program, script, clock, out).go()
    finally:
        program.window.close()
    documents = sorted(path.name for path in out.glob(_DATED))
    sys.stdout.write("\n".join(["In uitvoer/ staan nu:", *documents]) + "\n")
    sys.stdout.write("\n".join(picture.name for picture in hands.pictures) + "\n")
    return 0


class Walk:
    """One facilitator, from the first start to the documents of the check-in."""

    def __init__(
        self, hands: Hands, program: Program, script: Script, clock: FixedClock, out: Path
    ) -> None:
        context = program.window.context
        if context is None:
            raise RuntimeError("no library is open")
        self._hands = hands
        self._program = program
        self._context = context
        self._script = script
        self._clock = clock
        self._out = out
        context.settings.set("export_folder", str(out))

    def go(self) -> None:
        """All of it."""
        self._tidy()
        self._hands.look("01-eerste-start")
        region_id, meeting_id = self._open_region()
        self._lead()
        library = self._context.library
        check_lines(library, meeting_id, self._script)
        check_instruments(library, region_id, self._script)
        self._round_off("20-afronden")
        self._otherwise("overzicht", "voorbereiden", "bijeenkomst", "afronden", "instellingen")
        if self._script.check_in is not None:
            self._check_in(self._script.check_in)
            check_follow_up(library, region_id, meeting_id)
            self._otherwise("opvolging")
            self._round_off("44-check-in-afronden")

    def _tidy(self) -> None:
        """What an earlier walk left would look as if this one made it."""
        for pattern in ("scherm-*.png", _DATED):
            for path in self._out.glob(pattern):
                path.unlink()

    def _open_region(self) -> tuple[UUID, UUID]:
        """The preparation, which a facilitator does at the desk days before."""
        context = self._context
        region_id, meeting_id = prepare(context.library, self._script)
        context.publish(Changes("voorbereid", region_id, frozenset({(Region, region_id)})))
        context.show_view("overzicht")
        self._hands.look("02-overzicht")
        context.open_region(region_id, meeting_id)
        context.show_view("voorbereiden")
        self._hands.look("03-voorbereiden")
        return region_id, meeting_id

    def _lead(self) -> None:
        """Ctrl+PgDn through the blocks: the instrument of a theme, then what was said."""
        self._hands.press(Key.Key_3, CTRL)
        view = self._hands.window.view("bijeenkomst")
        if not isinstance(view, MeetingView) or view.snapshot is None:
            raise RuntimeError("no meeting is open")
        said = {block.title: block for block in self._script.blocks}
        planned = [block for block in view.snapshot.blocks if block.scheduled]
        for number, block in enumerate(planned):
            if number:
                self._hands.press(Key.Key_PageDown, CTRL)
            else:
                self._hands.press(Key.Key_F8)
            if block.theme is not None:
                # Out of the line and into the instrument.
                self._hands.press(Key.Key_Escape)
                _FILLED[block.theme](self._hands, self._script.instruments)
            self._speak(view, said.get(block.title), block.minutes)
            if block.theme or block.title in said or not number:
                name = block.title.lower().replace(" ", "-")[:24]
                self._hands.look(f"{4 + number:02d}-bijeenkomst-{name}")
            if block.theme is Theme.OVERLEGSTRUCTUUR:
                self._look_back()

    def _speak(self, view: MeetingView, block: ScriptBlock | None, minutes: int) -> None:
        lines = [line for _, line in block.lines] if block else []
        step = timedelta(minutes=minutes) / (len(lines) + 1)
        for number, line in enumerate(lines):
            self._clock.advance(step)
            self._hands.press(Key.Key_L, CTRL)
            self._hands.type(line)
            if number == 0:
                self._hands.look(f"typen-{view.shown.title.lower() if view.shown else ''}")
            self._hands.enter_line()
        self._clock.advance(step)

    def _look_back(self) -> None:
        """What a room does once all is filled in: what if, and what is not watertight."""
        self._hands.press(Key.Key_Escape)
        try_what_if(self._hands)
        self._hands.press(Key.Key_F9)
        self._hands.look("instrument-toets")

    def _round_off(self, name: str) -> None:
        """Afronden: vaststellen, then Ctrl+E and wait for the documents."""
        hands = self._hands
        hands.press(Key.Key_4, CTRL)
        hands.look(name)
        hands.choose("Vaststellen")
        hands.look(f"{name}-vaststellen")
        hands.press(Key.Key_Return)
        hands.until(self._frozen, "vaststellen")
        before = set(self._out.glob(_DATED))
        expected = self._documents()
        hands.press(Key.Key_E, CTRL)
        hands.until(
            lambda: len(set(self._out.glob(_DATED)) - before) == expected,
            f"{expected} documenten",
        )
        hands.until(lambda: "openen" in hands.focused.accessibleName(), "ze kunnen geopend worden")
        hands.look(f"{name}-geexporteerd")

    def _documents(self) -> int:
        meeting_id = self._context.meeting_id
        if meeting_id is None:
            raise RuntimeError("no meeting is open")
        with self._context.library.read() as reader:
            report = current_report(reader, meeting_id, self._clock.today())
        return len(offered(documents_for(report), Format))

    def _frozen(self) -> bool:
        meeting_id = self._context.meeting_id
        if meeting_id is None:
            return False
        with self._context.library.read() as reader:
            return reader.get(Meeting, meeting_id).state is MeetingState.VASTGESTELD

    def _check_in(self, script: ScriptCheckIn) -> None:
        """Months later, at the time of the check-in."""
        begins = FixedClock.on(script.day, script.starts_at.hour, script.starts_at.minute)
        self._clock.advance(begins.now() - self._clock.now())
        self._hands.press(Key.Key_5, CTRL)
        hold_check_in(self._hands, script)

    def _otherwise(self, *keys: str) -> None:
        """Pages in the dark, and on a small beamer."""
        for name, appearance, size in (
            ("donker", Appearance.DARK, SIZE),
            ("720", Appearance.LIGHT, SMALL),
        ):
            self._program.theme.set_appearance(appearance)
            self._hands.window.resize(*size)
            for key in keys:
                self._context.show_view(key)
                self._hands.look(f"{name}-{key}")
        self._hands.window.resize(*SIZE)
