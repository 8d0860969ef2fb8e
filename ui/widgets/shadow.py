# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The soft shadow of popups and toasts; nothing else has one."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from ui.tokens import DARK, tokens

ROOM = 28
"""Pixels around the sheet that the shadow needs inside the widget's parent."""


def soft_shadow(widget: QWidget) -> QGraphicsDropShadowEffect:
    """Give `widget` the shadow of the theme in use; call again when the theme changed."""
    effect = QGraphicsDropShadowEffect(widget)
    effect.setBlurRadius(28)
    effect.setOffset(0, 10)
    effect.setColor(QColor(0, 0, 0, round(255 * (0.55 if tokens() is DARK else 0.16))))
    widget.setGraphicsEffect(effect)
    return effect
