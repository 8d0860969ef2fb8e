# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text is drawn to its last word, however long, within the height it says it needs."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.fonts import Role, text_width
from ui.widgets.wrapped_text import WrappedText

WIDTH, LINE = 240, 18
SENTENCE = "De school nodigt ouders en leerling uit voor een gesprek over wat er nodig is. "
TEXTS = [
    "Belt binnen een week de school",
    SENTENCE * 4,
    "\n".join([SENTENCE] * 19),
    "Overlegstructuur" * 8,
    "Belt 😀 de school " * 9,
]

pytestmark = pytest.mark.usefixtures("dressed")


def blank(width: int, height: int) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def picture(text: WrappedText) -> QImage:
    """What is seen of it in just the height it says."""
    made = blank(WIDTH, text.height)
    painter = QPainter(made)
    text.draw(painter, QPointF(0, 0), QColor("black"), QRectF(made.rect()))
    painter.end()
    return made


@pytest.mark.parametrize("text", TEXTS)
def test_the_last_letter_is_seen(text: str) -> None:
    seen = [picture(WrappedText(text + end, Role.DENSE, WIDTH)) for end in ("a", "b")]
    assert seen[0].size() == seen[1].size()
    assert seen[0] != seen[1]


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_runs_over_the_right_edge(text: str) -> None:
    made = WrappedText(text, Role.DENSE, WIDTH - 20)
    seen = picture(made)
    edge = seen.copy(WIDTH - 18, 0, 18, made.height)
    assert edge == blank(18, made.height)
    assert seen != blank(WIDTH, made.height)


def test_line_ends_are_kept_and_short_texts_take_one_line() -> None:
    assert WrappedText("", Role.DENSE, WIDTH).height == LINE
    assert WrappedText("Belt de school", Role.DENSE, WIDTH).height == LINE
    assert WrappedText("een\ntwee\n\ndrie", Role.DENSE, WIDTH).height == 4 * LINE


@pytest.mark.parametrize("before", ["Belt", "Belt één", "Belt 😀"])
def test_what_is_marked_stands_out_and_what_comes_before_does_not(before: str) -> None:
    text = f"{before} ouders altijd"
    plain = picture(WrappedText(text, Role.DENSE, WIDTH))
    seen = picture(WrappedText(text, Role.DENSE, WIDTH, [(text.index("altijd"), 6)]))
    start = int(text_width(Role.DENSE, text[: text.index("altijd")])) - 2
    assert seen.copy(0, 0, start, seen.height()) == plain.copy(0, 0, start, seen.height())
    letters = QRect(start, 0, WIDTH - start, seen.height())
    assert seen.copy(letters) != plain.copy(letters)


def test_a_marked_text_that_no_longer_fits_on_its_line_gets_another() -> None:
    text = "Belt binnen een week de school en ouders"
    widths = range(180, 300)
    heights = [WrappedText(text, Role.DENSE, width, [(0, len(text))]).height for width in widths]
    assert set(heights) == {LINE, 2 * LINE}
    assert heights == sorted(heights, reverse=True)
