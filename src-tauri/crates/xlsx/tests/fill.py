"""Fills in a checklist as a partner would, with openpyxl: fill.py IN OUT JSON, where JSON is {item: {column: value}} with the
columns E (rating), F (reason) and G (note)."""

import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit("These tests need Python's openpyxl: install it with `pip install openpyxl` and run them again.")

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
answers = json.loads(sys.argv[3])
for row in range(1, sheet.max_row + 1):
    for column, value in answers.get(str(sheet.cell(row, 1).value), {}).items():
        sheet[f"{column}{row}"] = value
book.save(sys.argv[2])
