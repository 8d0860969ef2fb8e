# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the line will become: chips with everything written out, and what it still lacks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.capture.hint import Hint
from facilitator.capture.reading import Reading, Token, TokenKind
from facilitator.domain.words import KIND_LABELS, THEME_LABELS, AgreementKind
from ui.capture.relative import relative_days
from ui.capture.tints import Tint, theme_tint, tint_of
from ui.fonts import Role
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.tag import Tag
from ui.widgets.tag_look import TagLook

_TEXT_LOOK = TagLook("text", "surface", "line_2", "note-pencil")
_TEXT_WIDTH = 340
_LEAST_WIDTH = 84
_LEAST_WIDTHS = {TokenKind.DEADLINE: 150, TokenKind.OWNER: 150}
"""Who and when are what the room checks before Enter: they give way last."""
_SHOWN_TEXT = 200
_VERDICT_WIDTH = 420
_VERDICT_LEAST = 40
_HEIGHT = 24
_CHIP = 22
_WIDEST = 16777215
_SHORT = {"geen-eigenaar": "geen eigenaar", "geen-datum": "geen datum"}
_FINE = "Concreet, met datum"


class PreviewRow(QWidget):
    """Tags are kept and used again, because the row changes with every key.

    A narrow one has no room for all on one row: its chips go on below each other, and what the
    line still lacks gets a row of its own.
    """

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._tags: list[Tag] = []
        self._least: list[int] = []
        self._becomes = Label("Wordt:", Role.CAPTION, tone="text_3")
        self._mark = IconMark("check-circle-fill", "klaar")
        self._verdict = ElidedLabel("", Role.CAPTION_MEDIUM, tone="klaar")
        self._verdict.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._verdict.setMaximumWidth(_VERDICT_WIDTH)
        self._flow = FlowLayout(gap=8, row_gap=4)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        if narrow:
            self._build_narrow()
        else:
            self._build_row()

    @property
    def chips(self) -> list[str]:
        """The words on the chips, in order."""
        return [tag.text for tag in self._tags if not tag.isHidden()]

    @property
    def verdict(self) -> str:
        """What stands at the right."""
        return self._verdict.text()

    def show_reading(self, reading: Reading, today: date) -> None:
        """Write out how the line reads."""
        chips = list(_chips(reading, today))
        for number, (text, look, least) in enumerate(chips):
            tag = self._tag(number)
            tag.set(text, look)
            tag.setMaximumWidth(_TEXT_WIDTH)
            tag.show()
            self._least[number] = min(tag.sizeHint().width(), least)
        for tag in self._tags[len(chips) :]:
            tag.hide()
        self._fit()
        self._show_verdict(reading)
        spoken = ", ".join(text for text, _, _ in chips)
        self.setAccessibleName(f"Wordt: {spoken}. {self.verdict}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each chip the room it needs at least; its share where that is not there for all."""
        shown = [n for n, tag in enumerate(self._tags) if not tag.isHidden()]
        if self._narrow or not shown:
            return
        beside = self._becomes.sizeHint().width() + self._mark.sizeHint().width() + _VERDICT_LEAST
        room = self.width() - beside - self._row.spacing() * (len(shown) + 3)
        share = min(1.0, max(room, 0) / sum(self._least[n] for n in shown))
        for n in shown:
            self._tags[n].setMinimumWidth(int(self._least[n] * share))

    def _build_row(self) -> None:
        self.setFixedHeight(_HEIGHT)
        self.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._becomes)
        self._row.addStretch(1)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._verdict)

    def _build_narrow(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._flow)
        column.addLayout(self._row)
        self._becomes.setFixedHeight(_CHIP)
        self._flow.addWidget(self._becomes)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._verdict, 1)
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._verdict.setMaximumWidth(_WIDEST)

    def _tag(self, number: int) -> Tag:
        if number == len(self._tags):
            tag = Tag("", parent=self)
            if self._narrow:
                self._flow.addWidget(tag)
            else:
                self._row.insertWidget(number + 1, tag)
            self._tags.append(tag)
            self._least.append(0)
        return self._tags[number]

    def _show_verdict(self, reading: Reading) -> None:
        words, tone = verdict_of(reading)
        self._verdict.setText(words)
        self._verdict.set_tone(tone)
        self._verdict.setToolTip("\n".join(hint.sentence for hint in reading.hints))
        self._mark.set("check-circle-fill" if tone == "klaar" else "warning-circle-fill", tone)
        self._mark.setVisible(bool(words))


def verdict_of(reading: Reading) -> tuple[str, str]:
    """What the line still lacks in words, or that it is concrete; and the colour of that."""
    if reading.hints:
        return ", ".join(_words(reading.hints)), "hint"
    if reading.kind is AgreementKind.AFSPRAAK and reading.text:
        return _FINE, "klaar"
    return "", "klaar"


def _words(hints: Sequence[Hint]) -> list[str]:
    """The gaps in two words each; of the rest one sentence, the others are in the tip."""
    short = [_SHORT[hint.code] for hint in hints if hint.code in _SHORT]
    long = [hint.sentence.split(". ")[0] for hint in hints if hint.code not in _SHORT]
    return [*(sentence.rstrip(".") for sentence in long[:1]), *short]


def _chips(reading: Reading, today: date) -> list[tuple[str, TagLook, int]]:
    """Words, look and the width below which a chip does not go."""
    chips: list[tuple[str, TagLook, int]] = []
    if reading.text:
        chips.append((reading.text[:_SHOWN_TEXT], _TEXT_LOOK, _LEAST_WIDTH))
    for token in reading.tokens:
        if token.kind is not TokenKind.ESCAPE:
            least = _LEAST_WIDTHS.get(token.kind, _LEAST_WIDTH)
            chips.append((_label(token, reading, today), _look(tint_of(token, reading)), least))
    if reading.theme is not None and not reading.theme_explicit:
        look = _look(theme_tint(reading.theme))
        chips.append((THEME_LABELS[reading.theme], look, _LEAST_WIDTH))
    return chips


def _label(token: Token, reading: Reading, today: date) -> str:
    if token.kind is TokenKind.DEADLINE and reading.deadline is not None:
        return f"{token.label}, {relative_days(reading.deadline, today)}"
    if token.kind is TokenKind.UNKNOWN:
        return f"{token.label}: nieuwe partij?"
    if token.kind is TokenKind.VISIBLE:
        return f"Zichtbaar aan: {token.label}"[:_SHOWN_TEXT]
    if token.kind is TokenKind.KIND:
        return KIND_LABELS[reading.kind]
    return token.label


def _look(tint: Tint) -> TagLook:
    return TagLook(tint.ink, tint.fill, tint.border, tint.icon, dashed=tint.dashed)
