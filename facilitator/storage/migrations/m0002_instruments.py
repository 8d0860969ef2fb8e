# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three instruments: positionering, regievoering and overlegstructuur."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

TYPES = {
    "sqlite": {
        "ID": "TEXT",
        "INT": "INTEGER",
        "BOOL": "INTEGER",
        "MOMENT": "TEXT",
        "STRICT": "STRICT",
    },
    "postgresql": {
        "ID": "UUID",
        "INT": "BIGINT",
        "BOOL": "BOOLEAN",
        "MOMENT": "TIMESTAMP WITH TIME ZONE",
        "STRICT": "",
    },
}

SCHEMA = """
CREATE TABLE phase (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "name" TEXT NOT NULL, "trigger" TEXT NOT NULL, "from_week" {INT} NOT NULL,
    "decision_needed" {BOOL} NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_phase PRIMARY KEY ("id"),
    CONSTRAINT fk_phase_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_phase_region_id ON phase ("region_id");
CREATE TABLE role_assignment (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "phase_id" {ID} NOT NULL,
    "organisation_id" {ID} NOT NULL, "claimed" TEXT NOT NULL, "expected" TEXT NOT NULL,
    "taak" TEXT NOT NULL, "termijn" TEXT NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_role_assignment PRIMARY KEY ("id"),
    CONSTRAINT fk_role_assignment_organisation_id FOREIGN KEY ("organisation_id")
        REFERENCES organisation ("id"),
    CONSTRAINT fk_role_assignment_phase_id FOREIGN KEY ("phase_id") REFERENCES phase ("id"),
    CONSTRAINT fk_role_assignment_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_role_assignment_phase_id_organisation_id UNIQUE ("phase_id", "organisation_id")
) {STRICT};
CREATE INDEX ix_role_assignment_organisation_id ON role_assignment ("organisation_id");
CREATE INDEX ix_role_assignment_phase_id ON role_assignment ("phase_id");
CREATE INDEX ix_role_assignment_region_id ON role_assignment ("region_id");
CREATE TABLE expectation (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "from_id" {ID} NOT NULL, "to_id" {ID} NOT NULL, "text" TEXT NOT NULL, "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_expectation PRIMARY KEY ("id"),
    CONSTRAINT fk_expectation_from_id FOREIGN KEY ("from_id") REFERENCES organisation ("id"),
    CONSTRAINT fk_expectation_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT fk_expectation_to_id FOREIGN KEY ("to_id") REFERENCES organisation ("id")
) {STRICT};
CREATE INDEX ix_expectation_from_id ON expectation ("from_id");
CREATE INDEX ix_expectation_region_id ON expectation ("region_id");
CREATE INDEX ix_expectation_to_id ON expectation ("to_id");
CREATE TABLE regie_definition (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "number" {INT} NOT NULL, "text" TEXT NOT NULL,
    "made_at" {MOMENT} NOT NULL, "version" {INT} NOT NULL,
    CONSTRAINT pk_regie_definition PRIMARY KEY ("id"),
    CONSTRAINT fk_regie_definition_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_regie_definition_region_id_number UNIQUE ("region_id", "number")
) {STRICT};
CREATE TABLE consent (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "definition_id" {ID} NOT NULL,
    "organisation_id" {ID} NOT NULL, "answer" TEXT NOT NULL, "reason" TEXT NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_consent PRIMARY KEY ("id"),
    CONSTRAINT fk_consent_definition_id FOREIGN KEY ("definition_id")
        REFERENCES regie_definition ("id"),
    CONSTRAINT fk_consent_organisation_id FOREIGN KEY ("organisation_id")
        REFERENCES organisation ("id"),
    CONSTRAINT fk_consent_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_consent_definition_id_organisation_id UNIQUE ("definition_id", "organisation_id")
) {STRICT};
CREATE INDEX ix_consent_definition_id ON consent ("definition_id");
CREATE INDEX ix_consent_organisation_id ON consent ("organisation_id");
CREATE INDEX ix_consent_region_id ON consent ("region_id");
CREATE TABLE phase_regie (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "phase_id" {ID} NOT NULL, "initiates_id" {ID},
    "aligns_id" {ID}, "coordinates_id" {ID}, "handover" TEXT NOT NULL, "handover_days" {INT},
    "version" {INT} NOT NULL,
    CONSTRAINT pk_phase_regie PRIMARY KEY ("id"),
    CONSTRAINT fk_phase_regie_aligns_id FOREIGN KEY ("aligns_id") REFERENCES organisation ("id"),
    CONSTRAINT fk_phase_regie_coordinates_id FOREIGN KEY ("coordinates_id")
        REFERENCES organisation ("id"),
    CONSTRAINT fk_phase_regie_initiates_id FOREIGN KEY ("initiates_id")
        REFERENCES organisation ("id"),
    CONSTRAINT fk_phase_regie_phase_id FOREIGN KEY ("phase_id") REFERENCES phase ("id"),
    CONSTRAINT fk_phase_regie_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_phase_regie_phase_id UNIQUE ("phase_id")
) {STRICT};
CREATE INDEX ix_phase_regie_aligns_id ON phase_regie ("aligns_id");
CREATE INDEX ix_phase_regie_coordinates_id ON phase_regie ("coordinates_id");
CREATE INDEX ix_phase_regie_initiates_id ON phase_regie ("initiates_id");
CREATE INDEX ix_phase_regie_region_id ON phase_regie ("region_id");
CREATE TABLE escalation_ladder (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "counts_from_id" {ID},
    "version" {INT} NOT NULL,
    CONSTRAINT pk_escalation_ladder PRIMARY KEY ("id"),
    CONSTRAINT fk_escalation_ladder_counts_from_id FOREIGN KEY ("counts_from_id")
        REFERENCES phase ("id"),
    CONSTRAINT fk_escalation_ladder_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_escalation_ladder_region_id UNIQUE ("region_id")
) {STRICT};
CREATE INDEX ix_escalation_ladder_counts_from_id ON escalation_ladder ("counts_from_id");
CREATE TABLE escalation_step (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "who" TEXT NOT NULL, "level" TEXT NOT NULL, "mandate" {BOOL} NOT NULL, "after_weeks" {INT},
    "decides_within_days" {INT}, "version" {INT} NOT NULL,
    CONSTRAINT pk_escalation_step PRIMARY KEY ("id"),
    CONSTRAINT fk_escalation_step_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_escalation_step_region_id ON escalation_step ("region_id");
CREATE TABLE forum (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "position" {INT} NOT NULL,
    "name" TEXT NOT NULL, "level" TEXT NOT NULL, "purpose" TEXT NOT NULL, "chair" TEXT NOT NULL,
    "every_weeks" {INT}, "mandate" {BOOL} NOT NULL, "partners" TEXT NOT NULL,
    "phases" TEXT NOT NULL, "intake" TEXT NOT NULL, "escalates_to" TEXT NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_forum PRIMARY KEY ("id"),
    CONSTRAINT fk_forum_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_forum_region_id ON forum ("region_id");
"""


def upgrade(connection: "Connection") -> None:
    """Create the tables of the instruments."""
    types = TYPES[connection.dialect.name]
    for statement in SCHEMA.format(**types).split(";"):
        if statement.strip():
            connection.exec_driver_sql(statement)
