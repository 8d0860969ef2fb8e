# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opvolging: what was said about each agreement at a check-in, and "niet bespreken tot"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

TYPES = {
    "sqlite": {"ID": "TEXT", "INT": "INTEGER", "DAY": "TEXT", "MOMENT": "TEXT", "STRICT": "STRICT"},
    "postgresql": {
        "ID": "UUID",
        "INT": "BIGINT",
        "DAY": "DATE",
        "MOMENT": "TIMESTAMP WITH TIME ZONE",
        "STRICT": "",
    },
}

SCHEMA = """
ALTER TABLE agreement ADD COLUMN "not_before" {DAY};
CREATE TABLE check_in_entry (
    "id" {ID} NOT NULL, "region_id" {ID} NOT NULL, "agreement_id" {ID} NOT NULL,
    "meeting_id" {ID}, "status" TEXT NOT NULL, "status_before" TEXT NOT NULL,
    "note" TEXT NOT NULL, "reason" TEXT NOT NULL, "unblocker" TEXT NOT NULL, "deadline" {DAY},
    "deadline_before" {DAY}, "not_before" {DAY}, "source" TEXT NOT NULL, "at" {MOMENT} NOT NULL,
    "version" {INT} NOT NULL,
    CONSTRAINT pk_check_in_entry PRIMARY KEY ("id"),
    CONSTRAINT fk_check_in_entry_agreement_id FOREIGN KEY ("agreement_id")
        REFERENCES agreement ("id"),
    CONSTRAINT fk_check_in_entry_meeting_id FOREIGN KEY ("meeting_id") REFERENCES meeting ("id"),
    CONSTRAINT fk_check_in_entry_region_id FOREIGN KEY ("region_id") REFERENCES region ("id")
) {STRICT};
CREATE INDEX ix_check_in_entry_agreement_id ON check_in_entry ("agreement_id");
CREATE INDEX ix_check_in_entry_meeting_id ON check_in_entry ("meeting_id");
CREATE INDEX ix_check_in_entry_region_id ON check_in_entry ("region_id");
"""


def upgrade(connection: "Connection") -> None:
    """Add what opvolging keeps."""
    types = TYPES[connection.dialect.name]
    for statement in SCHEMA.format(**types).split(";"):
        if statement.strip():
            connection.exec_driver_sql(statement)
