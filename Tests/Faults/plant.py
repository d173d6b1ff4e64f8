"""Plants faults in copies of a good workbook, one each, by editing the package's XML.

    plant.py GOOD FOLDER    writes FOLDER/<fault>.xlsx for every fault
                            prints {"planted": {file: code that must be found}, "absent": [faults the workbook has no place for]}

Needs nothing but Python: the workbook is never opened by a library, so that what is written is exactly the fault.
"""
import html
import json
import pathlib
import re
import struct
import sys
import zipfile

FAULTS = {}


class Absent(Exception):
    """The workbook has no place for this fault."""


def fault(code, name=None):
    def register(plant):
        FAULTS[name or plant.__name__.replace("_", "-")] = (code, plant)
        return plant
    return register


class Package:
    """The parts of a workbook as texts."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in self.parts.items():
                package.writestr(name, text)

    def change(self, part, pattern, replacement, count=1):
        """Replaces the first match, which must be there; `replacement` is text or a function of the match."""
        make = replacement if callable(replacement) else lambda found: replacement
        changed, number = re.subn(pattern, make, self.parts[part], count=count, flags=re.DOTALL)
        if not number or changed == self.parts[part]:
            raise Absent(f"{part}: {pattern}")
        self.parts[part] = changed

    # --- Sheets

    def sheets(self):
        """(name, part) in tab order."""
        targets = dict(re.findall(r'Id="(\w+)"[^>]*Target="([^"]+)"', self.parts["xl/_rels/workbook.xml.rels"]))
        found = re.findall(r'<sheet name="([^"]+)"[^>]*r:id="(\w+)"', self.parts["xl/workbook.xml"])
        return [(html.unescape(name), f"xl/{targets[identifier]}") for name, identifier in found]

    def relations(self, part):
        folder, name = part.rsplit("/", 1)
        return f"{folder}/_rels/{name}.rels"

    def tables(self, part):
        """(table part, name, first column, header row, last column, last row)."""
        tables = []
        for target in re.findall(r'Target="\.\./(tables/[^"]+)"', self.parts.get(self.relations(part), "")):
            text = self.parts[f"xl/{target}"]
            found = re.search(r'displayName="([^"]+)" ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"', text)
            tables.append((f"xl/{target}", found[1], found[2], int(found[3]), found[4], int(found[5])))
        return tables

    def table_sheet(self, name=None):
        """The first sheet with a table of figures, or the one with the table `name`."""
        for _, part in self.sheets():
            for table in self.tables(part):
                if name == table[1] or name is None and table[1] != "couverture" and self.numbers(part, table):
                    return part, table
        raise Absent(f"table {name}")

    def numbers(self, part, table):
        """Cells of the table with a number that is not whole."""
        pattern = r'<c r="([A-Z]+)(\d+)"([^>]*)><v>(-?0\.\d{3,})</v></c>'
        return [
            (found[1], int(found[2])) for found in re.finditer(pattern, self.parts[part])
            if 't="' not in found[3] and table[3] < int(found[2]) <= table[5]
        ]

    def cell(self, part, place, replacement):
        """Replaces a whole cell; `replacement` may be a function of the match, whose group 1 is the style."""
        make = replacement if callable(replacement) else lambda found: replacement
        self.change(part, rf'<c r="{place}"(?: s="(\d+)")?[^>]*?(?:/>|>.*?</c>)', make)

    def text(self, part, place, text):
        """Writes a text in a cell and keeps its style."""
        escaped = html.escape(text, quote=False)
        self.cell(part, place, lambda found: (
            f'<c r="{place}" s="{found[1] or 0}" t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>'))

    def style(self, part, place, style):
        self.change(part, rf'(<c r="{place}") s="\d+"', lambda found: f'{found[1]} s="{style}"')

    def style_of(self, part, place):
        return int(re.search(rf'<c r="{place}" s="(\d+)"', self.parts[part])[1])

    def new_style(self, like, change):
        """A format like another, changed by a function of its XML; returns its number."""
        styles = self.parts["xl/styles.xml"]
        formats = re.search(r"<cellXfs[^>]*>(.*?)</cellXfs>", styles, re.DOTALL)
        each = re.findall(r"<xf [^>]*?/>|<xf .*?</xf>", formats[1], re.DOTALL)
        added = change(each[like])
        self.parts["xl/styles.xml"] = styles.replace(formats[1], formats[1] + added)
        return len(each)

    def charts(self):
        found = sorted(name for name in self.parts if re.fullmatch(r"xl/charts/chart\d+\.xml", name))
        if not found:
            raise Absent("chart")
        return found

    def place(self, name, text, kind="application/xml"):
        self.parts[name] = text
        self.change("[Content_Types].xml", "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>')

    def relate(self, part, kind, target, mode=""):
        relations = self.relations(part)
        self.parts.setdefault(relations, (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships '
            'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'))
        base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        self.change(relations, "</Relationships>", (
            f'<Relationship Id="planted" Type="{base}/{kind}" Target="{target}"{mode}/></Relationships>'))


# --- The package ------------------------------------------------------------------------------------------------------

@fault("verify-unreadable")
def document_type(book):
    part = book.sheets()[0][1]
    book.change(part, r"\?>\s*<worksheet", '?>\n<!DOCTYPE worksheet [<!ENTITY a "a">]>\n<worksheet')


@fault("verify-unreadable")
def broken_markup(book):
    book.change("xl/styles.xml", "</fonts>", "</font>")


@fault("verify-unreadable")
def sheet_missing(book):
    del book.parts[book.sheets()[-1][1]]


@fault("verify-unreadable")
def shared_text_out_of_range(book):
    part = book.sheets()[0][1]
    book.change(part, r't="s"><v>\d+</v>', 't="s"><v>99999999</v>')


@fault("verify-foreign-part")
def macros(book):
    book.place("xl/vbaProject.bin", "x", "application/vnd.ms-office.vbaProject")


@fault("verify-foreign-part")
def macro_type(book):
    book.change("[Content_Types].xml", r"spreadsheetml\.sheet\.main\+xml", "ms-excel.sheet.macroEnabled.main+xml")


@fault("verify-foreign-part")
def comment(book):
    part = book.sheets()[0][1]
    book.place("xl/comments1.xml", "<comments><commentList/></comments>")
    book.relate(part, "comments", "../comments1.xml")


@fault("verify-foreign-part")
def other_workbook(book):
    book.place("xl/externalLinks/externalLink1.xml", "<externalLink/>")


@fault("verify-foreign-part")
def embedded_object(book):
    book.place("xl/embeddings/oleObject1.bin", "x")


@fault("verify-external-link")
def web_link(book):
    book.relate(book.sheets()[0][1], "hyperlink", "https://example.org/", ' TargetMode="External"')


@fault("verify-defined-name")
def hidden_name(book):
    book.change("xl/workbook.xml", "</definedNames>", '<definedName name="secret" hidden="1">0.42</definedName></definedNames>')


@fault("verify-personal-property")
def author(book):
    book.change("docProps/core.xml", "<dc:creator></dc:creator>|<dc:creator/>", "<dc:creator>Jeanne Martin</dc:creator>")


@fault("verify-personal-property")
def last_author(book):
    book.change("docProps/core.xml", "<cp:lastModifiedBy></cp:lastModifiedBy>|<cp:lastModifiedBy/>",
                "<cp:lastModifiedBy>J. Martin</cp:lastModifiedBy>")


@fault("verify-property-missing")
def no_document_title(book):
    book.change("docProps/core.xml", "<dc:title>.*?</dc:title>", "<dc:title> </dc:title>")


@fault("verify-property-missing")
def no_organisation(book):
    book.change("docProps/app.xml", "<Company>.*?</Company>", "")


@fault("verify-language-unknown")
def unknown_language(book):
    book.change("docProps/custom.xml", r'(name="Language"><vt:lpwstr>)[^<]*', lambda found: found[1] + "klingon")


@fault("verify-provenance-missing")
def no_digest_of_data(book):
    book.change("docProps/custom.xml", r'(name="Data"><vt:lpwstr>)[^<]*', lambda found: found[1] + "unknown")


@fault("verify-hidden")
def hidden_sheet(book):
    book.change("xl/workbook.xml", r'(<sheet name="[^"]*" sheetId="3")', lambda found: found[1] + ' state="veryHidden"')


@fault("verify-hidden")
def hidden_row(book):
    part, table = book.table_sheet()
    book.change(part, rf'<row r="{table[3] + 1}"', f'<row r="{table[3] + 1}" hidden="1"')


@fault("verify-hidden")
def column_without_width(book):
    part, _ = book.table_sheet()
    book.change(part, r'(<col min="2" max="2") width="[^"]*"', lambda found: found[1] + ' width="0"')


@fault("verify-hidden")
def row_without_height(book):
    part, table = book.table_sheet()
    book.change(part, rf'(<row r="{table[3] + 1}"[^>]*?) ht="[^"]*"', lambda found: found[1] + ' ht="0"')


@fault("verify-sheet-name")
def reserved_sheet_name(book):
    book.change("xl/workbook.xml", r'<sheet name="[^"]*" sheetId="3"', '<sheet name="History" sheetId="3"')


@fault("verify-sheet-name")
def sheet_name_repeated_but_for_an_accent(book):
    name = book.sheets()[0][0]
    other = name.replace("è", "e").replace("Ü", "u").replace("é", "e").upper()
    book.change("xl/workbook.xml", r'<sheet name="[^"]*" sheetId="3"', f'<sheet name="{html.escape(other)}" sheetId="3"')


# --- Finding one's way ------------------------------------------------------------------------------------------------

@fault("verify-cover-missing")
def no_cover(book):
    digest = re.search(r'name="Results">\s*<vt:lpwstr>([0-9a-f]{16})', book.parts["docProps/custom.xml"])
    book.change("xl/sharedStrings.xml", digest[1], "0123456789abcdef")


@fault("verify-contents-incomplete")
def sheet_not_in_contents(book):
    book.change(book.sheets()[1][1], r"<hyperlink [^>]*/>", "")


@fault("verify-broken-link")
def link_to_nowhere(book):
    book.change(book.sheets()[1][1], r'(<hyperlink [^>]*location=")[^"]*', lambda found: found[1] + "'Rien'!A1")


@fault("verify-title-missing")
def no_title(book):
    part, _ = book.table_sheet()
    book.cell(part, "A1", "")


def line_below_title(book, part, words):
    """The place of the first cell of column A below the title that begins with one of the words."""
    texts = re.findall(r"<si>(.*?)</si>", book.parts["xl/sharedStrings.xml"], re.DOTALL)
    for place, index in re.findall(r'<c r="(A\d+)"[^>]*t="s"><v>(\d+)</v>', book.parts[part]):
        text = html.unescape("".join(re.findall(r"<t[^>]*>(.*?)</t>", texts[int(index)], re.DOTALL)))
        if text.startswith(words):
            return place
    raise Absent(words)


@fault("verify-reading-missing")
def no_reading_line(book):
    part, _ = book.table_sheet()
    book.text(part, line_below_title(book, part, ("Lecture", "Lesehilfe")), "Une ligne par mesure.")


@fault("verify-source-missing")
def no_source_line(book):
    part, _ = book.table_sheet()
    book.text(part, line_below_title(book, part, ("Source", "Quelle")), "Vague 2025.")


@fault("verify-direction")
def wrong_direction(book):
    part, _ = book.table_sheet()
    book.change(part, "<sheetView ", '<sheetView rightToLeft="1" ')


@fault("verify-freeze")
def nothing_frozen(book):
    for _, part in book.sheets():
        if 'xSplit="1"' in book.parts[part]:
            book.change(part, r"<pane [^>]*/>", "")
            return
    raise Absent("frozen column")


@fault("verify-filter")
def filter_elsewhere(book):
    _, table = book.table_sheet()
    found = book.parts[table[0]]
    reference = re.search(r' ref="([^"]*)"', found)[1]
    book.change(table[0], "<tableColumns", f'<autoFilter ref="{reference}"/><tableColumns')


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
    book.change(table[0], rf'name="{table[1]}" displayName="{table[1]}"', 'name="COUVERTURE" displayName="COUVERTURE"')


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
    book.change("xl/styles.xml", r'formatCode="0(\u00a0?%)"', lambda found: f'formatCode="0.0{found[1]}"')


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


# --- On screen and on paper -------------------------------------------------------------------------------------------

@fault("verify-contrast")
def pale_text(book):
    book.change("xl/styles.xml", r'rgb="FF1A1A1A"', 'rgb="FFBBBBBB"')


@fault("verify-contrast")
def white_on_white(book):
    part, table = book.table_sheet()
    white = re.search(r"<fonts[^>]*>(.*?)</fonts>", book.parts["xl/styles.xml"], re.DOTALL)[1]
    fonts = re.findall(r"<font>.*?</font>", white, re.DOTALL)
    index = next(number for number, font in enumerate(fonts) if 'rgb="FFFFFFFF"' in font)
    place = f"A{table[3] + 1}"
    style = book.new_style(book.style_of(part, place), lambda text: re.sub(r'fontId="\d+"', f'fontId="{index}"', text))
    book.style(part, place, style)


@fault("verify-contrast")
def pale_text_in_chart(book):
    book.change(book.charts()[0], r'<a:srgbClr val="1A1A1A"/>', '<a:srgbClr val="CCCCCC"/>', count=0)


@fault("verify-hidden-format")
def format_that_shows_nothing(book):
    book.change("xl/styles.xml", r'formatCode="0(\u00a0?%)"', 'formatCode=";;;"')


@fault("verify-cut-text")
def narrow_column(book):
    part, table = book.table_sheet()
    index = ord(book.numbers(part, table)[0][0]) - 64
    book.change(part, rf'(<col min="{index}" max="{index}") width="[^"]*"', lambda found: found[1] + ' width="1.5"')


@fault("verify-page-setup")
def portrait(book):
    part, _ = book.table_sheet()
    book.change(part, 'orientation="landscape"', 'orientation="portrait"')


@fault("verify-page-setup")
def american_paper(book):
    part, _ = book.table_sheet()
    book.change(part, 'paperSize="9"', 'paperSize="1"')


@fault("verify-page-setup")
def squeezed_on_one_page(book):
    part, _ = book.table_sheet()
    book.change(part, ' fitToHeight="0"', "")


@fault("verify-header-not-repeated")
def header_on_first_page_only(book):
    book.change("xl/workbook.xml", r'<definedName name="_xlnm.Print_Titles".*?</definedName>', "", count=0)


@fault("verify-page-number-missing")
def no_page_number(book):
    part, _ = book.table_sheet()
    book.change(part, "&amp;P", "")


# --- Charts -----------------------------------------------------------------------------------------------------------

def drawing(book):
    for name in sorted(book.parts):
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            return name
    raise Absent("drawing")


@fault("verify-alt-text-missing")
def chart_without_words(book):
    book.change(drawing(book), r' descr="[^"]*"', "")


@fault("verify-alt-text-number")
def wrong_number_in_words(book):
    book.change(drawing(book), r' descr="([^"]*)"', lambda found: f' descr="{found[1]} 1234\u00a0%."')


@fault("verify-chart-kind")
def pie(book):
    chart = book.charts()[0]
    kind = re.search(r"<c:(\w+Chart)>", book.parts[chart])[1]
    book.change(chart, rf"(</?c:){kind}>", lambda found: f"{found[1]}pieChart>", count=0)


@fault("verify-chart-range")
def chart_of_hidden_numbers(book):
    book.change(book.charts()[0], r"(<c:numRef><c:f>[^<]*!)[^<]*", lambda found: found[1] + "$XFA$1:$XFA$2")


@fault("verify-chart-cache")
def changed_cache(book):
    book.change(book.charts()[0], r"(<c:numCache>.*?<c:v>)[^<]*", lambda found: found[1] + "0.123456")


@fault("verify-chart-cache")
def cache_of_a_withheld_cell(book):
    sheet, place = re.search(r"<c:numRef><c:f>'?(.*?)'?!\$?([A-Z]+\$?\d+)", book.parts[book.charts()[0]]).groups()
    part = dict(book.sheets())[html.unescape(sheet).replace("''", "'")]
    book.text(part, place.replace("$", ""), "[c]")


@fault("verify-chart-cache")
def cache_not_a_number(book):
    book.change(book.charts()[0], r"(<c:numCache>.*?<c:v>)[^<]*", lambda found: found[1] + "nan")


@fault("verify-chart-number")
def wrong_label(book):
    book.change(book.charts()[0], r"<a:t>([^<]*)</a:t>", lambda found: f"<a:t>{found[1]} 1234\u00a0%</a:t>")


# --- Drop-downs and formulas ------------------------------------------------------------------------------------------

def explorer(book):
    for _, part in book.sheets():
        if "<dataValidation " in book.parts[part] and "<f>" in book.parts[part]:
            return part
    raise Absent("explorer")


def chosen(book, part):
    return re.search(r'<dataValidation [^>]*sqref="([A-Z]+\d+)', book.parts[part])[1]


def with_formula(book, part, kind=""):
    found = re.search(rf'<c r="([A-Z]+\d+)"[^>]*{kind}[^>]*><f>', book.parts[part])
    if not found:
        raise Absent("formula")
    return found[1]


@fault("verify-choice-source")
def choice_from_nowhere(book):
    book.change(explorer(book), r"(<formula1>)[^<]*", lambda found: found[1] + "'Rien'!$A$1:$A$9")


@fault("verify-choice-selected")
def choice_of_nothing(book):
    part = explorer(book)
    book.text(part, chosen(book, part), "Atlantide")


@fault("verify-formula-function")
def volatile_function(book):
    book.change(explorer(book), r"(<c [^>]*><f>)[^<]*", lambda found: found[1] + "OFFSET(A1,1,1)")


@fault("verify-formula-unreadable")
def formula_with_an_array(book):
    book.change(explorer(book), r"(<c [^>]*><f>)[^<]*", lambda found: found[1] + "INDEX({1,2;3,4},1,1)")


@fault("verify-formula-unstored")
def formula_without_result(book):
    book.change(explorer(book), r"(<f>[^<]*</f>)<v>[^<]*</v>", lambda found: found[1])


@fault("verify-formula-result")
def formula_with_another_result(book):
    book.change(explorer(book), r"(<f>[^<]*</f><v>)[^<]*", lambda found: found[1] + "0.987654")


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
    part, table = book.table_sheet()
    numbers = book.numbers(part, table)
    (column, row), other = numbers[0], next(found for found in numbers[1:] if found[0] == numbers[0][0])
    value = re.search(rf'<c r="{column}{other[1]}"[^>]*><v>([^<]*)</v>', book.parts[part])[1]
    book.cell(part, f"{column}{row}", number(f"{column}{row}", value))


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


# --- Files that are no workbooks --------------------------------------------------------------------------------------

def broken_files(good):
    """Bytes by name, made from the good file."""
    entry = good.index(b"PK\x01\x02")
    locked = bytearray(good)
    locked[entry + 8] |= 1
    bomb = bytearray(good)
    bomb[entry + 24:entry + 28] = struct.pack("<I", 0x7FFFFFFF)
    moved = bytearray(good)
    moved[entry + 42:entry + 46] = struct.pack("<I", len(good) - 10)
    flipped = bytearray(good)
    flipped[entry // 2] ^= 0xFF
    return {
        "truncated": good[: len(good) // 2], "empty": b"", "not-a-zip": b"Rapport\n" * 100,
        "ole-container": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "locked": bytes(locked), "bomb": bytes(bomb),
        "part-outside": bytes(moved), "damaged-part": bytes(flipped),
    }


def main():
    good, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    planted, absent = {}, []
    for name, (code, plant) in FAULTS.items():
        book = Package(good)
        try:
            plant(book)
        except Absent:
            absent.append(name)
            continue
        book.write(folder / f"{name}.xlsx")
        planted[f"{name}.xlsx"] = code
    for name, data in broken_files(good.read_bytes()).items():
        (folder / f"{name}.xlsx").write_bytes(data)
        planted[f"{name}.xlsx"] = "verify-unreadable"
    with zipfile.ZipFile(folder / "archive-comment.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in Package(good).parts.items():
            package.writestr(name, text)
        package.comment = b"3 sur 7"
    with zipfile.ZipFile(folder / "part-left-in-the-archive.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("notes.txt", "3 sur 7")
        for name, text in Package(good).parts.items():
            package.writestr(name, text)
        del package.filelist[0]
    planted["archive-comment.xlsx"] = planted["part-left-in-the-archive.xlsx"] = "verify-leftover"
    print(json.dumps({"planted": planted, "absent": absent}, indent=1))


if __name__ == "__main__":
    main()
