# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every widget: a name, the keyboard, room for its text, both themes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets import tag_look
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.empty_state import EmptyState
from ui.widgets.hatch_label import HatchLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.key_hint import KeyHint
from ui.widgets.logo import Logo
from ui.widgets.nav_button import NavButton
from ui.widgets.number_field import NumberField
from ui.widgets.region_button import RegionButton
from ui.widgets.segmented_toggle import Segment, SegmentedToggle
from ui.widgets.stacked_bar import BarCounts, Part, StackedBar
from ui.widgets.step import Step, StepInfo
from ui.widgets.tag import Tag
from ui.widgets.timer_ring import TimerReading, TimerRing, TimerState

Maker = Callable[[], QWidget]


def _region_button() -> QWidget:
    button = RegionButton()
    button.set_region("Regio Voorbeeld")
    return button


def _toggle() -> QWidget:
    choices = [Segment("ja", "Eens", "thumbs-up", "klaar"), Segment("nee", "Bezwaar", "hand-palm")]
    return SegmentedToggle("SWV", choices, "ja")


PRESSABLE: dict[str, Maker] = {
    **{kind.value: lambda kind=kind: Button("Bewaren", kind) for kind in ButtonKind},
    "icon": lambda: IconButton("pause-fill", "Pauzeren"),
    "chip": lambda: Chip("di 1 dec 2026", removable=True),
    "gap": lambda: HatchLabel("Nog niemand"),
    "nav": lambda: NavButton("Overzicht", "house-simple"),
    "region": _region_button,
    "step": lambda: Step(StepInfo("p", "Positionering", "pos"), 1),
    "check": lambda: CheckBox("Minder beweging"),
}
ALL: dict[str, Maker] = {
    **PRESSABLE,
    "toggle": _toggle,
    "tag": lambda: Tag("Te laat", tag_look.status_look("laat")),
    "bar": lambda: StackedBar(
        BarCounts(dict(zip(Part, (9, 6, 5, 3, 1, 1), strict=True)), {Part.OPEN: 2})
    ),
    "timer": lambda: TimerRing(TimerReading("+02:14", "over tijd", TimerState.OVER)),
    "key": lambda: KeyHint("Ctrl"),
    "logo": Logo,
    "card": lambda: Card("Afspraken"),
    "choice": lambda: Choice("Regio"),
    "number": lambda: NumberField("Minuten", 0, 480, step=5, suffix=" min"),
    "date": lambda: DateField("Datum"),
    "empty": lambda: EmptyState("Nog geen afspraken."),
}


@pytest.mark.parametrize("make", PRESSABLE.values(), ids=PRESSABLE)
def test_space_presses_and_a_screen_reader_knows_the_name(make: Maker, qtbot: QtBot) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name)
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(widget.clicked):  # pyright: ignore[reportAttributeAccessIssue] - every button has it
        qtbot.keyClick(widget, Qt.Key.Key_Space)


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_it_paints_differently_in_the_dark(make: Maker, qtbot: QtBot, theme: Theme) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    light = widget.grab().toImage()
    theme.set_appearance(Appearance.DARK)
    assert widget.grab().toImage() != light


DISABLED = {k: v for k, v in PRESSABLE.items() if k not in {"gap", "region"}}


@pytest.mark.parametrize("make", DISABLED.values(), ids=DISABLED)
def test_disabled_looks_different(make: Maker, qtbot: QtBot) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    enabled = widget.grab().toImage()
    widget.setEnabled(False)
    assert widget.grab().toImage() != enabled


@pytest.mark.parametrize("text", ["Ja", "Reservekopie terugzetten…", "Wĳze óverlegstructuren"])
def test_a_button_is_wide_enough_for_its_text(text: str, qtbot: QtBot) -> None:
    button = Button(text, icon="plus", trailing="caret-down")
    qtbot.addWidget(button)
    assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance(text) + 40
    assert button.minimumSizeHint() == button.sizeHint()
