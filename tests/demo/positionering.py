# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Positionering as a room fills it in: phases, letters, two pictures, expectations."""

from PySide6.QtCore import Qt

from facilitator.domain.positionering import Answer, Role
from facilitator.play.instruments import ScriptExpectation, ScriptInstruments, ScriptPhase
from facilitator.services.seeds import SEED_PHASES
from tests.demo.hands import ALT, CTRL, SHIFT, Hands

Key = Qt.Key
_DECISION = "Hier is een besluit met mandaat nodig"
_ANSWERS = {Answer.AKKOORD: Key.Key_2, Answer.BEZWAAR: Key.Key_3}


def fill_positionering(hands: Hands, script: ScriptInstruments) -> None:
    """Begins and ends in the matrix, the cursor in it."""
    hands.choose("Neem het voorstel over")
    _fit_phases(hands, script)
    for phase in script.phases:
        _fill_row(hands, phase)
    hands.look("instrument-matrix")
    _task_and_back(hands, script.phases[0])
    _two_pictures(hands, script.phases[0])
    hands.press(Key.Key_3, ALT)
    for expectation in script.expectations:
        _expect(hands, expectation)
    hands.look("instrument-verwachtingen")
    hands.press(Key.Key_1, ALT)


def _fit_phases(hands: Hands, script: ScriptInstruments) -> None:
    """What the proposal has too many goes, what it has otherwise is edited, the rest is added."""
    wanted = {phase.name: phase for phase in script.phases}
    for seed in SEED_PHASES:
        phase = wanted.pop(seed.name, None)
        if phase is None:
            hands.walk_to(seed.name, "Verzuimfase")
            hands.press(Key.Key_Delete)
            hands.choose("Fase verwijderen")
        elif (seed.from_week, seed.decision_needed) != (phase.week, phase.decision_needed):
            hands.walk_to(seed.name, "Verzuimfase")
            hands.press(Key.Key_Return)
            _fill_phase(hands, phase, decision=seed.decision_needed)
    for phase in wanted.values():
        hands.press(Key.Key_Insert)
        _fill_phase(hands, phase, decision=False)


def _fill_phase(hands: Hands, phase: ScriptPhase, *, decision: bool) -> None:
    hands.fill("Naam", phase.name)
    hands.fill("Vanaf week", str(phase.week))
    if phase.decision_needed != decision:
        hands.tab_to(_DECISION)
        hands.press(Key.Key_Space)
    if phase.week == 13:
        hands.look("instrument-fase")
    hands.press(Key.Key_Return)


def _fill_row(hands: Hands, phase: ScriptPhase) -> None:
    claimed, expected = dict(phase.claimed), dict(phase.expected)
    for partner in dict.fromkeys((*claimed, *expected)):
        hands.walk_to(phase.name, f"{partner}.")
        for role in claimed.get(partner, ()):
            hands.press(_key(role))
        for role in expected.get(partner, ()):
            hands.press(_key(role), SHIFT)


def _task_and_back(hands: Hands, phase: ScriptPhase) -> None:
    """Enter on a cell gives it a task; the script has none, so undo takes it away again."""
    partner, _roles = phase.claimed[-1]
    hands.walk_to(phase.name, f"{partner}.")
    hands.press(Key.Key_Return)
    hands.fill("Taak", "denkt mee over de brief aan alle ouders")
    hands.fill("Termijn", "voor de zomer")
    hands.look("instrument-taak")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Z, CTRL)


def _two_pictures(hands: Hands, phase: ScriptPhase) -> None:
    """Somebody expects more of a partner than it says itself; the room finds it is not so."""
    partner, _roles = phase.claimed[-1]
    hands.walk_to(phase.name, f"{partner}.")
    hands.press(_key(Role.VOERT_UIT), SHIFT)
    hands.press(Key.Key_2, ALT)
    hands.walk_to(f"{partner}, {phase.name}")
    hands.look("instrument-twee-beelden")
    hands.press(Key.Key_W)


def _expect(hands: Hands, expectation: ScriptExpectation) -> None:
    hands.press(Key.Key_Insert)
    hands.type(f'@"{expectation.giver}" @"{expectation.taker}" {expectation.text}')
    hands.enter_line()
    hands.press(Key.Key_Escape)
    hands.walk_to(expectation.text)
    if expectation.answer is not Answer.OPEN:
        hands.press(_ANSWERS[expectation.answer])
    if expectation.answer is Answer.BEZWAAR:
        hands.fill("Waarom (mag leeg)", expectation.reason)
        hands.press(Key.Key_Return)


def _key(role: Role) -> Key:
    return Key(ord(role.value))
