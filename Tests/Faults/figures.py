"""Faults in figures, in what no sheet shows, and around the tables."""
import re

from book import Absent, fault
from views import drawing, explorer

# --- Figures ----------------------------------------------------------------------------------------------------------

@fault("verify-title-number")
def wrong_number_in_title(book):
    part, _ = book.table_sheet()
    book.text(part, "A1", "Information : 99,87\u00a0% des parents en sont satisfaits".replace(" :", "\u00a0:"))


def data_row(book, status):
    """The data table's sheet and a row of this status."""
    part, table = book.table_sheet("donnees")
    texts = re.findall(r"<si>(.*?)</si>", book.parts["xl/sharedStrings.xml"], re.DOTALL)
    for row, index in re.findall(r'<c r="Q(\d+)"[^>]*t="s"><v>(\d+)</v>', book.parts[part]):
        if int(row) > table[3] and f">{status}<" in texts[int(index)]:
            return part, int(row)
    raise Absent(f"row {status}")


def number(place, value):
    return lambda found: f'<c r="{place}" s="{found[1] or 0}"><v>{value}</v></c>'


@fault("verify-withheld-shown")
def withheld_figure(book):
    part, row = data_row(book, "confidential")
    book.cell(part, f"L{row}", number(f"L{row}", 0.5))


@fault("verify-withheld-shown")
def another_word_for_withheld(book):
    part, row = data_row(book, "confidential")
    book.text(part, f"P{row}", "[u]")


@fault("verify-results-differ")
def figure_unlike_results(book):
    part, row = data_row(book, "shown")
    book.cell(part, f"L{row}", number(f"L{row}", 0.123456789))


@fault("verify-results-differ")
def withheld_in_results_alone(book):
    part, row = data_row(book, "confidential")
    book.text(part, f"Q{row}", "shown")


@fault("verify-results-unknown")
def row_of_no_results(book):
    part, row = data_row(book, "shown")
    book.text(part, f"B{row}", "invented.measure")


@fault("verify-results-digest")
def other_results(book):
    book.change("docProps/custom.xml", r'(name="Results"><vt:lpwstr>)[^<]*', lambda found: found[1] + "0" * 64)


