# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The choices for an @, # or > as rows of the popup, with the match in bold."""

from facilitator.capture.completion import Completion, Option
from facilitator.domain.text import fold
from facilitator.domain.words import THEME_LABELS
from ui.capture.tints import THEME_KEYS
from ui.icons import THEME_ICONS
from ui.widgets.popup_row import PopupRow

_THEME_ICONS = {THEME_LABELS[theme]: THEME_ICONS[key] for theme, key in THEME_KEYS.items()}


def choice_rows(line: str, found: Completion) -> list[PopupRow]:
    """A row for each option."""
    sign, typed = line[found.start], line[found.start + 1 : found.end].strip('"“”„ ')
    return [_row(sign, typed, option) for option in found.options]


def count_text(found: Completion) -> str:
    """How many known choices there are, as in "3 treffers"."""
    count = sum(not option.new for option in found.options)
    return "" if count == 0 else "1 treffer" if count == 1 else f"{count} treffers"


def is_settled(line: str, found: Completion) -> bool:
    """Whether the one choice is what stands there already, so that a list has nothing to add."""
    return len(found.options) == 1 and is_choice(line, found)


def is_choice(line: str, found: Completion) -> bool:
    """Whether what stands there is one of the choices, letter for letter."""
    typed = fold(line[found.start : found.end].rstrip())
    return any(fold(option.insert) == typed for option in found.options if not option.new)


def _row(sign: str, typed: str, option: Option) -> PopupRow:
    if option.new:
        return PopupRow(option.label, option, icon="plus-circle", divided=True)
    if sign == ">":
        return PopupRow(
            option.label,
            option,
            end=option.detail,
            icon="calendar-blank",
            matches=_match(option.label, typed),
        )
    return PopupRow(
        option.label,
        option,
        detail=option.detail,
        end="mandaat" if option.mandate else "",
        icon=_icon(sign, option),
        matches=_match(option.label, typed),
    )


def _icon(sign: str, option: Option) -> str:
    if sign == "#":
        return _THEME_ICONS.get(option.label, "flag")
    # A function has its organisation as detail, an organisation its kind.
    return "identification-badge" if option.mandate else "user"


def _match(label: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where in the label the typed letters stand; nothing when folding changes its length."""
    folded, wanted = fold(label), fold(typed)
    at = folded.find(wanted) if wanted else -1
    return ((at, len(wanted)),) if at >= 0 and len(folded) == len(label) else ()
