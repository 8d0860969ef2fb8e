# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Eerder gezegd: what was said about an afspraak before, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.domain.dates import long_date
from facilitator.domain.words import STATUS_LABELS
from facilitator.services.opvolging import CheckInRow, Said
from ui.fonts import Role, font
from ui.widgets.label import Label

_TITLE = "Eerder gezegd"
_MOST_LINES, _FRAME = 4, 24


class SaidList(QWidget):
    """Takes no room when nothing was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(font(Role.DENSE))
        self.text.setAccessibleName(_TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(_TITLE, Role.CAPTION_MEDIUM, tone="text_2"))
        column.addWidget(self.text)

    def show_said(self, lines: Sequence[str], *, always: bool = False) -> None:
        """Show these; `always` also says that there are none."""
        shown = list(lines) or (["Over deze afspraak is nog niets gezegd."] if always else [])
        self.text.setPlainText("\n".join(shown))
        high = min(max(len(shown), 1), _MOST_LINES)
        self.text.setFixedHeight(high * self.text.fontMetrics().lineSpacing() + _FRAME)
        self.setVisible(bool(shown))


def said_lines(row: CheckInRow) -> list[str]:
    """What was said before this check-in, the newest first."""
    return [_line(said) for said in row.said]


def own_line(row: CheckInRow) -> list[str]:
    """What was said in this check-in itself."""
    entry = row.entry
    if entry is None:
        return []
    moved = entry.deadline if entry.new_deadline else None
    parts = [STATUS_LABELS[entry.status], *_more(entry.remarks, entry.unblocker)]
    parts += [f"nieuwe datum {long_date(moved)}"] if moved else []
    return [f"In deze check-in: {'; '.join(parts)}"]


def _line(said: Said) -> str:
    parts = [STATUS_LABELS[said.status], *_more(said.remarks, said.unblocker)]
    parts += [f"nieuwe datum {long_date(said.deadline)}"] if said.deadline else []
    return f"{long_date(said.day)}, {said.title}: {'; '.join(parts)}"


def _more(remarks: tuple[str, ...], unblocker: str) -> list[str]:
    flat = [" ".join(remark.split()) for remark in remarks]
    return [*flat, *([f"los te maken door {unblocker}"] if unblocker else [])]
