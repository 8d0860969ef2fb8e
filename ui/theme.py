# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Light, dark or as the system has it: palette, style sheet, Dutch locale; switched while open."""

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.stylesheet import stylesheet
from ui.tokens import DARK, LIGHT, Tokens


class Appearance(StrEnum):
    """What the user chose; the value is what the settings keep."""

    SYSTEM = "systeem"
    LIGHT = "licht"
    DARK = "donker"


class Theme(QObject):
    """Dresses the application.

    Signals: `changed()` after the colours changed. Widgets need not listen: Qt repaints them, and
    they read `ui.tokens.tokens()` while painting.
    """

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._tokens = LIGHT
        app.setStyle("Fusion")
        # The palette before it is ours tells what the system wants.
        self._system_is_dark = app.palette().window().color().lightness() < 128
        app.setFont(fonts.font())
        self._speak_dutch()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def appearance(self) -> Appearance:
        """What was chosen."""
        return self._appearance

    @property
    def is_dark(self) -> bool:
        """What it comes down to now."""
        return self._tokens is DARK

    def set_appearance(self, appearance: Appearance) -> None:
        """Choose light, dark or the system's; the screen changes at once."""
        self._appearance = appearance
        self._refresh()

    def _on_system_changed(self, scheme: object) -> None:
        from PySide6.QtCore import Qt  # costs much at first use: see ui.text_flags

        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        self._refresh()

    def _refresh(self) -> None:
        if self._wanted() is not self._tokens:
            self._dress()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        dark = self._appearance is Appearance.DARK
        if self._appearance is Appearance.SYSTEM:
            dark = self._system_is_dark
        return DARK if dark else LIGHT

    def _dress(self) -> None:
        self._tokens = self._wanted()
        # The palette goes first: whatever the sheet makes repaint reads its colours from there.
        self._app.setPalette(palette(self._tokens))
        self._app.setStyleSheet(stylesheet(self._tokens))

    def _speak_dutch(self) -> None:
        dutch = QLocale("nl_NL")
        QLocale.setDefault(dutch)
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(dutch, "qtbase", "_", folder):
            self._app.installTranslator(translator)


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette in the colours of `tokens`."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in (
        (roles.Window, "bg"),
        (roles.WindowText, "text"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "sunken"),
        (roles.Text, "text"),
        (roles.PlaceholderText, "text_3"),
        (roles.Button, "surface"),
        (roles.ButtonText, "text"),
        (roles.BrightText, "on_pri"),
        (roles.Highlight, "pri"),
        (roles.HighlightedText, "on_pri"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "text"),
        (roles.Link, "pri"),
        (roles.LinkVisited, "pri"),
        (roles.Light, "surface"),
        (roles.Midlight, "line"),
        (roles.Mid, "line_2"),
        (roles.Dark, "ctl"),
        (roles.Shadow, "text_3"),
        (roles.Accent, "pri"),
    ):
        made.setColor(role, tokens.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_3))
    return made
