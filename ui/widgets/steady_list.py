# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list whose rows keep their height when their contents change."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView

Index = QModelIndex | QPersistentModelIndex


class SteadyList(QListView):
    """A QListView lays all its rows out again when one changes, and paints all of them; with
    hundreds of rows a key is slow. Who changes a height calls `scheduleDelayedItemsLayout`.
    """

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:  # noqa: N803 -- Qt's own names
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
