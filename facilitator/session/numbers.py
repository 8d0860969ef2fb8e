# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that two laptops both gave out: which one stays, and what the other becomes.

What was vastgesteld keeps the number it was handed out under, always; two that were both handed
out as A-013 stay A-013, and the one handed out last gets a letter (A-013b). Of the others the one
captured first keeps the number. The rest take the lowest higher numbers that nobody ever had, in
the order of number and capture; so the outcome depends on what there is, not on who merged first,
and merging again or removing something changes nothing.

Versions of the definition of regie, and versions of a meeting that were handed out, keep their
order and move up; what stands in the document that was handed out stays.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import msgspec

from facilitator.domain.steps import Plain
from facilitator.session.fields import AGREEMENT, DEFINITION, FROZEN, MEETING

Values = dict[str, Plain]
Everything = Mapping[tuple[str, str], Values]


class _Item(msgspec.Struct):
    number: int
    uid: str = ""


class _Picture(msgspec.Struct):
    """As much of a Report as is needed here: what was handed out under which number."""

    items: list[_Item] = []


@dataclass(frozen=True, slots=True, order=True)
class _Told:
    """A number that was handed out: when, and to what."""

    at: str
    entity: str
    number: int


def give_numbers(living: Everything, everyone: Everything) -> None:
    """Give `living` agreements and definitions the numbers that hold beside `everyone`.

    `everyone` has what was removed too: its numbers stay taken.
    """
    _number_agreements(living, everyone)
    _keep_order(living, everyone, DEFINITION, "region_id", "made_at")
    _keep_order(living, everyone, FROZEN, "meeting_id", "frozen_at")
    _count_versions(living)


def _number_agreements(living: Everything, everyone: Everything) -> None:
    all_of_them = {
        key[1]: values
        for key, values in everyone.items()
        if key[0] == AGREEMENT and "number" in values
    }
    told = _told(living, all_of_them)
    numbers = {each.entity: (each.number, 0) for each in told.values()}
    _tell_twins_apart(sorted(told.values()), numbers)
    _number_the_rest(all_of_them, numbers)
    for key, values in living.items():
        if key[0] == AGREEMENT and key[1] in numbers:
            values["number"], values["twin"] = numbers[key[1]]


def _tell_twins_apart(told: list[_Told], numbers: dict[str, tuple[int, int]]) -> None:
    seen: dict[int, int] = {}
    for each in told:
        twin = seen.get(each.number, -1) + 1
        numbers[each.entity] = (each.number, twin)
        seen[each.number] = twin


def _number_the_rest(agreements: Mapping[str, Values], numbers: dict[str, tuple[int, int]]) -> None:
    taken = {number for number, _ in numbers.values()}
    ever = taken | {_number(values) for values in agreements.values()}
    waiting: list[tuple[int, str]] = []
    rest = [
        (_number(values), str(values.get("captured_at")), entity)
        for entity, values in agreements.items()
        if entity not in numbers
    ]
    for number, _, entity in sorted(rest):
        if number in taken:
            waiting.append((number, entity))
        else:
            taken.add(number)
            numbers[entity] = (number, 0)
    free = 1
    for number, entity in waiting:
        free = max(free, number + 1)
        while free in ever:
            free += 1
        ever.add(free)
        numbers[entity] = (free, 0)


def _told(living: Everything, agreements: Mapping[str, Values]) -> dict[str, _Told]:
    """Per agreement the first number that was handed out, and when."""
    found: dict[str, _Told] = {}
    by_meeting: dict[tuple[str, int], list[str]] = defaultdict(list)
    for entity, values in agreements.items():
        by_meeting[str(values.get("meeting_id")), _number(values)].append(entity)
    for key, values in living.items():
        if key[0] != FROZEN:
            continue
        at, meeting = str(values.get("frozen_at")), str(values.get("meeting_id"))
        for item in _items(str(values.get("picture"))):
            # The oldest pictures name no agreement, only its number within the meeting.
            uid = item.uid.replace("-", "")
            for entity in [uid] if item.uid else by_meeting.get((meeting, item.number), []):
                told = _Told(at, entity, item.number)
                if entity in agreements and (entity not in found or told < found[entity]):
                    found[entity] = told
    return found


def _items(picture: str) -> list[_Item]:
    try:
        return msgspec.json.decode(picture, type=_Picture).items
    except (msgspec.MsgspecError, RecursionError):
        return []


def _number(values: Values) -> int:
    return cast("int", values["number"])


def _keep_order(living: Everything, everyone: Everything, kind: str, within: str, at: str) -> None:
    """Let versions of one thing move up so that each has a number of its own, oldest first."""
    found = [
        (str(values.get(within)), _number(values), str(values.get(at)), key[1])
        for key, values in everyone.items()
        if key[0] == kind and "number" in values
    ]
    last: dict[str, int] = {}
    for parent, number, _, entity in sorted(found):
        last[parent] = max(last.get(parent, 0) + 1, number)
        if (kind, entity) in living:
            living[kind, entity]["number"] = last[parent]


def _count_versions(living: Everything) -> None:
    """A meeting counts every version of it that was handed out, by whomever."""
    for key, values in living.items():
        meeting = living.get((MEETING, str(values.get("meeting_id")))) if key[0] == FROZEN else None
        if meeting is not None and "number" in values:
            counted = cast("int", meeting.get("frozen_versions") or 0)
            meeting["frozen_versions"] = max(counted, _number(values))
