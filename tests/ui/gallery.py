# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""For eyes, run by hand: every widget in every state as PNG, light, dark and at 150 %.

QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER
"""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from ui import fonts
from ui.fonts import Role
from ui.theme import Appearance, Theme
from ui.widgets import tag_look
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.focus_ring import FocusRing
from ui.widgets.hatch_label import HatchLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.number_field import NumberField
from ui.widgets.popup import Popup
from ui.widgets.popup_row import PopupRow
from ui.widgets.segmented_toggle import Segment, SegmentedToggle
from ui.widgets.stacked_bar import BarCounts, Part, StackedBar
from ui.widgets.step import StepInfo
from ui.widgets.stepper import Stepper
from ui.widgets.tag import Tag
from ui.widgets.timer_ring import TimerReading, TimerRing, TimerState
from ui.widgets.toast import Toast


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row


def _buttons() -> Card:
    card = Card("Knop")
    for kind in ButtonKind:
        normal, hover, pressed, off = (Button("Bewaren", kind) for _ in range(4))
        enter = QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))
        QApplication.sendEvent(hover, enter)
        pressed.setDown(True)
        off.setEnabled(False)
        card.body.addLayout(_row(Label(kind.value, Role.CAPTION), normal, hover, pressed, off))
    card.body.addLayout(
        _row(
            Button("Klein", height=28),
            Button("Nieuwe regio", icon="plus", height=36),
            Button("Alle fasen", icon="funnel-simple", trailing="caret-down"),
            Button("Groot", ButtonKind.PRIMARY, height=40),
            IconButton("pause-fill", "Pauzeren"),
            IconButton("skip-forward", "Volgend blok", bordered=True),
        )
    )
    card.body.addLayout(
        _row(Button("Start bijeenkomst", ButtonKind.PRIMARY, icon="play-fill", height=52))
    )
    return card


def _tags() -> Card:
    card = Card("Chips en tags")
    names = {"pos": "Positionering", "reg": "Regievoering", "ovl": "Overlegstructuur"}
    card.body.addLayout(_row(*(Tag(n, tag_look.theme_look(t)) for t, n in names.items())))
    states = {
        "open": "Open",
        "bezig": "Bezig",
        "klaar": "Klaar",
        "verv": "Vervallen",
        "laat": "Te laat",
    }
    card.body.addLayout(_row(*(Tag(n, tag_look.status_look(s)) for s, n in states.items())))
    card.body.addLayout(
        _row(
            Tag("SWV", tag_look.partner_look(mandate=True)),
            Tag("Ggz", tag_look.partner_look()),
            Tag("Niemand beslist", tag_look.gap_look()),
            Tag("geen eigenaar", tag_look.hint_look()),
        )
    )
    checked = Chip("Dit thema", filters=True)
    checked.setChecked(True)
    card.body.addLayout(
        _row(
            Chip("di 1 dec 2026", tag_look.NEUTRAL, removable=True),
            Chip("nieuwe partij?", tag_look.PRIMARY, dashed=True, removable=True),
            checked,
            Chip("Alle", filters=True),
            KeyHint("Ctrl"),
            KeyHint("K"),
            KeyHint("arrow-up", "Omhoog"),
        )
    )
    gap = HatchLabel("Nog niemand")
    gap.setFixedSize(180, 44)
    card.body.addLayout(_row(gap))
    return card


def _timers() -> Card:
    card = Card("Stappen en timer")
    stepper = Stepper(
        [
            StepInfo("p", "Positionering", "pos"),
            StepInfo("r", "Regievoering", "reg"),
            StepInfo("o", "Overlegstructuur", "ovl"),
        ]
    )
    stepper.set_progress("r", ["p"])
    card.body.addLayout(_row(stepper))
    readings = (
        TimerReading("17:36", "van 40 min", TimerState.RUNNING, 0.44, "pos"),
        TimerReading("04:10", "bijna om", TimerState.ALMOST, 0.1, "reg"),
        TimerReading("+02:14", "over tijd", TimerState.OVER, 0, "reg"),
        TimerReading("21:08", "gepauzeerd", TimerState.PAUSED, 0.5, "ovl"),
    )
    card.body.addLayout(_row(*(TimerRing(r) for r in readings)))
    bar = StackedBar(BarCounts(dict(zip(Part, (9, 6, 5, 3, 1, 1), strict=True)), {Part.OPEN: 2}))
    bar.setFixedWidth(260)
    card.body.addLayout(_row(bar, Label("9 van 24", Role.DENSE, tone="text_2")))
    segments = [
        Segment("eens", "Eens", "thumbs-up", "klaar"),
        Segment("mee", "Kan ermee leven", "smiley-meh", "bezig"),
        Segment("bezwaar", "Bezwaar", "hand-palm", "laat"),
    ]
    card.body.addLayout(
        _row(
            SegmentedToggle("SWV", segments, "eens"),
            SegmentedToggle("Ggz", segments, "bezwaar"),
        )
    )
    words = [Segment("l", "Licht"), Segment("d", "Donker"), Segment("s", "Systeem")]
    card.body.addLayout(_row(SegmentedToggle("Weergave", words, "s", height=32)))
    return card


def _fields() -> Card:
    card = Card("Velden", highlighted=True)
    wrong = QLineEdit(">32 dec")
    wrong.setProperty("invalid", True)
    off = QLineEdit("Uit")
    off.setEnabled(False)
    empty = QLineEdit()
    empty.setPlaceholderText("Leg een afspraak vast")
    choice = Choice("Regio")
    choice.addItems(["Regio Voorbeeld", "Nog een regio"])
    for widget in (
        empty,
        wrong,
        off,
        choice,
        NumberField("Minuten", 0, 480, step=5, suffix=" min"),
    ):
        card.body.addWidget(widget)
    disabled = CheckBox("Uit", checked=True)
    disabled.setEnabled(False)
    card.body.addLayout(_row(CheckBox("Minder beweging", checked=True), CheckBox("Nee"), disabled))
    return card


def _messages() -> Card:
    card = Card("Melding en leeg")
    card.body.addWidget(Toast("Afspraak vastgelegd", "Ongedaan maken", error=False))
    card.body.addWidget(Toast("Bewaren lukt niet: de schijf is vol.", "Opnieuw", error=True))
    empty = EmptyState("De aanpak is sluitend op alle 12 punten.", title="Geen gaten", icon="check")
    empty.add_action(Button("Verder", ButtonKind.TINT))
    card.body.addWidget(empty)
    return card


def _type() -> Card:
    card = Card("Letters")
    for role in Role:
        text = f"Wie doet wat als een leerling verzuimt? {role.name.lower()}"
        card.body.addWidget(Label(text, role))
    return card


def build() -> QWidget:
    """The page with everything."""
    page = QWidget()
    page.resize(1280, 1300)
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setSpacing(16)
    cards = (_buttons(), _tags(), _fields(), _timers(), _messages(), _type())
    for number, card in enumerate(cards):
        grid.addWidget(card, number // 2, number % 2)
    return page


def _popup(page: QWidget) -> None:
    popup = Popup(page)
    popup.set_rows(
        "Eigenaar",
        [
            PopupRow(
                "Zorgcoördinator",
                1,
                "VO-school Noord",
                "mandaat",
                "identification-badge",
                ((0, 3),),
            ),
            PopupRow(
                "Beleid onderwijs en zorg", 2, "Gemeente", "", "identification-badge", ((20, 4),)
            ),
            PopupRow("‘zor’ als nieuwe eigenaar toevoegen", 3, icon="plus-circle", divided=True),
        ],
        "3 treffers",
    )
    anchor = QWidget(page)
    anchor.setGeometry(700, 1270, 500, 10)
    popup.show_above(anchor)


def main(folder: Path) -> None:
    """Draw the page in light and dark."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.load_first()
    fonts.load_rest()
    theme = Theme(app, Appearance.LIGHT)
    page = build()
    FocusRing(page)
    page.show()
    page.activateWindow()
    buttons = page.findChildren(Button)
    buttons[4].setFocus(Qt.FocusReason.TabFocusReason)
    _popup(page)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for look in (Appearance.LIGHT, Appearance.DARK):
        theme.set_appearance(look)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        page.grab().save(str(folder / f"widgets-{look.value}-{scale}.png"))


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    main(target)
    if "QT_SCALE_FACTOR" not in os.environ:
        environment = {**os.environ, "QT_SCALE_FACTOR": "1.5"}
        subprocess.run(
            [sys.executable, "-m", "tests.ui.gallery", str(target)], env=environment, check=True
        )
