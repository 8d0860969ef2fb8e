# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu of agenda templates: the program's, the user's, and keeping this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.agenda import AgendaTemplate
from facilitator.templates.reading import OwnTemplate
from ui.icons import icon
from ui.views.voorbereiden.template_shelf import TemplateShelf


class TemplateMenu(QMenu):
    """Filled each time it opens, because the user may edit a file meanwhile.

    Signals: `chosen(AgendaTemplate)`, `save_asked()`, `broken_chosen(str)` with what is wrong.
    """

    chosen = Signal(object)
    save_asked = Signal()
    broken_chosen = Signal(str)

    def __init__(self, shelf: TemplateShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Read the templates and offer them."""
        self._shelf.refresh()
        self.clear()
        for template in self._shelf.shipped:
            self._add_template(template)
        if self._shelf.own:
            self.addSeparator()
        for own in self._shelf.own:
            self._add_own(own)
        self.addSeparator()
        save = self.addAction(icon("floppy-disk"), "Bewaar als sjabloon…")
        save.triggered.connect(self.save_asked)

    def _add_own(self, own: OwnTemplate) -> None:
        if own.template is not None:
            self._add_template(own.template)
            return
        action = self.addAction(icon("warning-fill", "laat"), f"{own.path.name} klopt niet")
        action.setToolTip(own.error)
        action.triggered.connect(lambda _=False, error=own.error: self.broken_chosen.emit(error))

    def _add_template(self, template: AgendaTemplate) -> None:
        name = template.name.replace("&", "&&")
        text = f"{name}\t{template.minutes} min"
        action = self.addAction(icon("user" if template.own else "stack"), text)
        action.setToolTip(template.description)
        action.triggered.connect(lambda _=False, template=template: self.chosen.emit(template))
