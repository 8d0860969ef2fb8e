# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How we start: the figures of the region, what people brought along, who is here."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.dates import short_date
from facilitator.domain.region import Figure
from facilitator.domain.words import THEME_LABELS, Theme
from ui.context import AppContext
from ui.fonts import Role
from ui.views.bijeenkomst.attendance_panel import AttendancePanel
from ui.views.bijeenkomst.numbered_list import NumberedList
from ui.views.bijeenkomst.scrolled import fill_scrolled
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.views.bijeenkomst.theme_page import named
from ui.widgets.card import Card
from ui.widgets.label import Label

_NO_FIGURES = "Nog geen cijfers. Je voegt ze toe bij Voorbereiden."
_NO_ISSUES = "Vooraf zijn geen vraagstukken verzameld. Vraag er nu naar en leg ze vast."


class OpeningPage(QWidget):
    """Three cards."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attendance = AttendancePanel(context)
        self.issues = NumberedList(numbered=False)
        self._no_issues = Label(_NO_ISSUES, Role.BODY, tone="text_2", wrap=True)
        self._no_figures = Label(_NO_FIGURES, Role.BODY, tone="text_2", wrap=True)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(16)
        self._figures.setVerticalSpacing(8)
        self._figures.setColumnStretch(1, 1)
        self._shown: tuple[Figure, ...] | None = None
        self._build()

    def show_meeting(self, snapshot: Snapshot) -> None:
        """Fill the cards."""
        self.attendance.show_meeting(snapshot)
        rows = [(issue.text, _remark(issue.theme, named(issue))) for issue in snapshot.issues]
        self.issues.set_rows(rows, "pri")
        self._no_issues.setVisible(not rows)
        self._no_figures.setVisible(not snapshot.figures)
        if snapshot.figures != self._shown:
            self._shown = snapshot.figures
            self._show_figures(snapshot.figures)

    def _show_figures(self, figures: tuple[Figure, ...]) -> None:
        while item := self._figures.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for row, figure in enumerate(figures):
            count = Label(figure.count, Role.LARGE)
            what = Label(figure.kind, Role.BODY, wrap=True)
            when = f"schooljaar {figure.school_year}"
            if figure.reference_date:
                when += f", peildatum {short_date(figure.reference_date)}"
            self._figures.addWidget(count, row, 0)
            words = QVBoxLayout()
            words.setSpacing(0)
            holder = QWidget()
            holder.setLayout(words)
            words.setContentsMargins(0, 0, 0, 0)
            words.addWidget(what)
            words.addWidget(Label(when, Role.CAPTION, tone="text_3"))
            self._figures.addWidget(holder, row, 1)

    def _build(self) -> None:
        figures = Card("Cijfers")
        figures.body.addWidget(self._no_figures)
        figures.body.addLayout(self._figures)
        issues = Card("Vooraf verzameld")
        issues.body.addWidget(self._no_issues)
        issues.body.addWidget(self.issues)
        people = Card("Wie is er?")
        people.body.addWidget(self.attendance)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(issues)
        left.addWidget(figures)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(people, 1)
        fill_scrolled(self, row)


def _remark(theme: Theme | None, who: str) -> str:
    return ", ".join(part for part in (THEME_LABELS[theme] if theme else "", who) if part)
