# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes resources/reports/slagvaardig.pptx: the 16:9 template of every deck.

Run as `.venv/bin/python -m tests.tools.make_pptx_template`; the outcome is committed. It starts
from python-pptx's own default for the parts that every file has and replaces all that one sees.
"""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Emu

from facilitator.domain.words import THEME_LABELS
from facilitator.exports.pptx import look
from facilitator.exports.pptx.look import Style
from facilitator.exports.pptx.markup import LANGUAGE, NAMESPACES, Box, emu, fill
from facilitator.exports.pptx.package import with_fixed_dates

TARGET = Path(__file__).parents[2] / "resources" / "reports" / "slagvaardig.pptx"
MADE = datetime(2026, 11, 1, tzinfo=UTC)

# Office takes one face by name and, where it is missing, the one whose PANOSE number is nearest.
# Ours carry the numbers of Cambria and Calibri, so that those two stand in for them.
SERIF = '<a:latin typeface="Source Serif 4" panose="02040503050406030204" pitchFamily="18"/>'
SANS = '<a:latin typeface="Inter" panose="020F0502020204030204" pitchFamily="34"/>'
OTHER = '<a:ea typeface=""/><a:cs typeface=""/>'

NOTES_WORDS = {
    "10/17/16": "Datum",
    "Click to edit Master text styles": "Klik om notities te maken",
    "Second level": "Tweede niveau",
    "Third level": "Derde niveau",
    "Fourth level": "Vierde niveau",
    "Fifth level": "Vijfde niveau",
    "‹#›": "‹nr.›",
}
NOTES_NAMES = {
    "Header Placeholder 1": "Koptekst",
    "Date Placeholder 2": "Datum",
    "Slide Image Placeholder 3": "Dia",
    "Notes Placeholder 4": "Notities",
    "Footer Placeholder 5": "Voettekst",
    "Slide Number Placeholder 6": "Dianummer",
}
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Slagvaardig</Application></Properties>"
)

FOOT = Style(13, 18, colour="6F675D")
FOOT_ON_COLOUR = Style(13, 18, colour="bg1")


def level(style: Style, tag: str = "a:lvl1pPr", align: str = "l") -> str:
    face = "+mj-lt" if style.serif else "+mn-lt"
    return (
        f'<{tag} marL="0" indent="0" algn="{align}" rtl="0"><a:lnSpc>'
        f'<a:spcPts val="{round(style.line * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/>'
        f'</a:spcBef><a:buNone/><a:defRPr lang="{LANGUAGE}" sz="{round(style.size * 100)}" '
        f'b="{int(style.bold)}" kern="1200">{fill(style.colour)}<a:latin typeface="{face}"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></{tag}>'
    )


def place(kind: str, box: Box, style: Style, prompt: str, **over: Any) -> str:
    """A placeholder of the master or a layout."""
    index = f' idx="{over["index"]}"' if "index" in over else ""
    anchor, align = over.get("anchor", "t"), over.get("align", "l")
    run = f'<a:r><a:rPr lang="{LANGUAGE}"/><a:t>{prompt}</a:t></a:r>'
    if kind == "sldNum":
        run = (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            f'<a:rPr lang="{LANGUAGE}"/><a:t>‹nr.›</a:t></a:fld>'
        )
    size = {"dt": ' sz="half"', "ftr": ' sz="quarter"', "sldNum": ' sz="quarter"'}.get(kind, "")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{over.get("name", prompt)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}"{size}{index}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{box.transform()}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{level(style, align=align)}'
        f"</a:lstStyle><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def paint(box: Box, name: str, colour: str, geometry: str = "rect", adjust: int = 0) -> str:
    """A coloured shape of a layout."""
    guide = f'<a:gd name="adj" fmla="val {adjust}"/>' if adjust else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{name}" descr="{name}"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{box.transform()}<a:prstGeom prst="{geometry}"><a:avLst>{guide}</a:avLst>'
        f"</a:prstGeom>{fill(colour)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/>"
        f'<a:lstStyle/><a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
    )


def footers(left: float = look.LEFT, style: Style = FOOT, stacked: float = 0) -> str:
    """Foot, date and number; with `stacked` points of width under each other beside colour."""
    top = look.FOOTER_TOP
    first = Box(left, top - 20 if stacked else top, stacked or 360, 18)
    second = Box(left, top, stacked, 18) if stacked else Box(410, top, 440, 18)
    number = Box(415, top, 40, 18) if stacked and style is FOOT else Box(865, top, 50, 18)
    return (
        place("ftr", first, style, "Voettekst", index=11)
        + place("dt", second, style, "Datum", index=10, align="l" if stacked else "r")
        + place("sldNum", number, FOOT, "Dianummer", index=12, align="r")
    )


TITLE_BOX = Box(look.LEFT, look.TITLE_TOP, look.TITLE_WIDTH, look.TITLE.line)
BODY_BOX = Box(look.LEFT, look.BODY_TOP, 870, look.BODY_BOTTOM - look.BODY_TOP)
BODY = Style(18, 26)


def title(box: Box = TITLE_BOX, style: Style = look.TITLE, anchor: str = "t") -> str:
    return place("title", box, style, "Klik om een titel te maken", anchor=anchor, name="Titel")


def cover() -> str:
    mark = Box(look.LEFT, 42, 24, 24)
    bars = "".join(
        paint(Box(mark.left + 5 + 5 * n, 60 - h, 3.5, h), f"Staaf {n + 1}", "bg1")
        for n, h in enumerate((5, 9, 13))
    )
    return (
        paint(mark, "Beeldmerk Slagvaardig", look.PRIMARY, "roundRect", 22000)
        + bars
        + title(Box(look.LEFT, 128, 420, 66), Style(52, 62, bold=True, serif=True))
        + place("body", Box(80, 40.5, 560, 24), Style(15, 24, bold=True), "Regio", index=13)
        + place("subTitle", Box(look.LEFT, 206, 390, 92), Style(18, 27, colour="tx2"),
                "Ondertitel", index=1)
        + place("body", Box(look.LEFT, 316, 390, 66), Style(14, 21, colour="tx2"),
                "Bijeenkomst en datum", index=14)
        + footers(stacked=370)
    )  # fmt: skip


def content() -> str:
    return title() + place("body", BODY_BOX, BODY, "Tekst", index=1) + footers()


def theme_layout(colour: str) -> str:
    """A kernvraag on a panel; a panel on the slide itself would hide the foot."""
    name = Box(look.PANEL_LEFT, 42, look.PANEL_TEXT, 22)
    box = Box(look.PANEL_LEFT, 96, look.PANEL_TEXT, 330)
    style = Style(33, 41, bold=True, serif=True, colour="bg1")
    return (
        paint(Box(0, 0, look.PANEL_WIDTH, look.HEIGHT), "Themavlak", colour)
        + title(box, style)
        + place("body", name, Style(16.5, 21, bold=True, colour="bg1"), "Thema", index=13)
        + footers(look.PANEL_LEFT, FOOT_ON_COLOUR, look.PANEL_TEXT)
    )


def tree(shapes: str) -> str:
    numbers = iter(range(2, 100))
    numbered = re.sub(r'id="0"', lambda _: f'id="{next(numbers)}"', shapes)
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{numbered}</p:spTree>'
    )


def layout_xml(name: str, kind: str, shapes: str) -> bytes:
    named = f' type="{kind}"' if kind else ""
    return (
        f'<p:sldLayout {NAMESPACES}{named} preserve="1" userDrawn="1"><p:cSld name="{name}">'
        f"{tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    ).encode()


def text_styles() -> str:
    deeper = "".join(
        level(BODY, f"a:lvl{n}pPr").replace('marL="0"', f'marL="{emu(16 * (n - 1))}"')
        for n in range(2, 10)
    )
    other = "".join(level(BODY, f"a:lvl{n}pPr") for n in range(1, 10))
    return (
        f"<p:txStyles><p:titleStyle>{level(look.TITLE)}</p:titleStyle><p:bodyStyle>{level(BODY)}"
        f"{deeper}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def replace_master(master: Any) -> None:
    element = master._element
    background = f"<p:bg {NAMESPACES}><p:bgPr>{fill(look.PAPER)}<a:effectLst/></p:bgPr></p:bg>"
    shapes = title() + place("body", BODY_BOX, BODY, "Tekst", index=1) + footers()
    c_sld = element.find(".//{*}cSld")
    for child in list(c_sld):
        c_sld.remove(child)
    c_sld.append(parse_xml(background))
    c_sld.append(parse_xml(tree(shapes).replace("<p:spTree>", f"<p:spTree {NAMESPACES}>", 1)))
    old = element.find("{*}txStyles")
    styles = text_styles().replace("<p:txStyles>", f"<p:txStyles {NAMESPACES}>", 1)
    element.replace(old, parse_xml(styles))


def theme_xml(old: bytes) -> bytes:
    """The default's theme with our colours and fonts; its effects and lines stay."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in look.SCHEME.items()
    )
    fonts = f"<a:majorFont>{SERIF}{OTHER}</a:majorFont><a:minorFont>{SANS}{OTHER}</a:minorFont>"
    text = old.decode()
    text = re.sub(r'(<a:theme [^>]*name=")[^"]*', r"\1Slagvaardig", text)
    for tag, inside in (("clrScheme", colours), ("fontScheme", fonts)):
        whole = f'<a:{tag} name="Slagvaardig">{inside}</a:{tag}>'
        text = re.sub(f"<a:{tag}.*?</a:{tag}>", whole, text, flags=re.DOTALL)
    return text.encode()


