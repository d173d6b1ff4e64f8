"""Faults on screen and on paper, in charts, drop-downs and formulas."""
import html
import re

from book import Absent, fault

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
    book.change("xl/styles.xml", r'formatCode="0(\u00a0?%)[^"]*"', 'formatCode=";;;"')


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

def drawing(book, pattern=""):
    for name in sorted(book.parts):
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name) and re.search(pattern, book.parts[name]):
            return name
    raise Absent("drawing")


@fault("verify-alt-text-missing")
def chart_without_words(book):
    book.change(drawing(book), r' descr="[^"]*"', "")


@fault("verify-alt-text-number")
def wrong_number_in_words(book):
    book.change(drawing(book), r' descr="([^"]*)"', lambda found: f' descr="{found[1]} 1234\u00a0%."')


@fault("verify-alt-text-number")
def wrong_count_in_words(book):
    counts = r'(descr="[^";]*;\s?)\d+'
    book.change(drawing(book, counts), counts, lambda found: f"{found[1]}{'9' * 6}")


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
