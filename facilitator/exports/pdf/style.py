# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colours, sizes and text styles of the documents: the light palette of design/tokens.md."""

from dataclasses import dataclass, replace

from facilitator.domain.words import Theme
from facilitator.exports.pdf import fonts


def _rgb(hexadecimal: str) -> str:
    parts = (int(hexadecimal[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return " ".join(f"{part:.4g}" for part in parts)


PAPER = _rgb("F8F6F2")
WHITE = _rgb("FFFFFF")
LINE = _rgb("E6E1D8")
LINE_STRONG = _rgb("D3CCC0")
CONTROL = _rgb("8E867A")
TEXT = _rgb("26221E")
TEXT_2 = _rgb("585149")
TEXT_3 = _rgb("6F675D")
SUNKEN = _rgb("F4F1EB")
PRIMARY = _rgb("5C2E5E")
LATE = _rgb("B3261E")
HINT = _rgb("655100")
HINT_TINT = _rgb("FBF3D4")
HINT_LINE = _rgb("E6D690")
HATCH = _rgb("F2CDCA")
GAP_TINT = _rgb("FEF7F6")
LATE_LINE = _rgb("EDBFBB")
STATUS = _rgb("1B6797")
DONE = _rgb("2C7038")

THEME_COLOURS = {
    Theme.POSITIONERING: _rgb("4258C8"),
    Theme.REGIEVOERING: _rgb("A35200"),
    Theme.OVERLEGSTRUCTUUR: _rgb("00635A"),
}

THEME_TINTS = {
    Theme.POSITIONERING: _rgb("ECEFFB"),
    Theme.REGIEVOERING: _rgb("FBEFE2"),
    Theme.OVERLEGSTRUCTUUR: _rgb("E4F2F0"),
}
THEME_LINES = {
    Theme.POSITIONERING: _rgb("C5CDF2"),
    Theme.REGIEVOERING: _rgb("EBCDAB"),
    Theme.OVERLEGSTRUCTUUR: _rgb("B3D7D2"),
}

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
MARGIN = 45.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
TOP = PAGE_HEIGHT - 44
BOTTOM = 62.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; sizes in points."""

    font: str = fonts.REGULAR
    size: float = 10
    leading: float = 14
    colour: str = TEXT
    tracking: float = 0
    struck: bool = False

    @property
    def face(self) -> fonts.Face:
        """The face to measure and draw with."""
        return fonts.face(self.font)

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline, so that capitals stand in its middle."""
        return self.leading / 2 + 0.36 * self.size

    def coloured(self, colour: str) -> "TextStyle":
        """The same style in another colour."""
        return replace(self, colour=colour)


BODY = TextStyle()
BODY_2 = TextStyle(colour=TEXT_2)
STRONG = TextStyle(fonts.MEDIUM)
SEMIBOLD = TextStyle(fonts.SEMIBOLD)
CAPTION = TextStyle(size=9, leading=12.5, colour=TEXT_2)
CAPTION_STRONG = TextStyle(fonts.MEDIUM, 9, 12.5, TEXT_2)
GAP = TextStyle(fonts.MEDIUM, 10, 14, LATE)
DROPPED = TextStyle(colour=TEXT_3, struck=True)
NUMBER = TextStyle(size=9, leading=14, colour=TEXT_3)
LABEL = TextStyle(fonts.MEDIUM, 9, 12, TEXT_3)
FACT = TextStyle(fonts.SEMIBOLD, 11.25, 16)
TITLE = TextStyle(fonts.SERIF_SEMIBOLD, 30, 36, tracking=-0.3)
COVER_TITLE = TextStyle(fonts.SERIF_SEMIBOLD, 58, 63, tracking=-1.2)
COVER_LEAD = TextStyle(size=16.5, leading=24, colour=TEXT_2)
COVER_FACTS = TextStyle(fonts.MEDIUM, 11.25, 16.5, TEXT_2)
KERNVRAAG = TextStyle(fonts.SERIF, 11, 15, TEXT_2)
KERNVRAAG_LARGE = TextStyle(fonts.SERIF_SEMIBOLD, 26, 32, tracking=-0.3)
SECTION = TextStyle(fonts.SEMIBOLD, 17, 22)
HEADING = TextStyle(fonts.SEMIBOLD, 12.75, 18)
SUBHEADING = TextStyle(fonts.SEMIBOLD, 11.25, 16)
FOOT = TextStyle(size=9, leading=12, colour=TEXT_3)
