"""The JSON Schema of survey definitions accepts every shipped survey and refuses the mistakes of survey_mistakes.json.

The Swift tests plant the same mistakes, so that an editor and the program agree. Needs pyyaml and jsonschema:
    python3 Tests/Oracles/survey_schema.py
"""
import json
import pathlib
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
schema = json.loads((ROOT / "docs/schemas/survey.schema.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def open_objects(node, path="#"):
    """Paths of object schemas that let unknown keys through."""
    if isinstance(node, dict):
        if node.get("type") == "object" and node.get("additionalProperties") is not False:
            yield path
        for key, child in node.items():
            yield from open_objects(child, f"{path}/{key}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from open_objects(child, f"{path}/{index}")


failures = [f"lets unknown keys through: {path}" for path in open_objects(schema)]
for path in sorted(ROOT.glob("Surveys/*/survey.yaml")):
    for error in validator.iter_errors(yaml.safe_load(path.read_text("utf-8"))):
        failures.append(f"{path.name}: {error.json_path}: {error.message[:200]}")

text = (ROOT / "Surveys/parents/survey.yaml").read_text("utf-8")
mistakes = json.loads((ROOT / "Tests/Oracles/survey_mistakes.json").read_text("utf-8"))
for mistake in mistakes:
    if mistake["find"] not in text:
        failures.append(f"{mistake['name']}: nothing to replace")
        continue
    spoiled = yaml.safe_load(text.replace(mistake["find"], mistake["replace"], 1))
    if validator.is_valid(spoiled):
        failures.append(f"{mistake['name']}: accepted")

for failure in failures:
    print(failure)
print(f"{len(mistakes)} mistakes planted, {len(failures)} failures")
sys.exit(bool(failures))
