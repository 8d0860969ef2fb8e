# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places where a library does not survive: folders that are synced, and network drives.

There a half-copied file, a "conflicted copy" or a lock that is no lock loses what was typed. A
document, a backup or a session file may live anywhere; the library may not.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from facilitator.errors import StorageError

_NAMES = {
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "mobile documents": "iCloud",
    "cloudstorage": "een cloudmap",
}
"""Whole folder names of sync programs, in lower case."""

_STARTS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "sharepoint": "SharePoint",
}
"""How such names begin: `OneDrive - Gemeente`, `Dropbox (Werk)`, `Nextcloud2`."""

_NETWORK_TYPES = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "afs",
    "ncpfs",
    "9p",
    "davfs",
}
_NETWORK_FUSE = ("sshfs", "rclone", "davfs", "gvfsd", "onedriver", "s3fs", "google")

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

_REMOTE_DRIVE = 4


def refuse_bad_place(
    path: Path | PurePath,
    *,
    environment: Mapping[str, str] | None = None,
    mounts: str | None = None,
) -> None:
    """StorageError when a library at `path` would be synced or stand on a network drive.

    `environment` and `mounts` (the text of /proc/mounts) can be given by tests.
    """
    place = _sync_program(path, os.environ if environment is None else environment)
    if place is not None:
        raise StorageError(
            f"De bibliotheek kan niet in een map van {place} staan: daar kan werk verloren gaan. "
            "Kies een map op deze computer zelf; een reservekopie mag er wel naartoe."
        )
    if _is_network(path, _mounts() if mounts is None else mounts):
        raise StorageError(
            "De bibliotheek kan niet op een netwerkschijf staan: daar kan werk verloren gaan. Kies "
            "een map op deze computer zelf; een reservekopie mag er wel naartoe."
        )


def _sync_program(path: PurePath, environment: Mapping[str, str]) -> str | None:
    for name in _VARIABLES:
        root = environment.get(name)
        if root and path.is_relative_to(type(path)(root)):
            return "OneDrive"
    for part in path.parent.parts:
        folder = part.casefold()
        if folder in _NAMES:
            return _NAMES[folder]
        known = next((name for start, name in _STARTS.items() if folder.startswith(start)), None)
        if known is not None:
            return known
    return None


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _is_network(path: PurePath, mounts: str) -> bool:
    if isinstance(path, PureWindowsPath):
        return path.drive.startswith("\\\\") or _is_remote_drive(path.drive)
    return _mount_type(path, mounts) is not None


def _is_remote_drive(drive: str) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE


def _mount_type(path: PurePath, mounts: str) -> str | None:
    """The network file system that holds `path`, by the longest mount point above it."""
    best, kind = PurePosixPath("/"), ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = PurePosixPath(fields[1].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, fields[2]
    if kind in _NETWORK_TYPES:
        return kind
    return kind if kind.startswith("fuse") and _remote_fuse(kind) else None


def _remote_fuse(kind: str) -> bool:
    return any(name in kind for name in _NETWORK_FUSE)
