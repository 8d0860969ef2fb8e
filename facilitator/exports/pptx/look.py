# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look of a slide: colours, type and places, in points on a slide of 960 by 540.

The mock-ups are drawn at 1280 by 720 pixels, so one pixel there is 0.75 point here. Colours are
names of the template's theme where it has one, so that an organisation can put its own over them.
"""

from dataclasses import dataclass, replace

from facilitator.domain.words import Theme

EMU = 12700
"""English metric units in a point."""

WIDTH, HEIGHT = 960, 540
LEFT, RIGHT = 45, 915
TITLE_TOP, TITLE_WIDTH = 33, 750
LEAD_TOP = 80
BODY_TOP, BODY_BOTTOM = 118, 490
FOOTER_TOP = 502
PANEL_WIDTH = 351
PANEL_LEFT, PANEL_TEXT = 39, 288
SPEECH_LEFT = 393

TEXT, WHITE, TEXT_2, PAPER = "tx1", "bg1", "tx2", "bg2"
PRIMARY, LATE, HINT = "accent4", "accent5", "accent6"
TEXT_3, RULE, RULE_2, HINT_TINT, HINT_LINE = "6F675D", "E0D9CD", "D3CCC0", "FBF3D4", "E6D690"
PRIMARY_LINE = "DCC9DB"
LATE_LINE, GAP_TINT = "EDBFBB", "FEF7F6"

SCHEME = {
    "dk1": "26221E",
    "lt1": "FFFFFF",
    "dk2": "585149",
    "lt2": "F8F6F2",
    "accent1": "4258C8",
    "accent2": "A35200",
    "accent3": "00635A",
    "accent4": "5C2E5E",
    "accent5": "B3261E",
    "accent6": "655100",
    "hlink": "5C2E5E",
    "folHlink": "482349",
}
"""The template's theme colours: text, paper, the three themes, primary, late and hint."""

THEME_COLOURS: dict[Theme | None, str] = {
    Theme.POSITIONERING: "accent1",
    Theme.REGIEVOERING: "accent2",
    Theme.OVERLEGSTRUCTUUR: "accent3",
    None: PRIMARY,
}
THEME_LINES: dict[Theme | None, str] = {
    Theme.POSITIONERING: "C5CDF2",
    Theme.REGIEVOERING: "EBCDAB",
    Theme.OVERLEGSTRUCTUUR: "B3D7D2",
    None: PRIMARY_LINE,
}
THEME_TINTS = {
    Theme.POSITIONERING: "ECEFFB",
    Theme.REGIEVOERING: "FBEFE2",
    Theme.OVERLEGSTRUCTUUR: "E4F2F0",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: `size` and exact line height in points.

    The line height is exact, so that a text is as high in every font that may stand in for ours.
    """

    size: float
    line: float
    bold: bool = False
    serif: bool = False
    colour: str = TEXT

    def scaled(self, factor: float) -> "Style":
        """The same style larger or smaller; sizes stay on half points."""
        return replace(self, size=round(self.size * factor * 2) / 2, line=self.line * factor)

    def coloured(self, colour: str) -> "Style":
        """The same style in another colour."""
        return replace(self, colour=colour)


TITLE = Style(30, 38, bold=True, serif=True)
LEAD = Style(16, 22, serif=True, colour=TEXT_2)
HEADING = Style(16.5, 21, bold=True, colour=TEXT_2)
BODY = Style(14, 19)
BODY_STRONG = Style(14, 19, bold=True)
SMALL = Style(13, 17.5, colour=TEXT_2)
SMALL_STRONG = Style(13, 17.5, bold=True, colour=TEXT_2)
AGREEMENT = Style(18, 24, bold=True)
AGREEMENT_PLAIN = Style(18, 24)
AGREEMENT_FACTS = Style(15, 21, colour=TEXT_2)
