# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in months later: each afspraak gets its status by a key, then what is new."""

from PySide6.QtCore import Qt

from facilitator.domain.dates import long_date
from facilitator.domain.words import Status
from facilitator.play.check_in import ScriptCheckIn, ScriptStatus
from tests.demo.hands import CTRL, Hands
from ui.models.check_in_words import STATUS_LOOKS

Key = Qt.Key
_KEYS = {status: Key(Key.Key_1 + number) for number, status in enumerate(STATUS_LOOKS)}
_ASKS_WHY = {Status.GEBLOKKEERD, Status.VERVALLEN}


def hold_check_in(hands: Hands, script: ScriptCheckIn) -> None:
    """Begins on Opvolging with the focus on its button, ends in the capture line."""
    hands.look("40-opvolging-begin")
    hands.choose("Check-in van vandaag beginnen")
    hands.until(lambda: hands.focused.accessibleName() == _TABLE, "de lijst van de check-in")
    hands.look("41-opvolging")
    for said in script.statuses:
        _answer(hands, said)
    count = len(script.statuses)
    hands.read(f"{count} van {count} besproken")
    hands.rest(400)  # what each row says of notes and postponement is read when the keys pause
    hands.look("43-opvolging-besproken")
    hands.press(Key.Key_L, CTRL)
    for _number, line in script.lines:
        hands.type(line)
        hands.enter_line()


_TABLE = "Afspraken van deze check-in"


def _answer(hands: Hands, said: ScriptStatus) -> None:
    hands.walk_to(said.begins)
    hands.press(_KEYS[said.status])
    asks = said.status in _ASKS_WHY
    if asks:
        hands.type(said.reason)
        if said.unblocker:
            hands.fill("Wie kan het losmaken?", said.unblocker)
    elif said.note:
        hands.press(Key.Key_N)
        hands.type(said.note)
    if said.deadline is not None:
        if asks or said.note:
            hands.tab_to("Nieuwe deadline")
        else:
            hands.press(Key.Key_D)
        hands.type(long_date(said.deadline))
    if said.status is Status.GEBLOKKEERD:
        hands.look("42-opvolging-waarom")
    if asks or said.note or said.deadline is not None:
        hands.press(Key.Key_Return, CTRL)
