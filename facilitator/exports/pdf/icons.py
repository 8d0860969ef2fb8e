# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Phosphor icons as outlines: drawn as shapes, so that no icon turns up in the text of a page."""

from functools import cache
from io import BytesIO
from struct import unpack_from
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFontFace

from facilitator.assets import read_resource
from facilitator.domain.words import Recommendation, Theme

THEME_ICONS = {
    Theme.POSITIONERING: 0xF740,
    Theme.REGIEVOERING: 0xF4A2,
    Theme.OVERLEGSTRUCTUUR: 0xF45F,
}
GENERAL_ICON = 0xF46F
RECOMMENDATION_ICONS = {
    Recommendation.KIND: 0xF2FB,
    Recommendation.DESKUNDIGHEID: 0xF1B6,
    Recommendation.TAAL: 0xF333,
    Recommendation.MANDAAT: 0xF2B8,
    Recommendation.PREVENTIE: 0xF15B,
    Recommendation.REGIO: 0xF20F,
}

_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32


class _Point(NamedTuple):
    x: float
    y: float
    on: bool


@cache
def _face() -> TTFontFace:
    return TTFontFace(BytesIO(read_resource("icons/phosphor.ttf")))


def icon(codepoint: int, x: float, y: float, size: float) -> tuple[str, ...]:
    """Operators that fill the icon in a square of `size` with its lower left corner at x, y."""
    return ("q", f"{size:g} 0 0 {size:g} {x:.2f} {y:.2f} cm", _outline(codepoint), "f Q")


@cache
def _outline(codepoint: int) -> str:
    """The outline of a glyph in ems, as path operators."""
    face = _face()
    glyph = face.charToGlyph[codepoint]
    loca, glyf = face.get_table("loca"), face.get_table("glyf")
    start, _ = unpack_from(">LL", loca, glyph * 4) if _long(face) else _short(loca, glyph)
    scale = 1 / face.unitsPerEm
    paths = (_path(contour, scale) for contour in _contours(glyf, start))
    return "\n".join(paths)


def _long(face: TTFontFace) -> bool:
    return unpack_from(">h", face.get_table("head"), 50)[0] == 1


def _short(loca: bytes, glyph: int) -> tuple[int, int]:
    first, last = unpack_from(">HH", loca, glyph * 2)
    return first * 2, last * 2


def _contours(glyf: bytes, start: int) -> list[list[_Point]]:
    """The closed contours of a simple glyph; see the `glyf` table of OpenType."""
    (count,) = unpack_from(">h", glyf, start)
    ends = unpack_from(f">{count}H", glyf, start + 10)
    (skip,) = unpack_from(">H", glyf, start + 10 + 2 * count)
    offset = start + 12 + 2 * count + skip
    total = ends[-1] + 1
    flags, offset = _flags(glyf, offset, total)
    xs, offset = _coordinates(glyf, offset, flags, _SHORT_X, _SAME_X)
    ys, _ = _coordinates(glyf, offset, flags, _SHORT_Y, _SAME_Y)
    points = [
        _Point(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=True)
    ]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [points[first : end + 1] for first, end in zip(starts, ends, strict=True)]


def _flags(glyf: bytes, offset: int, total: int) -> tuple[list[int], int]:
    flags: list[int] = []
    while len(flags) < total:
        flag = glyf[offset]
        offset += 1
        flags.append(flag)
        if flag & _REPEAT:
            flags.extend([flag] * glyf[offset])
            offset += 1
    return flags, offset


def _coordinates(
    glyf: bytes, offset: int, flags: list[int], short: int, same: int
) -> tuple[list[int], int]:
    values: list[int] = []
    value = 0
    for flag in flags:
        if flag & short:
            value += glyf[offset] if flag & same else -glyf[offset]
            offset += 1
        elif not flag & same:
            value += unpack_from(">h", glyf, offset)[0]
            offset += 2
        values.append(value)
    return values, offset


def _path(contour: list[_Point], scale: float) -> str:
    """A contour of quadratic curves as PDF's cubic ones."""
    points = _with_implied(contour)
    first = points[0]
    parts = [f"{first.x * scale:.4f} {first.y * scale:.4f} m"]
    current, control = first, None
    for point in [*points[1:], first]:
        if not point.on:
            control = point
        elif control is None:
            parts.append(f"{point.x * scale:.4f} {point.y * scale:.4f} l")
            current = point
        else:
            parts.append(_cubic(current, control, point, scale))
            current, control = point, None
    return "\n".join([*parts, "h"])


def _with_implied(contour: list[_Point]) -> list[_Point]:
    """The contour from a point on the curve, with the points that TrueType leaves out."""
    full: list[_Point] = []
    for index, point in enumerate(contour):
        before = contour[index - 1]
        if not point.on and not before.on:
            full.append(_Point((before.x + point.x) / 2, (before.y + point.y) / 2, on=True))
        full.append(point)
    start = next(index for index, point in enumerate(full) if point.on)
    return full[start:] + full[:start]


def _cubic(start: _Point, control: _Point, end: _Point, scale: float) -> str:
    numbers = (
        start.x + (control.x - start.x) * 2 / 3,
        start.y + (control.y - start.y) * 2 / 3,
        end.x + (control.x - end.x) * 2 / 3,
        end.y + (control.y - end.y) * 2 / 3,
        end.x,
        end.y,
    )
    return " ".join(f"{number * scale:.4f}" for number in numbers) + " c"
