# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one presenter of errors: the world's faults as a sentence, ours as a report."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.errors import UserError
from ui.widgets.toast_host import ToastHost

logger = logging.getLogger(__name__)


class ErrorPresenter(QObject):
    """Shows every error that nobody else handled."""

    def __init__(self, window: QWidget, toasts: ToastHost) -> None:
        super().__init__(window)
        self._window = window
        self._toasts = toasts
        self._reporting = False

    def install(self) -> None:
        """Catch what escapes from slots and callbacks, so that nothing fails in silence."""
        sys.excepthook = self._on_uncaught
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._uninstall)

    def present(self, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        """A UserError becomes a toast with its sentence; anything else a dialog with a report."""
        if isinstance(error, UserError):
            self._toasts.error(error.sentence, "Opnieuw" if retry else "", retry)
            return
        logger.error("unexpected error", exc_info=error)
        self._report(error)

    def _report(self, error: BaseException) -> None:
        if self._reporting:
            # One report at a time: a fault while painting would otherwise open dialogs for ever.
            return
        from ui.dialogs.error_report import ErrorReport

        self._reporting = True
        dialog = ErrorReport(error, self._window)
        dialog.finished.connect(self._on_report_closed)
        dialog.open()

    def _on_report_closed(self) -> None:
        self._reporting = False

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.present(error)

    def _uninstall(self) -> None:
        sys.excepthook = sys.__excepthook__
