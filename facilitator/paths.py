# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things are kept on this machine.

`SLAGVAARDIG_MAP` names another folder for everything, for tests and the demo.
"""

import os
from pathlib import Path

LIBRARY_NAME = "slagvaardig.db"
BACKUPS_NAME = "reservekopieen"


def data_folder() -> Path:
    """The user's own folder: local, never roaming, because a library must not be synced."""
    other = os.environ.get("SLAGVAARDIG_MAP")
    if other:
        return Path(other)
    # Loaded here: it costs as much as all of the rest of this module's users at start.
    from platformdirs import user_data_path

    return user_data_path("slagvaardig", appauthor=False, roaming=False)


def library_path() -> Path:
    """The library that opens by itself."""
    return data_folder() / LIBRARY_NAME


def agendas_folder() -> Path:
    """The user's own agenda templates."""
    return data_folder() / "agendas"


def backups_folder(library: Path) -> Path:
    """The automatic backups of a library, beside it."""
    return library.parent / BACKUPS_NAME


def documents_folder() -> Path:
    """Where documents go when the user chose no folder yet."""
    if os.environ.get("SLAGVAARDIG_MAP"):
        return data_folder() / "documenten"
    from platformdirs import user_documents_path

    return user_documents_path() / "Slagvaardig"
