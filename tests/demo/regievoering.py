# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regievoering as a room fills it in: the definition, who stands behind it, regie, the ladder."""

from PySide6.QtCore import Qt

from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.words import LEVEL_LABELS
from facilitator.play.instruments import ScriptInstruments, ScriptPhase
from facilitator.services.regievoering import StepInput
from tests.demo.hands import CTRL, Hands
from ui.instruments.regievoering.regie_rows import PART_LABELS

Key = Qt.Key
_KEYS = dict(zip(ConsentAnswer, (Key.Key_1, Key.Key_2, Key.Key_3), strict=True))


def fill_regievoering(hands: Hands, script: ScriptInstruments) -> None:
    """Begins in the empty definition, ends on the ladder."""
    hands.press(Key.Key_Return)
    hands.type(script.definition)
    hands.look("instrument-definitie")
    hands.press(Key.Key_Return, CTRL)
    hands.press(Key.Key_Tab)
    for partner, answer, reason in script.consents:
        _answer(hands, partner, answer, reason)
    hands.tab_to("Regie per fase")
    for phase in script.phases:
        _give(hands, phase)
    hands.tab_to("Eerste trede")
    for number, step in enumerate(script.steps):
        hands.press(Key.Key_Insert if number else Key.Key_Return)
        _fill_step(hands, step)
        if number == 1:
            hands.look("instrument-trede")
        hands.press(Key.Key_Return)
    if script.counts_from is not None:
        hands.press(Key.Key_V)
        hands.pick(script.counts_from)
    hands.look("instrument-regie")


def _answer(hands: Hands, partner: str, answer: ConsentAnswer, reason: str) -> None:
    """Down to the row of a partner, a figure, and why when that is asked."""
    for key in (Key.Key_Down, Key.Key_Up):
        before = None
        while hands.focused is not before and not _is_row_of(hands, partner):
            before = hands.focused
            hands.press(key)
    hands.press(_KEYS[answer])
    if answer is ConsentAnswer.BEZWAAR:
        hands.type(reason)
        hands.press(Key.Key_Return)
    elif reason:
        hands.press(Key.Key_Return)
        hands.type(reason)
        hands.press(Key.Key_Return)


def _is_row_of(hands: Hands, partner: str) -> bool:
    return hands.focused.accessibleName().startswith(f"{partner}:")


def _give(hands: Hands, phase: ScriptPhase) -> None:
    for part, partner in phase.regie:
        hands.walk_to(phase.name, PART_LABELS[part])
        hands.type(partner.split()[0].lower())
        hands.press(Key.Key_Return)


def _fill_step(hands: Hands, step: StepInput) -> None:
    hands.fill("Wie", step.who)
    hands.tab_to("Niveau")
    hands.type(LEVEL_LABELS[step.level])
    if step.mandate:
        hands.tab_to("Heeft mandaat: mag de knoop doorhakken")
        hands.press(Key.Key_Space)
    hands.fill("Na hoeveel weken stilstand?", _number(step.after_weeks))
    hands.fill("Besluit binnen hoeveel werkdagen?", _number(step.decides_within_days))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
