# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong with a library, and the sentence for each thing the driver reports."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from facilitator.errors import ConflictError, StorageError, UserError


class DamagedLibraryError(StorageError):
    """The file is damaged or no library; it was not changed.

    `backup` is the newest good reservekopie, where one was looked for and found.
    """

    code = "beschadigd"

    def __init__(self, sentence: str, backup: Path | None = None) -> None:
        super().__init__(sentence)
        self.backup = backup


class NewerLibraryError(StorageError):
    """A newer version of the program made this library; it was not changed."""

    code = "nieuwer"


class SecondInstanceError(StorageError):
    """Another window or program holds the library for writing."""

    code = "al-open"


class ReadOnlyError(StorageError):
    """Something was to be written in a library that was opened for reading."""

    code = "alleen-lezen"


SPOILED = (ValueError, KeyError, TypeError, AttributeError)
"""What reading raises when a stored value is not what was written."""


@contextmanager
def telling_damage() -> Generator[None]:
    """Turn what can't be read back into DamagedLibraryError. Only around reading."""
    try:
        yield
    except SPOILED as error:
        raise DamagedLibraryError(DAMAGED) from error


FULL = (
    "Bewaren lukt niet: de schijf is vol. Maak ruimte vrij en probeer het nog eens; wat er al "
    "stond, is bewaard."
)
DISK = (
    "Bewaren lukt niet: de schijf geeft een fout. Probeer het nog eens; blijft het misgaan, maak "
    "dan een reservekopie op een andere schijf."
)
BUSY = (
    "Bewaren lukt niet: een ander programma houdt de bibliotheek bezet. Sluit dat programma en "
    "probeer het nog eens."
)
NO_RIGHTS = (
    "Bewaren lukt niet: je mag niet schrijven in de map van de bibliotheek. Vraag schrijfrechten "
    "of kies een andere map."
)
UNREADABLE = (
    "De bibliotheek is niet te lezen: de schijf geeft een fout, of je mag niet in de map. "
    "Controleer dat en probeer het nog eens; er is niets veranderd."
)
DAMAGED = "De bibliotheek is beschadigd. Er is niets veranderd. Zet een reservekopie terug."
UNREACHABLE = (
    "De bibliotheek op de server is niet bereikbaar. Controleer de verbinding en probeer het nog "
    "eens; wat er al stond, is bewaard."
)
NOT_FOUND = "Dit is er niet meer. Misschien is het intussen verwijderd; ververs de lijst."
HANGS_ON = "Dit kan niet weg: er hangt nog iets aan. Verwijder dat eerst."
PARENT_GONE = (
    "Waar dit bij hoort, is er niet meer; er is niets bewaard. Ververs en probeer het nog eens."
)
TWICE = "Dit bestaat al in de bibliotheek; er is niets bewaard. Ververs en probeer het nog eens."
CONFLICT = (
    "Dit is intussen op een andere plek gewijzigd; er is niets overschreven. Bekijk de nieuwe "
    "versie en probeer het nog eens."
)
UNDO_CONFLICT = (
    "Dit kan niet meer: wat er toen veranderde, is intussen anders gewijzigd. Er is niets "
    "veranderd."
)
READ_ONLY = "De bibliotheek is alleen om te lezen geopend. Sluit het andere venster om te wijzigen."
READ_ONLY_DAMAGED = (
    "Dit is niet bewaard: de bibliotheek is beschadigd en alleen te lezen. Zet een reservekopie "
    "terug om verder te werken."
)
OTHER = "De bibliotheek meldt een fout; er is niets half bewaard. Start het programma opnieuw."

_CONSTRAINT = 19

_BY_PRIMARY: dict[int, UserError] = {
    5: StorageError(BUSY),
    6: StorageError(BUSY),
    8: StorageError(NO_RIGHTS),
    10: StorageError(DISK),
    11: DamagedLibraryError(DAMAGED),
    13: StorageError(FULL),
    14: StorageError(NO_RIGHTS),
    26: DamagedLibraryError(DAMAGED),
}

_NOT_READ = {8, 10, 14}
"""No rights, the disk fails, the file can't be opened."""


_WORDS = {
    "database is locked": 5,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "attempt to write a readonly database": 8,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""SQLite's own words, for its backup call: the driver gives no code with those."""


def driver_code(error: BaseException) -> int | str | None:
    """SQLite's result code or PostgreSQL's SQLSTATE."""
    # SQLAlchemy keeps what the driver raised in `orig`. It isn't imported: the first page goes
    # without it.
    original = getattr(error, "orig", error)
    code = getattr(original, "sqlite_errorcode", None)
    if code is None:
        code = getattr(original, "sqlstate", None)
    return code if code is not None else _WORDS.get(str(original))


def plain_error(error: BaseException) -> UserError:
    """The error a user can act upon, for what the driver raised."""
    code = driver_code(error)
    if code in {_CONSTRAINT, "23503", "23505"}:
        return _broken_rule(code, str(error))
    if isinstance(code, int):
        known = _BY_PRIMARY.get(code)
        return type(known)(known.sentence) if known else StorageError(OTHER)
    if "decode" in str(error):
        return DamagedLibraryError(DAMAGED)
    # Only errors of PostgreSQL's driver have a state, be it an empty one.
    if not hasattr(getattr(error, "orig", error), "sqlstate"):
        return StorageError(OTHER)
    return _server_error(code)


def reading_error(error: BaseException) -> UserError:
    """As `plain_error`, where nothing was to be stored: then that is not what fails."""
    if driver_code(error) in _NOT_READ:
        return StorageError(UNREADABLE)
    return plain_error(error)


def _broken_rule(code: int | str | None, message: str) -> UserError:
    """SQLite tells which kind of rule was broken in its words only, PostgreSQL in its code."""
    if code == "23503" or "FOREIGN KEY" in message:
        return StorageError(PARENT_GONE)
    if code == "23505" or "UNIQUE" in message:
        return ConflictError(TWICE)
    return StorageError(OTHER)


def _server_error(code: str | None) -> UserError:
    """By SQLSTATE; none at all means that the connection is gone."""
    if code is None or code.startswith(("08", "57")):
        return StorageError(UNREACHABLE)
    return StorageError(FULL if code == "53100" else OTHER)


def damaged(path: Path, newest_backup: Path | None) -> DamagedLibraryError:
    """The sentence for a file that can't be used, naming the newest good backup."""
    what = f"De bibliotheek {path} is beschadigd of is geen bibliotheek van Slagvaardig."
    if newest_backup is None:
        return DamagedLibraryError(
            f"{what} Er is niets veranderd en er is geen reservekopie gevonden. Bewaar het bestand "
            "en vraag hulp."
        )
    return DamagedLibraryError(
        f"{what} Er is niets veranderd. Zet de reservekopie {newest_backup.name} terug.",
        newest_backup,
    )
