# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps an agenda that a user made as a template of their own."""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from facilitator import assets
from facilitator.domain.agenda import AgendaTemplate, TemplateBlock, template_block
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.words import BlockKind
from facilitator.errors import InvalidInputError
from facilitator.files import make_folder, write_file
from facilitator.services.input import required_name

_HEAD = """\
Een agenda die je zelf hebt bewaard. Hoe een sjabloon in elkaar zit, staat boven in
dagdeel.toml, dat met Slagvaardig meekomt."""


def template_of(
    meeting: Meeting, blocks: Sequence[AgendaBlock], name: str, description: str = ""
) -> AgendaTemplate:
    """The agenda of a meeting as a template; what happened in the room stays behind."""
    own = [block for block in blocks if block.meeting_id == meeting.id]
    if not own:
        raise InvalidInputError(
            "Deze agenda heeft nog geen blokken. Voeg er eerst een toe en bewaar haar dan."
        )
    return AgendaTemplate(
        key="",
        name=required_name(name, "een naam voor het sjabloon"),
        description=description,
        blocks=tuple(template_block(b) for b in sorted(own, key=lambda b: b.position)),
        own=True,
    )


def save_template(folder: Path, template: AgendaTemplate, *, replace: bool = False) -> Path:
    """Write a template to the user's folder and return its path.

    A new file is made beside what is there; with `replace` the template that was read from
    `template.key` (or else has the same name) is overwritten.
    """
    stem = _stem(template.name)
    if replace:
        path = folder / f"{template.key or stem}.toml"
    else:
        path = folder / f"{_free(folder, stem)}.toml"
    with suppress(OSError):  # writing says in Dutch what is wrong with the folder
        make_folder(folder)
    write_file(path, _toml(template).encode())
    return path


def _toml(template: AgendaTemplate) -> str:
    import tomlkit

    document = tomlkit.document()
    for line in _HEAD.splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    document.add("naam", tomlkit.string(template.name))
    if template.description:
        document.add("omschrijving", tomlkit.string(template.description))
    blocks = tomlkit.aot()
    for block in template.blocks:
        table = tomlkit.table()
        for key, value in _block_values(block).items():
            table.add(key, _item(value))
        blocks.append(table)
    document.add("blok", blocks)
    return tomlkit.dumps(document)


def _item(value: Any) -> Any:  # noqa: ANN401 -- whatever TOML can hold
    """A value in the shape a person would have written it."""
    import tomlkit

    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    if isinstance(value, tuple):
        array = tomlkit.array()
        array.extend(value)
        return array.multiline(multiline=True)
    return tomlkit.item(value)


def _block_values(block: TemplateBlock) -> dict[str, Any]:
    """What has to be written of a block; what goes without saying is left out."""
    values: dict[str, Any] = {"titel": block.title}
    if block.kind is not BlockKind.OVERIG:
        values["soort"] = block.kind.value
    if block.theme is not None:
        values["thema"] = block.theme.value
    values["minuten"] = block.minutes
    if block.locked_start is not None:
        values["begint"] = f"{block.locked_start:%H:%M}"
    if not block.scheduled:
        values["ingepland"] = False
    optional = {
        "kernvraag": block.kernvraag,
        "deelvragen": block.deelvragen,
        "werkvorm": block.werkvorm,
        "notities": block.notes,
    }
    return values | {key: value for key, value in optional.items() if value}


def _stem(name: str) -> str:
    """A file name that every system takes; the prefix keeps clear of names Windows reserves."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return plain if len(plain) > 4 else f"agenda-{plain}".strip("-")


def _free(folder: Path, stem: str) -> str:
    """`stem`, or the first numbered one that neither the user nor the program has."""
    taken = {name.removesuffix(".toml") for name in assets.agenda_names()}
    number = 1
    candidate = stem
    while candidate in taken or (folder / f"{candidate}.toml").exists():
        number += 1
        candidate = f"{stem}-{number}"
    return candidate
