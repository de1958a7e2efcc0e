"""The check `bench.late` as a CPython script over the same database."""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1])
late = []
for code, status, due, closed, lead in connection.execute("SELECT code, status, due, closed, lead FROM task ORDER BY id"):
    if status == "closed" and due is not None and closed > due and lead == "org-30":
        late.append(code)
print(len(late))
