"""A workbook's package as texts, and the list of faults that can be planted in it."""
import html
import re
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
