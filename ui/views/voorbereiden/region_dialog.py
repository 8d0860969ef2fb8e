# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of the region: name, codes, ambition, begrippen and cijfers."""

from datetime import date, datetime

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.region import Figure, Term
from facilitator.errors import InvalidInputError, UserError
from facilitator.services.regions import (
    FigureInput,
    TermInput,
    change_region,
    set_figures,
    set_terms,
)
from ui.context import AppContext
from ui.dialogs.form import FormDialog
from ui.views.voorbereiden.fields import line_field, text_field
from ui.views.voorbereiden.privacy_note import PrivacyNote
from ui.views.voorbereiden.rows_editor import RowsEditor
from ui.views.voorbereiden.snapshot import Snapshot
from ui.views.voorbereiden.tab_strip import TabStrip

_TABS = ("Regio", "Begrippen", "Cijfers")


class RegionDialog(FormDialog):
    """Stores only what was changed, each table as one step."""

    def __init__(
        self, context: AppContext, snapshot: Snapshot, parent: QWidget | None = None
    ) -> None:
        super().__init__("Regio", "Bewaren", self._keep, parent)
        self.setMinimumSize(720, 520)
        self._context = context
        region = snapshot.region
        self._region = region
        self.tabs = TabStrip(_TABS)
        self.name = line_field(region.name)
        self._at: QWidget = self.name
        self.codes = line_field(", ".join(region.codes), "Bijvoorbeeld: VO2599, PO2599, RMC 99")
        self.ambition = text_field(region.ambition, 84)
        self.terms = RowsEditor("Begrippen", ("Begrip", "Betekenis", "Bron"), (160, 0, 170))
        self.figures = RowsEditor(
            "Cijfers", ("Schooljaar", "Soort", "Aantal", "Peildatum"), (110, 0, 90, 120)
        )
        self.terms.rows.set_rows([_term_row(t) for t in snapshot.terms])
        self.figures.rows.set_rows([_figure_row(f) for f in snapshot.figures])
        self._before = (self.terms.rows.filled, self.figures.rows.filled)
        self._pages = QStackedWidget()
        self._build()

    def _build(self) -> None:
        self.form.addWidget(self.tabs)
        self.form.addSpacing(8)
        first = QWidget()
        fields = QVBoxLayout(first)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        self.add_field("Naam", self.name, required="een naam voor de regio", into=fields)
        self.add_field("Codes, met een komma ertussen (mag leeg)", self.codes, into=fields)
        self.add_field("Ambitie (mag leeg)", self.ambition, into=fields)
        fields.addWidget(PrivacyNote(self.ambition))
        fields.addStretch(1)
        self._pages.addWidget(first)
        words = (
            ("Zoals deze regio ze gebruikt; noem de bron.", self.terms),
            ("Kleine aantallen schrijf je als <5. De peildatum mag leeg.", self.figures),
        )
        for label, editor in words:
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            self.add_field(label, editor, into=column)
            self._pages.addWidget(page)
        self.form.addWidget(self._pages, 1)
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        self.name.setFocus()

    def _keep(self) -> None:
        """Store the three parts; the tab that can't be stored is shown."""
        steps = (
            (0, self.name, self._keep_region),
            (1, self.terms, self._keep_terms),
            (2, self.figures, self._keep_figures),
        )
        for tab, field, step in steps:
            try:
                step()
            except UserError as error:
                self.tabs.choose(tab)
                self._at = field
                raise error from error

    def show_problem(self, sentence: str, field: QWidget | None = None) -> None:
        super().show_problem(sentence, field or self._at)

    def _keep_region(self) -> None:
        region = self._region
        codes = tuple(self.codes.text().split(","))
        self._context.publish(
            change_region(
                self._context.library,
                self._context.clock,
                region.id,
                name=self.name.text(),
                codes=codes,
                ambition=self.ambition.toPlainText(),
            )
        )

    def _keep_terms(self) -> None:
        rows = self.terms.rows.filled
        if rows != self._before[0]:
            terms = [TermInput(term=r[0], meaning=r[1], source=r[2]) for r in rows]
            context = self._context
            self._context.publish(set_terms(context.library, context.clock, self._region.id, terms))

    def _keep_figures(self) -> None:
        rows = self.figures.rows.filled
        if rows != self._before[1]:
            figures = [_figure(row) for row in rows]
            context = self._context
            self._context.publish(
                set_figures(context.library, context.clock, self._region.id, figures)
            )


def _term_row(term: Term) -> list[str]:
    return [term.term, term.meaning, term.source]


def _figure_row(figure: Figure) -> list[str]:
    day = figure.reference_date
    return [
        figure.school_year,
        figure.kind,
        figure.count,
        f"{day.day}-{day.month}-{day.year}" if day else "",
    ]


def _figure(row: list[str]) -> FigureInput:
    return FigureInput(school_year=row[0], kind=row[1], count=row[2], reference_date=_day(row[3]))


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return datetime.strptime(text.strip(), "%d-%m-%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise InvalidInputError(
            f"‘{text.strip()}’ is geen peildatum. Schrijf haar als 1-10-2026, of laat haar leeg."
        ) from None
