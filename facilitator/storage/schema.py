# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables: one for each entity of the domain, plus the journal and the drafts.

Columns are named as the fields of the dataclasses; `tests/storage/test_schema.py` holds the two
together, and holds the migrations to this description.
"""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.meeting import (
    AgendaBlock,
    Attendance,
    FrozenVersion,
    Issue,
    Meeting,
    Reopening,
)
from facilitator.domain.opvolging import CheckInEntry, EntrySource
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.positionering import Answer, Expectation, Phase, Role, RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    ConsentAnswer,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.steps import BroughtSteps
from facilitator.domain.words import (
    AgreementKind,
    BlockKind,
    Level,
    MeetingKind,
    MeetingState,
    OrganisationKind,
    Recommendation,
    Status,
    Theme,
)
from facilitator.storage.types import (
    ClockTime,
    Day,
    Id,
    Instant,
    Prose,
    Several,
    Stored,
    Truth,
    Whole,
    Word,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

C = Column[Any]


def _must(name: str, kind: Stored) -> C:
    return Column(name, kind, nullable=False)


def _may(name: str, kind: Stored) -> C:
    return Column(name, kind, nullable=True)


def _to(name: str, parent: str, *, optional: bool = False) -> C:
    return Column(name, Id(), ForeignKey(f"{parent}.id"), nullable=optional, index=True)


def _table(kind: type[Entity], *columns: SchemaItem) -> Table:
    key = Column("id", Id(), primary_key=True)
    version = _must("version", Whole())
    return Table(KINDS[kind], METADATA, key, *columns, version, sqlite_strict=True)


_region = _table(
    Region, _must("name", Prose()), _must("codes", Several(Prose())), _must("ambition", Prose())
)
_term = _table(
    Term,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("term", Prose()),
    _must("meaning", Prose()),
    _must("source", Prose()),
)
_figure = _table(
    Figure,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("school_year", Prose()),
    _must("kind", Prose()),
    _must("count", Prose()),
    _may("reference_date", Day()),
)
_organisation = _table(
    Organisation,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("name", Prose()),
    _must("kind", Word(OrganisationKind)),
    _must("aliases", Several(Prose())),
)
_person = _table(
    Person,
    _to("region_id", "region"),
    _to("organisation_id", "organisation"),
    _must("position", Whole()),
    _must("function", Prose()),
    _must("mandate", Truth()),
    _may("name", Prose()),
    _may("email", Prose()),
)
_meeting = _table(
    Meeting,
    _to("region_id", "region"),
    _must("kind", Word(MeetingKind)),
    _must("day", Day()),
    _must("starts_at", ClockTime()),
    _must("place", Prose()),
    _must("state", Word(MeetingState)),
    _may("check_in", Day()),
    _must("template", Prose()),
    _must("facilitator", Prose()),
    _must("frozen_versions", Whole()),
)
_agenda_block = _table(
    AgendaBlock,
    _to("region_id", "region"),
    _to("meeting_id", "meeting"),
    _must("position", Whole()),
    _must("title", Prose()),
    _must("kind", Word(BlockKind)),
    _may("theme", Word(Theme)),
    _must("minutes", Whole()),
    _may("locked_start", ClockTime()),
    _must("scheduled", Truth()),
    _must("kernvraag", Prose()),
    _must("deelvragen", Several(Prose())),
    _must("werkvorm", Prose()),
    _must("notes", Prose()),
    _may("started_at", Instant()),
    _may("ended_at", Instant()),
    _may("paused_at", Instant()),
    _must("spent_seconds", Whole()),
)
_issue = _table(
    Issue,
    _to("region_id", "region"),
    _to("meeting_id", "meeting"),
    _must("position", Whole()),
    _must("text", Prose()),
    _may("theme", Word(Theme)),
    _must("named_by", Prose()),
    _must("times", Whole()),
)
_attendance = _table(
    Attendance,
    _to("region_id", "region"),
    _to("meeting_id", "meeting"),
    _to("person_id", "person"),
    _must("present", Truth()),
    _may("arrived_at", Instant()),
)
_agreement = _table(
    Agreement,
    Column("region_id", Id(), ForeignKey("region.id"), nullable=False),
    _to("meeting_id", "meeting"),
    _to("block_id", "agenda_block", optional=True),
    _must("number", Whole()),
    _must("kind", Word(AgreementKind)),
    _must("text", Prose()),
    _may("theme", Word(Theme)),
    _to("owner_id", "organisation", optional=True),
    _to("owner_person_id", "person", optional=True),
    _must("supporting", Several(Id())),
    _must("unknown", Several(Prose())),
    _may("deadline", Day()),
    _may("visible", Prose()),
    _may("level", Word(Level)),
    _must("recommendations", Several(Word(Recommendation))),
    _must("impuls", Truth()),
    _must("status", Word(Status)),
    _may("blocked_reason", Prose()),
    _may("unblocker", Prose()),
    _may("not_before", Day()),
    _must("captured_at", Instant()),
    _must("twin", Whole()),
    # The unique index serves every list by region too.
    UniqueConstraint("region_id", "number", "twin"),
    # The Overzicht counts every afspraak of every region when the program starts.
    Index("ix_agreement_kind_region_id_status_deadline", "kind", "region_id", "status", "deadline"),
)
_frozen_version = _table(
    FrozenVersion,
    _to("region_id", "region"),
    _to("meeting_id", "meeting"),
    _must("number", Whole()),
    _must("frozen_at", Instant()),
    _must("reason", Prose()),
    _must("picture", Prose()),
)
_reopening = _table(
    Reopening,
    _to("region_id", "region"),
    _to("meeting_id", "meeting"),
    _must("after_version", Whole()),
    _must("reopened_at", Instant()),
    _must("reason", Prose()),
)
_phase = _table(
    Phase,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("name", Prose()),
    _must("trigger", Prose()),
    _must("from_week", Whole()),
    _must("decision_needed", Truth()),
)
_role_assignment = _table(
    RoleAssignment,
    _to("region_id", "region"),
    _to("phase_id", "phase"),
    _to("organisation_id", "organisation"),
    _must("claimed", Several(Word(Role))),
    _must("expected", Several(Word(Role))),
    _must("taak", Prose()),
    _must("termijn", Prose()),
    UniqueConstraint("phase_id", "organisation_id"),
)
_expectation = _table(
    Expectation,
    _to("region_id", "region"),
    _must("position", Whole()),
    _to("from_id", "organisation"),
    _to("to_id", "organisation"),
    _must("text", Prose()),
    _must("answer", Word(Answer)),
    _must("reason", Prose()),
)
_regie_definition = _table(
    RegieDefinition,
    Column("region_id", Id(), ForeignKey("region.id"), nullable=False),
    _must("number", Whole()),
    _must("text", Prose()),
    _must("made_at", Instant()),
    UniqueConstraint("region_id", "number"),
)
_consent = _table(
    Consent,
    _to("region_id", "region"),
    _to("definition_id", "regie_definition"),
    _to("organisation_id", "organisation"),
    _must("answer", Word(ConsentAnswer)),
    _must("reason", Prose()),
    UniqueConstraint("definition_id", "organisation_id"),
)
_phase_regie = _table(
    PhaseRegie,
    _to("region_id", "region"),
    Column("phase_id", Id(), ForeignKey("phase.id"), nullable=False),
    _to("initiates_id", "organisation", optional=True),
    _to("aligns_id", "organisation", optional=True),
    _to("coordinates_id", "organisation", optional=True),
    _must("handover", Prose()),
    _may("handover_days", Whole()),
    UniqueConstraint("phase_id"),
)
_escalation_ladder = _table(
    EscalationLadder,
    Column("region_id", Id(), ForeignKey("region.id"), nullable=False),
    _to("counts_from_id", "phase", optional=True),
    UniqueConstraint("region_id"),
)
_escalation_step = _table(
    EscalationStep,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("who", Prose()),
    _must("level", Word(Level)),
    _must("mandate", Truth()),
    _may("after_weeks", Whole()),
    _may("decides_within_days", Whole()),
)
_forum = _table(
    Forum,
    _to("region_id", "region"),
    _must("position", Whole()),
    _must("name", Prose()),
    _must("level", Word(ForumLevel)),
    _must("purpose", Prose()),
    _must("chair", Prose()),
    _may("every_weeks", Whole()),
    _must("mandate", Truth()),
    _must("partners", Several(Id())),
    _must("phases", Several(Id())),
    _must("intake", Prose()),
    _must("escalates_to", Prose()),
)
_check_in_entry = _table(
    CheckInEntry,
    _to("region_id", "region"),
    _to("agreement_id", "agreement"),
    _to("meeting_id", "meeting", optional=True),
    _must("status", Word(Status)),
    _must("status_before", Word(Status)),
    _must("note", Prose()),
    _must("reason", Prose()),
    _must("unblocker", Prose()),
    _may("deadline", Day()),
    _may("deadline_before", Day()),
    _may("not_before", Day()),
    _must("source", Word(EntrySource)),
    _must("at", Instant()),
)

_brought_steps = _table(
    BroughtSteps,
    _to("region_id", "region"),
    _must("numbers", Several(Prose())),
    _must("steps", Prose()),
)

TABLES: dict[type[Entity], Table] = {kind: METADATA.tables[name] for kind, name in KINDS.items()}

KINDS_BY_NAME: dict[str, type[Entity]] = {name: kind for kind, name in KINDS.items()}

REFERENCES: dict[tuple[type[Entity], str], type[Entity]] = {
    (Agreement, "supporting"): Organisation,
    (Forum, "partners"): Organisation,
    (Forum, "phases"): Phase,
}
"""Ids inside lists, which no foreign key can guard; `check` does."""


def references_of(kind: type[Entity]) -> dict[str, type[Entity]]:
    """The fields of `kind` that hold an id or a list of ids, and what those are ids of."""
    keys = (key for column in TABLES[kind].c for key in column.foreign_keys)
    own = {key.parent.name: KINDS_BY_NAME[key.column.table.name] for key in keys}
    return own | {field: to for (of, field), to in REFERENCES.items() if of is kind}


COMMAND = Table(
    "command",
    METADATA,
    Column("seq", Whole(), primary_key=True, autoincrement=False),
    Column("id", Id(), nullable=False, unique=True),
    _must("name", Prose()),
    # No foreign key: the journal outlives the region.
    _may("region_id", Id()),
    _must("at", Instant()),
    _must("kind", Prose()),
    Column("target", Id(), index=True),
    _must("digest", Prose()),
    Index("ix_command_region_id_seq", "region_id", "seq"),
    sqlite_strict=True,
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("command", Whole(), ForeignKey("command.seq"), primary_key=True, autoincrement=False),
    Column("position", Whole(), primary_key=True, autoincrement=False),
    _must("kind", Prose()),
    Column("entity_id", Id(), nullable=False, index=True),
    _must("op", Prose()),
    _must("field", Prose()),
    _may("before", Prose()),
    _may("after", Prose()),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

DRAFT = Table(
    "draft",
    METADATA,
    Column("scope", Prose(), primary_key=True),
    _must("text", Prose()),
    _must("at", Instant()),
    sqlite_strict=True,
)
