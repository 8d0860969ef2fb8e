# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became different since a version was handed out, and what the toets says of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.dates import full_date
from facilitator.services.opvolging import Progress
from ui.dialogs.house_dialog import HouseDialog
from ui.fonts import Role
from ui.widgets.label import Label

_HEIGHT = 420


class ChangesDialog(HouseDialog):
    """A list to read; nothing can be changed here."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        version = progress.version
        title = f"Wat is veranderd sinds versie {version.number}" if version else "Wat is veranderd"
        super().__init__(title, "Sluiten", parent, width=640)
        column = QVBoxLayout()
        column.setSpacing(4)
        if version is not None:
            handed = f"{version.title}, uitgedeeld op {full_date(version.at.date())}"
            column.addWidget(Label(handed, Role.CAPTION, tone="text_3"))
        for changed in progress.changed:
            column.addSpacing(6)
            head = f"{changed.agreement.label}  {changed.agreement.text}"
            column.addWidget(Label(head, Role.DENSE_MEDIUM, wrap=True))
            column.addWidget(Label("; ".join(changed.parts), Role.DENSE, tone="text_2", wrap=True))
        if not progress.changed:
            column.addWidget(Label("Aan de afspraken is niets veranderd.", Role.BODY))
        if progress.gaps is not None:
            for words, gaps, tone in (
                ("Nu sluitend", progress.gaps.closed, "klaar"),
                ("Nieuw in de toets", progress.gaps.opened, "laat"),
            ):
                if gaps:
                    column.addSpacing(12)
                    column.addWidget(Label(words, Role.DENSE_STRONG, tone=tone))
                for gap in gaps:
                    column.addWidget(Label(gap.sentence, Role.DENSE, wrap=True))
        column.addStretch(1)
        self.body.addWidget(_scrolled(column))
        self.action.clicked.connect(self.accept)
        self.only_read()


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    inner = QWidget()
    inner.setLayout(column)
    scroll = QScrollArea()
    scroll.setAccessibleName("Lijst van veranderingen")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFixedHeight(_HEIGHT)
    scroll.setWidget(inner)
    return scroll
