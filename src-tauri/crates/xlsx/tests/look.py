"""Opens a workbook with openpyxl and prints as JSON what it found: a reader of another language, made by others."""

import datetime
import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit("These tests need Python's openpyxl: install it with `pip install openpyxl` and run them again.")


def kind(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return ["day", value.strftime("%Y-%m-%d")]
    if isinstance(value, bool):
        return ["truth", value]
    if isinstance(value, (int, float)):
        return ["number", value]
    return ["text", value]


def looked_at(sheet):
    cells = {}
    formulas = []
    formats = {}
    unlocked = []
    for row in sheet.iter_rows():
        for cell in row:
            if not cell.protection.locked:
                unlocked.append(cell.coordinate)
            if cell.value is None:
                continue
            if cell.data_type == "f":
                formulas.append(cell.coordinate)
            cells[cell.coordinate] = kind(cell.value)
            formats[cell.coordinate] = cell.number_format
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": cells,
        "formats": formats,
        "formulas": formulas,
        "unlocked": unlocked,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "right_to_left": bool(sheet.sheet_view.rightToLeft),
        "charts": len(sheet._charts),
        "landscape": sheet.page_setup.orientation == "landscape",
        "paper": sheet.page_setup.paperSize,
        "repeated": sheet.print_title_rows,
        "foot": sheet.oddFooter.center.text,
        "protected": sheet.protection.sheet,
        "lists": [
            {"cells": str(rule.sqref), "formula": rule.formula1}
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
        ],
    }


book = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        {
            "created": book.properties.created.strftime("%Y-%m-%d"),
            "title": book.properties.title,
            "sheets": [looked_at(sheet) for sheet in book.worksheets],
        }
    )
)
