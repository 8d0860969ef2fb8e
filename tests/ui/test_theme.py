# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import fields

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui import icons
from ui.fonts import Role, font, text_width
from ui.icons import STATUS_ICONS, THEME_ICONS
from ui.stylesheet import stylesheet
from ui.theme import Appearance, Theme
from ui.tokens import DARK, LIGHT, Tokens, tokens
from ui.views.registry import VIEWS

NAMES = [field.name for field in fields(Tokens)]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


def _luminance(color: QColor) -> float:
    red, green, blue = _linear(color.redF()), _linear(color.greenF()), _linear(color.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_every_token_is_a_colour(table: Tokens, name: str) -> None:
    assert table.color(name).isValid()


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        *(
            (ink, ground, 4.5)
            for ink in ("text", "text_2", "text_3")
            for ground in ("bg", "side", "surface", "sunken")
        ),
        *(
            (t, f"{t}_t", 4.5)
            for t in ("pri", "pos", "reg", "ovl", "open", "bezig", "klaar", "laat", "hint")
        ),
        *((f"on_{t}", t, 4.5) for t in ("pri", "pos", "reg", "ovl")),
        ("ctl", "surface", 3),
        ("focus", "surface", 4.5),
        ("focus", "bg", 4.5),
    ],
)
def test_text_can_be_read_on_its_ground(table: Tokens, ink: str, ground: str, least: float) -> None:
    assert contrast(table.color(ink), table.color(ground)) >= least


def test_the_sheet_names_no_token_that_is_not_there() -> None:
    assert "@" not in stylesheet(LIGHT)
    assert stylesheet(LIGHT) != stylesheet(DARK)


def test_switching_shows_at_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.DARK)
    assert theme.is_dark
    assert tokens() is DARK
    assert QApplication.palette().window().color() == DARK.color("bg")


def test_choosing_the_same_again_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_appearance(Appearance.LIGHT)


@pytest.mark.usefixtures("dressed")
def test_dates_and_qts_own_words_are_dutch(qtbot: QtBot) -> None:
    assert QLocale().name() == "nl_NL"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Annuleren"


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("role", Role)
def test_the_shipped_fonts_are_used(role: Role) -> None:
    made = font(role)
    assert made.pixelSize() == role.value[1] >= 11
    assert made.families()[0] == role.value[0]
    assert QFontInfo(made).family() == role.value[0]
    assert QFontInfo(made).weight() == role.value[2]


@pytest.mark.usefixtures("dressed")
def test_figures_of_the_timer_are_of_one_width() -> None:
    assert text_width(Role.TIMER, "11:11") == text_width(Role.TIMER, "08:48")


@pytest.mark.usefixtures("dressed")
def test_every_icon_that_is_named_is_in_the_font() -> None:
    names = {*THEME_ICONS.values(), *STATUS_ICONS.values(), *(view.icon for view in VIEWS)}
    assert all(icons.has_icon(name) for name in names)
    with pytest.raises(KeyError):
        icons.icon("geen-icoon")


def test_an_icon_follows_the_theme_and_the_scale(theme: Theme) -> None:
    icon = icons.icon("flag-fill", "text")
    light = icon.pixmap(32, 32).toImage()
    theme.set_appearance(Appearance.DARK)
    dark = icons.icon("flag-fill", "text").pixmap(32, 32).toImage()
    assert dark != light
    inked = [light.pixelColor(x, y) for x in range(32) for y in range(32)]
    assert LIGHT.color("text") in inked
