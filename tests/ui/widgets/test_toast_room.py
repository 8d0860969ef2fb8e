# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Toasts never cover the line in which is typed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.toast_host import ToastHost
from ui.widgets.toast_room import ToastRoom


def test_a_toast_stays_above_a_bottom_that_grows(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 500)
    bottom = QWidget()
    bottom.setFixedHeight(64)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 20)
    column.addStretch(1)
    column.addWidget(bottom)
    toasts = ToastHost(window)
    ToastRoom(toasts, bottom)
    window.show()
    toasts.success("Afspraak vastgelegd")
    toast = toasts.current
    assert toast is not None
    assert toast.geometry().bottom() < bottom.geometry().top()
    bottom.setFixedHeight(110)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < bottom.geometry().top())
    bottom.hide()
    assert toast.geometry().bottom() > window.height() - 40
    toasts.dismiss()
