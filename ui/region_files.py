# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regions that travel: kept as a file, opened from one, dropped on the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.domain.region import Region
from ui.busy_sign import BusySign, waiting
from ui.context import AppContext

if TYPE_CHECKING:
    from facilitator.session import MergePlan, Session
    from facilitator.storage.early import EarlyLibrary
    from facilitator.storage.library import SqlLibrary
    from ui.models.choices_model import Pick

SUFFIX = ".slagvaardig"
_DROPPED_WRONG = (
    f"Hier kun je één sessiebestand ({SUFFIX}) neerzetten. Een actielijst lees je in bij Opvolging."
)
_ONE_AT_A_TIME = "Er wordt al een bestand geopend. Wacht tot dat klaar is."
_FILES = f"Sessiebestand (*{SUFFIX})"


class RegionFiles(QObject):
    """Answers what pages ask of the context; lives as long as the context does.

    It is there before storage is loaded, so that nothing asked for is lost: the work waits for it,
    and the dialogs are imported when they are needed.
    """

    def __init__(
        self, context: AppContext, library: "SqlLibrary | EarlyLibrary", window: QWidget
    ) -> None:
        super().__init__(context)
        self._app = context
        self._library = library
        self._window = window
        self._busy = BusySign(context, self)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        context.save_region_requested.connect(self.ask_save)
        context.open_file_requested.connect(self.ask_open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # QDropEvent is the base of those that enter and move.
        if isinstance(event, QDropEvent) and watched is self._window and _files_in(event):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._drop(_files_in(event))
            return True
        return False

    def _drop(self, files: list[Path]) -> None:
        if len(files) == 1 and files[0].suffix.lower() == SUFFIX:
            self.open(files[0])
        else:
            self._app.toasts.error(_DROPPED_WRONG)

    def ask_save(self, region_id: UUID) -> None:
        """Bewaren als bestand: a passphrase if wanted, then where."""
        from ui.dialogs.passphrase import NewPassphrase

        with self._app.library.read() as reader:
            name = reader.get(Region, region_id).name
        NewPassphrase(name, lambda given: self._choose(region_id, name, given), self._window).open()

    def ask_open(self) -> None:
        """Bestand openen: which one."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Bestand openen", "", _FILES)
        if name:
            self.open(Path(name))

    def save(self, region_id: UUID, path: Path, passphrase: str | None) -> None:
        """Write a region to a file, in a task; it is read back before it counts."""
        clock, library = self._app.clock, self._library

        def work() -> "Session":
            from facilitator.session import session_within, write_session
            from facilitator.storage.transaction import SqlReader

            with library.reader_for_thread() as reader:
                if not isinstance(reader, SqlReader):
                    raise TypeError(reader)
                session = session_within(reader, clock, region_id)
            return write_session(session, path, passphrase)

        task = self._app.tasks.task(lambda _: work())
        task.on_success(lambda _: self._saved(path)).on_failure(self._failed).run()
        self._busy.begin(f"{path.name} wordt bewaard…")

    def open(self, path: Path, passphrase: str | None = None) -> None:
        """Read a file in a task and show what it holds; nothing changes until that is accepted."""

        if self._busy.busy or self._asking():
            self._app.toasts.error(_ONE_AT_A_TIME)
            return
        library = self._library

        def work() -> "MergePlan":
            from facilitator.session import plan_within, read_session
            from facilitator.storage.transaction import SqlReader

            session = read_session(path, passphrase)
            with library.reader_for_thread() as reader:
                if not isinstance(reader, SqlReader):
                    raise TypeError(reader)
                return plan_within(reader, session)

        task = self._app.tasks.task(lambda _: work())
        task.on_success(lambda plan: self._show(path, plan))
        task.on_failure(lambda error: self._refused(path, error, again=passphrase is not None))
        task.run()
        self._busy.begin(f"{path.name} wordt gelezen…")

    def _asking(self) -> bool:
        from ui.dialogs.session_dialog import SessionDialog

        return any(dialog.isVisible() for dialog in self._window.findChildren(SessionDialog))

    def _choose(self, region_id: UUID, name: str, passphrase: str | None) -> None:
        from facilitator.exports.documents import slug
        from ui.dialogs.confirm import Confirm

        proposed = f"{self._app.clock.today().isoformat()}_{slug(name)}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Bewaren als bestand", proposed, _FILES
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            self.save(region_id, path, passphrase)
            return
        path = path.with_name(f"{path.name}{SUFFIX}")
        if not path.exists():
            self.save(region_id, path, passphrase)
            return
        # Only the name without its end was asked about.
        ask = Confirm(
            f"{path.name} vervangen?",
            "Er staat al een bestand met deze naam.",
            "Vervangen",
            self._window,
        )
        ask.confirmed.connect(lambda: self.save(region_id, path, passphrase))
        ask.open()

    def _failed(self, error: Exception) -> None:
        self._busy.end()
        self._app.errors.present(error)

    def _saved(self, path: Path) -> None:
        self._busy.end()
        folder = QUrl.fromLocalFile(str(path.parent))
        self._app.toasts.success(
            f"Bewaard als {path.name}", "Map openen", lambda: QDesktopServices.openUrl(folder)
        )

    def _refused(self, path: Path, error: Exception, *, again: bool) -> None:
        from facilitator.session import PassphraseError
        from ui.dialogs.passphrase import AskPassphrase

        if not isinstance(error, PassphraseError):
            self._failed(error)
            return
        self._busy.end()
        problem = error.sentence if again else ""
        AskPassphrase(path.name, problem, lambda given: self.open(path, given), self._window).open()

    def _show(self, path: Path, plan: "MergePlan") -> None:
        self._busy.end()
        if plan.known and not plan.new_region:
            self._tell_known(path, plan)
            return
        from ui import session_words
        from ui.dialogs.session_dialog import SessionDialog

        action = "Toevoegen" if plan.new_region else "Samenvoegen"
        SessionDialog(
            f"{plan.session.region_name} {action.lower()}?",
            action,
            session_words.lines(plan),
            [session_words.row(conflict) for conflict in plan.conflicts],
            lambda picks: self._merge(plan, picks),
            self._window,
            prepare=self._back_up,
        ).open()

    def _tell_known(self, path: Path, plan: "MergePlan") -> None:
        """Nothing is new; what was taken away here since can come back."""
        from ui import session_words
        from ui.dialogs.confirm import Confirm

        self._app.open_region(plan.session.region_id)
        if not plan.taken_away.lines:
            self._app.toasts.success(session_words.nothing_new(path.name, plan))
            return
        said = session_words.taken(path.name, plan.taken_away)
        ask = Confirm(
            f"Terughalen in {plan.session.region_name}?",
            said,
            "Terughalen",
            self._window,
            about=session_words.taken_lines(plan.taken_away),
        )
        ask.confirmed.connect(
            lambda: self._back_up(lambda: self._bring_back(plan), self._app.errors.present)
        )
        ask.open()

    def _back_up(self, then: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        """Make a reservekopie beside the window: proving it takes longer than the merge itself."""
        path, clock = self._library.path, self._app.clock
        if path is None or self._library.read_only:
            then()
            return

        def work() -> object:
            from facilitator.storage.backup import backup_now

            return backup_now(path, clock)

        def ended(tell: Callable[[], object]) -> None:
            self._busy.end()
            tell()

        task = self._app.tasks.task(lambda _: work())
        task.on_success(lambda _: ended(then))
        task.on_failure(lambda error: ended(lambda: failed(error))).run()
        self._busy.begin("Er wordt eerst een reservekopie gemaakt…")

    def _bring_back(self, plan: "MergePlan") -> None:
        from facilitator.session import bring_back

        with waiting():
            self._app.perform(
                lambda: bring_back(self._library, self._app.clock, plan, backup=_made_already),
                "Teruggehaald",
            )

    def _merge(self, plan: "MergePlan", picks: "dict[object, Pick]") -> None:
        from facilitator.session import Side, apply_merge
        from ui.models.choices_model import Pick

        sides = {Pick.HERE: Side.MINE, Pick.THERE: Side.THEIRS}
        choices = {str(key): sides[pick] for key, pick in picks.items()}
        with waiting():
            changes = apply_merge(
                self._library, self._app.clock, plan, choices, backup=_made_already
            )
        self._app.publish(changes)
        self._app.open_region(plan.session.region_id)
        word = "toegevoegd" if plan.new_region else "samengevoegd"
        said = f"{plan.session.region_name} is {word}"
        self._app.toasts.success(said, "Ongedaan maken", self._app.undo)


def _made_already(_path: Path, _clock: object) -> None:
    """The reservekopie of before was made in a task."""


def _files_in(event: QDropEvent) -> list[Path]:
    """The files that are dragged; none when it is text, or something of the web."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
