# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sessiebestand: steps that came along from elsewhere, and numbers that were handed out twice."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

TYPES = {
    "sqlite": {"ID": "TEXT", "INT": "INTEGER", "STRICT": "STRICT"},
    "postgresql": {"ID": "UUID", "INT": "BIGINT", "STRICT": ""},
}

STEPS = """
CREATE TABLE brought_steps (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "numbers" TEXT NOT NULL, "steps" TEXT NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_brought_steps PRIMARY KEY ("id"),
    CONSTRAINT fk_brought_steps_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_brought_steps_region_id ON brought_steps ("region_id");
"""

# SQLite can't change a rule of a table that exists, so the table is made anew.
TWINS = {
    "sqlite": """
CREATE TABLE agreement_new (
    "id" TEXT NOT NULL, "region_id" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "block_id" TEXT, "number" INTEGER NOT NULL, "kind" TEXT NOT NULL, "text" TEXT NOT NULL,
    "theme" TEXT, "owner_id" TEXT, "owner_person_id" TEXT, "supporting" TEXT NOT NULL,
    "unknown" TEXT NOT NULL, "deadline" TEXT, "visible" TEXT, "level" TEXT,
    "recommendations" TEXT NOT NULL, "impuls" INTEGER NOT NULL, "status" TEXT NOT NULL,
    "blocked_reason" TEXT, "unblocker" TEXT, "not_before" TEXT, "captured_at" TEXT NOT NULL,
    "twin" INTEGER NOT NULL, "version" INTEGER NOT NULL,
    CONSTRAINT pk_agreement PRIMARY KEY ("id"),
    CONSTRAINT fk_agreement_block_id FOREIGN KEY ("block_id") REFERENCES agenda_block ("id"),
    CONSTRAINT fk_agreement_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_agreement_owner_id FOREIGN KEY ("owner_id") REFERENCES organisation ("id"),
    CONSTRAINT fk_agreement_owner_person_id FOREIGN KEY ("owner_person_id")
        REFERENCES person ("id"),
    CONSTRAINT fk_agreement_region_id FOREIGN KEY ("region_id") REFERENCES region ("id"),
    CONSTRAINT uq_agreement_region_id_number_twin UNIQUE ("region_id", "number", "twin")
) STRICT;
INSERT INTO agreement_new ("id", "region_id", "meeting_id", "block_id", "number", "kind", "text",
    "theme", "owner_id", "owner_person_id", "supporting", "unknown", "deadline", "visible",
    "level", "recommendations", "impuls", "status", "blocked_reason", "unblocker", "not_before",
    "captured_at", "twin", "version")
SELECT "id", "region_id", "meeting_id", "block_id", "number", "kind", "text", "theme", "owner_id",
    "owner_person_id", "supporting", "unknown", "deadline", "visible", "level",
    "recommendations", "impuls", "status", "blocked_reason", "unblocker", "not_before",
    "captured_at", 0, "version" FROM agreement;
DROP TABLE agreement;
ALTER TABLE agreement_new RENAME TO agreement;
CREATE INDEX ix_agreement_block_id ON agreement ("block_id");
CREATE INDEX ix_agreement_meeting_id ON agreement ("meeting_id");
CREATE INDEX ix_agreement_owner_id ON agreement ("owner_id");
CREATE INDEX ix_agreement_owner_person_id ON agreement ("owner_person_id");
""",
    "postgresql": """
ALTER TABLE agreement ADD COLUMN "twin" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement ALTER COLUMN "twin" DROP DEFAULT;
ALTER TABLE agreement DROP CONSTRAINT uq_agreement_region_id_number;
ALTER TABLE agreement ADD CONSTRAINT uq_agreement_region_id_number_twin
    UNIQUE ("region_id", "number", "twin");
""",
}

# The Overzicht counts every afspraak of every region when the program starts.
STANDING = """
CREATE INDEX ix_agreement_kind_region_id_status_deadline
    ON agreement ("kind", "region_id", "status", "deadline");
"""


def upgrade(connection: "Connection") -> None:
    """Add what came along from elsewhere, give twins their place, and make counting quick."""
    dialect = connection.dialect.name
    for statement in (STEPS.format(**TYPES[dialect]) + TWINS[dialect] + STANDING).split(";"):
        if statement.strip():
            connection.exec_driver_sql(statement)
