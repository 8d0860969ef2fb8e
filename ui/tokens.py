# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The colours of the house, light and dark, named as in the design (design/tokens.md)."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication


@dataclass(frozen=True, eq=False, repr=False)  # what is left out would cost at every start
class Tokens:
    """One theme's colours. `_t`: tint, `_l`: its border, `_b`: bar, `_h`: hover, `_p`: pressed."""

    bg: str
    side: str
    surface: str
    sunken: str
    hover: str
    line: str
    line_2: str
    ctl: str
    text: str
    text_2: str
    text_3: str
    pri: str
    pri_h: str
    pri_p: str
    on_pri: str
    pri_t: str
    pri_l: str
    focus: str
    pos: str
    pos_t: str
    pos_l: str
    on_pos: str
    reg: str
    reg_t: str
    reg_l: str
    on_reg: str
    ovl: str
    ovl_t: str
    ovl_l: str
    on_ovl: str
    open: str
    open_t: str
    open_b: str
    bezig: str
    bezig_t: str
    bezig_b: str
    klaar: str
    klaar_t: str
    klaar_b: str
    verv: str
    verv_t: str
    verv_b: str
    laat: str
    laat_t: str
    laat_l: str
    laat_b: str
    hint: str
    hint_t: str
    hint_l: str
    hatch: str
    gap: str

    def color(self, name: str) -> QColor:
        """The colour called `name`, as in "pri" or "laat_t"."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    bg="#F8F6F2", side="#F1EEE8", surface="#FFFFFF", sunken="#F4F1EB", hover="#F6F3EE",
    line="#E6E1D8", line_2="#D3CCC0", ctl="#8E867A",
    text="#26221E", text_2="#585149", text_3="#6F675D",
    pri="#5C2E5E", pri_h="#6D3B6F", pri_p="#482349", on_pri="#FFFFFF", pri_t="#F4ECF3",
    pri_l="#DCC9DB", focus="#7A3F7D",
    pos="#4258C8", pos_t="#ECEFFB", pos_l="#C5CDF2", on_pos="#FFFFFF",
    reg="#A35200", reg_t="#FBEFE2", reg_l="#EBCDAB", on_reg="#FFFFFF",
    ovl="#00635A", ovl_t="#E4F2F0", ovl_l="#B3D7D2", on_ovl="#FFFFFF",
    open="#5D646B", open_t="#EEEFF0", open_b="#B4B9BE",
    bezig="#1B6797", bezig_t="#E5F0F7", bezig_b="#5B9CC4",
    klaar="#2C7038", klaar_t="#E8F3E9", klaar_b="#4C9259",
    verv="#6D665D", verv_t="#F1EEE9", verv_b="#D5CFC6",
    laat="#B3261E", laat_t="#FCEDEB", laat_l="#EDBFBB", laat_b="#C9443C",
    hint="#655100", hint_t="#FBF3D4", hint_l="#E6D690",
    hatch="#F2CDCA", gap="#FEF7F6",
)  # fmt: skip

DARK = Tokens(
    bg="#1C1A18", side="#171513", surface="#262320", sunken="#211E1C", hover="#2D2A26",
    line="#383430", line_2="#4A4540", ctl="#8C857B",
    text="#F3EFE9", text_2="#C6BFB5", text_3="#A29A8F",
    pri="#D7ADD9", pri_h="#E2C0E3", pri_p="#C596C7", on_pri="#2A122C", pri_t="#372838",
    pri_l="#5A405C", focus="#E0BBE2",
    pos="#A3B1FF", pos_t="#272B45", pos_l="#434B7C", on_pos="#161B3D",
    reg="#F0A860", reg_t="#3A2A1A", reg_l="#68492A", on_reg="#331C04",
    ovl="#5CC8BB", ovl_t="#1B3330", ovl_l="#2D5B55", on_ovl="#04231F",
    open="#B5BBC1", open_t="#32332F", open_b="#6B7076",
    bezig="#86C1E8", bezig_t="#1E313D", bezig_b="#4F94C0",
    klaar="#86CB92", klaar_t="#213323", klaar_b="#5CA46A",
    verv="#A69E93", verv_t="#2E2B28", verv_b="#47423C",
    laat="#FF9D94", laat_t="#432320", laat_l="#74403B", laat_b="#E5756B",
    hint="#E5CF7A", hint_t="#352E17", hint_l="#5D5124",
    hatch="#6A3F3A", gap="#2E2321",
)  # fmt: skip


def tokens() -> Tokens:
    """The colours in use now. Read them while painting: the theme can change under a widget."""
    background = QGuiApplication.palette().window().color()
    return DARK if background.lightness() < 128 else LIGHT
