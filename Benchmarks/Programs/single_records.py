"""What `single_records.lua` does as a CPython script over the same database."""

import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1])
counties = 0
done = "SELECT 1 FROM unit WHERE task = ? AND status NOT IN ('assigned', 'claimed', 'in_progress', 'submitted') LIMIT 1"
for number in range(1, 50_001):
    code = f"G-{number * 2:07d}"
    task = connection.execute("SELECT lead FROM task WHERE code = ?", (code,)).fetchone()
    lead = connection.execute("SELECT kind FROM organization WHERE code = ?", task).fetchone() if task else None
    if lead and lead[0] == "county" and connection.execute(done, (code,)).fetchone():
        counties += 1
print(counties)
