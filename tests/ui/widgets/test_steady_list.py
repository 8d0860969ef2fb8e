# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row that changes is painted again, and no other."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui.widgets.steady_list import SteadyList


class Spy(QStyledItemDelegate):
    """Remembers which rows were painted and measured."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[int] = []
        self.measured: list[int] = []

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.painted.append(index.row())
        super().paint(painter, option, index)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.measured.append(index.row())
        return super().sizeHint(option, index)


def test_only_the_row_that_changed_is_painted(qtbot: QtBot) -> None:
    shown, spy, model = SteadyList(), Spy(), QStringListModel([f"regel {n}" for n in range(300)])
    qtbot.addWidget(shown)
    shown.setItemDelegate(spy)
    shown.setModel(model)
    shown.resize(300, 400)
    shown.show()
    settled(qtbot, spy)
    model.setData(model.index(3), "anders")
    qtbot.waitUntil(lambda: bool(spy.painted))
    assert 3 in spy.painted
    assert set(spy.painted) <= {2, 3, 4}
    assert len(set(spy.measured)) < 300


def settled(qtbot: QtBot, spy: Spy) -> None:
    qtbot.waitUntil(lambda: len(spy.painted) > 5)

    def forget() -> bool:
        done = not spy.painted
        spy.painted.clear()
        spy.measured.clear()
        return done

    qtbot.waitUntil(forget)
