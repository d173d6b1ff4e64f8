"""Plants faults in copies of a publication, one each: in results.csv and territories.csv, what no workbook shows.

    publication.py GOOD FOLDER    writes FOLDER/<fault>/ for every fault, from the results.csv, datapackage.json and
                                  territories.csv of GOOD
                                  prints {fault: code that must be found}
"""
import csv
import json
import pathlib
import shutil
import sys

FEW = 3


def parts(rows, measure):
    """A measure's rows by part of the territory, without a breakdown, and that of all."""
    own = [row for row in rows if row["survey"] == "parents" and row["measure"] == measure and not row["compare_to"]
           and row["language_basis"] == "all" and not row["group_by"]]
    total = next((row for row in own if row["territory_level"] == "all" and row["status"] == "shown"), None)
    return total, [row for row in own if row["territory_level"] == "part"]


def measures(rows):
    return sorted({row["measure"] for row in rows if row["survey"] == "parents" and row["kind"] == "share"})


def show(row, count):
    row.update(status="shown", reason="", respondents=str(count))


def siblings_shown(rows):
    """All parts but the withheld one are shown, and the total leaves few people for it."""
    for measure in measures(rows):
        total, own = parts(rows, measure)
        withheld = [row for row in own if row["status"] == "confidential"]
        shown = [row for row in own if row["status"] == "shown"]
        if total is None or len(withheld) != 1 or not shown:
            continue
        show(total, sum(int(row["respondents"]) for row in shown) + FEW)
        # Nothing else is told of the question.
        question = measure.rsplit(".", 1)[0] + "."
        kept = [id(row) for row in own] + [id(total)]
        rows[:] = [row for row in rows if not row["measure"].startswith(question) or id(row) in kept]
        return
    raise SystemExit("no measure has one withheld part")


def gap_shown(rows):
    """A comparison says how many the withheld group is."""
    def cell(row):
        names = ("survey", "measure", "territory_level", "territory", "language_basis", "language", "group_by", "group")
        return tuple(row[name] for name in names)

    withheld = {cell(row) for row in rows if row["status"] == "confidential" and not row["compare_to"]}
    known = {row["measure"] for row in rows if row["status"] == "shown" and not row["compare_to"]}
    for row in rows:
        if row["language_basis"] == "home" and row["compare_to"] == "others" and not row["adjusted_for"]:
            if cell(row) in withheld and row["measure"] in known and row["status"] == "confidential":
                show(row, FEW)
                return
    raise SystemExit("no withheld comparison")


def parts_disagree(rows):
    """Parts that are more than the whole."""
    for measure in measures(rows):
        total, own = parts(rows, measure)
        if total is None or not any(row["status"] == "confidential" for row in own):
            continue
        shown = next((row for row in own if row["status"] == "shown"), None)
        if shown is not None:
            show(shown, int(total["respondents"]) + 1)
            return
    raise SystemExit("no measure to spoil")


def few_shown(rows):
    """A withheld figure is shown with how few it rests on."""
    show(next(row for row in rows if row["survey"] == "parents" and row["kind"] == "share"
              and row["status"] == "confidential" and row["language_basis"] == "home" and not row["compare_to"]), FEW)


def rest_told(rows, package):
    """All but a few of those who answered are among some, and both are shown."""
    for survey in package["confidentiality"]:
        for some, whole in survey.get("among", []):
            totals = {row["measure"]: row for row in rows
                      if row["survey"] == survey["survey"] and row["measure"] in (some, whole) and not row["compare_to"]
                      and row["territory_level"] == row["language_basis"] == "all" and not row["group_by"]}
            if len(totals) == 2 and totals[whole]["status"] == "shown":
                show(totals[some], int(totals[whole]["respondents"]) - FEW)
                # Nothing else is told of some.
                rows[:] = [row for row in rows if row["measure"] != some or row is totals[some]]
                return
    raise SystemExit("no measure among some")


def main():
    good, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with open(good / "results.csv", encoding="utf-8", newline="") as file:
        original = list(csv.DictReader(file))
    package = json.loads((good / "datapackage.json").read_text(encoding="utf-8"))

    def publication(name):
        place = folder / name
        place.mkdir()
        for part in ("results.csv", "datapackage.json", "territories.csv"):
            shutil.copy(good / part, place / part)
        return place

    faults = {"few-shown": (few_shown, "verify-few-shown"),
              "siblings-shown": (siblings_shown, "verify-narrowed"), "gap-shown": (gap_shown, "verify-narrowed"),
              "parts-disagree": (parts_disagree, "verify-counts-contradict"),
              "rest-told": (lambda rows: rest_told(rows, package), "verify-rest-told")}
    for name, (plant, _) in faults.items():
        rows = [dict(row) for row in original]
        plant(rows)
        with open(publication(name) / "results.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, original[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    path = publication("level-not-listed") / "territories.csv"
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("".join(",".join(line[:-1]) + "\n" for line in lines), encoding="utf-8")
    print(json.dumps({name: code for name, (_, code) in faults.items()} | {"level-not-listed": "verify-counts-unsolved"}))


if __name__ == "__main__":
    main()
