# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with one captured item."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.agreement import Agreement
from facilitator.domain.words import KIND_LABELS, AgreementKind, Status
from facilitator.services import capturing
from ui.context import AppContext


def item_menu(
    parent: QWidget, context: AppContext, agreement: Agreement, edit: Callable[[UUID], object]
) -> QMenu:
    """Edit it, make it another kind, take it into the impulsagenda, let it lapse."""
    library, clock = context.library, context.clock
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction("Bewerken").triggered.connect(lambda: edit(agreement.id))
    menu.addSeparator()
    for kind in AgreementKind:
        if kind is not agreement.kind:
            action = menu.addAction(f"Maak er een {KIND_LABELS[kind].lower()} van")
            action.triggered.connect(_kind_setter(context, agreement, kind))
    menu.addSeparator()
    impuls = "Uit de impulsagenda halen" if agreement.impuls else "In de impulsagenda zetten"
    menu.addAction(impuls).triggered.connect(
        lambda: context.perform(
            lambda: capturing.set_impuls(library, clock, agreement.id, impuls=not agreement.impuls)
        )
    )
    if agreement.status is Status.VERVALLEN:
        menu.addAction("Weer open zetten").triggered.connect(
            lambda: context.perform(lambda: capturing.bring_back(library, clock, agreement.id))
        )
    else:
        said = f"{agreement.label} is vervallen"
        menu.addAction("Laten vervallen").triggered.connect(
            lambda: context.perform(lambda: capturing.drop(library, clock, agreement.id), said)
        )
    return menu


def _kind_setter(
    context: AppContext, agreement: Agreement, kind: AgreementKind
) -> Callable[[], object]:
    library, clock = context.library, context.clock
    said = f"{agreement.label} is nu een {KIND_LABELS[kind].lower()}"
    return lambda: context.perform(
        lambda: capturing.set_kind(library, clock, agreement.id, kind), said
    )
