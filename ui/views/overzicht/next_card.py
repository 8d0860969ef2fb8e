# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card on top: today's meeting, or the first one to come."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.clock import AMSTERDAM
from facilitator.domain.dates import MONTHS, clock_time
from facilitator.domain.timing import at
from facilitator.domain.words import THEME_LABELS, Theme
from facilitator.services.readiness import Readiness, meeting_title
from ui.fonts import Role, sized_font
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.views.overzicht.wording import distance
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.tag import Tag
from ui.widgets.tag_look import theme_look

THEME_TOKENS = {
    Theme.POSITIONERING: "pos",
    Theme.REGIEVOERING: "reg",
    Theme.OVERLEGSTRUCTUUR: "ovl",
}


class NextCard(Card):
    """Signals: `start_requested`, `prepare_requested`."""

    start_requested = Signal()
    prepare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(highlighted=True, padding=20, parent=parent)
        self._content: QWidget | None = None

    def show_meeting(self, ready: Readiness, today: date) -> None:
        """Show this meeting."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            # Hidden at once: a replaced card must not show through until it is deleted.
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(_day_column(ready.meeting.day, today))
        top.addLayout(_facts(ready), 1)
        top.addLayout(self._buttons(ready, today))
        column.addLayout(top)
        column.addWidget(_Rule())
        column.addLayout(_checks(ready))
        self.body.addWidget(self._content)

    def _buttons(self, ready: Readiness, today: date) -> QVBoxLayout:
        now = ready.meeting.day <= today
        start = Button(
            "Start bijeenkomst" if now else "Voorbereiden",
            ButtonKind.PRIMARY,
            icon="play-fill" if now else "clipboard-text",
            height=52 if now else 40,
        )
        start.setMinimumWidth(230)
        start.clicked.connect(self.start_requested if now else self.prepare_requested)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(start)
        if now:
            check = Button("Voorbereiding nalopen", ButtonKind.GHOST, height=28)
            check.clicked.connect(self.prepare_requested)
            column.addWidget(check, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return column


class _Rule(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("line"))
        painter.end()


class _Fact(QWidget):
    """An icon and a few words."""

    def __init__(self, icon: str, text: str, *, tone: str = "text_3", ink: str = "text_2") -> None:
        super().__init__()
        self._icon = icon
        self._tone = tone
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 0, 0)
        role = Role.DENSE_MEDIUM if ink == "hint" else Role.DENSE
        row.addWidget(Label(text, role, tone=ink))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect()
        box.setWidth(16)
        draw_icon(painter, box, self._icon, tokens().color(self._tone), 16)
        painter.end()


def _day_column(day: date, today: date) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    word = distance(day, today)
    column.addWidget(Label(word.capitalize(), Role.DENSE_STRONG, tone="pri"))
    number = Label(str(day.day))
    number.setFont(sized_font(40, 600))
    column.addWidget(number)
    column.addWidget(Label(MONTHS[day.month - 1], Role.DENSE, tone="text_2"))
    column.addStretch(1)
    return column


def _facts(ready: Readiness) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addStretch(1)
    title = f"{meeting_title(ready.meeting.kind, ready.sequence)}, {ready.region.name}"
    column.addWidget(Label(title, Role.LARGE, wrap=True))
    facts = FlowLayout(gap=16)
    facts.addWidget(_Fact("clock", _hours(ready)))
    if ready.meeting.place:
        facts.addWidget(_Fact("map-pin", ready.meeting.place))
    facts.addWidget(
        _Fact("users", f"{ready.participants} deelnemers uit {ready.organisations} organisaties")
    )
    column.addLayout(facts)
    tags = FlowLayout(gap=8)
    for theme, minutes in ready.theme_minutes.items():
        if minutes:
            tags.addWidget(Tag(THEME_LABELS[theme], theme_look(THEME_TOKENS[theme])))
    total = sum(ready.theme_minutes.values())
    if total:
        tags.addWidget(Label(f"samen {total} minuten", Role.DENSE, tone="text_3"))
    column.addLayout(tags)
    column.addStretch(1)
    return column


def _hours(ready: Readiness) -> str:
    start = at(ready.meeting.day, ready.meeting.starts_at, ZoneInfo(AMSTERDAM))
    end_minutes = start.hour * 60 + start.minute + ready.minutes
    end = start.replace(hour=end_minutes // 60 % 24, minute=end_minutes % 60)
    return f"{clock_time(start.time())}–{clock_time(end.time())}"


def _checks(ready: Readiness) -> QLayout:
    flow = FlowLayout(gap=24)
    flow.addWidget(
        _check(ready.blocks, f"Agenda klaar, {ready.minutes} minuten", "Nog geen agenda")
    )
    flow.addWidget(
        _check(
            ready.issues,
            f"{ready.issues} vraagstukken opgehaald"
            if ready.issues != 1
            else "1 vraagstuk opgehaald",
            "Nog geen vraagstukken opgehaald",
        )
    )
    if not ready.participants:
        flow.addWidget(_check(False, "", "Nog geen deelnemers"))
    elif ready.without_mandate:
        named = _named(ready.without_mandate)
        flow.addWidget(_check(False, "", f"{named} zonder mandaat"))
    else:
        flow.addWidget(_check(True, "Elke organisatie heeft mandaat", ""))
    if ready.absent:
        flow.addWidget(_check(False, "", f"{_named(ready.absent)} niet aan tafel"))
    return flow


def _named(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{len(names)} organisaties"


def _check(good: object, yes: str, no: str) -> _Fact:
    if good:
        return _Fact("check-circle-fill", yes, tone="klaar", ink="text")
    return _Fact("warning-fill", no, tone="hint", ink="hint")
