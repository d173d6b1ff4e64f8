"""Tables of a workbook, found by their names: sheet and language do not matter."""
import openpyxl


class Table:
    """Rows below the header, by position."""

    def __init__(self, sheet, reference):
        block = list(sheet[reference])
        self.sheet = sheet
        self.header = [cell.value for cell in block[0]]
        self.cells = block[1:]
        self.rows = [[cell.value for cell in row] for row in self.cells]


def load(path):
    """The workbook with its stored values, and its tables by name."""
    book = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in book.worksheets:
        for name, reference in sheet.tables.items():
            found[name] = Table(sheet, reference)
    return book, found
