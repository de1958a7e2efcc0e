"""The check `bench.late` as a CPython script over the same database."""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1])
late = 0
for code, status, due, closed in connection.execute("SELECT code, status, due, closed FROM task ORDER BY id"):
    if status == "closed" and due is not None and closed > due and code != "":
        late += 1
print(late)
