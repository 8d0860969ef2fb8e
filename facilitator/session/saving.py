# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Takes a region out of a library, as a file or as it is."""

from pathlib import Path
from uuid import UUID

from facilitator import __version__
from facilitator.clock import Clock
from facilitator.errors import NotFoundError
from facilitator.files import refuse_other_file, write_file
from facilitator.session.file_format import encode_open
from facilitator.session.gate import SessionFileError
from facilitator.session.own import own_region
from facilitator.session.reading import session_of_bytes
from facilitator.session.session import Session
from facilitator.storage.early import AnyLibrary, whole
from facilitator.storage.transaction import SqlReader

SUFFIX = ".slagvaardig"
UNSOUND = (
    "Deze regio is niet als bestand bewaard: er staat iets in de bibliotheek dat niet klopt. "
    "Controleer de bibliotheek, of zet een reservekopie terug."
)
GONE = "Deze regio is er niet meer. Ververs de lijst en kies een andere."


def session_of(library: AnyLibrary, clock: Clock, region_id: UUID) -> Session:
    """The region as `library` has it, to merge into another library without a file."""
    with whole(library).read() as reader:
        return session_within(reader, clock, region_id)


def session_within(reader: SqlReader, clock: Clock, region_id: UUID) -> Session:
    """As `session_of`, within a running read; in a task, that of `reader_for_thread`."""
    own = own_region(reader, region_id)
    if own is None:
        raise NotFoundError(GONE)
    return Session(region_id, clock.now(), __version__, own.steps)


def save_region(
    library: AnyLibrary, clock: Clock, region_id: UUID, path: Path, passphrase: str | None = None
) -> Session:
    """Write the region to `path`, whole or not at all, and return what the file holds."""
    return write_session(session_of(library, clock, region_id), path, passphrase)


def write_session(session: Session, path: Path, passphrase: str | None = None) -> Session:
    """Write a session to `path`. It is read back first: a file nobody can open is worth nothing."""
    refuse_other_file(path, SUFFIX)
    region_id = session.region_id
    data = encode_open(region_id, session.made_at, session.steps)
    try:
        proven = session_of_bytes(data)
    except SessionFileError as error:
        raise SessionFileError(UNSOUND) from error
    if passphrase is not None:
        from facilitator.session.sealing import seal

        data = seal(data, passphrase)
    write_file(path, data)
    return proven
