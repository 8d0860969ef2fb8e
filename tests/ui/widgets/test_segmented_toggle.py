# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from ui.widgets.segmented_toggle import Segment, SegmentedToggle


@pytest.fixture
def toggle(qtbot: QtBot) -> SegmentedToggle:
    made = SegmentedToggle("Weergave", [Segment(v, v.title()) for v in ("een", "twee", "drie")])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Qt.Key.Key_2], "twee"),
        ([Qt.Key.Key_Right], "een"),
        ([Qt.Key.Key_3, Qt.Key.Key_Right], "drie"),
        ([Qt.Key.Key_3, Qt.Key.Key_Left], "twee"),
        ([Qt.Key.Key_9], ""),
    ],
)
def test_digits_and_arrows_choose(
    toggle: SegmentedToggle, qtbot: QtBot, keys: list[Qt.Key], value: str
) -> None:
    for key in keys:
        qtbot.keyClick(toggle, key)
    assert toggle.value == value


def test_a_click_chooses_and_tells(toggle: SegmentedToggle, qtbot: QtBot) -> None:
    place = toggle.segment_rect(1).center().toPoint()
    with qtbot.waitSignal(toggle.value_chosen) as told:
        qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["twee"]
    assert toggle.accessibleName() == "Weergave: Twee"


def test_setting_it_from_the_program_tells_nobody(toggle: SegmentedToggle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(toggle.value_chosen):
        toggle.set_value("drie")
    assert toggle.value == "drie"


def test_segments_do_not_move_when_another_is_chosen(toggle: SegmentedToggle) -> None:
    before = [toggle.segment_rect(i) for i in range(3)]
    toggle.set_value("drie")
    assert [toggle.segment_rect(i) for i in range(3)] == before


def test_disabled_it_keeps_its_value(toggle: SegmentedToggle) -> None:
    toggle.set_value("een")
    toggle.setEnabled(False)
    no_modifier = Qt.KeyboardModifier.NoModifier
    toggle.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, no_modifier, "2"))
    assert toggle.value == "een"
