# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sluitende-aanpaktoets while the room is together: of this theme, or of everything."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.toets import invitations
from facilitator.domain.words import THEME_LABELS, Theme
from ui.capture.tints import THEME_KEYS
from ui.context import AppContext
from ui.fonts import Role
from ui.instruments.instrument import Instrument
from ui.instruments.shown import Shown
from ui.instruments.toets.finding_list import FindingList
from ui.instruments.toets.wording import counted
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_ALL = "alles"


class ToetsPage(Instrument):
    """Opens with everything; the toggle narrows it to one theme."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.list = FindingList()
        self.count = Label("", Role.DENSE_STRONG, tone="laat")
        self.sentence = Label("", Role.BODY, tone="text_2", wrap=True)
        self.themes = SegmentedToggle("Welk thema", _segments(), _ALL, height=28)
        self._build()
        self.themes.value_chosen.connect(self._refresh)
        self.list.place_wanted.connect(self.place_wanted)
        self.list.finding_wanted.connect(self.finding_wanted)

    @property
    def theme(self) -> Theme | None:
        """The theme that is looked at; None for everything."""
        return None if self.themes.value == _ALL else Theme(self.themes.value)

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        self._refresh()

    def focus_inside(self) -> None:
        if not self.list.focus_first():
            self.themes.setFocus()

    def _refresh(self) -> None:
        shown = self.shown
        if shown is None:
            return
        findings = shown.of_theme(self.theme)
        self.list.show_findings(shown, findings)
        self.list.setVisible(bool(findings))
        self.count.setText(counted(findings))
        begin = [i.sentence for i in invitations(shown.instruments) if self._is_about(i.theme)]
        nothing = "" if findings else "Hier is de aanpak sluitend: de toets vindt niets meer."
        if not findings and begin:
            nothing = "Er is nog niets om te toetsen."
        self.sentence.setText("\n".join(part for part in (nothing, *begin) if part))
        self.sentence.setVisible(bool(self.sentence.text()))

    def _is_about(self, theme: Theme) -> bool:
        return self.theme in {None, theme}

    def _build(self) -> None:
        card = Card("Sluitende-aanpaktoets", padding=0)
        card.header.addWidget(self.count)
        card.header.addWidget(self.themes)
        self.sentence.setContentsMargins(16, 12, 16, 12)
        card.body.addWidget(self.sentence)
        card.body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 1)


def _segments() -> list[Segment]:
    words = {theme: THEME_LABELS[theme] for theme in Theme}
    themes = [Segment(theme, words[theme], tone=THEME_KEYS[theme]) for theme in Theme]
    return [Segment(_ALL, "Alles"), *themes]
