# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import text_flags
from ui.theme import Appearance, Theme
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.motion import is_calm, set_calm, slide_in
from ui.widgets.stacked_bar import BarCounts, Part, draw_part
from ui.widgets.step import StepInfo
from ui.widgets.stepper import Stepper
from ui.widgets.tag import Tag
from ui.widgets.tag_look import tag_width, theme_look


def test_our_text_flags_are_those_of_qt() -> None:
    flags, align = Qt.TextFlag, Qt.AlignmentFlag
    assert align.AlignLeft.value == text_flags.LEFT
    assert align.AlignRight.value == text_flags.RIGHT
    assert align.AlignCenter.value == text_flags.CENTER
    assert flags.TextSingleLine.value == text_flags.SINGLE_LINE
    assert flags.TextDontClip.value == text_flags.DONT_CLIP
    assert flags.TextShowMnemonic.value == text_flags.SHOW_MNEMONIC


@pytest.mark.parametrize("text", ["<b>R&D", '<img src="x"/>', "a < b", "Jan & Piet"])
def test_a_label_never_reads_markup(text: str, qtbot: QtBot) -> None:
    label, plain = Label(text), Label("x")
    qtbot.addWidget(label)
    qtbot.addWidget(plain)
    assert label.sizeHint().height() == plain.sizeHint().height()
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(text)


def test_a_long_label_is_shortened_and_tells_the_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("Samenwerkingsverband voortgezet onderwijs")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_chips_break_into_the_next_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=8, row_gap=6)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(316) == 20
    assert flow.heightForWidth(300) == 46
    flow.setGeometry(QRect(0, 0, 300, 100))
    last = flow.itemAt(2)
    assert last is not None
    assert last.geometry().top() == 26
    assert flow.itemAt(3) is None
    flow.clear()
    assert flow.count() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_token_is_taken_away_by_key(key: Qt.Key, qtbot: QtBot) -> None:
    chip = Chip("vr 9 okt", removable=True)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, key)


def test_the_x_of_a_token_removes_it_and_the_rest_presses_it(qtbot: QtBot) -> None:
    chip = Chip("vr 9 okt", removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    at_x = chip.rect().center()
    at_x.setX(chip.width() - 10)
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=at_x)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() / 2)


def test_a_tag_grows_with_its_word(qtbot: QtBot) -> None:
    tag = Tag("Regie", theme_look("reg"))
    qtbot.addWidget(tag)
    narrow = tag.sizeHint().width()
    tag.set("Regievoering")
    assert tag.sizeHint().width() > narrow
    assert tag.sizeHint().width() == tag_width("Regievoering", theme_look("reg"))
    assert tag.accessibleName() == "Regievoering"


def test_a_bar_says_its_counts() -> None:
    counts = BarCounts({Part.VAST: 2, Part.KLAAR: 9, Part.BEZIG: 6}, {Part.BEZIG: 1})
    assert counts.sentence() == "9 klaar, 6 bezig, 2 geblokkeerd, waarvan 1 te laat"
    assert BarCounts().sentence() == "nog niets"


def test_each_part_of_a_bar_differs_by_more_than_its_colour(theme: Theme) -> None:
    """What is stuck has pickets and what is late is hatched: also read without colour."""

    def row_of(part: Part, *, late: bool = False) -> list[int]:
        picture = QImage(40, 8, QImage.Format.Format_Grayscale8)
        painter = QPainter(picture)
        draw_part(painter, QRectF(0, 0, 40, 8), part, late)
        painter.end()
        return [picture.pixelColor(x, 4).red() for x in range(40)]

    for mode in (Appearance.LIGHT, Appearance.DARK):
        theme.set_appearance(mode)
        assert len(set(row_of(Part.BEZIG))) == 1
        stuck, late = row_of(Part.VAST), row_of(Part.BEZIG, late=True)
        assert max(stuck) - min(stuck) > 50
        assert max(late) - min(late) > 50
        assert stuck != late


def test_steps_are_walked_with_arrows_and_do_not_move(qtbot: QtBot) -> None:
    stepper = Stepper([StepInfo("p", "Positionering", "pos"), StepInfo("r", "Regie", "reg")])
    qtbot.addWidget(stepper)
    stepper.show()
    with qtbot.waitActive(stepper):
        pass
    width = stepper.sizeHint().width()
    stepper.set_progress("r", ["p"])
    assert stepper.sizeHint().width() == width
    assert [s.accessibleDescription() for s in stepper.steps] == ["klaar", "bezig"]
    stepper.steps[0].setFocus()
    qtbot.keyClick(stepper.steps[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is stepper.steps[1]
    with qtbot.waitSignal(stepper.step_chosen) as told:
        qtbot.keyClick(stepper.steps[1], Qt.Key.Key_Space)
    assert told.args == ["r"]


def test_an_empty_state_offers_its_next_step(qtbot: QtBot) -> None:
    empty = EmptyState("Nog geen afspraken.", title="Leeg")
    qtbot.addWidget(empty)
    button = empty.add_action(Button("Begin"))
    empty.set_sentence("Nu wel.")
    empty.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_calm_means_nothing_moves(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_calm(calm=True)
    assert is_calm()
    slide_in(widget, 160, rise=8)
    assert not widget.children()
    set_calm(calm=False)
    slide_in(widget, 0, rise=8)
    assert not is_calm()


def test_a_check_box_without_room_shortens_its_words(qtbot: QtBot) -> None:
    box = CheckBox("Leerplichtambtenaar, Leerplicht gemeente Voorbeeldstad")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    assert box.shown_text() == box.text()
    box.resize(200, 24)
    assert box.shown_text().endswith("…")
