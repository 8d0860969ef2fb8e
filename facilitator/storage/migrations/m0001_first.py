# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first schema: regions, meetings, agreements, the journal and the drafts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

TYPES = {
    "sqlite": {
        "ID": "TEXT",
        "INT": "INTEGER",
        "BOOL": "INTEGER",
        "MOMENT": "TEXT",
        "DAY": "TEXT",
        "TIME": "TEXT",
        "STRICT": "STRICT",
        "CLUSTERED": "WITHOUT ROWID, STRICT",
    },
    "postgresql": {
        "ID": "UUID",
        "INT": "BIGINT",
        "BOOL": "BOOLEAN",
        "MOMENT": "TIMESTAMP WITH TIME ZONE",
        "DAY": "DATE",
        "TIME": "TIME WITHOUT TIME ZONE",
        "STRICT": "",
        "CLUSTERED": "",
    },
}

SCHEMA = """
CREATE TABLE command (
    "seq" {INT} NOT NULL, "id" {ID} NOT NULL, "name" TEXT NOT NULL, "region_id" {ID},
    "at" {MOMENT} NOT NULL, "kind" TEXT NOT NULL, "target" {ID}, "digest" TEXT NOT NULL,
    CONSTRAINT pk_command PRIMARY KEY ("seq"),
    CONSTRAINT uq_command_id UNIQUE ("id")
) {STRICT};
CREATE INDEX ix_command_target ON command ("target");
CREATE INDEX ix_command_region_id_seq ON command ("region_id", "seq");
CREATE TABLE draft (
    "scope" TEXT NOT NULL, "text" TEXT NOT NULL, "at" {MOMENT} NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY ("scope")
) {STRICT};
CREATE TABLE region (
    "id" {ID} NOT NULL, "name" TEXT NOT NULL, "codes" TEXT NOT NULL,
    "ambition" TEXT NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_region PRIMARY KEY ("id")
) {STRICT};
CREATE TABLE figure (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "school_year" TEXT NOT NULL, "kind" TEXT NOT NULL, "count" TEXT NOT NULL,
    "reference_date" {DAY}, "version" {INT} NOT NULL,
    CONSTRAINT pk_figure PRIMARY KEY ("id"),
    CONSTRAINT fk_figure_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_figure_region_id ON figure ("region_id");
CREATE TABLE journal (
    "command" {INT} NOT NULL, "position" {INT} NOT NULL, "kind" TEXT NOT NULL,
    "entity_id" {ID} NOT NULL, "op" TEXT NOT NULL, "field" TEXT NOT NULL, "before" TEXT,
    "after" TEXT,
    CONSTRAINT pk_journal PRIMARY KEY ("command", "position"),
    CONSTRAINT fk_journal_command FOREIGN KEY ("command") REFERENCES command ("seq")
) {CLUSTERED};
CREATE INDEX ix_journal_entity_id ON journal ("entity_id");
CREATE TABLE meeting (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "kind" TEXT NOT NULL,
    "day" {DAY} NOT NULL, "starts_at" {TIME} NOT NULL, "place" TEXT NOT NULL,
    "state" TEXT NOT NULL, "check_in" {DAY}, "template" TEXT NOT NULL,
    "facilitator" TEXT NOT NULL, "frozen_versions" {INT} NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY ("id"),
    CONSTRAINT fk_meeting_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_meeting_region_id ON meeting ("region_id");
CREATE TABLE organisation (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "aliases" TEXT NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY ("id"),
    CONSTRAINT fk_organisation_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_organisation_region_id ON organisation ("region_id");
CREATE TABLE term (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "term" TEXT NOT NULL, "meaning" TEXT NOT NULL, "source" TEXT NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_term PRIMARY KEY ("id"),
    CONSTRAINT fk_term_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_term_region_id ON term ("region_id");
CREATE TABLE agenda_block (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "position" {INT} NOT NULL, "title" TEXT NOT NULL, "kind" TEXT NOT NULL, "theme" TEXT,
    "minutes" {INT} NOT NULL, "locked_start" {TIME}, "scheduled" {BOOL} NOT NULL,
    "kernvraag" TEXT NOT NULL, "deelvragen" TEXT NOT NULL, "werkvorm" TEXT NOT NULL,
    "notes" TEXT NOT NULL, "started_at" {MOMENT}, "ended_at" {MOMENT},
    "paused_at" {MOMENT}, "spent_seconds" {INT} NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_agenda_block PRIMARY KEY ("id"),
    CONSTRAINT fk_agenda_block_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_agenda_block_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_agenda_block_meeting_id ON agenda_block ("meeting_id");
CREATE INDEX ix_agenda_block_region_id ON agenda_block ("region_id");
CREATE TABLE frozen_version (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "number" {INT} NOT NULL, "frozen_at" {MOMENT} NOT NULL, "reason" TEXT NOT NULL,
    "picture" TEXT NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_frozen_version PRIMARY KEY ("id"),
    CONSTRAINT fk_frozen_version_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_frozen_version_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_frozen_version_meeting_id ON frozen_version ("meeting_id");
CREATE INDEX ix_frozen_version_region_id ON frozen_version ("region_id");
CREATE TABLE issue (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "position" {INT} NOT NULL, "text" TEXT NOT NULL, "theme" TEXT,
    "named_by" TEXT NOT NULL, "times" {INT} NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_issue PRIMARY KEY ("id"),
    CONSTRAINT fk_issue_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_issue_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_issue_meeting_id ON issue ("meeting_id");
CREATE INDEX ix_issue_region_id ON issue ("region_id");
CREATE TABLE person (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "organisation_id" {ID} NOT NULL,
    "position" {INT} NOT NULL, "function" TEXT NOT NULL, "mandate" {BOOL} NOT NULL,
    "name" TEXT, "email" TEXT, "version" {INT} NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY ("id"),
    CONSTRAINT fk_person_organisation_id FOREIGN KEY ("organisation_id")
        REFERENCES organisation ("id"),
    CONSTRAINT fk_person_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_person_organisation_id ON person ("organisation_id");
CREATE INDEX ix_person_region_id ON person ("region_id");
CREATE TABLE reopening (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "after_version" {INT} NOT NULL, "reopened_at" {MOMENT} NOT NULL,
    "reason" TEXT NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_reopening PRIMARY KEY ("id"),
    CONSTRAINT fk_reopening_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_reopening_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_reopening_meeting_id ON reopening ("meeting_id");
CREATE INDEX ix_reopening_region_id ON reopening ("region_id");
CREATE TABLE agreement (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "block_id" {ID}, "number" {INT} NOT NULL, "kind" TEXT NOT NULL, "text" TEXT NOT NULL,
    "theme" TEXT, "owner_id" {ID}, "owner_person_id" {ID}, "supporting" TEXT NOT NULL,
    "unknown" TEXT NOT NULL, "deadline" {DAY}, "visible" TEXT, "level" TEXT,
    "recommendations" TEXT NOT NULL, "impuls" {BOOL} NOT NULL, "status" TEXT NOT NULL,
    "blocked_reason" TEXT, "unblocker" TEXT, "captured_at" {MOMENT} NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_agreement PRIMARY KEY ("id"),
    CONSTRAINT fk_agreement_block_id FOREIGN KEY ("block_id") REFERENCES agenda_block ("id"),
    CONSTRAINT fk_agreement_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_agreement_owner_id FOREIGN KEY ("owner_id") REFERENCES organisation ("id"),
    CONSTRAINT fk_agreement_owner_person_id FOREIGN KEY ("owner_person_id")
        REFERENCES person ("id"),
    CONSTRAINT fk_agreement_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_agreement_region_id_number UNIQUE ("region_id", "number")
) {STRICT};
CREATE INDEX ix_agreement_block_id ON agreement ("block_id");
CREATE INDEX ix_agreement_meeting_id ON agreement ("meeting_id");
CREATE INDEX ix_agreement_owner_id ON agreement ("owner_id");
CREATE INDEX ix_agreement_owner_person_id ON agreement ("owner_person_id");
CREATE TABLE attendance (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "meeting_id" {ID} NOT NULL,
    "person_id" {ID} NOT NULL, "present" {BOOL} NOT NULL, "arrived_at" {MOMENT},
    "version" {INT} NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY ("id"),
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_attendance_person_id FOREIGN KEY ("person_id") REFERENCES person ("id"),
    CONSTRAINT fk_attendance_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_attendance_meeting_id ON attendance ("meeting_id");
CREATE INDEX ix_attendance_person_id ON attendance ("person_id");
CREATE INDEX ix_attendance_region_id ON attendance ("region_id");
"""


def upgrade(connection: "Connection") -> None:
    """Create every table."""
    types = TYPES[connection.dialect.name]
    for statement in SCHEMA.format(**types).split(";"):
        if statement.strip():
            connection.exec_driver_sql(statement)
