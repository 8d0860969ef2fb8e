# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk: first start, region, the meeting block by block, afronden, vaststellen, export."""

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Region
from facilitator.domain.words import MeetingState
from facilitator.play.run import prepare
from facilitator.play.script import Script, ScriptBlock, example_script
from tests.demo.hands import CTRL, Hands
from ui.app import Options, Program
from ui.context import AppContext
from ui.theme import Appearance
from ui.views.bijeenkomst.view import MeetingView

SIZE = (1280, 800)


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
    context = _context(program)
    context.settings.set("export_folder", str(out))
    hands.look("01-eerste-start")
    _open_region(hands, context, script)
    _lead(hands, context, script, clock)
    _round_off(hands, context, out)
    _others(hands, program)
    documents = sorted(p.name for p in out.glob(f"{script.meeting.day.isoformat()}_*"))
    program.window.close()
    sys.stdout.write("\n".join(["In uitvoer/ staan nu:", *documents]) + "\n")
    sys.stdout.write("\n".join(picture.name for picture in hands.pictures) + "\n")
    return 0


def _context(program: Program) -> AppContext:
    context = program.window.context
    if context is None:
        raise RuntimeError("no library is open")
    return context


def _open_region(hands: Hands, context: AppContext, script: Script) -> None:
    """The preparation, which a facilitator does at the desk days before."""
    region_id, meeting_id = prepare(context.library, script)
    context.publish(Changes("voorbereid", region_id, frozenset({(Region, region_id)})))
    context.show_view("overzicht")
    hands.look("02-overzicht")
    context.open_region(region_id, meeting_id)
    context.show_view("voorbereiden")
    hands.look("03-voorbereiden")


def _lead(hands: Hands, context: AppContext, script: Script, clock: FixedClock) -> None:
    """Go through the blocks with Ctrl+PgDn and type each line where it was said."""
    context.show_view("bijeenkomst")
    hands.rest(200)
    view = hands.window.view("bijeenkomst")
    if not isinstance(view, MeetingView):
        raise TypeError(view)
    said = {block.title: block for block in script.blocks}
    snapshot = view.snapshot
    if snapshot is None:
        raise RuntimeError("no meeting is open")
    planned = [block for block in snapshot.blocks if block.scheduled]
    for number, block in enumerate(planned):
        if number:
            hands.press(Qt.Key.Key_PageDown, CTRL)
        else:
            hands.press(Qt.Key.Key_F8)
        _speak(hands, view, said.get(block.title), block.minutes, clock)
        if block.theme or block.title in said or not number:
            hands.look(f"{4 + number:02d}-bijeenkomst-{block.title.lower().replace(' ', '-')[:24]}")
    with context.library.read() as reader:
        stored = len(reader.find(Agreement, meeting_id=snapshot.meeting.id))
    expected = sum(len(block.lines) for block in script.blocks)
    if stored != expected:
        raise RuntimeError(f"{stored} van de {expected} regels zijn vastgelegd")


def _speak(
    hands: Hands, view: MeetingView, block: ScriptBlock | None, minutes: int, clock: FixedClock
) -> None:
    lines = [line for _, line in block.lines] if block else []
    step = timedelta(minutes=minutes) / (len(lines) + 1)
    for number, line in enumerate(lines):
        clock.advance(step)
        hands.press(Qt.Key.Key_L, CTRL)
        hands.type(line)
        if number == 0:
            hands.look(f"typen-{view.shown.title.lower() if view.shown else ''}")
        hands.enter_line()
    clock.advance(step)


def _round_off(hands: Hands, context: AppContext, out: Path) -> None:
    """Afronden: vaststellen, then Ctrl+E and wait for the documents."""
    hands.press(Qt.Key.Key_4, CTRL)
    hands.look("20-afronden")
    hands.choose("Vaststellen")
    hands.look("21-vaststellen")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: _frozen(context), "vaststellen")
    hands.press(Qt.Key.Key_E, CTRL)
    hands.until(lambda: len(list(out.glob("*_v1.*"))) >= 5, "vijf documenten")
    hands.look("22-geexporteerd")


def _frozen(context: AppContext) -> bool:
    meeting_id = context.meeting_id
    if meeting_id is None:
        return False
    with context.library.read() as reader:
        return reader.get(Meeting, meeting_id).state is MeetingState.VASTGESTELD


def _others(hands: Hands, program: Program) -> None:
    """The same in the dark, on a small beamer, and the settings."""
    context = _context(program)
    program.theme.set_appearance(Appearance.DARK)
    for key in ("overzicht", "voorbereiden", "bijeenkomst", "afronden"):
        context.toasts.dismiss()
        context.show_view(key)
        hands.look(f"donker-{key}")
    program.theme.set_appearance(Appearance.LIGHT)
    context.show_view("instellingen")
    hands.look("30-instellingen")
    hands.window.resize(1280, 720)
    for key in ("voorbereiden", "bijeenkomst"):
        context.show_view(key)
        hands.look(f"720-{key}")
