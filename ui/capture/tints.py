# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which colours and icon a recognised piece of the line has, in the line and as a chip."""

from dataclasses import dataclass

from facilitator.capture.reading import Reading, Token, TokenKind
from facilitator.domain.words import Recommendation, Theme
from ui.icons import THEME_ICONS

THEME_KEYS = {
    Theme.POSITIONERING: "pos",
    Theme.REGIEVOERING: "reg",
    Theme.OVERLEGSTRUCTUUR: "ovl",
}
"""The tokens of each theme, as in "pos", "pos_t" and "pos_l"."""

RECOMMENDATION_ICONS = {
    Recommendation.KIND: "student",
    Recommendation.DESKUNDIGHEID: "graduation-cap",
    Recommendation.TAAL: "translate",
    Recommendation.MANDAAT: "shield-check",
    Recommendation.PREVENTIE: "eye",
    Recommendation.REGIO: "map-trifold",
}


@dataclass(frozen=True, slots=True)
class Tint:
    """Names of colours; `dashed` says that something is not confirmed."""

    ink: str
    fill: str
    border: str
    icon: str = ""
    dashed: bool = False


_NAME = Tint("pri", "pri_t", "pri_l", "user-bold")
_TINTS = {
    TokenKind.KIND: Tint("text", "sunken", "line_2", "note-pencil"),
    TokenKind.OWNER: _NAME,
    TokenKind.SUPPORTING: Tint("pri", "pri_t", "pri_l", "users-bold"),
    TokenKind.UNKNOWN: Tint("pri", "pri_t", "pri", "user-bold", dashed=True),
    TokenKind.DEADLINE: Tint("text", "sunken", "line_2", "calendar-blank-bold"),
    TokenKind.RECOMMENDATION: Tint("text", "sunken", "line_2", "flag"),
    TokenKind.IMPULS: Tint("pri", "pri_t", "pri_l", "lightning-fill"),
    TokenKind.VISIBLE: Tint("klaar", "klaar_t", "klaar_b", "eye"),
    TokenKind.ESCAPE: Tint("text_3", "", ""),
}


def tint_of(token: Token, reading: Reading) -> Tint:
    """The colours of one token of `reading`."""
    if token.kind is TokenKind.THEME and reading.theme is not None:
        return theme_tint(reading.theme)
    return _TINTS.get(token.kind, _TINTS[TokenKind.RECOMMENDATION])


def theme_tint(theme: Theme) -> Tint:
    """The colours of a theme."""
    key = THEME_KEYS[theme]
    return Tint(key, f"{key}_t", f"{key}_l", THEME_ICONS[key])
