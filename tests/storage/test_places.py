# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A library is refused where a sync program or a network would lose it."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from facilitator.clock import FixedClock
from facilitator.errors import StorageError
from facilitator.storage.opening import open_library
from facilitator.storage.places import refuse_bad_place

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home/team nfs4 rw 0 0
//server/deel /mnt/deel\\040map cifs rw 0 0
box: /home/ik/box fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
/dev/sdc1 /home/team/lokaal ext4 rw 0 0
"""


def refuse(path: PurePath, **environment: str) -> None:
    refuse_bad_place(path, environment=environment, mounts=MOUNTS)


def is_fine(path: PurePath) -> bool:
    try:
        refuse(path)
    except StorageError:
        return False
    return True


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (PureWindowsPath(r"C:\Users\ik\OneDrive - Gemeente\s.db"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ik\OneDrive\map\s.db"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ik\Dropbox (Werk)\s.db"), "Dropbox"),
        (PureWindowsPath(r"G:\Mijn Drive\s.db"), "Google Drive"),
        (PureWindowsPath(r"C:\Users\ik\Nextcloud2\s.db"), "Nextcloud"),
        (PurePosixPath("/Users/ik/Library/Mobile Documents/x/s.db"), "iCloud"),
        (PurePosixPath("/Users/ik/Library/CloudStorage/OneDrive-Werk/s.db"), "een cloudmap"),
        (PurePosixPath("/Users/ik/iCloud Drive/s.db"), "iCloud"),
        (PurePosixPath("/home/ik/nextcloud/s.db"), "Nextcloud"),
        (PureWindowsPath(r"\\server\deel\s.db"), "netwerkschijf"),
        (PurePosixPath("/home/team/s.db"), "netwerkschijf"),
        (PurePosixPath("/mnt/deel map/s.db"), "netwerkschijf"),
        (PurePosixPath("/home/ik/box/s.db"), "netwerkschijf"),
        (PurePosixPath("/run/user/1000/gvfs/smb-share/s.db"), "netwerkschijf"),
    ],
)
def test_a_bad_place_is_refused_by_name(path: PurePath, place: str) -> None:
    with pytest.raises(StorageError, match=place) as refused:
        refuse(path)
    assert "Kies een map op deze computer zelf" in refused.value.sentence


@pytest.mark.parametrize(
    "path",
    [
        PurePosixPath("/home/ik/.local/share/slagvaardig/slagvaardig.db"),
        PurePosixPath("/home/team/lokaal/s.db"),
        PurePosixPath("/media/stick/s.db"),
        PurePosixPath("/home/ik/stackexchange/dropbox.db"),
        PureWindowsPath(r"C:\Users\ik\AppData\Local\slagvaardig\slagvaardig.db"),
    ],
)
def test_a_folder_of_this_computer_is_fine(path: PurePath) -> None:
    assert is_fine(path)


def test_a_renamed_onedrive_folder_is_known_by_its_variable() -> None:
    path = PureWindowsPath(r"D:\Wolk\map\s.db")
    assert is_fine(path)
    with pytest.raises(StorageError, match="OneDrive"):
        refuse(path, OneDriveCommercial=r"D:\Wolk")


def test_opening_refuses_a_bad_place_and_makes_nothing(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "OneDrive - Gemeente"
    with pytest.raises(StorageError, match="OneDrive"):
        open_library(folder / "slagvaardig.db", clock=clock)
    assert not folder.exists()
