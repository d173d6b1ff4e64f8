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


def sibling_shown(rows):
    """Of two withheld parts one is shown, so that the other is a few people more or less."""
    for measure in measures(rows):
        total, own = parts(rows, measure)
        withheld = [row for row in own if row["status"] == "confidential"]
        if total is None or len(withheld) != 2:
            continue
        rest = int(total["respondents"]) - sum(int(row["respondents"] or 0) for row in own)
        # The part that is shown is the larger one.
        large = min(withheld, key=lambda row: row["territory"])
        # All measures of the question, so that they still agree.
        question = measure.rsplit(".", 1)[0]
        for other in measures(rows):
            if other.rsplit(".", 1)[0] == question:
                for row in parts(rows, other)[1]:
                    if row["territory"] == large["territory"] and row["status"] == "confidential":
                        show(row, rest - FEW)
        return
    raise SystemExit("no measure has two withheld parts")


def gap_shown(rows):
    """A comparison says how many the withheld group is."""
    for row in rows:
        if row["survey"] != "parents" or row["status"] != "confidential" or row["language_basis"] != "home":
            continue
        if row["kind"] == "difference" and not row["group_by"] and not row["adjusted_for"]:
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


def main():
    good, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with open(good / "results.csv", encoding="utf-8", newline="") as file:
        original = list(csv.DictReader(file))

    def publication(name):
        place = folder / name
        place.mkdir()
        for part in ("results.csv", "datapackage.json", "territories.csv"):
            shutil.copy(good / part, place / part)
        return place

    faults = {"sibling-shown": (sibling_shown, "verify-narrowed"), "gap-shown": (gap_shown, "verify-narrowed"),
              "parts-disagree": (parts_disagree, "verify-counts-contradict")}
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
