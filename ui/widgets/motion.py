# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short movements; the setting "Minder beweging" makes them all instant."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QApplication, QWidget

_CALM = "calm"


def set_calm(*, calm: bool) -> None:
    """Switch all movement off (or on again)."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_CALM, calm)


def is_calm() -> bool:
    """Whether movement is off."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_CALM))


def slide_in(widget: QWidget, milliseconds: int, *, rise: int = 0) -> None:
    """Let a child widget come up `rise` pixels to where it stands."""
    if is_calm() or not rise:
        return
    end = widget.pos()
    animation = QPropertyAnimation(widget, b"pos", widget)
    animation.setDuration(milliseconds)
    animation.setStartValue(end + QPoint(0, rise))
    animation.setEndValue(end)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
