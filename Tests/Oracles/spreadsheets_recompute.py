"""Sets every combination of drop-downs of a workbook in LibreOffice, recomputes it and prints what the cells below show.

Arguments: workbook, scratch folder, sheet, cells with drop-downs. Prints a line a combination: the chosen values, then
the four cells below the last drop-down, separated by tabs.
"""
import itertools
import subprocess
import sys
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue

path, folder, sheet_name, *cells = sys.argv[1:]
book = openpyxl.load_workbook(path)
choices = []
for cell in cells:
    (validation,) = [v for v in book[sheet_name].data_validations.dataValidation if cell in v.sqref]
    name, area = validation.formula1.rsplit("!", 1)
    rows = book[name.strip("'").replace("''", "'")][area.replace("$", "")]
    choices.append([row[0].value for row in rows])

pipe = "barometre" + str(abs(hash(folder)))
office = subprocess.Popen(
    ["/usr/bin/soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--norestore",
     "--accept=pipe,name=" + pipe + ";urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (hidden,))
    sheet = document.Sheets.getByName(sheet_name)
    column, last = cells[-1][0], int(cells[-1][1:])
    for values in itertools.product(*choices):
        for cell, value in zip(cells, values):
            sheet.getCellRangeByName(cell).String = value
        document.calculateAll()
        shown = []
        for row in range(last + 1, last + 5):
            cell = sheet.getCellRangeByName(column + str(row))
            is_text = cell.FormulaResultType2 == 2
            shown.append(cell.String if is_text else repr(cell.Value))
        print("\t".join(list(values) + shown))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