@fault("verify-figure-unknown")
def figure_of_no_results(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.cell(part, f"{column}{row}", number(f"{column}{row}", "0.123456789"))


@fault("verify-figure-apart")
def figure_of_another_row(book):
    for _, part in book.sheets():
        for table in book.tables(part):
            numbers = book.numbers(part, table)
            if table[1] == "suivi_du_plan" or len(numbers) < 20:
                continue
            (column, row), other = numbers[0], next(found for found in numbers[1:] if found[0] == numbers[0][0])
            value = re.search(rf'<c r="{column}{other[1]}"[^>]*><v>([^<]*)</v>', book.parts[part])[1]
            book.cell(part, f"{column}{row}", number(f"{column}{row}", value))
            return
    raise Absent("a table of many figures")


@fault("verify-figure-apart")
def zero_for_withheld(book):
    """The word before the bounds of a withheld row becomes a share that other rows have."""
    for _, part in book.sheets():
        for table in book.tables(part):
            numbers = book.numbers(part, table)
            if table[1] == "donnees" or len(numbers) < 20:
                continue
            column, row = numbers[0]
            like = book.style_of(part, f"{column}{row}")
            texts = re.findall(r"<si>(.*?)</si>", book.parts["xl/sharedStrings.xml"], re.DOTALL)
            mark = next(index for index, text in enumerate(texts) if ">[c]<" in text)
            found = re.findall(rf'<c r="{column}(\d+)"[^>]*t="s"[^>]*><v>{mark}</v>', book.parts[part])
            if found:
                place = f"{column}{found[0]}"
                value = re.search(rf'<c r="{column}{row}"[^>]*><v>([^<]*)</v>', book.parts[part])[1]
                book.cell(part, place, lambda _: f'<c r="{place}" s="{like}"><v>{value}</v></c>')
                return
    raise Absent("a withheld row among figures")


# --- What no sheet shows ----------------------------------------------------------------------------------------------

@fault("verify-leftover")
def part_of_nobody(book):
    book.parts["notes.txt"] = "Lyon 1er : 3 sur 7"


@fault("verify-leftover")
def sheet_that_no_tab_shows(book):
    book.place("xl/worksheets/sheet99.xml", book.parts[book.sheets()[0][1]])
    book.relate("xl/workbook.xml", "worksheet", "worksheets/sheet99.xml")


@fault("verify-leftover")
def table_taken_off_its_sheet(book):
    part, _ = book.table_sheet()
    book.change(part, "<tableParts.*?</tableParts>", "")


@fault("verify-leftover")
def comment_in_the_markup(book):
    book.change(book.sheets()[0][1], "<sheetData>", "<!-- 3 sur 7 --><sheetData>")


@fault("verify-leftover")
def extension_of_the_format(book):
    book.change(book.sheets()[0][1], "</worksheet>", '<extLst><ext uri="{0}"/></extLst></worksheet>')


@fault("verify-leftover")
def phonetic_hint(book):
    book.change("xl/sharedStrings.xml", "</si>", '<rPh sb="0" eb="1"><t>3 sur 7</t></rPh></si>')


@fault("verify-leftover")
def text_of_no_cell(book):
    book.change("xl/sharedStrings.xml", "</sst>", "<si><t>3 sur 7</t></si></sst>")


@fault("verify-leftover")
def property_of_its_own(book):
    book.change("docProps/custom.xml", "</Properties>", (
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="Notes"><vt:lpwstr>3 sur 7</vt:lpwstr>'
        "</property></Properties>"))


@fault("verify-leftover")
def tip_on_a_link(book):
    book.change(book.sheets()[1][1], "<hyperlink ", '<hyperlink tooltip="3 sur 7" ')


@fault("verify-leftover")
def title_of_a_drawing(book):
    book.change(drawing(book), "<xdr:cNvPr ", '<xdr:cNvPr title="3 sur 7" ')


# --- Around the tables ------------------------------------------------------------------------------------------------

@fault("verify-outside-table")
def table_without_its_last_row(book):
    part, table = book.table_sheet()
    book.change(table[0], f":{table[4]}{table[5]}", f":{table[4]}{table[5] - 1}", count=0)


@fault("verify-outside-table")
def number_far_below(book):
    part, table = book.table_sheet()
    row = table[5] + 50
    book.change(part, "</sheetData>", f'<row r="{row}"><c r="P{row}"><v>0.4285</v></c></row></sheetData>')


@fault("verify-table-name")
def two_tables_of_one_number(book):
    parts = sorted(name for name in book.parts if name.startswith("xl/tables/"))
    number = re.search(r' id="(\d+)"', book.parts[parts[0]])[1]
    book.change(parts[1], r' id="\d+"', f' id="{number}"')


@fault("verify-chart-kind")
def chart_with_depth(book):
    book.change(book.charts()[0], "<c:plotArea>", "<c:view3D/><c:plotArea>")


@fault("verify-view-setup")
def locked_sheet(book):
    book.change(book.sheets()[0][1], "</sheetData>", '</sheetData><sheetProtection sheet="1"/>')


@fault("verify-view-setup")
def format_by_value(book):
    book.change(book.sheets()[0][1], "</sheetData>", (
        '</sheetData><conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="lessThan">'
        "<formula>1</formula></cfRule></conditionalFormatting>"))


@fault("verify-view-setup")
def tiny_zoom(book):
    book.change(book.sheets()[0][1], "<sheetView ", '<sheetView zoomScale="10" ')


@fault("verify-print-area")
def half_a_print_area(book):
    book.change("xl/workbook.xml", r"(\$A\$1:\$[A-Z]+\$)\d+(</definedName>)", lambda found: f"{found[1]}2{found[2]}")


@fault("verify-print-area")
def no_print_area(book):
    book.change("xl/workbook.xml", '<definedName name="_xlnm.Print_Area".*?</definedName>', "")


@fault("verify-footer-number")
def number_in_the_footer(book):
    book.change(book.sheets()[0][1], "<oddFooter>", "<oddFooter>&amp;C 4285 sur 9999 ")


@fault("verify-choice-open")
def choice_that_takes_anything(book):
    book.change(explorer(book), ' showErrorMessage="1"', "")


@fault("verify-choice-missing")
def shorter_choice(book):
    book.change(explorer(book), r"(\$B\$)(\d+)(</formula1>)", lambda found: f"{found[1]}{int(found[2]) - 1}{found[3]}")


@fault("verify-marker-unexplained")
def word_without_its_legend(book):
    for _, part in book.sheets():
        for table in book.tables(part):
            if table[1] == "donnees" or len(book.numbers(part, table)) < 20:
                continue
            texts = re.findall(r"<si>(.*?)</si>", book.parts["xl/sharedStrings.xml"], re.DOTALL)
            mark = next(index for index, text in enumerate(texts) if ">[c]<" in text)
            if not re.search(rf't="s"[^>]*><v>{mark}</v>', book.parts[part]):
                continue
            for index, text in enumerate(texts):
                found = re.search(rf'<c r="(A\d+)"[^>]*t="s"[^>]*><v>{index}</v>', book.parts[part])
                if ">[c] " in text and found:
                    book.text(part, found[1], "Note")
                    return
    raise Absent("a legend")
