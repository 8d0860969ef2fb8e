# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of the capture line: icon, field, key hints and the button."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.words import THEME_LABELS, Theme
from ui.capture.capture_edit import CaptureEdit
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded
from ui.widgets.tag import Tag
from ui.widgets.tag_look import PRIMARY, theme_look

_HEIGHT = 44
_ROOM_FOR_HINTS = 820
STORE = "Vastleggen"
SAVE = "Bewaren"


class CaptureBox(QWidget):
    """Paints idle, typing and error; a click anywhere in it goes to the field."""

    def __init__(self, edit: CaptureEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._failed = False
        self._label = ""
        self.button = Button(STORE, trailing="key-return")
        self._editing = Tag("", PRIMARY)
        self._theme = Tag("")
        self._hints = _KeyHints()
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 2, 6, 2)
        row.setSpacing(8)
        for widget in (self._editing, edit, self._hints, self._theme, self.button):
            row.addWidget(widget, 1 if widget is edit else 0)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self._editing.hide()
        self._theme.hide()
        edit.installEventFilter(self)
        edit.line_changed.connect(self._on_text_changed)
        self._on_text_changed()

    def set_failed(self, *, failed: bool) -> None:
        """Say by its border and icon that storing did not work."""
        self._failed = failed
        self.update()

    def set_theme(self, theme: Theme | None) -> None:
        """The theme a line gets when none is typed."""
        self._theme.setVisible(theme is not None and not self._edit.line)
        self._theme.setProperty("theme", theme)
        if theme is not None:
            self._theme.set(THEME_LABELS[theme], theme_look(THEME_KEYS[theme]))

    def set_editing(self, label: str) -> None:
        """Show which item is edited; "" for none."""
        self._label = label
        self._name_edited()
        self._editing.setVisible(bool(label))
        self.button.setText(SAVE if label else STORE)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def resizeEvent(self, _event: QEvent) -> None:
        self._on_text_changed()
        self._name_edited()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        active = self._edit.hasFocus()
        border = "laat" if self._failed else "focus" if active else "ctl"
        width = 2 if self._failed or active else 1
        draw_rounded(
            painter, QRectF(self.rect()), 8, t.color("surface"), t.color(border), width=width
        )
        icon, tone = "lightning", "text_2"
        if self._failed:
            icon, tone = "warning-circle-fill", "laat"
        elif active:
            icon, tone = "lightning-fill", "pri"
        draw_icon(painter, QRectF(12, 0, 20, _HEIGHT), icon, t.color(tone), 20)
        painter.end()

    def _name_edited(self) -> None:
        """Where there is little room, the button says it is an edit."""
        wide = self.width() >= _ROOM_FOR_HINTS
        self._editing.set(f"{self._label} bewerken" if wide else self._label)

    def _on_text_changed(self) -> None:
        idle = not self._edit.line
        self._hints.setVisible(idle and self.width() >= _ROOM_FOR_HINTS)
        self._theme.setVisible(idle and self._theme.property("theme") is not None)
        self.button.set_kind(ButtonKind.STANDARD if idle else ButtonKind.PRIMARY)


class _KeyHints(QWidget):
    """@ eigenaar, > deadline, # thema."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(6)
        for key, spoken, word in (
            ("@", "apenstaart", "eigenaar"),
            (">", "groter dan", "deadline"),
            ("#", "hekje", "thema"),
        ):
            row.addWidget(KeyHint(key, spoken))
            row.addWidget(Label(word, Role.DENSE, tone="text_3"))
            row.addSpacing(6)
