"""Faults in the package and in how a reader finds the way."""
import html
import re

from book import Absent, fault

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
