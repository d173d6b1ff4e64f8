"""Opens a workbook with openpyxl and prints what it finds, one fact a line; the tests compare the lines.

Run: python3 spreadsheets_check_workbook.py file.xlsx
Lines that begin with "broken" are defects of any workbook of ours.
"""

import re
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def check_sheet(sheet):
    print("sheet", sheet.title, sheet.sheet_state, "|", sheet["A1"].value)
    if sheet.merged_cells.ranges:
        print("broken merged cells", sheet.title)
    setup = sheet.page_setup
    # A missing fitToWidth is 1.
    fit = (1 if setup.fitToWidth is None else int(setup.fitToWidth), int(setup.fitToHeight))
    if (setup.orientation, str(setup.paperSize), fit) != ("landscape", "9", (1, 0)):
        print("broken page setup", sheet.title)
    if not sheet.sheet_properties.pageSetUpPr.fitToPage or not sheet.print_area:
        print("broken page fitting", sheet.title)
    print("  print titles", sheet.print_title_rows, "freeze", sheet.freeze_panes)
    print("  footer", sheet.oddFooter.left.text, "|", sheet.oddFooter.right.text)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                print("broken formula", sheet.title, cell.coordinate)
            if cell.hyperlink and (cell.hyperlink.target or not cell.hyperlink.location):
                print("broken external link", sheet.title, cell.coordinate)
    for index, dimension in sheet.row_dimensions.items():
        if dimension.hidden:
            print("broken hidden row", sheet.title, index)
    if len(sheet.tables) > 1:
        print("broken several tables", sheet.title)
    for table in sheet.tables.values():
        check_table(sheet, table)


def check_table(sheet, table):
    print("  table", table.name, table.ref, "filter" if table.autoFilter else "no filter")
    cells = sheet[table.ref]
    if table.ref[0] != "A":
        print("broken first column", table.name)
    if [cell.value for cell in cells[0]] != [column.name for column in table.tableColumns]:
        print("broken headers", table.name)
    for row in cells:
        for cell in row:
            if cell.value is None or cell.value == "":
                print("broken empty cell", table.name, cell.coordinate)


def check_charts(path, workbook):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        for name in sorted(n for n in names if re.fullmatch(r"xl/charts/chart\d+\.xml", n)):
            root = ElementTree.fromstring(package.read(name))
            series = root.findall(f".//{CHART}ser")
            print("chart", name, len(series), "series")
            for reference in root.iter(f"{CHART}numRef"):
                check_cache(workbook, reference)
        for name in sorted(n for n in names if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)):
            for found in re.findall(r'<xdr:cNvPr [^>]*descr="([^"]*)"', package.read(name).decode()):
                print("alternative text", found)
        if any("externalLink" in n or "vba" in n.lower() for n in names):
            print("broken external content")


def check_cache(workbook, reference):
    formula = reference.find(f"{CHART}f").text
    sheet, cells = re.fullmatch(r"'?(.*?)'?!(.*)", formula).groups()
    found = workbook[sheet.replace("''", "'")][cells.replace("$", "")]
    if not isinstance(found, tuple):
        found = ((found,),)
    values = [float(cell.value) for row in found for cell in row]
    cache = [float(v.text) for v in reference.iter(f"{CHART}v")]
    if values != cache:
        print("broken cache", formula, values, cache)


def main(path):
    warnings.simplefilter("error")
    workbook = openpyxl.load_workbook(path)
    properties = workbook.properties
    print("properties", properties.title, "|", properties.subject, "|", properties.keywords)
    print("created", properties.created.isoformat(), "author", repr(properties.creator or ""))
    with zipfile.ZipFile(path) as package:
        for custom in ElementTree.fromstring(package.read("docProps/custom.xml")):
            print("custom", custom.get("name"), custom[0].text)
    for sheet in workbook.worksheets:
        check_sheet(sheet)
    check_charts(path, workbook)


main(sys.argv[1])
