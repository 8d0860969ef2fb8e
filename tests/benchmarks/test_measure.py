# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import json
from collections.abc import Iterator
from itertools import count

import pytest

from tests.benchmarks.measure import Result, Row, compare
from tests.benchmarks.table import as_json, as_text


def _result(product: float = 0.003, baseline: float = 0.001, target: float = 5) -> Result:
    return Result("regel", target, (product,) * 10, (baseline,) * 10)


def test_the_ratio_is_that_of_the_medians() -> None:
    result = Result("x", 2, (1.0, 2.0, 90.0), (1.0, 1.0, 0.1))
    assert result.ratio == 2.0
    assert result.met


def test_product_and_baseline_take_turns_and_swap_who_goes_first() -> None:
    order: list[str] = []

    def run(name: str) -> Iterator[float]:
        for number in count():
            order.append(name)
            yield float(number)

    product, baseline = run("p"), run("b")
    compare(Row("x", 1, product.__next__, baseline.__next__, warm_up=1))
    assert "".join(order[:6]) == "pbpbbp"
    assert len(order) == 2 * (1 + 10)


def test_a_median_of_few_is_refused() -> None:
    with pytest.raises(ValueError, match="too little"):
        Row("x", 1, float, float, rounds=9)


def test_machines_read_milliseconds() -> None:
    assert json.loads(as_json([_result()])) == [
        {"naam": "regel", "verhouding": 3.0, "doel": 5, "mediaan": 3.0, "basis": 1.0}
    ]


def test_an_aim_for_nearly_every_time_stands_beside_the_p99() -> None:
    row = Row("x", 2, lambda: 0.02, lambda: 0.01, p99_aim=0.016)
    assert "20.00 ms (streven 16)" in as_text([compare(row)])


def test_the_table_says_what_missed_its_target() -> None:
    good, bad = as_text([_result(), _result(target=2)]).splitlines()[1:]
    assert good.endswith("  gehaald")
    assert bad.endswith("NIET GEHAALD")
