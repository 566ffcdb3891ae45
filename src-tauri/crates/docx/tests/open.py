"""Says as JSON what python-docx finds in a Word file."""

import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])


def heading(paragraph):
    return paragraph.style.name.split()[-1] + " " + paragraph.text


def repeats(row):
    return row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None


def paragraphs():
    yield from document.paragraphs
    for table in document.tables:
        for cell in table._cells:
            yield from cell.paragraphs


json.dump(
    {
        "title": document.core_properties.title,
        "language": document.core_properties.language,
        "created": document.core_properties.created.date().isoformat(),
        "headings": [heading(p) for p in document.paragraphs if p.style.name.startswith("Heading")],
        "tables": [
            {"head": [cell.text for cell in table.rows[0].cells], "repeats": repeats(table.rows[0])}
            for table in document.tables
        ],
        "lists": sum(1 for p in paragraphs() if p.style.name.startswith("List")),
        "footer": [cell.text for cell in document.sections[0].footer.tables[0].rows[0].cells],
    },
    sys.stdout,
)
