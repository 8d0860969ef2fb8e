# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Overlegstructuur as a room fills it in: each overleg from a preset, then Wat als."""

from PySide6.QtCore import Qt

from facilitator.domain.overlegstructuur import FORUM_LEVEL_LABELS
from facilitator.play.instruments import ScriptForum, ScriptInstruments
from facilitator.services.seeds import FORUM_PRESETS
from tests.demo.hands import SHIFT, Hands

Key = Qt.Key
_MANDATE = "Heeft mandaat om te beslissen"
_EMPTY = "Leeg overleg"


def fill_overlegstructuur(hands: Hands, script: ScriptInstruments) -> None:
    """Begins with the invitation to add the first overleg, ends on the map."""
    for number, forum in enumerate(script.forums):
        preset = next((p for p in FORUM_PRESETS if p.name == forum.name), None)
        if number:
            hands.press(Key.Key_Insert)
            hands.pick(preset.name if preset else _EMPTY)
        else:
            hands.choose(preset.name if preset else _EMPTY)
        _fill_panel(hands, forum, mandate=preset is not None and preset.mandate)
        if number == len(script.forums) - 1:
            hands.look("instrument-overleg")
        hands.press(Key.Key_Escape)
        # The other phases: the pill is stretched, as long as they adjoin.
        hands.press(Key.Key_Right, SHIFT, len(forum.phases) - 1)
    hands.look("instrument-overlegkaart")


def try_what_if(hands: Hands) -> None:
    """W turns a frequency: the first one, that of the thuiszitterstafel; Esc stores nothing."""
    hands.press(Key.Key_W)
    hands.press(Key.Key_Down, times=2)
    hands.look("instrument-wat-als")
    hands.press(Key.Key_Escape)


def _fill_panel(hands: Hands, forum: ScriptForum, *, mandate: bool) -> None:
    """Down the panel, field by field; the first phase only."""
    hands.fill("Naam", forum.name)
    hands.tab_to("Niveau")
    hands.type(FORUM_LEVEL_LABELS[forum.level])
    hands.fill("Doel", forum.purpose)
    hands.fill("Voorzitter (functie)", forum.chair)
    hands.fill("Komt bijeen, om de", str(forum.every_weeks or 0))
    if forum.mandate != mandate:
        hands.tab_to(_MANDATE)
        hands.press(Key.Key_Space)
    _tick(hands, "Partner", set(forum.partners))
    _tick(hands, "Fase", set(forum.phases[:1]))
    hands.fill("Instroom: wanneer komt een leerling hier", forum.intake)
    hands.fill("Schaalt op naar", forum.escalates_to or "Nergens heen")


def _tick(hands: Hands, kind: str, names: set[str]) -> None:
    """Space in each box that is meant, in the order in which Tab comes along them."""
    wanted = {f"{kind}: {name}" for name in names}
    while wanted:
        hands.press(Key.Key_Tab)
        name = hands.focused.accessibleName()
        if name in wanted:
            wanted.remove(name)
            hands.press(Key.Key_Space)
