"""A member of the committee reads one workbook and answers ten questions, from its cells and texts alone.

    reader.py WORKBOOK     the committee's workbook in French; prints the answers as JSON

Tables are found by name and read by position, lines by their words, as a person finds them. Needs openpyxl (Debian:
python3-openpyxl). `~` in a key: a share between 0 and 1, or a difference of shares.
"""
import json
import re
import sys

from tables import load

WITHHELD = "[c]"

book, tables = load(sys.argv[1])


def plain(text):
    """No-break spaces as spaces."""
    return str(text).replace("\u00a0", " ").replace("\u202f", " ")


def rows(name):
    return [[plain(cell) if isinstance(cell, str) else cell for cell in row] for row in tables[name].rows]


# Columns of `donnees`, counted from 0.
MEASURE, LABEL, LEVEL, CODE, PLACE, BASIS, LANGUAGE, GROUP_BY, GROUP = 1, 2, 3, 4, 5, 6, 7, 8, 9
ESTIMATE, LOW, HIGH, COUNT, STATUS, SENTENCE = 11, 12, 13, 14, 16, 17
data = rows("donnees")


def figures(measure, level="all", basis="all", group="all"):
    """Rows of a measure: its units of a level, or its groups."""
    return [row for row in data if row[MEASURE] == measure and row[LEVEL] == level and row[BASIS] == basis
            and row[GROUP_BY] == group]


def label(measure):
    return figures(measure)[0][LABEL]


def is_number(value):
    return isinstance(value, (int, float))


def share(row):
    return {"share~": row[ESTIMATE], "low~": row[LOW], "high~": row[HIGH], "n": row[COUNT]}


def points(row, first):
    """A difference with its limits; sheets give points out of a hundred."""
    return {"difference~": row[first] / 100, "low~": row[first + 1] / 100, "high~": row[first + 2] / 100}


def is_established(words):
    return {"établi": True, "non établi": False}[words]


SATISFIED = "sat_info_overall.satisfied"
summary = [plain(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
answers = {}

# 1. Which EPCI is worst informed, and is that established?
shown = [row for row in figures(SATISFIED, "epci") if row[STATUS] == "shown" and row[CODE] != "indetermine"]
worst = min(shown, key=lambda row: row[ESTIMATE])
line = next(row for row in rows("territoires") if row[0] == worst[PLACE] and row[2] == label(SATISFIED))
answers["worst_informed_epci"] = {
    "code": worst[CODE], "name": worst[PLACE], **share(worst), "established": is_established(line[12]),
    "in_summary": [text for text in summary if worst[PLACE] in text]}

# 2. How many shared meetings on MAM and RPE were there, and at most how many?
line = next(row for row in rows("partenaires")
            if re.search(r"réunions partagées .* MAM et RPE$", row[1], re.I))
answers["shared_meetings"] = {"meetings": line[3], "at_most": line[4] if is_number(line[4]) else None}

# 3. What changed since the last wave, and is it established?
ids = {row[LABEL]: row[MEASURE] for row in data}
lines = [row for row in rows("evolution") if row[0] in ids and row[10] in ("établi", "non établi")]
answers["changes"] = {
    "since": sorted({row[4] for row in lines}),
    "established": {ids[row[0]]: points(row, 7) for row in lines if is_established(row[10])},
    "not_established": sorted(ids[row[0]] for row in lines if not is_established(row[10]))}

# 4. Families of which language are least informed, by how many points, and is that established?
lines = [row for row in rows("langues") if row[1] == label(SATISFIED) and is_number(row[8])]
line = min(lines, key=lambda row: row[8])
# The sheet adds the language's own name in brackets.
language = next(row[LANGUAGE] for row in figures(SATISFIED, basis="home")
                if line[2].split(" (")[0] in row[10])
answers["least_informed_language"] = {
    "code": language, "n": line[3], "share~": line[4], "others~": line[7], **points(line, 8),
    "established": is_established(line[11])}

# 5. What hinders families most, and how many of them?
hindrances = [row for row in data if row[MEASURE].startswith("barriers.") and row[LEVEL] == "all" and row[BASIS] == "all"
              and row[GROUP_BY] == "all" and row[STATUS] == "shown" and row[MEASURE] != "barriers.NONE"]
main = max(hindrances, key=lambda row: row[ESTIMATE])
answers["main_barrier"] = {"measure": main[MEASURE], **share(main)}

# 6. How many are satisfied with the information, between what limits, of how many answers?
line = next(row for row in rows("information_des_parents") if row[1] == label(SATISFIED))
answers["satisfied"] = {"share~": line[3], "low~": line[4], "high~": line[5], "n": line[6]}

# 7. How many partner organisations answered, of how many?
line = rows("participation_des_partenaires")[0]
answers["partners"] = {"asked": line[2], "answered": line[3]}

# 8. Which actions are not begun?
answers["not_begun"] = sorted(
    re.match(r"\S+", row[0]).group() for row in rows("suivi_du_plan") if row[2].startswith("Non engagée"))

# 9. In which arrondissement may satisfaction not be told, and what is to be looked at instead? An arrondissement bears the
# city's name, and so does the EPCI.
hidden = [row for row in figures(SATISFIED, "arrondissement") if row[ESTIMATE] == WITHHELD]
city = hidden[0][PLACE].split()[0]
above = next(row for row in figures(SATISFIED, "epci") if city in row[PLACE].split())
answers["withheld"] = {
    "codes": sorted(row[CODE] for row in hidden),
    "numbers": [row[CODE] for row in hidden if any(is_number(cell) for cell in row)],
    "pointed_up": all("voir le niveau au-dessus" in row[SENTENCE] for row in hidden),
    "instead": {"code": above[CODE], **share(above)}}

# 10. What differs by employment?
differing = {}
for line in rows("emploi_des_parents"):
    if is_number(line[8]) and is_established(line[11]) and line[1] in ids:
        differing[ids[line[1]]] = {"group": line[2], "share~": line[4], "compared_to": line[5], "others~": line[7],
                                   **points(line, 8)}
answers["employment"] = differing

print(json.dumps(answers, ensure_ascii=False, indent=1))
