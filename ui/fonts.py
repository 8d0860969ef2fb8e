# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The type of the house: which font, size and weight each role in the design has."""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from facilitator import assets

SANS = "Inter"
SERIF = "Source Serif 4"
EMOJI = "Noto Emoji"
ICONS = "Phosphor"

_FIRST = ("fonts/Inter-Regular.ttf", "fonts/Inter-Medium.ttf", "fonts/Inter-SemiBold.ttf")
_LATER = (
    "fonts/Inter-Bold.ttf",
    "fonts/SourceSerif4-Regular.ttf",
    "fonts/SourceSerif4-SemiBold.ttf",
    "fonts/NotoEmoji-Regular.ttf",
)


class Role(Enum):
    """Roles of text: (family, pixels, weight)."""

    PAGE_TITLE = (SANS, 22, 600)
    WELCOME = (SERIF, 32, 600)
    QUESTION = (SERIF, 25, 600)
    QUESTION_DENSE = (SERIF, 22, 600)
    DEFINITION = (SERIF, 18, 400)
    LARGE = (SANS, 19, 600)
    SECTION = (SANS, 15, 600)
    BODY = (SANS, 14, 400)
    BODY_MEDIUM = (SANS, 14, 500)
    BODY_STRONG = (SANS, 14, 600)
    DENSE = (SANS, 13, 400)
    DENSE_MEDIUM = (SANS, 13, 500)
    DENSE_STRONG = (SANS, 13, 600)
    CAPTION = (SANS, 12, 400)
    CAPTION_MEDIUM = (SANS, 12, 500)
    CAPTION_STRONG = (SANS, 12, 600)
    PILL = (SANS, 11, 600)
    CAPTURE = (SANS, 16, 400)
    TIMER = (SANS, 20, 600)


def font(role: Role = Role.BODY) -> QFont:
    """The font of a role, with tabular figures in the timer."""
    made = sized_font(role.value[1], role.value[2], role.value[0])
    if role is Role.TIMER:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def sized_font(pixels: int, weight: int = 400, family: str = SANS) -> QFont:
    """A font outside the roles."""
    made = QFont([family, EMOJI])
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def text_width(role: Role, text: str) -> float:
    """Width of `text` in pixels."""
    return QFontMetricsF(font(role)).horizontalAdvance(text)


def load_first() -> None:
    """Load what the first paint shows; call once, right after the application is made."""
    _load((*_FIRST, "icons/phosphor.ttf"))


def load_rest() -> None:
    """Load the fonts that pages need later; serif, emoji, bold."""
    _load(_LATER)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        with assets.resource_path(name) as path:
            number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise RuntimeError(f"font can't be read: {name}")
