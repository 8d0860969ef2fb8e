# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tells the system, for this user, that a `.slagvaardig` file opens with this program.

No rights of an administrator are needed. On macOS the program's Info.plist (build.spec) tells it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from facilitator.errors import UserError
from facilitator.files import make_folder, write_file

MIME_TYPE = "application/x-slagvaardig"
_SUFFIX = ".slagvaardig"
_PROGRAM_ID = "Slagvaardig.Regio"
_KIND = "Sessiebestand van Slagvaardig"
_ROOT = Path(__file__).parents[1]
_PATIENCE = 20
_REFUSED = (
    "Openen met dubbelklik is niet ingesteld: je mag niet schrijven in {}. Gebruik Bestand openen, "
    "of sleep het bestand op het venster."
)
_MIME = f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME_TYPE}">
    <comment>{_KIND}</comment>
    <icon name="slagvaardig"/>
    <glob pattern="*{_SUFFIX}"/>
  </mime-type>
</mime-info>
"""


def is_needed() -> bool:
    """Whether a user has to ask for it; on macOS it comes with the program."""
    return sys.platform != "darwin"


def is_registered() -> bool:
    """Whether a double-click opens this very program, as far as this program can tell."""
    if not is_needed():
        return True
    if sys.platform == "win32":
        return all(_value(key) == value for key, value in windows_entries().items())
    return all(_holds(path, text) for path, text in _linux_files().items())


def register() -> None:
    """Let a double-click open this program; doing it again changes nothing.

    UserError when it can't be written.
    """
    if not is_needed():
        return
    if sys.platform == "win32":
        _register_windows()
    else:
        _register_linux()


def _command() -> list[str]:
    """What starts this program, the way it runs now."""
    return [sys.executable] if _is_frozen() else [sys.executable, "-m", "ui"]


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


# --- Linux --------------------------------------------------------------------------------------


def _register_linux() -> None:
    for path, text in _linux_files().items():
        try:
            make_folder(path.parent)
            write_file(path, text.encode())
        except (OSError, UserError) as error:
            raise UserError(_REFUSED.format(path.parent)) from error
    data = _data_home()
    _tell("update-mime-database", str(data / "mime"))
    _tell("update-desktop-database", str(data / "applications"))
    _tell("xdg-mime", "default", "slagvaardig.desktop", MIME_TYPE)


def _linux_files() -> dict[Path, str]:
    from ui.widgets.logo import logo_svg

    data = _data_home()
    return {
        data / "icons" / "hicolor" / "scalable" / "apps" / "slagvaardig.svg": logo_svg(),
        data / "applications" / "slagvaardig.desktop": _desktop_entry(),
        data / "mime" / "packages" / "slagvaardig.xml": _MIME,
    }


def _data_home() -> Path:
    asked = os.environ.get("XDG_DATA_HOME", "")
    # The specification says to ignore a relative one.
    return Path(asked) if Path(asked).is_absolute() else Path.home() / ".local" / "share"


def _desktop_entry() -> str:
    command = " ".join(map(_quoted, _command()))
    # Only a program that isn't installed has to be found by its folder.
    place = "" if _is_frozen() else f"Path={_escaped(str(_ROOT))}\n"
    return (
        "[Desktop Entry]\nType=Application\nName=Slagvaardig\n"
        "Comment=Maatwerkbijeenkomsten voorbereiden, leiden en opvolgen\n"
        f"Exec={command} %f\n{place}"
        "Icon=slagvaardig\n"
        f"MimeType={MIME_TYPE};\nCategories=Office;\nTerminal=false\n"
    )


def _quoted(argument: str) -> str:
    """As Exec wants it: quoted, and on top of that escaped as every value is."""
    kept = re.sub(r'(["`$\\])', r"\\\1", argument).replace("%", "%%")
    return _escaped(f'"{kept}"')


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\")


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False


def _tell(name: str, *arguments: str) -> None:
    """Run a program of the desktop if it is there; without it the files do, after a new login."""
    program = shutil.which(name)
    if program is None:
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 -- the desktop's own program, and no argument from outside
            [program, *arguments],
            env=_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Ours, without the libraries that the frozen program brings for itself."""
    if not _is_frozen():
        return dict(ours)
    kept = {name: value for name, value in ours.items() if name != "LD_LIBRARY_PATH"}
    before = ours.get("LD_LIBRARY_PATH_ORIG")
    return kept if before is None else {**kept, "LD_LIBRARY_PATH": before}


# --- Windows ------------------------------------------------------------------------------------


def windows_entries() -> dict[str, str]:
    """The keys below HKEY_CURRENT_USER with their default values."""
    classes = r"Software\Classes"
    # A name of a file in Windows holds no quotation mark.
    command = " ".join(f'"{part}"' for part in _command())
    return {
        rf"{classes}\{_PROGRAM_ID}": _KIND,
        rf"{classes}\{_PROGRAM_ID}\shell\open\command": f'{command} "%1"',
        rf"{classes}\{_SUFFIX}": _PROGRAM_ID,
    }


if sys.platform == "win32":
    import ctypes
    import winreg

    _ASSOCIATIONS_CHANGED = 0x08000000

    def _register_windows() -> None:
        try:
            for key, value in windows_entries().items():
                winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)
        except OSError as error:
            raise UserError(_REFUSED.format("het register van Windows")) from error
        ctypes.windll.shell32.SHChangeNotify(_ASSOCIATIONS_CHANGED, 0, None, None)

    def _value(key: str) -> str:
        try:
            return winreg.QueryValue(winreg.HKEY_CURRENT_USER, key)
        except OSError:
            return ""
