# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the region is: since last time in large figures, and a bar for each meeting."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.dates import day_month
from facilitator.services.opvolging import MeetingBar, Progress, Since
from ui.fonts import Role, sized_font
from ui.models.tally_bar import counts_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.stacked_bar import StackedBar

_MOST_BARS = 4
_WORDS = (
    ("klaar", "klaar", "klaar"),
    ("door", "naar OOGO", "pri"),
    ("bezig", "bezig", "bezig"),
    ("open", "open", "open"),
    ("laat", "te laat", "laat"),
    ("verv", "vervallen", "verv"),
)


class ProgressStrip(Card):
    """The last bar is how it stands now. `changes` asks for the list of what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._big = Label("", tone="klaar")
        self._big.setFont(sized_font(30, 600))
        self._since = Label("", Role.DENSE_STRONG, wrap=True)
        self._late = Label("", Role.CAPTION, tone="text_2")
        self.changes = Button("Wat is veranderd", ButtonKind.GHOST, icon="list-bullets", height=28)
        self._bars = QHBoxLayout()
        self._bars.setSpacing(0)
        self.body.setContentsMargins(18, 10, 18, 10)
        self._build()

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far it is; nothing before there was a meeting."""
        while item := self._bars.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.setVisible(progress is not None)
        if progress is None:
            return
        bars = progress.bars[-_MOST_BARS:]
        for number, bar in enumerate(bars):
            last = number == len(bars) - 1
            self._bars.addWidget(_BarColumn(bar, now=last), 3 if last else 2)
        since = progress.since_last
        self._big.setText(f"+{since.done}" if since else str(progress.now.done))
        self._since.setText(f"klaar sinds\n{day_month(since.day)}" if since else "klaar")
        self._late.setText(_late(progress, since))
        marked = progress.version is not None
        self.changes.setVisible(marked)
        self.changes.setText(f"{len(progress.changed)} veranderd" if marked else "")

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

    def __init__(self, bar: MeetingBar, *, now: bool) -> None:
        super().__init__()
        counts = counts_of(bar.tally)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(bar.title, Role.DENSE_STRONG, tone="pri" if now else "text"))
        head.addWidget(Label(day_month(bar.day), Role.DENSE, tone="text_3"))
        head.addStretch(1)
        drawn = StackedBar(counts)
        drawn.setFixedHeight(10)
        words = FlowLayout(gap=10, row_gap=2)
        for name, word, tone in _WORDS:
            count: int = getattr(counts, name)
            if count:
                words.addWidget(Label(f"{count} {word}", Role.CAPTION_MEDIUM, tone=tone))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 2, 8, 2)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(drawn)
        column.addLayout(words)
        column.addStretch(1)


def _late(progress: Progress, since: Since | None) -> str:
    late = progress.now.late
    parts = [f"{late} te laat" if late else "niets te laat"]
    if since is not None and since.postponed:
        parts.append(f"{since.postponed} verschoven")
    gaps = progress.gaps
    if gaps is not None and gaps.closed:
        parts.append(f"{len(gaps.closed)} {'gat' if len(gaps.closed) == 1 else 'gaten'} dicht")
    return ", ".join(parts)
