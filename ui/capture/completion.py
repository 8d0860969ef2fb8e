# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list that opens while @, # or > is typed, and what happens when a row is taken."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from facilitator.capture import completion as core
from facilitator.capture.marks import name_token
from facilitator.capture.reading import CaptureContext
from facilitator.domain.text import clean_line
from facilitator.domain.words import OrganisationKind
from facilitator.errors import UserError
from facilitator.services.partners import add_organisation
from ui.capture.capture_edit import CaptureEdit
from ui.capture.choice_rows import choice_rows, count_text, is_choice, is_settled
from ui.capture.new_partner import NewPartner
from ui.context import AppContext
from ui.widgets.announce import announce
from ui.widgets.popup import Popup


class Known(Protocol):
    """What a line is read against."""

    @property
    def context(self) -> CaptureContext:
        """The partners and the date of now."""
        ...


class Completion(QObject):
    """Follows the cursor of the field.

    `names` are what the first, second … @ of a line stands for, where a line takes names only:
    it then offers nothing else, and nothing for an @ beyond those.

    Signals: `partner_added()` after a new partner was stored.
    """

    partner_added = Signal()

    def __init__(
        self,
        context: AppContext,
        session: Known,
        edit: CaptureEdit,
        *,
        names: Sequence[str] = (),
    ) -> None:
        super().__init__(edit)
        self._names = tuple(names)
        self._app = context
        self._session = session
        self._edit = edit
        self._popup: Popup | None = None
        self._form: NewPartner | None = None
        self._found: core.Completion | None = None
        self._moved = False
        self._paused = False
        edit.line_changed.connect(self._on_text_changed)
        edit.cursorPositionChanged.connect(self._on_cursor_moved)
        edit.choice_moved.connect(self._on_moved)
        edit.choice_taken.connect(self.take)
        edit.choice_closed.connect(self.close)

    @property
    def popup(self) -> Popup:
        """The list; made when it is needed, in the window the field is in then."""
        window = self._edit.window()
        if self._popup is None or self._popup.parentWidget() is not window:
            self._popup = Popup(window)
            self._popup.chosen.connect(self._on_chosen)
        return self._popup

    @property
    def form(self) -> NewPartner:
        """The sheet for a new partner."""
        window = self._edit.window()
        if self._form is None or self._form.parentWidget() is not window:
            self._form = NewPartner(window)
            self._form.confirmed.connect(self._on_confirmed)
            self._form.dismissed.connect(self._edit.setFocus)
        return self._form

    @contextmanager
    def paused(self) -> Generator[None]:
        """Offer nothing while the program itself fills the line."""
        self.close()
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    def close(self) -> None:
        """Offer nothing, until something is typed."""
        self._found = None
        self._moved = False
        self._edit.choosing = self._edit.half_typed = False
        if self._popup is not None:
            self._popup.hide()

    def take(self) -> None:
        """Take the active row."""
        if not self.popup.choose_current():
            self.close()

    def take_if_moved(self) -> bool:
        """Take the active row when the user went to it with the arrows."""
        if not (self._moved and self._edit.choosing):
            return False
        self.take()
        return True

    def _on_text_changed(self) -> None:
        if not self._paused:
            self._offer()

    def _on_cursor_moved(self) -> None:
        found = self._found
        if found is not None and not found.start < self._edit.cursor_position <= found.end:
            self.close()

    def _on_moved(self, step: int) -> None:
        self._moved = True
        self.popup.move_selection(step)
        self._announce("")

    def _offer(self) -> None:
        line = self._edit.line
        found = core.complete(line, self._edit.cursor_position, self._session.context)
        if found is not None and self._names:
            found = self._named(line, found)
        if found is None or is_settled(line, found) or not self._edit.isVisible():
            self.close()
            return
        self._found = found
        self._moved = False
        self._edit.choosing = True
        self._edit.half_typed = not is_choice(line, found)
        self.popup.set_rows(found.heading, choice_rows(line, found), count_text(found))
        self.popup.show_above(self._edit, self._edit.x_of(found.start))
        self._announce(f"{found.heading}, {count_text(found)}: ")

    def _named(self, line: str, found: core.Completion) -> core.Completion | None:
        number = line.count("@", 0, found.start)
        if line[found.start] != "@" or number >= len(self._names):
            return None
        return replace(found, heading=self._names[number])

    def _announce(self, before: str) -> None:
        row = self.popup.current()
        if row is not None:
            words = " ".join(part for part in (row.text, row.detail, row.end) if part)
            announce(self._edit, f"{before}{words}")

    def _on_chosen(self, option: object) -> None:
        found = self._found
        if found is None or not isinstance(option, core.Option):
            return
        if option.new:
            name = self._edit.line[found.start + 1 : found.end].strip('"“”„ ')
            self._edit.choosing = False
            self.form.open_above(self._edit, self._edit.x_of(found.start), name)
        else:
            self._insert(option.insert)
            self._edit.setFocus()

    def _on_confirmed(self, name: str, kind: str) -> None:
        region_id = self._app.region_id
        if region_id is None:
            return
        library, clock = self._app.library, self._app.clock
        try:
            added = add_organisation(library, clock, region_id, name, kind=OrganisationKind(kind))
        except UserError as error:
            self.form.show_error(error.sentence)
            return
        self.form.hide()
        self._app.publish(added)
        self.partner_added.emit()
        self._insert(name_token(clean_line(name)))
        self._edit.setFocus()

    def _insert(self, token: str) -> None:
        found = self._found
        if found is None:
            return
        with self.paused():
            behind = self._edit.line[found.end :]
            self._edit.replace_range(found.start, found.end, token if behind else f"{token} ")
