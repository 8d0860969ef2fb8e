# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the user chose for this laptop, in one small file; a broken file means the defaults."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QJsonDocument, QObject, Signal


@dataclass(frozen=True, slots=True)
class Choices:
    """One line a setting: name, type, default."""

    appearance: str = "systeem"
    calm: bool = False
    last_region: str = ""
    export_folder: str = ""
    geometry: str = ""
    checked_at: str = ""
    """When the whole library was last found to be in order, as an ISO moment."""
    checked_place: str = ""
    """Which library that was."""


class Settings(QObject):
    """Signals: `changed(str)` with the name of the setting."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._choices = _read(path)

    @property
    def choices(self) -> Choices:
        """All settings as they are."""
        return self._choices

    def set(self, name: str, value: object) -> None:
        """Change one setting and store it at once."""
        if getattr(self._choices, name) == value:
            return
        self._choices = replace(self._choices, **{name: value})
        self._write()
        self.changed.emit(name)

    def _write(self) -> None:
        import json

        from facilitator.files import write_file

        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self._choices), ensure_ascii=False, indent=1)
        write_file(self._path, text.encode("utf-8"))


def _read(path: Path) -> Choices:
    try:
        # Qt reads it, since Python's json is not yet loaded at the first paint.
        raw = QJsonDocument.fromJson(QByteArray(path.read_bytes())).toVariant()
    except OSError:
        return Choices()
    if not isinstance(raw, dict):
        return Choices()
    default = Choices()
    known = {
        field.name: raw[field.name]
        for field in fields(Choices)
        if isinstance(raw.get(field.name), type(getattr(default, field.name)))
    }
    return replace(default, **known)
