"""Faults in tables and texts."""
import html
import re

from book import fault

# --- Tables -----------------------------------------------------------------------------------------------------------

@fault("verify-several-tables")
def second_table(book):
    part, table = book.table_sheet()
    row = table[5] + 3
    book.place("xl/tables/planted.xml", (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table '
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="999" name="seconde" displayName="seconde" '
        f'ref="A{row}:A{row + 1}"><tableColumns count="1"><tableColumn id="1" name="Mesure"/></tableColumns></table>'),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml")
    book.relate(part, "table", "../tables/planted.xml")
    book.change(part, "</tableParts>", '<tablePart r:id="planted"/></tableParts>')


@fault("verify-table-place")
def table_beside_column_a(book):
    _, table = book.table_sheet()
    book.change(table[0], r' ref="A', ' ref="B')


@fault("verify-table-name")
def table_without_name(book):
    _, table = book.table_sheet()
    book.change(table[0], rf'name="{table[1]}" displayName="{table[1]}"', 'name="Tableau12" displayName="Tableau12"')


@fault("verify-table-name")
def table_name_twice(book):
    _, table = book.table_sheet()
    names = [other[1] for _, part in book.sheets() for other in book.tables(part)]
    other = next(name for name in names if name != table[1]).upper()
    book.change(table[0], rf'name="{table[1]}" displayName="{table[1]}"', f'name="{other}" displayName="{other}"')


@fault("verify-header-empty")
def empty_header(book):
    part, table = book.table_sheet()
    book.text(part, f"B{table[3]}", " ")


@fault("verify-header-repeated")
def repeated_header(book):
    part, table = book.table_sheet()
    first = re.search(r'<tableColumn id="1" name="([^"]*)"', book.parts[table[0]])[1]
    again = html.unescape(first).upper()
    book.text(part, f"B{table[3]}", again)
    book.change(table[0], r'(<tableColumn id="2" name=")[^"]*', lambda found: found[1] + html.escape(again))


@fault("verify-header-differs")
def header_unlike_its_table(book):
    part, table = book.table_sheet()
    book.text(part, f"B{table[3]}", "Tout autre chose")


@fault("verify-merged-cells")
def merged_cells(book):
    part, table = book.table_sheet()
    row = table[3] + 1
    book.change(part, "</sheetData>", f'</sheetData><mergeCells count="1"><mergeCell ref="A{row}:B{row}"/></mergeCells>')


@fault("verify-empty-cell")
def empty_cell(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.cell(part, f"{column}{row}", "")


@fault("verify-blank-row")
def blank_row(book):
    part, table = book.table_sheet()
    book.change(part, rf'<row r="{table[3] + 2}".*?</row>', f'<row r="{table[3] + 2}"/>')


@fault("verify-blank-column")
def blank_column(book):
    part, table = book.table_sheet()
    for row in range(table[3] + 1, table[5] + 1):
        book.cell(part, f"B{row}", "")


@fault("verify-number-as-text")
def interval_in_one_cell(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.text(part, f"{column}{row}", "58–88")


@fault("verify-number-as-text")
def percentage_as_text(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.text(part, f"{column}{row}", "75\u00a0%")


@fault("verify-alignment")
def number_on_the_left(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    style = book.new_style(book.style_of(part, f"{column}{row}"), lambda text: re.sub(
        r'horizontal="right"', 'horizontal="left"', text))
    book.style(part, f"{column}{row}", style)


@fault("verify-number-format")
def number_without_format(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    style = book.new_style(book.style_of(part, f"{column}{row}"), lambda text: re.sub(
        r'numFmtId="\d+"', 'numFmtId="0"', text))
    book.style(part, f"{column}{row}", style)


@fault("verify-decimals")
def decimals_of_few_answers(book):
    book.change("xl/styles.xml", r'formatCode="0(\u00a0?%)[^"]*"', lambda found: f'formatCode="0.0{found[1]}"')


@fault("verify-marker-unknown")
def unknown_marker(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.text(part, f"{column}{row}", "[q]")


@fault("verify-marker-unexplained")
def marker_without_legend(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.text(part, f"{column}{row}", "[u]")
    book.parts["xl/sharedStrings.xml"] = re.sub(r"(<t[^>]*>)\[u\] [^<]+", r"\1Légende", book.parts["xl/sharedStrings.xml"])


# --- Texts ------------------------------------------------------------------------------------------------------------

@fault("verify-placeholder")
def placeholder_left(book):
    part, table = book.table_sheet()
    book.text(part, f"A{table[3] + 1}", "Sur 100 {of_whom}")


@fault("verify-wording-key")
def key_shown(book):
    part, table = book.table_sheet()
    book.text(part, f"A{table[3] + 1}", "column_estimate")


@fault("verify-empty-text")
def text_of_blanks(book):
    part, _ = book.table_sheet()
    book.text(part, "A2", "\u00a0 ")


@fault("verify-text-too-long")
def endless_text(book):
    part, table = book.table_sheet()
    book.text(part, f"A{table[3] + 1}", "a" * 32768)


@fault("verify-typography")
def ordinary_space_before_colon(book):
    part, table = book.table_sheet()
    book.text(part, f"A{table[3] + 1}", "Mesure : satisfaits")


@fault("verify-error-value")
def error_value(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.cell(part, f"{column}{row}", f'<c r="{column}{row}" t="e"><v>#N/A</v></c>')


@fault("verify-error-value")
def not_a_number(book):
    part, table = book.table_sheet()
    column, row = book.numbers(part, table)[0]
    book.cell(part, f"{column}{row}", f'<c r="{column}{row}"><v>NAN</v></c>')
