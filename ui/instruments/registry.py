# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which instruments there are, and which of them a finding of the toets is about."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.toets import Finding
from facilitator.domain.words import Theme
from ui.context import AppContext
from ui.instruments.instrument import Instrument

QUESTIONS = "vragen"
"""The key of the page that is no instrument: deelvragen, werkvorm and what was collected."""
TOETS = "toets"


@dataclass(frozen=True, slots=True)
class InstrumentSpec:
    """`make` is called when the instrument is first shown. `codes` are the rules that it shows.

    `themes` are the blocks in which it is offered.
    """

    key: str
    title: str
    icon: str
    themes: tuple[Theme, ...]
    make: Callable[[AppContext], Instrument]
    codes: tuple[str, ...] = ()


def _matrix(context: AppContext) -> Instrument:
    from ui.instruments.positionering.matrix_page import MatrixPage

    return MatrixPage(context)


def _differences(context: AppContext) -> Instrument:
    from ui.instruments.positionering.differences_page import DifferencesPage

    return DifferencesPage(context)


def _expectations(context: AppContext) -> Instrument:
    from ui.instruments.positionering.expectations_page import ExpectationsPage

    return ExpectationsPage(context)


def _regie(context: AppContext) -> Instrument:
    from ui.instruments.regievoering.regie_page import RegiePage

    return RegiePage(context)


def _overlegkaart(context: AppContext) -> Instrument:
    from ui.instruments.overlegstructuur.overlegkaart_page import OverlegkaartPage

    return OverlegkaartPage(context)


def _toets(context: AppContext) -> Instrument:
    from ui.instruments.toets.toets_page import ToetsPage

    return ToetsPage(context)


_MATRIX_CODES = ("POS-1", "POS-2", "POS-3", "POS-4", "POS-5", "POS-6")

INSTRUMENTS: tuple[InstrumentSpec, ...] = (
    InstrumentSpec(
        "matrix", "Wie-doet-wat-matrix", "table", (Theme.POSITIONERING,), _matrix, _MATRIX_CODES
    ),
    InstrumentSpec(
        "beelden", "Twee beelden", "git-fork", (Theme.POSITIONERING,), _differences, ("POS-11",)
    ),
    InstrumentSpec(
        "verwachtingen",
        "Verwachtingen",
        "arrows-left-right",
        (Theme.POSITIONERING,),
        _expectations,
        ("POS-8", "POS-9"),
    ),
    InstrumentSpec(
        "regie",
        "Regie",
        "compass",
        (Theme.REGIEVOERING,),
        _regie,
        tuple(f"REG-{number}" for number in range(1, 10)),
    ),
    InstrumentSpec(
        "overlegkaart",
        "Overlegkaart en tijdlijn",
        "chats-circle",
        (Theme.OVERLEGSTRUCTUUR,),
        _overlegkaart,
        ("POS-7", *(f"OVL-{number}" for number in range(1, 9))),
    ),
    InstrumentSpec(TOETS, "Sluitende-aanpaktoets", "shield-check", tuple(Theme), _toets),
)
"""In the order of the menu; the first of a theme is what its block opens with."""


def instruments_of(theme: Theme) -> list[InstrumentSpec]:
    """The instruments of a theme, in the order of the menu."""
    return [spec for spec in INSTRUMENTS if theme in spec.themes]


def instrument_for(finding: Finding) -> InstrumentSpec | None:
    """The instrument that shows what a finding is about; None when none does."""
    return next((spec for spec in INSTRUMENTS if finding.code in spec.codes), None)
