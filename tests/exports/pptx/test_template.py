# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from facilitator.assets import read_resource
from facilitator.exports.pptx.look import HEIGHT, SCHEME, WIDTH
from facilitator.exports.pptx.markup import EMU
from facilitator.exports.pptx.slides import Layout


@pytest.fixture
def template() -> Any:
    return Presentation(BytesIO(read_resource("reports/slagvaardig.pptx")))


def test_it_is_widescreen_and_empty(template: Any) -> None:
    assert (template.slide_width, template.slide_height) == (WIDTH * EMU, HEIGHT * EMU)
    assert len(template.slides) == 0


def test_every_layout_has_a_title_and_a_foot_within_the_slide(template: Any) -> None:
    assert [layout.name for layout in template.slide_layouts] == list(Layout)
    for layout in template.slide_layouts:
        kinds = {one.placeholder_format.type.name for one in layout.placeholders}
        assert {"TITLE", "FOOTER", "DATE", "SLIDE_NUMBER"} <= kinds
        for shape in layout.shapes:
            assert shape.left + shape.width <= WIDTH * EMU
            assert shape.top + shape.height <= HEIGHT * EMU


def test_it_speaks_dutch_and_carries_our_theme(template: Any) -> None:
    parts = {str(part.partname): part.blob.decode() for part in _xml_parts(template)}
    assert not [name for name, text in parts.items() if "en-US" in text]
    theme = parts["/ppt/theme/theme1.xml"]
    assert all(f'val="{colour}"' in theme for colour in SCHEME.values())
    assert 'typeface="Inter"' in theme
    assert 'typeface="Source Serif 4"' in theme


def test_the_notes_master_is_listed(template: Any) -> None:
    assert template.element.find("{*}notesMasterIdLst") is not None


def _xml_parts(template: Any) -> list[Any]:
    parts = template.part.package.iter_parts()
    return [part for part in parts if str(part.partname).endswith(".xml")]
