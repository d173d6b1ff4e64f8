"""Sets every combination of the Explorer's drop-downs, has LibreOffice recalculate, and holds what the cells then show against
the rows of the table `donnees`.

    explorer.py FILE     prints {"combinations": …, "shown": …, "withheld": …, "absent": …, "differences": […]}

What no row has must show [x]; what is withheld in its row stays withheld. Needs openpyxl, LibreOffice Calc and its Python bridge
(Debian: python3-openpyxl, libreoffice-calc, python3-uno).
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

from tables import load

# Columns of `donnees` that the Explorer shows, counted from 0: estimate, low, high, respondents, reliability; the sentence.
FIGURES = [11, 12, 13, 14, 15]
SENTENCE = 17
WITHHELD = "[c]"
ABSENT = "[x]"
# Rows of the table `explorer`: the drop-downs, the sentence, the figures, then the same of everybody, for whom reliability is
# left out.
CHOICES = [0, 1, 2]
SAYS = 3
OWN = [4, 5, 6, 7, 8]
WHOLE_NAMES = [9, 10]
WHOLE = [11, 12, 13, 14]
MOST_DIFFERENCES = 20


def choices(book, sheet, cell):
    """The values of the list that a cell's drop-down refers to."""
    for validation in sheet.data_validations.dataValidation:
        if validation.type == "list" and cell.coordinate in validation.sqref:
            name, _, area = validation.formula1.lstrip("=").rpartition("!")
            area = area.replace("$", "")
            cells = book[name.strip("'").replace("''", "'") if name else sheet.title][area]
            return [row[0].value for row in (cells if isinstance(cells, tuple) else ((cells,),))]
    raise SystemExit(f"{cell.coordinate} has no drop-down")


class Office:
    """LibreOffice without windows, with a profile of its own."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        pipe = f"barometre{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
             f"-env:UserInstallation=file://{self.folder.name}", f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.folder.name})
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                return self
            except NoConnectException:
                time.sleep(0.25)
        raise SystemExit("LibreOffice does not answer")

    def open(self, path):
        hidden = PropertyValue(Name="Hidden", Value=True)
        return self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (hidden,))

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # The bridge goes down with the process.
            pass
        self.process.wait(timeout=60)
        self.folder.cleanup()


def agree(shown, expected):
    """Equal texts, or numbers equal to 1e-12."""
    if isinstance(shown, str) or isinstance(expected, str):
        return shown == expected
    return abs(shown - expected) <= 1e-12 * max(1, abs(expected))


def main(path):
    book, tables = load(path)
    explorer, rows = tables["explorer"], tables["donnees"].rows
    by_key = {row[0]: row for row in rows}
    if len(by_key) != len(rows):
        raise SystemExit("two rows of donnees have one key")
    values = [choices(book, explorer.sheet, explorer.cells[row][1]) for row in CHOICES]
    first, last = explorer.cells[0][1], explorer.cells[-1][1]
    counts = {"combinations": 0, "shown": 0, "withheld": 0, "absent": 0}
    met, differences, absence = set(), [], set()
    with Office() as office:
        document = office.open(path)
        document.addActionLock()
        sheet = document.Sheets.getByName(explorer.sheet.title)
        cells = [sheet.getCellRangeByName(explorer.cells[row][1].coordinate) for row in CHOICES]
        column = sheet.getCellRangeByName(f"{first.coordinate}:{last.coordinate}")
        for measure in values[2]:
            cells[2].setString(measure)
            for group in values[1]:
                cells[1].setString(group)
                for territory in values[0]:
                    cells[0].setString(territory)
                    shown = [row[0] for row in column.getDataArray()]
                    key = " | ".join([territory, group, measure])
                    whole = by_key[" | ".join([shown[row] for row in WHOLE_NAMES] + [measure])]
                    row = by_key.get(key)
                    counts["combinations"] += 1
                    if row is None:
                        counts["absent"] += 1
                        expected = [ABSENT] * len(OWN)
                        absence.add(shown[SAYS])
                    else:
                        met.add(key)
                        expected = [row[index] for index in FIGURES]
                        counts["withheld" if WITHHELD in expected else "shown"] += 1
                        if shown[SAYS] != row[SENTENCE]:
                            differences.append([key, "sentence", shown[SAYS], row[SENTENCE]])
                    for place, value in list(zip(OWN, expected)) + list(zip(WHOLE, [whole[index] for index in FIGURES])):
                        if not agree(shown[place], value):
                            differences.append([key, place, shown[place], value])
        document.close(True)
    sentences = {row[SENTENCE] for row in rows}
    # One sentence says that there is no such figure, and no row has it.
    if len(absence) > 1 or absence & sentences:
        differences.append(["absent", "sentence", sorted(absence), None])
    if met != set(by_key):
        differences.append(["never chosen", len(by_key) - len(met), sorted(set(by_key) - met)[:3], None])
    print(json.dumps({**counts, "rows": len(rows), "differences": differences[:MOST_DIFFERENCES]}, ensure_ascii=False))


main(sys.argv[1])
