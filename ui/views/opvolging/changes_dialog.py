# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became different since a version was handed out, and what the toets says of it."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.dates import full_date
from facilitator.exports.progress_words import since_line
from facilitator.services.opvolging import Progress
from ui.dialogs.reading_dialog import ReadingDialog
from ui.fonts import Role
from ui.widgets.label import Label

_MOST, _NAME = 420, "Lijst van veranderingen"


class ChangesDialog(ReadingDialog):
    """A list to read; nothing can be changed here."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        version = progress.version
        title = f"Wat is veranderd sinds versie {version.number}" if version else "Wat is veranderd"
        super().__init__(title, "Sluiten", parent, width=640, most=_MOST, name=_NAME)
        column = self.said.column
        column.setSpacing(4)
        for line in _since(progress):
            column.addWidget(Label(line, Role.DENSE, wrap=True))
        if version is not None:
            handed = f"Versie {version.number} is van {version.title.lower()}, uitgedeeld op "
            column.addSpacing(8)
            day = full_date(version.at.astimezone().date())
            column.addWidget(Label(f"{handed}{day}.", Role.CAPTION, tone="text_3", wrap=True))
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
        self.action.clicked.connect(self.accept)
        self.only_read()


def _since(progress: Progress) -> list[str]:
    """Since the last meeting, and since the start when that is another one."""
    last, start = progress.since_last, progress.since_start
    shown = [last, start] if last != start else [last]
    return [since_line(each) for each in shown if each is not None]
