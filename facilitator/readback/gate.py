# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The gate before any reader: what kind of file it is, and whether it is safe to unpack.

Only the directory of the zip is looked at, and a few small parts of it.
"""

from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from facilitator.readback.bounds import MAX_PARTS, MAX_UNPACKED
from facilitator.readback.grid import Refusal, RefusedError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_SMALL = 1024 * 1024
_SCRIPTS = ("Basic/", "Scripts/")


def opened(data: bytes) -> tuple[ZipFile, bool]:
    """The file as a zip, and whether it is LibreOffice's; RefusedError when it is neither."""
    if not data:
        raise RefusedError(Refusal.EMPTY)
    if data.startswith(_OLE):
        raise RefusedError(Refusal.PASSWORD if _ENCRYPTED in data else Refusal.OLD)
    if not data.startswith(b"PK"):
        raise RefusedError(Refusal.OTHER)
    try:
        packed = ZipFile(BytesIO(data))
    except (BadZipFile, LargeZipFile, ValueError, NotImplementedError) as error:
        raise RefusedError(Refusal.BROKEN) from error
    _check_size(packed)
    names = set(packed.namelist())
    if "xl/workbook.xml" in names or "[Content_Types].xml" in names:
        _check_office(packed, names)
        return packed, False
    _check_libre(packed, names)
    return packed, True


def _check_size(packed: ZipFile) -> None:
    parts = packed.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise RefusedError(Refusal.LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise RefusedError(Refusal.PASSWORD)


def _check_office(packed: ZipFile, names: set[str]) -> None:
    types = _part(packed, "[Content_Types].xml").lower()
    if b"macroenabled" in types or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise RefusedError(Refusal.MACRO)
    if b"sheet.binary" in types:
        raise RefusedError(Refusal.BINARY)
    if "xl/workbook.xml" not in names:
        raise RefusedError(Refusal.OTHER)
    if b"purl.oclc.org/ooxml" in _part(packed, "xl/workbook.xml"):
        raise RefusedError(Refusal.STRICT)


def _check_libre(packed: ZipFile, names: set[str]) -> None:
    if "encrypted-package" in names or b"encryption-data" in _part(packed, "META-INF/manifest.xml"):
        raise RefusedError(Refusal.PASSWORD)
    if _part(packed, "mimetype").strip() != _ODS or "content.xml" not in names:
        raise RefusedError(Refusal.OTHER)
    if any(name.startswith(_SCRIPTS) for name in names):
        raise RefusedError(Refusal.MACRO)


def _part(packed: ZipFile, name: str) -> bytes:
    """The beginning of a part; empty when there is none."""
    try:
        with packed.open(name) as stream:
            return stream.read(_SMALL)
    except KeyError:
        return b""
