# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The style sheet for Qt's own widgets. Fonts are set in Python, colours and borders here."""

from dataclasses import fields

from ui.tokens import Tokens

_SHEET = """
QToolTip { background: @surface; color: @text; border: 1px solid @line_2; padding: 4px 8px; }
QLabel { background: transparent; color: @text; }
QLabel[tone="text_2"] { color: @text_2; }
QLabel[tone="text_3"] { color: @text_3; }
QLabel[tone="pri"] { color: @pri; }
QLabel[tone="pos"] { color: @pos; }
QLabel[tone="reg"] { color: @reg; }
QLabel[tone="ovl"] { color: @ovl; }
QLabel[tone="laat"] { color: @laat; }
QLabel[tone="hint"] { color: @hint; }
QLabel[tone="klaar"] { color: @klaar; }
QLabel[tone="bezig"] { color: @bezig; }
QLabel[tone="open"] { color: @open; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
  background: @surface; color: @text; border: 1px solid @ctl; border-radius: 6px;
  padding: 5px 9px; selection-background-color: @pri; selection-color: @on_pri;
  placeholder-text-color: @text_3; min-height: 20px;
}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QSpinBox:hover, QComboBox:hover {
  border-color: @text_2;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus {
  border: 2px solid @focus; padding: 4px 8px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled,
QDateEdit:disabled, QTimeEdit:disabled, QComboBox:disabled {
  background: @sunken; color: @text_3; border-color: @line;
}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QSpinBox[invalid="true"] {
  border: 2px solid @laat; padding: 4px 8px;
}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] {
  border: 0; background: transparent; padding: 0;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus, QComboBox QLineEdit:disabled {
  border: 0; background: transparent; padding: 0; min-height: 0;
}
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView {
  background: @surface; color: @text; border: 1px solid @line_2; padding: 4px; outline: 0;
  selection-background-color: @pri_t; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; border-radius: 6px; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button,
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }

QCheckBox, QRadioButton { color: @text; spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: @text_3; }
QRadioButton::indicator { width: 16px; height: 16px; border-radius: 9px; border: 1px solid @ctl;
  background: @surface; }
QRadioButton::indicator:hover { border-color: @text_2; }
QRadioButton::indicator:checked { border: 5px solid @pri; width: 8px; height: 8px; }
QRadioButton::indicator:disabled { border-color: @line_2; background: @sunken; }

QAbstractItemView { background: @surface; color: @text; border: 0; outline: 0;
  alternate-background-color: @surface; selection-background-color: @pri_t;
  selection-color: @text; gridline-color: @line; }
QAbstractItemView[bare="true"] { background: transparent; }
QScrollArea[reading="false"] { border: 0; }
QScrollArea[reading="true"] { border: 1px solid @line_2; border-radius: 6px; }
QScrollArea[reading="true"]:focus { border: 2px solid @focus; }
QTableView::item, QListView::item, QTreeView::item { border: 0; }
QListWidget { border: 1px solid @line_2; border-radius: 10px; padding: 5px; }
QListWidget:focus { border: 2px solid @focus; padding: 4px; }
QListWidget::item { padding: 8px 10px; border-radius: 6px; }
QTableView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QListView::item:selected { background: @pri_t; color: @text; }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section { background: @surface; color: @text_3; border: 0;
  border-bottom: 1px solid @line; padding: 8px 8px; }
QHeaderView::section:hover { color: @text; background: @hover; }
QTableCornerButton::section { background: @surface; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget[page="true"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line_2; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QMenu { background: @surface; color: @text; border: 1px solid @line_2; padding: 6px; }
QMenu::item { padding: 7px 16px 7px 10px; border-radius: 6px; min-height: 18px; }
QMenu::item:selected { background: @pri_t; }
QMenu::item:disabled { color: @text_3; }
QMenu::separator { height: 1px; background: @line; margin: 5px 0; }
QMenu::icon { padding-left: 8px; }

QDialog { background: @bg; }
QProgressBar { background: @line; border: 0; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: @pri; border-radius: 4px; }
QSplitter::handle { background: @line; }
QCalendarWidget { border: 1px solid @line_2; background: @surface; }
QCalendarWidget QWidget { background: @surface; alternate-background-color: @surface; }
QCalendarWidget QToolButton { background: @surface; color: @text; border: 0; border-radius: 6px;
  padding: 5px 6px; margin: 3px; }
QCalendarWidget QToolButton:hover { background: @hover; }
QCalendarWidget QToolButton:focus { background: @pri_t; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { selection-background-color: @surface; selection-color: @text; }
"""


def stylesheet(tokens: Tokens) -> str:
    """The sheet in the colours of `tokens`."""
    sheet = _SHEET
    # Longest names first: "@pri" would otherwise eat the head of "@pri_t".
    for field in sorted(fields(tokens), key=lambda f: -len(f.name)):
        sheet = sheet.replace(f"@{field.name}", getattr(tokens, field.name))
    return sheet
