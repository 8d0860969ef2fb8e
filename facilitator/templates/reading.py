# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads agenda templates, strictly: what is wrong is said with the line it stands on."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from facilitator import assets
from facilitator.domain.agenda import AgendaTemplate, TemplateBlock
from facilitator.domain.text import clean_line, sort_key
from facilitator.domain.words import BlockKind, Theme
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.input import MAX_MINUTES, MAX_NAME
from facilitator.toml_tables import Table, read_file, read_text

_BLOCK_KEYS = (
    "titel",
    "soort",
    "thema",
    "minuten",
    "begint",
    "ingepland",
    "kernvraag",
    "deelvragen",
    "werkvorm",
    "notities",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate:
    """A file in the user's folder: the template, or the sentence that says why it can't be read."""

    path: Path
    template: AgendaTemplate | None = None
    error: str = ""


def load_template(path: Path) -> AgendaTemplate:
    """Read a template of the user's own; InvalidInputError names the line that is wrong."""
    return _template(read_file(path), clean_line(path.stem), own=True)


def shipped_templates() -> list[AgendaTemplate]:
    """The templates that come with the program, shortest first."""
    templates = [shipped_template(PurePath(name).stem) for name in assets.agenda_names()]
    return sorted(templates, key=lambda t: (t.minutes, t.key))


def shipped_template(key: str) -> AgendaTemplate:
    """One template that comes with the program; NotFoundError names those that there are."""
    name = f"{key}.toml"
    if name not in assets.agenda_names():
        known = ", ".join(f"‘{PurePath(known).stem}’" for known in assets.agenda_names())
        raise NotFoundError(f"Er is geen sjabloon ‘{clean_line(key)}’. Kies uit: {known}.")
    return _template(read_text(assets.read_agenda(name), name), key, own=False)


def own_templates(folder: Path) -> list[OwnTemplate]:
    """The user's templates by name; a file that can't be read is listed with what is wrong."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix.lower() == ".toml"]
    except OSError:  # the folder is made with the first template
        return []
    found = [_own(path) for path in paths]
    return sorted(found, key=lambda own: sort_key(own.template.name if own.template else "\uffff"))


def _own(path: Path) -> OwnTemplate:
    try:
        return OwnTemplate(path=path, template=load_template(path))
    except InvalidInputError as error:
        return OwnTemplate(path=path, error=error.sentence)


def _template(table: Table, key: str, *, own: bool) -> AgendaTemplate:
    table.only("naam", "omschrijving", "blok")
    name = table.required("naam", limit=MAX_NAME)
    blocks = tuple(_block(block) for block in table.tables("blok"))
    if not blocks:
        table.fail("er staan geen blokken in. Zet er minstens één onder, met [[blok]] erboven.")
    return AgendaTemplate(
        key=key, name=name, description=table.line("omschrijving"), blocks=blocks, own=own
    )


def _block(table: Table) -> TemplateBlock:
    table.only(*_BLOCK_KEYS)
    kind, theme = _kind_and_theme(table)
    return TemplateBlock(
        title=table.required("titel", limit=MAX_NAME),
        kind=kind,
        theme=theme,
        minutes=table.number("minuten", 1, MAX_MINUTES),
        locked_start=table.clock("begint"),
        scheduled=table.flag("ingepland", default=True),
        kernvraag=table.line("kernvraag"),
        deelvragen=table.texts("deelvragen"),
        werkvorm=table.text("werkvorm"),
        notes=table.text("notities"),
    )


def _kind_and_theme(table: Table) -> tuple[BlockKind, Theme | None]:
    theme = table.word("thema", Theme)
    kind = table.word("soort", BlockKind) or (BlockKind.THEMA if theme else BlockKind.OVERIG)
    if kind is BlockKind.THEMA and theme is None:
        table.fail(
            "een blok van soort ‘thema’ heeft een thema nodig. "
            f'Zet erbij: thema = "…", met {", ".join(Theme)}.',
            "soort",
        )
    if kind is not BlockKind.THEMA and theme is not None:
        table.fail(f"een blok van soort ‘{kind}’ heeft geen thema. Haal er één van weg.", "thema")
    return kind, theme
