# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keys of the overlegkaart."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator.domain.overlegstructuur import Forum
from ui.instruments.overlegstructuur.kaart_moves import moved, stretched_begin, stretched_end

if TYPE_CHECKING:
    from ui.instruments.overlegstructuur.overlegkaart import Overlegkaart

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STRETCH = {
    Qt.KeyboardModifier.ShiftModifier: stretched_end,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier: stretched_begin,
    Qt.KeyboardModifier.AltModifier: moved,
}


def handle_key(kaart: Overlegkaart, event: QKeyEvent) -> bool:
    """Do what a key says; False when it says nothing here."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.NoModifier:
        return _plain(kaart, key)
    pill = kaart.chosen_pill
    if pill is None or kaart.locked:
        return False
    return _changing(kaart, pill.forum, key, held)


def _changing(kaart: Overlegkaart, forum: Forum, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    if key in _ACROSS and held in _STRETCH:
        columns = kaart.kaart.phase_ids
        phases = _STRETCH[held](columns, forum.phases, _ACROSS[key]) if columns else ()
        kaart.commands.set_phases(forum.id, phases)
    elif key in _DOWN and held == Qt.KeyboardModifier.AltModifier:
        kaart.commands.move(forum.id, _DOWN[key])
    else:
        return False
    kaart.choose(forum.id)
    return True


def _plain(kaart: Overlegkaart, key: Qt.Key) -> bool:
    if key in _ACROSS or key in _DOWN:
        kaart.step(key)
    elif key == Qt.Key.Key_Escape:
        kaart.left.emit()
    elif key == Qt.Key.Key_W:
        kaart.what_if_wanted.emit()
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
        return _open(kaart)
    elif not kaart.locked:
        return _edit(kaart, key)
    else:
        return False
    return True


def _open(kaart: Overlegkaart) -> bool:
    if kaart.chosen_pill is not None:
        kaart.opened.emit(kaart.chosen_id)
        return True
    return _make_agreement(kaart)


def _edit(kaart: Overlegkaart, key: Qt.Key) -> bool:
    pill = kaart.chosen_pill
    if key == Qt.Key.Key_Insert:
        kaart.add_wanted.emit(_pointed_at(kaart))
    elif key == Qt.Key.Key_A:
        return _make_agreement(kaart)
    elif key == Qt.Key.Key_Delete and pill is not None:
        kaart.commands.remove(pill.forum.id)
    elif key == Qt.Key.Key_M and pill is not None:
        kaart.commands.change(pill.forum.id, mandate=not pill.forum.mandate)
    else:
        return False
    return True


def _pointed_at(kaart: Overlegkaart) -> list[UUID]:
    """The phase without an overleg, when the cursor is on it."""
    return [c.phase.id for c in kaart.kaart.columns if c.phase.id == kaart.chosen_id]


def _make_agreement(kaart: Overlegkaart) -> bool:
    """Maak er een afspraak van: of what the toets says about what has the cursor."""
    pill = kaart.chosen_pill
    gaps = [c.gap for c in kaart.kaart.columns if c.gap and c.phase.id == kaart.chosen_id]
    found = [*(pill.findings if pill else ()), *gaps]
    if found and not kaart.locked:
        kaart.finding_wanted.emit(found[0])
    return bool(found)
