# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the region is: since last time in large figures, and a bar for each meeting."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.dates import day_month
from facilitator.domain.toets.finding import gaps_among
from facilitator.services.opvolging import MeetingBar, Progress, Since
from ui.fonts import Role, sized_font
from ui.models.tally_bar import counts_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.stacked_bar import PART_LOOKS, StackedBar

_MOST_BARS = 4


class ProgressStrip(Card):
    """The last bar is how it stands now. `changes` asks for the list of what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._big = Label("", tone="klaar")
        self._big.setFont(sized_font(30, 600))
        self._since = Label("", Role.DENSE_STRONG, wrap=True)
        self._late = Label("", Role.CAPTION, tone="text_2", wrap=True)
        self.changes = Button("Wat is veranderd", ButtonKind.GHOST, icon="list-bullets", height=28)
        self._bars = QHBoxLayout()
        self._bars.setSpacing(0)
        self._columns: list[_BarColumn] = []
        self.body.setContentsMargins(18, 10, 18, 10)
        self._build()

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far it is; nothing before there was a meeting."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self._show_bars(progress.bars[-_MOST_BARS:])
        since = progress.since_last
        self._big.setText(f"+{since.done}" if since else str(progress.now.done))
        self._since.setText(f"klaar sinds\n{day_month(since.day)}" if since else "klaar")
        self._late.setText(_late(progress, since))
        marked = progress.version is not None
        self.changes.setVisible(marked)
        self.changes.setText(f"{len(progress.changed)} veranderd" if marked else "")

    def _show_bars(self, bars: Sequence[MeetingBar]) -> None:
        """After a key only the last one differs; making all of them again would flicker."""
        if len(bars) != len(self._columns):
            for column in self._columns:
                column.hide()
                column.deleteLater()
            self._columns = [_BarColumn(now=bar is bars[-1]) for bar in bars]
            for column in self._columns:
                self._bars.addWidget(column, 3 if column is self._columns[-1] else 2)
        for column, bar in zip(self._columns, bars, strict=True):
            column.show_bar(bar)

    def _build(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(8)
        figure.addWidget(self._big)
        figure.addWidget(self._since, 1)
        figure.addWidget(self.changes)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(figure)
        left.addWidget(self._late)
        holder = QWidget()
        holder.setFixedWidth(250)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(left)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(holder)
        row.addLayout(self._bars, 1)
        self.body.addLayout(row)


class _BarColumn(QWidget):
    """A meeting with its bar and the same in words."""

    def __init__(self, *, now: bool) -> None:
        super().__init__()
        self._shown: MeetingBar | None = None
        self._title = Label("", Role.DENSE_STRONG, tone="pri" if now else "text")
        self._day = Label("", Role.DENSE, tone="text_3")
        self._bar = StackedBar()
        self._bar.setFixedHeight(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._day)
        head.addStretch(1)
        words = FlowLayout(gap=10, row_gap=2)
        self._words = {
            part: Label("", Role.CAPTION_MEDIUM, tone=look.tone)
            for part, look in PART_LOOKS.items()
        }
        self._late = Label("", Role.CAPTION_MEDIUM, tone="laat")
        for label in (*self._words.values(), self._late):
            words.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 2, 8, 2)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(words)
        column.addStretch(1)

    def show_bar(self, bar: MeetingBar) -> None:
        """Show how it stood; nothing happens when that is what it shows."""
        if bar == self._shown:
            return
        self._shown = bar
        counts = counts_of(bar.tally)
        self._title.setText(bar.title)
        self._day.setText(day_month(bar.day))
        self._bar.set_counts(counts)
        for part, label in self._words.items():
            count = counts.parts.get(part, 0)
            label.setText(f"{count} {PART_LOOKS[part].word}")
            label.setVisible(count > 0)
        self._late.setText(f"waarvan {counts.laat} te laat")
        self._late.setVisible(counts.laat > 0)


def _late(progress: Progress, since: Since | None) -> str:
    late = progress.now.late
    parts = [f"{late} te laat" if late else "niets te laat"]
    if since is not None and since.postponed:
        parts.append(f"{since.postponed} verschoven")
    gaps = progress.gaps
    closed, notes = gaps_among(gap.severity for gap in gaps.closed) if gaps else (0, 0)
    if closed:
        parts.append(f"{closed} {'gat' if closed == 1 else 'gaten'} dicht")
    if notes:
        parts.append(f"{notes} keer let op opgelost")
    return ", ".join(parts)
