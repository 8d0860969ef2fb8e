# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first start: look around in the example region, or begin at once."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded


class Welcome(QWidget):
    """Signals: `example_requested`, `region_requested`, `restore_requested`, `file_requested`."""

    example_requested = Signal()
    region_requested = Signal()
    restore_requested = Signal()
    file_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(_Table(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        title = Label("Welkom bij Slagvaardig", Role.WELCOME)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        intro = Label(
            "Begeleid de maatwerkbijeenkomst, leg afspraken vast terwijl er gesproken wordt "
            "en volg ze samen op.",
            tone="text_2",
            wrap=True,
        )
        intro.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        intro.setFixedWidth(540)
        # A wrapped label that is centred in a layout is not given its second line by itself.
        intro.setMinimumHeight(intro.heightForWidth(540))
        column.addWidget(intro, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(28)
        column.addLayout(self._build_choices())
        column.addSpacing(20)
        restore = Button(
            "Reservekopie terugzetten", ButtonKind.GHOST, icon="clock-counter-clockwise"
        )
        restore.clicked.connect(self.restore_requested)
        opened = Button("Bestand openen", ButtonKind.GHOST, icon="folder-open")
        opened.clicked.connect(self.file_requested)
        others = QHBoxLayout()
        others.addStretch(1)
        others.addWidget(opened)
        others.addWidget(restore)
        others.addStretch(1)
        column.addLayout(others)
        column.addSpacing(20)
        promise = Label(
            "Alles blijft op deze laptop. Slagvaardig gebruikt geen internet.",
            Role.DENSE,
            tone="text_3",
        )
        column.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _build_choices(self) -> QHBoxLayout:
        example = Button("Voorbeeldregio openen", ButtonKind.PRIMARY, height=40)
        example.clicked.connect(self.example_requested)
        region = Button("Nieuwe regio", height=40)
        region.clicked.connect(self.region_requested)
        # The first to take the focus, so Tab goes on from there to the others.
        self.setFocusProxy(example)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addStretch(1)
        row.addWidget(
            _choice(
                "book-open",
                ("pri_t", "pri"),
                "Eerst rondkijken",
                "Een volledig ingevulde, verzonnen regio: agenda, deelnemers, begrippen en "
                "alles wat er in de bijeenkomst is afgesproken.",
                example,
                highlighted=True,
            )
        )
        row.addWidget(
            _choice(
                "map-pin-line",
                ("sunken", "text_2"),
                "Meteen beginnen",
                "Geef de regio een naam, kies een agendasjabloon en plak de deelnemerslijst "
                "uit Excel. Dat kost een kwartier.",
                region,
                highlighted=False,
            )
        )
        row.addStretch(1)
        return row


def _choice(
    icon: str, tones: Sequence[str], title: str, text: str, button: Button, *, highlighted: bool
) -> Card:
    card = Card(highlighted=highlighted, padding=23)
    card.setFixedWidth(340)
    card.body.setSpacing(4)
    card.body.addWidget(_Tile(icon, tones[0], tones[1]))
    card.body.addSpacing(10)
    card.body.addWidget(Label(title, Role.LARGE))
    card.body.addWidget(Label(text, tone="text_2", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    card.body.addSpacing(16)
    button.setMinimumWidth(290)
    card.body.addWidget(button)
    return card


class _Tile(QWidget):
    """An icon on a tinted square."""

    def __init__(self, icon: str, fill: str, ink: str) -> None:
        super().__init__()
        self._icon = icon
        self._fill = fill
        self._ink = ink
        self.setFixedSize(44, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, self.rect(), 10, t.color(self._fill))
        draw_icon(painter, self.rect(), self._icon, t.color(self._ink), 24)
        painter.end()


class _Table(QWidget):
    """The drawing: a table with the three themes, and people around it."""

    _SEATS = (
        (112, 26, "pos"),
        (144, 26, ""),
        (176, 26, "reg"),
        (208, 26, ""),
        (112, 110, ""),
        (144, 110, "ovl"),
        (176, 110, ""),
        (208, 110, "pos"),
        (66, 68, "reg"),
        (254, 68, "pri"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(320, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        table = QRectF(90, 46, 140, 44)
        draw_rounded(painter, table, 22, t.color("surface"), t.color("line_2"))
        for x, y, tone in self._SEATS:
            fill, border = (f"{tone}_t", f"{tone}_l") if tone else ("sunken", "line_2")
            seat = QRectF(x - 12, y - 12, 24, 24)
            draw_rounded(painter, seat, 12, t.color(fill), t.color(border))
        for index, tone in enumerate(("pos", "reg", "ovl")):
            draw_rounded(painter, QRectF(118 + index * 29, 60, 26, 5), 2.5, t.color(tone))
        draw_rounded(painter, QRectF(118, 71, 54, 4), 2, t.color("line_2"))
        painter.end()
