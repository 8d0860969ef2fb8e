# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card that hands out: which documents, which formats, where; then one click to open them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout

from facilitator.exports.documents import (
    DOCUMENT_LABELS,
    FORMAT_LABELS,
    Document,
    Format,
    Progress,
    documents_for,
    export,
    offered,
)
from facilitator.exports.report import Report, for_organisation, without_names
from ui.context import AppContext
from ui.fonts import Role
from ui.task import Progress as TaskProgress
from ui.task import Task
from ui.views.afronden.exported_list import ExportedList
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label

_DETAILS = {
    Document.ACTIELIJST: "wie doet wat wanneer",
    Document.IMPULSAGENDA: "voor het bestuur",
    Document.AFSPRAKENKAART: "één blad voor aan de muur",
    Document.VOORTGANGSRAPPORTAGE: "wat ervan kwam",
}
_USES = {
    Format.PDF: "om te lezen en te printen",
    Format.PPTX: "om te tonen",
    Format.XLSX: "acties om in te vullen",
    Format.ICS: "deadlines en check-ins",
}
_NOT_YET = {
    Document.AFSPRAKENKAART: "nog niets ingevuld",
    Document.VOORTGANGSRAPPORTAGE: "na een check-in",
}


class ExportCard(Card):
    """Makes the documents off the GUI thread, from a picture taken when the button is pressed.

    Signals: `exported(list[Path])`.
    """

    exported = Signal(object)

    def __init__(self, context: AppContext, picture: Callable[[], Report | None]) -> None:
        super().__init__("Exporteren", padding=16)
        self._context = context
        self._picture = picture
        self._task: Task[list[Path]] | None = None
        self._documents = {d: CheckBox(DOCUMENT_LABELS[d], checked=True) for d in Document}
        self._details = {d: Label(_DETAILS[d], Role.DENSE, tone="text_3") for d in Document}
        self._formats = {f: CheckBox(FORMAT_LABELS[f], checked=True) for f in Format}
        self._whom = Choice("Voor wie")
        self._nameless = CheckBox("Zonder namen", checked=True)
        self._folder = ElidedLabel("", Role.DENSE, tone="text_2")
        self._button = Button("", ButtonKind.PRIMARY, icon="export", height=40)
        self._bar = QProgressBar()
        self._doing = Label("", Role.CAPTION, tone="text_2")
        self._stop = Button("Stoppen", height=28)
        self._done = ExportedList()
        self._fill()
        self._on_choice()
        self._show_folder()

    def start(self) -> None:
        """Export what is chosen; what the button and Ctrl+E do."""
        report = self._picture()
        documents, formats = self._chosen()
        if report is not None:
            documents = [d for d in documents if d in documents_for(report)]
        if report is None or not offered(documents, formats) or self._task is not None:
            return
        if self._nameless.isChecked():
            report = without_names(report)
        reports = [for_organisation(report, name) for name in self._copies()] or [report]
        folder = _folder_of(self._context)
        task = self._context.tasks.task(_work(reports, folder, documents, formats))
        task.with_progress(self._on_progress).on_success(self._on_success)
        task.on_failure(self._on_failure).on_cancel(self._on_cancelled)
        self._task = task
        self._show_busy(busy=True)
        task.run()

    def offer(self, *, filled: bool, check_in: bool) -> None:
        """Offer the afsprakenkaart when something is on it, the progress of a check-in."""
        able = {Document.AFSPRAKENKAART: filled, Document.VOORTGANGSRAPPORTAGE: check_in}
        for document, said in able.items():
            self._documents[document].setEnabled(said)
            details = _DETAILS if said else _NOT_YET
            self._details[document].setText(details[document])
        self._on_choice()

    def show_partners(self, names: Sequence[str]) -> None:
        """Offer a copy of the actielijst for each of these: what they take home."""
        chosen = self._whom.currentData()
        with QSignalBlocker(self._whom):
            self._whom.clear()
            self._whom.addItem("Iedereen", ())
            self._whom.addItem("Elke organisatie apart", tuple(names))
            for name in names:
                self._whom.addItem(name, (name,))
            self._whom.select_data(chosen if chosen in {(name,) for name in names} else ())
        self._on_choice()

    def focus_button(self) -> None:
        """Put the focus where the export starts."""
        self._button.setFocus()

    def _fill(self) -> None:
        # So that all of it, the documents it made and the check-in fit a screen of 720 high.
        self.body.setContentsMargins(16, 10, 16, 14)
        self.body.setSpacing(4)
        self._fill_header()
        for document, box in self._documents.items():
            self.body.addLayout(_line(box, self._details[document]))
        self.body.addSpacing(4)
        self.body.addWidget(Label("Als", Role.CAPTION_MEDIUM, tone="text_3"))
        for file_format, box in self._formats.items():
            use = Label(_USES[file_format], Role.DENSE, tone="text_3")
            self.body.addLayout(_line(box, use))
        self.body.addSpacing(4)
        names = Label("functies en organisaties", Role.DENSE, tone="text_3")
        self.body.addLayout(_line(self._nameless, names))
        whom = QHBoxLayout()
        whom.setSpacing(6)
        whom.addWidget(Label("voor", Role.DENSE, tone="text_3"))
        whom.addWidget(self._whom, 1)
        self.body.addLayout(whom)
        self._whom.currentIndexChanged.connect(self._on_choice)
        for box in (*self._documents.values(), *self._formats.values()):
            box.toggled.connect(self._on_choice)
        self.body.addSpacing(4)
        self._button.clicked.connect(self.start)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self._button)
        self.body.addLayout(self._build_progress())
        self.body.addWidget(self._done)

    def _fill_header(self) -> None:
        choose = IconButton("folder-open", "Andere map kiezen", size=28)
        choose.clicked.connect(self._on_choose_folder)
        self.header.addWidget(Label("naar", Role.DENSE, tone="text_3"))
        self.header.addWidget(self._folder)
        self.header.addWidget(choose)

    def _build_progress(self) -> QVBoxLayout:
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName("Voortgang van het exporteren")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout()
        row.addWidget(self._doing, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addLayout(row)
        for widget in (self._bar, self._doing, self._stop):
            widget.hide()
        return column

    def _chosen(self) -> tuple[list[Document], list[Format]]:
        boxes = self._documents.items()
        own = {Document.ACTIELIJST} if self._copies() else set(Document)
        documents = [d for d, box in boxes if box.isChecked() and box.isEnabled() and d in own]
        formats = [f for f, box in self._formats.items() if box.isChecked()]
        return documents, formats

    def _on_choice(self) -> None:
        documents, formats = self._chosen()
        count = len(offered(documents, formats)) * max(len(self._copies()), 1)
        word = "bestand" if count == 1 else "bestanden"
        self._button.setText(
            f"Exporteer {count} {word}" if count else "Kies wat je wilt exporteren"
        )
        self._button.setEnabled(count > 0 and self._task is None)

    def _copies(self) -> tuple[str, ...]:
        """The organisations that get a copy of their own; none for a list for everybody."""
        return self._whom.currentData() or ()

    def _show_folder(self) -> None:
        folder = _folder_of(self._context)
        self._folder.setText(folder.name or str(folder))
        self._folder.setToolTip(str(folder))

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, "Waar komen de documenten?", str(_folder_of(self._context))
        )
        if chosen:
            self._context.settings.set("export_folder", chosen)
            self._show_folder()

    def _on_stop(self) -> None:
        if self._task is not None:
            self._doing.setText("Stoppen…")
            self._task.cancel()

    def _on_progress(self, done: int, total: int, name: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._doing.setText(f"Export maken, bestand {min(done + 1, total)} van {total}…")
        self._doing.setToolTip(name)

    def _on_success(self, paths: list[Path]) -> None:
        # The button that stops goes away, and the focus on it would wander off to another card.
        waiting = self._stop.hasFocus()
        self._finish()
        self._done.show_files(paths)
        if waiting:
            self._done.focus_first()
        folder = paths[0].parent
        files = "1 bestand staat" if len(paths) == 1 else f"{len(paths)} bestanden staan"
        self._context.toasts.success(
            f"{files} in {folder.name or folder}.",
            "Map openen",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )
        self.exported.emit(paths)

    def _on_failure(self, error: Exception) -> None:
        self._finish()
        self._context.errors.present(error, self.start)

    def _on_cancelled(self) -> None:
        self._finish()
        self._context.toasts.success("Het exporteren is gestopt. Wat klaar was, blijft staan.")

    def _finish(self) -> None:
        self._task = None
        self._show_busy(busy=False)

    def _show_busy(self, *, busy: bool) -> None:
        for widget in (self._bar, self._doing, self._stop):
            widget.setVisible(busy)
        self._done.setVisible(not busy and self._done.has_files)
        self._bar.setRange(0, 0)
        self._on_choice()


def _line(box: CheckBox, detail: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(box)
    row.addStretch(1)
    row.addWidget(detail)
    return row


def _folder_of(context: AppContext) -> Path:
    chosen = context.settings.choices.export_folder
    if chosen and Path(chosen).is_dir():
        return Path(chosen)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents) or Path.home())


def _work(
    reports: Sequence[Report],
    folder: Path,
    documents: Sequence[Document],
    formats: Sequence[Format],
) -> Callable[[TaskProgress], list[Path]]:
    """The work of the task: plain values in, paths out."""

    def work(progress: TaskProgress) -> list[Path]:
        written: list[Path] = []
        for number, report in enumerate(reports):

            def tell(now: Progress, before: int = number) -> None:
                done = before * now.total + now.done
                progress.report(done, len(reports) * now.total, now.name)

            written += export(
                report,
                folder,
                documents,
                formats,
                on_progress=tell,
                cancelled=lambda: progress.cancelled,
            )
        return written

    return work