def replace_layouts(deck: Any) -> None:
    made = [
        ("Omslag", "title", cover()),
        ("Titel en inhoud", "obj", content()),
        ("Alleen titel", "titleOnly", title() + footers()),
        ("Thema", "", theme_layout(look.PRIMARY)),
    ]
    for theme, label in THEME_LABELS.items():
        made.append((f"Thema {label}", "", theme_layout(look.THEME_COLOURS[theme])))
    for layout in list(deck.slide_layouts)[len(made) :]:
        deck.slide_layouts.remove(layout)
    for layout, (name, kind, shapes) in zip(deck.slide_layouts, made, strict=True):
        layout.part._element = parse_xml(layout_xml(name, kind, shapes))


def drop_leftovers(deck: Any) -> None:
    """The default's preview picture and printer settings say nothing about ours."""
    for part in (deck.part.package, deck.part):
        for key, relation in list(part._rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in {"thumbnail", "printerSettings"}:
                part._rels.pop(key)


def in_dutch(deck: Any) -> None:
    """What the default says in English: the notes master, and the language of text at large."""
    for part in (deck.part, deck.notes_master.part):
        for element in part._element.iter():
            if element.get("lang"):
                element.set("lang", LANGUAGE)
            if element.tag.endswith("}t"):
                element.text = NOTES_WORDS.get(element.text, element.text)
            if (name := element.get("name")) in NOTES_NAMES:
                element.set("name", NOTES_NAMES[name])


def as_widescreen(deck: Any) -> None:
    """The size, and the notes master by name, which python-pptx leaves out."""
    deck.slide_width, deck.slide_height = Emu(emu(look.WIDTH)), Emu(emu(look.HEIGHT))
    element = deck.part._element
    del element.find("{*}sldSz").attrib["type"]
    key = next(k for k, r in deck.part.rels.items() if r.reltype.endswith("/notesMaster"))
    listed = (
        f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{key}"/></p:notesMasterIdLst>'
    )
    element.find("{*}sldMasterIdLst").addnext(parse_xml(listed))
    for relation in deck.part.package._rels.values():
        if relation.reltype.endswith("/extended-properties"):
            relation.target_part._blob = APPLICATION


def describe(deck: Any) -> None:
    about = deck.core_properties
    about.title, about.author, about.last_modified_by = "Slagvaardig", "Slagvaardig", "Slagvaardig"
    about.language, about.subject, about.keywords, about.comments = LANGUAGE, "", "", ""
    about.created = about.modified = MADE
    about.revision = 1


def main() -> None:
    deck: Any = Presentation()
    replace_layouts(deck)
    replace_master(deck.slide_master)
    notes = deck.notes_master.part
    for part in (deck.slide_master.part, notes):
        theme = next(r.target_part for r in part.rels.values() if r.reltype.endswith("/theme"))
        if hasattr(theme, "_element"):
            theme._element = parse_xml(theme_xml(theme.blob))
        else:
            theme._blob = theme_xml(theme.blob)
    drop_leftovers(deck)
    as_widescreen(deck)
    in_dutch(deck)
    describe(deck)
    buffer = BytesIO()
    deck.save(buffer)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(with_fixed_dates(buffer.getvalue()))


if __name__ == "__main__":
    main()
