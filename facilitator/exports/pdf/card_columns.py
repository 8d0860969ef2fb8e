# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How wide each column of the afsprakenkaart is: no word broken, and room where there is text."""

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.exports.pdf.matrix import MatrixCell, MatrixColumn
from facilitator.exports.pdf.style import TextStyle

GUTTER = 7.0
_LEAST = 28.0
_MOST_WORD = 130.0
"""A word that is wider than this is broken on any paper."""
_SIDES = 3
"""The phase, the regie and the overleggen: columns that are no partner's."""


class Columns(NamedTuple):
    """Columns that together are as wide as the page; `whole` when no word has to be broken."""

    columns: tuple[MatrixColumn, ...]
    whole: bool


class _Need(NamedTuple):
    width: float
    mass: float
    whole: bool


def columns_for(
    heads: Sequence[str],
    rows: Sequence[Sequence[MatrixCell]],
    head: TextStyle,
    width: float,
    *,
    turned: bool,
) -> Columns:
    """The columns of these heads and rows; with `turned` the partners' names run upwards."""
    last = len(heads) - _SIDES + 1
    upright = [turned and 0 < index < last for index in range(len(heads))]
    needs = [
        _need("" if upright[index] else label, [row[index] for row in rows], head)
        for index, label in enumerate(heads)
    ]
    left = width - sum(need.width for need in needs)
    whole = left >= 0 and all(need.whole for need in needs)
    widths = _grown(needs, left) if left >= 0 else _squeezed(needs, width, last)
    made = zip(heads, widths, upright, strict=True)
    return Columns(tuple(MatrixColumn(*one) for one in made), whole)


def _need(label: str, cells: Sequence[MatrixCell], head: TextStyle) -> _Need:
    """The widest word, and how much text there is in all."""
    texts = [(label, head), *((text.text, text.style) for cell in cells for text in cell.texts)]
    words = [(word, style) for text, style in texts for word in text.split()]
    sizes = [style.face.width(word) * style.size for word, style in words]
    widest = max(sizes, default=0.0)
    letters = max((len(cell.chips) for cell in cells), default=0)
    least = max(_LEAST, min(letters, 2) * head.size * 1.6)
    needed = max(least, min(widest, _MOST_WORD) + 0.5) + GUTTER
    return _Need(needed, sum(sizes) + 1, widest <= _MOST_WORD)


def _grown(needs: Sequence[_Need], left: float) -> list[float]:
    """What is left goes where there is most text."""
    mass = sum(need.mass for need in needs)
    return [need.width + left * need.mass / mass for need in needs]


def _squeezed(needs: Sequence[_Need], width: float, last: int) -> list[float]:
    """The sides keep their width; the partners share the rest alike."""
    sides = [min(need.width, width / 8) for need in (needs[0], *needs[last:])]
    each = (width - sum(sides)) / max(last - 1, 1)
    return [sides[0], *([each] * (last - 1)), *sides[1:]]
