# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many entities at once become what they become one by one."""

from dataclasses import replace

import pytest

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS, Entity
from facilitator.storage.records import record
from facilitator.storage.types import json_text
from tests.builders.entities import one_of_each


def several(kind: type[Entity]) -> list[Entity]:
    """Two that share every value, and one that holds only what it must."""
    (one,) = [entity for entity in one_of_each() if type(entity) is kind]
    table = record(kind, "sqlite").table
    empty = {name: None for name in record(kind, "sqlite").names if table.c[name].nullable}
    return [one, replace(one, version=one.version + 1), replace(one, **empty)]


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
@pytest.mark.parametrize("kind", KINDS)
def test_rows_of_many_are_the_row_of_each(kind: type[Entity], dialect: str) -> None:
    mapping, entities = record(kind, dialect), several(kind)
    insert = mapping.insert()
    assert mapping.rows(entities) == [insert.parameters(mapping.values(e)) for e in entities]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_of_json_values_are_the_rows_of_the_entities(kind: type[Entity]) -> None:
    mapping, entities = record(kind, "sqlite"), several(kind)
    plain = [mapping.in_order(mapping.plain(entity)) for entity in entities]
    rows = mapping.rows_of_plain(entities, plain)
    assert rows == mapping.rows(entities)
    # 1 equals True, and the driver takes both; but not in the same time.
    assert [list(map(type, row)) for row in rows] == [
        list(map(type, row)) for row in mapping.rows(entities)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_packed_values_are_without_what_is_empty_and_in_the_order_of_the_fields(
    kind: type[Entity],
) -> None:
    mapping = record(kind, "sqlite")
    for entity in several(kind):
        plain = mapping.plain(entity)
        text = json_text({name: value for name, value in plain.items() if value is not None})
        assert mapping.packed(mapping.in_order(plain)) == text
        assert mapping.packed(mapping.in_order(dict(reversed(plain.items())))) == text


@pytest.mark.parametrize("kind", KINDS)
def test_many_get_another_version_as_one_does(kind: type[Entity]) -> None:
    entities = several(kind)
    wanted = [replace(entity, version=7) for entity in entities]
    assert list(record(kind, "sqlite").numbered(entities, 7)) == wanted


@pytest.mark.parametrize("kind", KINDS)
def test_whole_entities_are_those_of_the_constructor(kind: type[Entity]) -> None:
    mapping, entities = record(kind, "sqlite"), several(kind)
    keys, given = [entity.id for entity in entities], [mapping.plain(e) for e in entities]
    short = [{name: v for name, v in values.items() if v is not None} for values in given]
    as_they_were = [replace(entity, version=0) for entity in entities]
    assert mapping.whole(keys, given) == as_they_were
    made = [
        kind(id=key, **mapping.unplain(values)) for key, values in zip(keys, short, strict=True)
    ]
    assert mapping.whole(keys, short) == made


def test_what_must_be_there_is_missed() -> None:
    mapping = record(Agreement, "sqlite")
    (one,) = [entity for entity in one_of_each() if isinstance(entity, Agreement)]
    values = {name: value for name, value in mapping.plain(one).items() if name != "text"}
    with pytest.raises(KeyError):
        mapping.whole([one.id], [values])
