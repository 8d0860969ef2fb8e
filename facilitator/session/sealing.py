# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session file under a passphrase: scrypt makes the key, AES-256-GCM seals the whole open file.

`cryptography` is chosen above an age library: it is the best kept of the two (its releases follow
those of OpenSSL, wheels for every platform we ship), and the file stays JSON, so that one reader,
with one set of bounds, sees every file first. age would also hide whether a passphrase is wrong or
a file is damaged; here three things are told apart. The digest covers the sealed part as it lies
on disk: when it is wrong, the file is damaged. The key-check value is made beside the key, from
the same passphrase: when it differs, the passphrase is wrong. And GCM, which also covers all
parameters, proves the content: when it fails after that, somebody changed the file.

scrypt takes 64 MiB, so that a file can be opened within the bound on memory; p = 2 makes up for it.
"""

import hashlib
import hmac
import os
import unicodedata
from base64 import b64decode, b64encode
from typing import Annotated

import msgspec

from facilitator import __version__
from facilitator.session.file_format import FORMAT, VERSION, decoded
from facilitator.session.gate import DAMAGED, PassphraseError, SessionFileError
from facilitator.storage.migrations import SCHEMA_VERSION

ASKED = "Dit sessiebestand heeft een wachtwoordzin. Vul die in om het te openen."
WRONG = "Deze wachtwoordzin past niet bij dit bestand. Controleer hem en probeer het nog eens."
EMPTY = "Vul een wachtwoordzin in, of bewaar het bestand zonder."

COST, BLOCK, LANES = 2**16, 8, 2
MAX_COST, MAX_LANES = 2**16, 4
_KEY, _CHECK = 32, 16


class Sealed(msgspec.Struct, forbid_unknown_fields=True):
    """How the content was sealed, and the content; binary values are base64."""

    cost: Annotated[int, msgspec.Meta(ge=2, le=MAX_COST)]
    block: Annotated[int, msgspec.Meta(ge=1, le=BLOCK)]
    lanes: Annotated[int, msgspec.Meta(ge=1, le=MAX_LANES)]
    salt: Annotated[str, msgspec.Meta(max_length=64)]
    check: Annotated[str, msgspec.Meta(max_length=64)]
    nonce: Annotated[str, msgspec.Meta(max_length=64)]
    data: str


class SealedFile(msgspec.Struct, forbid_unknown_fields=True):
    """A file under a passphrase; `digest` is the SHA-256 of the bytes of `sealed`."""

    format: str
    version: int
    schema: int
    app: Annotated[str, msgspec.Meta(max_length=50)]
    digest: str
    sealed: msgspec.Raw


def seal(content: bytes, passphrase: str) -> bytes:
    """`content`, an open session file, under `passphrase`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not passphrase.strip():
        raise PassphraseError(EMPTY)
    salt, nonce = os.urandom(16), os.urandom(12)
    key, check = _derive(passphrase, salt, COST, BLOCK, LANES)
    parameters = Sealed(COST, BLOCK, LANES, _text(salt), _text(check), _text(nonce), "")
    data = AESGCM(key).encrypt(nonce, content, _associated(parameters))
    parameters.data = _text(data)
    raw = msgspec.json.encode(parameters)
    digest = hashlib.sha256(raw).hexdigest()
    whole = SealedFile(FORMAT, VERSION, SCHEMA_VERSION, __version__, digest, msgspec.Raw(raw))
    return msgspec.json.encode(whole)


def unseal(data: bytes, passphrase: str | None) -> bytes:
    """The open session file in `data`; PassphraseError tells a wrong passphrase from damage."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    whole = decoded(data, SealedFile)
    if hashlib.sha256(bytes(whole.sealed)).hexdigest() != whole.digest:
        raise SessionFileError(DAMAGED)
    sealed = decoded(whole.sealed, Sealed)
    if not passphrase:
        raise PassphraseError(ASKED)
    key, check = _derive(passphrase, _bytes(sealed.salt), sealed.cost, sealed.block, sealed.lanes)
    if not hmac.compare_digest(check, _bytes(sealed.check)):
        raise PassphraseError(WRONG)
    try:
        return AESGCM(key).decrypt(_bytes(sealed.nonce), _bytes(sealed.data), _associated(sealed))
    except (InvalidTag, ValueError) as error:
        raise SessionFileError(DAMAGED) from error


def _derive(passphrase: str, salt: bytes, cost: int, block: int, lanes: int) -> tuple[bytes, bytes]:
    """The key and the value that tells whether the passphrase is the right one."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    # The same words typed on another keyboard are the same passphrase.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        made = Scrypt(salt=salt, length=_KEY + _CHECK, n=cost, r=block, p=lanes).derive(secret)
    except ValueError as error:
        raise SessionFileError(DAMAGED) from error
    return made[:_KEY], made[_KEY:]


def _associated(sealed: Sealed) -> bytes:
    """All that is not secret and must not be changed either."""
    parts = (sealed.cost, sealed.block, sealed.lanes, sealed.salt, sealed.check, sealed.nonce)
    return msgspec.json.encode([FORMAT, *parts])


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _bytes(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise SessionFileError(DAMAGED) from error
