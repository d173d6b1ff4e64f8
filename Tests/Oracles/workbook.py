"""A workbook as a stranger sees it, for the end-to-end tests. Needs openpyxl (Debian: python3-openpyxl).

    workbook.py cells FILE   {sheet: [[cell as text, ...], ...]}
    workbook.py parts FILE   {part of the package: its text}
    workbook.py edit FILE    changes one cell and saves
"""
import json
import sys
import zipfile

command, path = sys.argv[1:]
if command == "parts":
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        print(json.dumps({name: package.read(name).decode("utf-8", "replace") for name in names}))
else:
    import openpyxl

    book = openpyxl.load_workbook(path)
    if command == "edit":
        book.worksheets[0]["A1"] = "Vu en comité"
        book.save(path)
    else:
        print(json.dumps({
            sheet.title: [["" if value is None else str(value) for value in row] for row in sheet.values]
            for sheet in book.worksheets
        }))
