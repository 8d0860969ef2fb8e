# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of pages: one line a page; its module is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # At the first paint the table is needed, but not yet what the context brings along.
    from ui.context import AppContext


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """A page in the sidebar.

    `icon` is a Phosphor name; "-fill" is added while the page is shown. `per_region` puts it under
    the region picker; `whole_window` hides the sidebar while it is shown;
    `exports` marks the page that Ctrl+E goes to.
    """

    key: str
    title: str
    icon: str
    make: Callable[[AppContext], QWidget]
    per_region: bool = False
    whole_window: bool = False
    in_sidebar: bool = True
    exports: bool = False


def _settings(context: AppContext) -> QWidget:
    from ui.views.instellingen import SettingsView

    return SettingsView(context)


def _overzicht(context: AppContext) -> QWidget:
    from ui.views.overzicht.view import OverzichtView

    return OverzichtView(context)


def _voorbereiden(context: AppContext) -> QWidget:
    from ui.views.voorbereiden.view import VoorbereidenView

    return VoorbereidenView(context)


def _afronden(context: AppContext) -> QWidget:
    from ui.views.afronden.view import AfrondenView

    return AfrondenView(context)


def _bijeenkomst(context: AppContext) -> QWidget:
    from ui.views.bijeenkomst.view import MeetingView

    return MeetingView(context)


def _opvolging(context: AppContext) -> QWidget:
    from ui.views.opvolging.view import OpvolgingView

    return OpvolgingView(context)


SETTINGS = ViewSpec("instellingen", "Instellingen", "gear-six", _settings, in_sidebar=False)

VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("overzicht", "Overzicht", "house-simple", _overzicht),
    ViewSpec("voorbereiden", "Voorbereiden", "clipboard-text", _voorbereiden, per_region=True),
    ViewSpec(
        "bijeenkomst",
        "Bijeenkomst",
        "projector-screen",
        _bijeenkomst,
        per_region=True,
        whole_window=True,
    ),
    ViewSpec("afronden", "Afronden", "flag", _afronden, per_region=True, exports=True),
    ViewSpec("opvolging", "Opvolging", "arrows-clockwise", _opvolging, per_region=True),
    SETTINGS,
)
"""In the order of the sidebar and of Ctrl+1, Ctrl+2 …"""


def view_spec(key: str) -> ViewSpec:
    """The page with this key."""
    return next(spec for spec in VIEWS if spec.key == key)
