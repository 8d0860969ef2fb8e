# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything of one agenda block."""

from collections.abc import Callable
from datetime import time

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.words import THEME_LABELS, BlockKind, Theme
from facilitator.services.input import MAX_MINUTES
from ui.dialogs.form import FormDialog, caption
from ui.icons import THEME_ICONS, icon
from ui.views.bijeenkomst.notes_panel import NOT_SHARED
from ui.views.voorbereiden.fields import indent, line_field, text_field, time_field, time_of
from ui.views.voorbereiden.privacy_note import PrivacyNote
from ui.views.voorbereiden.wording import BLOCK_ICONS, BLOCK_KIND_LABELS, THEME_KEYS
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice


class BlockDialog(FormDialog):
    """`store(TemplateBlock)` keeps what was filled in; `starts` is where a fixed time begins."""

    def __init__(
        self,
        title: str,
        action: str,
        block: TemplateBlock,
        starts: time,
        store: Callable[[TemplateBlock], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, action, lambda: store(self.block()), parent)
        self.setMinimumWidth(620)
        self._scheduled = block.scheduled
        self.title = line_field(block.title)
        self.kind = _kind_choice(block)
        self.minutes = QSpinBox()
        self.fixed = CheckBox("Begint altijd om", checked=block.locked_start is not None)
        self.start: QTimeEdit = time_field("Begintijd", block.locked_start or starts)
        self.question = line_field(block.kernvraag)
        self.parts = text_field("\n".join(block.deelvragen), 84)
        self.method = line_field(block.werkvorm.replace("\n", " "))
        self.notes = text_field(block.notes, 104)
        self._build(block)

    def block(self) -> TemplateBlock:
        """What is filled in."""
        # Qt hands a StrEnum back as a plain text.
        chosen = str(self.kind.currentData())
        theme = next((theme for theme in Theme if theme == chosen), None)
        return TemplateBlock(
            title=self.title.text(),
            kind=BlockKind.THEMA if theme else BlockKind(chosen),
            theme=theme,
            minutes=self.minutes.value(),
            locked_start=time_of(self.start) if self.fixed.isChecked() else None,
            scheduled=self._scheduled,
            kernvraag=self.question.text(),
            deelvragen=tuple(self.parts.toPlainText().splitlines()),
            werkvorm=self.method.text(),
            notes=self.notes.toPlainText(),
        )

    def _build(self, block: TemplateBlock) -> None:
        self.minutes.setRange(1, MAX_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(block.minutes)
        self.minutes.setSuffix(" minuten")
        indent(self.minutes)
        self.add_pair(
            ("Titel", self.title), ("Soort", self.kind), required="een titel voor het blok"
        )
        self.add_pair(("Duur", self.minutes), ("Vaste tijd", self._fixed_row()))
        self.add_field("Kernvraag", self.question)
        self.add_field("Deelvragen, een op elke regel", self.parts)
        self.add_field("Werkvorm", self.method)
        self.add_field("Notities voor jou", self.notes)
        self.form.addWidget(caption(f"{NOT_SHARED}."))
        self.form.addWidget(PrivacyNote(self.question, self.parts, self.method, self.notes))
        self.title.setFocus()
        self.title.selectAll()

    def _fixed_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.fixed)
        line.addWidget(self.start)
        line.addStretch(1)
        self.start.setEnabled(self.fixed.isChecked())
        self.fixed.toggled.connect(self.start.setEnabled)
        return row


def _kind_choice(block: TemplateBlock) -> Choice:
    """Themes first: only a theme block has a theme, so one list is enough."""
    choice = Choice("Soort blok")
    for theme in Theme:
        key = THEME_KEYS[theme]
        choice.addItem(icon(THEME_ICONS[key], key), f"Thema: {THEME_LABELS[theme]}", theme)
    for kind, label in BLOCK_KIND_LABELS.items():
        if kind is not BlockKind.THEMA:
            choice.addItem(icon(BLOCK_ICONS[kind]), label, kind)
    choice.select_data(block.theme or block.kind)
    return choice
