# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The XML of what stands on a slide, as text; parsed once per slide.

python-pptx keeps the package and its parts. Cells set through its properties cost several times
as much as these strings, and every run has to carry language and colour.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from facilitator.domain.text import clean_line
from facilitator.exports.pptx.look import EMU, GAP_TINT, LATE_LINE, Style
from facilitator.exports.pptx.measure import Line

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LANGUAGE = "nl-NL"
_MAX_ALT = 400


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide, in points."""

    left: float
    top: float
    width: float
    height: float

    def transform(self, prefix: str = "a") -> str:
        return (
            f'<{prefix}:xfrm><a:off x="{emu(self.left)}" y="{emu(self.top)}"/>'
            f'<a:ext cx="{emu(self.width)}" cy="{emu(self.height)}"/></{prefix}:xfrm>'
        )


def emu(points: float) -> int:
    return round(points * EMU)


def quoted(text: str) -> str:
    """Text as XML, for content and for attributes."""
    return escape(text, {'"': "&quot;"})


def fill(colour: str) -> str:
    """A solid fill: a name of the theme, or six hexadecimal digits."""
    if len(colour) == 6 and colour == colour.upper():
        return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


@cache
def _run_properties(style: Style, tag: str) -> str:
    face = "+mj-lt" if style.serif else "+mn-lt"
    return (
        f'<a:{tag} lang="{LANGUAGE}" sz="{round(style.size * 100)}" b="{int(style.bold)}">'
        f'{fill(style.colour)}<a:latin typeface="{face}"/></a:{tag}>'
    )


def _run(text: str, style: Style) -> str:
    shown = quoted(text)
    return f"<a:r>{_run_properties(style, 'rPr')}<a:t>{shown}</a:t></a:r>"


@cache
def _paragraph_properties(line: float, above: float, align: str) -> str:
    return (
        f'<a:pPr marL="0" indent="0" algn="{align}"><a:lnSpc><a:spcPts val="{round(line * 100)}"/>'
        f'</a:lnSpc><a:spcBef><a:spcPts val="{round(above * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>'
    )


def paragraph(text: str, style: Style, above: float = 0, align: str = "l") -> str:
    """One paragraph; an empty one keeps the height of its style."""
    properties = _paragraph_properties(style.line, above, align)
    if not text:
        return f"<a:p>{properties}{_run_properties(style, 'endParaRPr')}</a:p>"
    return f"<a:p>{properties}{_run(text, style)}</a:p>"


def lines_xml(lines: Sequence[Line]) -> str:
    """Wrapped lines as paragraphs again, so that a reader's own fonts may wrap them."""
    parts: list[str] = []
    texts: list[str] = []
    first: Line | None = None
    for line in lines:
        if first is None or line.begins:
            if first is not None:
                parts.append(paragraph("".join(texts), first.style, first.above))
            first, texts = line, []
        texts.append(line.text)
    if first is not None:
        parts.append(paragraph("".join(texts), first.style, first.above))
    return "".join(parts)


def text_body(content: str, *, inset: float = 0, top: float = 0, anchor: str = "t") -> str:
    """The text of a shape: paragraphs as XML, in a body that never grows."""
    edge = emu(inset)
    return (
        f'<p:txBody><a:bodyPr wrap="square" lIns="{edge}" tIns="{emu(top)}" '
        f'rIns="{edge}" bIns="0" anchor="{anchor}" rtlCol="0"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{content}</p:txBody>"
    )


def _non_visual(name: str, alt: str = "") -> str:
    described = f' descr="{quoted(clean_line(alt)[:_MAX_ALT])}"' if alt else ""
    return f'<p:cNvPr id="0" name="{quoted(name)}"{described}/>'


def placeholder(kind: str, content: str, index: int = 0, name: str = "") -> str:
    """A placeholder of the layout, filled with paragraphs as XML."""
    number = f' idx="{index}"' if index else ""
    return (
        f"<p:sp><p:nvSpPr>{_non_visual(name or kind)}"
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{number}/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{content}</p:txBody></p:sp>"
    )


def plain(text: str) -> str:
    """A paragraph that takes everything but its language from the layout."""
    if not text:
        return f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    shown = quoted(text)
    return f'<a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{shown}</a:t></a:r></a:p>'


def slide_image() -> str:
    """The slide in small, on its page of notes."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="0" name="Dia"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )


def slide_number() -> str:
    """The slide's own number, as a field."""
    content = (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{LANGUAGE}"/><a:t>‹nr.›</a:t></a:fld></a:p>'
    )
    return placeholder("sldNum", content, 12, "Dianummer")


def shape(
    box: Box,
    *,
    name: str,
    geometry: str = "rect",
    adjust: tuple[tuple[str, int], ...] = (),
    colour: str | None = None,
    outline: str | None = None,
    body: str = "",
    alt: str = "",
    hatched: bool = False,
) -> str:
    """A native shape; without `body` it holds no text, and `alt` says what it is."""
    paint = _HATCH if hatched else fill(colour) if colour else "<a:noFill/>"
    border = f'<a:ln w="9525">{fill(outline)}</a:ln>' if outline else "<a:ln><a:noFill/></a:ln>"
    guides = "".join(f'<a:gd name="{guide}" fmla="val {value}"/>' for guide, value in adjust)
    text = body or text_body(paragraph("", _EMPTY))
    return (
        f"<p:sp><p:nvSpPr>{_non_visual(name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{box.transform()}<a:prstGeom prst="{geometry}"><a:avLst>{guides}</a:avLst>'
        f"</a:prstGeom>{paint}{border}</p:spPr>{text}</p:sp>"
    )


_EMPTY = Style(13, 13)
_HATCH = (
    f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{LATE_LINE}"/></a:fgClr>'
    f'<a:bgClr><a:srgbClr val="{GAP_TINT}"/></a:bgClr></a:pattFill>'
)


def text_box(box: Box, content: str, *, name: str, anchor: str = "t") -> str:
    """A text box without edges; `content` is paragraphs as XML."""
    return (
        f'<p:sp><p:nvSpPr>{_non_visual(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{box.transform()}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"</p:spPr>{text_body(content, anchor=anchor)}</p:sp>"
    )


TURNED = ' vert="vert270"'
"""Text of a cell that runs upwards."""
AT_FOOT = ' anchor="b"'
"""Text of a cell that stands at its foot."""


@cache
def cell_properties(
    left: float, right: float, pad: float, rule: str, width: float, extra: str = ""
) -> str:
    """A cell's margins and the rule under it; `extra` holds other attributes."""
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    return (
        f'<a:tcPr marL="{emu(left)}" marR="{emu(right)}" marT="{emu(pad)}" marB="{emu(pad)}"'
        f'{extra}>{none}<a:lnB w="{emu(width)}">{fill(rule)}</a:lnB><a:noFill/></a:tcPr>'
    )


def cell(content: str, properties: str) -> str:
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{content}</a:txBody>{properties}</a:tc>"


def table(box: Box, widths: Sequence[float], rows: Iterable[str], *, name: str, alt: str) -> str:
    """A native table with a header row; `rows` are `a:tr` as XML."""
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_non_visual(name, alt)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{box.transform('p')}<a:graphic><a:graphicData "
        f'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f'<a:tblPr firstRow="1"><a:tableStyleId>{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{''.join(rows)}"
        f"</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def table_row(cells: Iterable[str], height: float) -> str:
    return f'<a:tr h="{emu(height)}">{"".join(cells)}</a:tr>'
