# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where everything stands in a row of the agenda; painting and clicking share it."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF

ROW = 54
ROW_COMPACT = 48
_STEPPER = 106
_PART = 26
_MENU = 30


class Zone(Enum):
    """A part of a row that can be pressed."""

    ROW = "row"
    LESS = "less"
    MORE = "more"
    MENU = "menu"


def handle_rect(row: QRectF) -> QRectF:
    """The dots to drag by."""
    return QRectF(row.left() + 6, row.top(), 26, row.height())


def clock_rect(row: QRectF) -> QRectF:
    """The clock time."""
    return QRectF(row.left() + 32, row.top(), 52, row.height())


def icon_rect(row: QRectF) -> QRectF:
    """The tile with the icon."""
    return QRectF(row.left() + 88, row.center().y() - 15, 30, 30)


def words_rect(row: QRectF) -> QRectF:
    """Title and werkvorm."""
    left = row.left() + 130
    return QRectF(left, row.top(), stepper_rect(row).left() - 8 - left, row.height())


def stepper_rect(row: QRectF) -> QRectF:
    """The minutes with − and +."""
    left = row.right() - 10 - _MENU - _STEPPER
    return QRectF(left, row.center().y() - 15, _STEPPER, 30)


def less_rect(row: QRectF) -> QRectF:
    """The −."""
    box = stepper_rect(row)
    return QRectF(box.left(), box.top(), _PART, box.height())


def more_rect(row: QRectF) -> QRectF:
    """The +."""
    box = stepper_rect(row)
    return QRectF(box.right() - _PART, box.top(), _PART, box.height())


def menu_rect(row: QRectF) -> QRectF:
    """The three dots."""
    return QRectF(row.right() - 10 - _MENU, row.center().y() - 15, _MENU, 30)


def zone_at(row: QRectF, point: QPointF) -> Zone:
    """What lies under the pointer."""
    zones = ((Zone.LESS, less_rect), (Zone.MORE, more_rect), (Zone.MENU, menu_rect))
    return next((zone for zone, where in zones if where(row).contains(point)), Zone.ROW)
