"""What `kept_records.lua` does as a CPython script over the same database, with records as rows that know their columns."""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1])
connection.row_factory = sqlite3.Row
late = 0
for task in connection.execute("SELECT status, due, closed FROM task WHERE lead = 'org-30' ORDER BY id").fetchall():
    if task["status"] == "closed" and task["due"] is not None and task["closed"] > task["due"]:
        late += 1
previous = None
for unit in connection.execute("SELECT task, organization FROM unit ORDER BY task, code"):
    if previous is not None and previous["task"] == unit["task"] and previous["organization"] == unit["organization"]:
        late += 1
    previous = unit
print(late)
