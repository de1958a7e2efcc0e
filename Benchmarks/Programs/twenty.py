"""The twenty checks of Plugins/twenty as one loop of a CPython script over the same database."""

import sqlite3
import sys

OPEN = ("assigned", "claimed", "in_progress")
DAY = 2 * 86_400
# The numbers under which the database keeps the first seconds of two days.
OVERDUE = 19_012 * DAY
UNCLAIMED = 18_997 * DAY

connection = sqlite3.connect(sys.argv[1])
found = []
rows = connection.execute(
    "SELECT code, title, status, due, assigned, claimed, closed, lead, criterion, system, progress, reported, ledger"
    " FROM task ORDER BY id"
)
for code, title, status, due, assigned, claimed, closed, lead, criterion, system, progress, reported, ledger in rows:
    if title == "":
        found.append(("no-title", code, "no title"))
    if due is not None and due < assigned:
        found.append(("due-before-assigned", code, "due before it was assigned"))
    if claimed is not None and claimed < assigned:
        found.append(("claimed-before-assigned", code, "claimed before it was assigned"))
    if status == "closed" and claimed is not None and closed < claimed:
        found.append(("closed-before-claimed", code, "closed before it was claimed"))
    if status == "closed" and lead == "org-30" and closed > due:
        found.append(("closed-late", code, "closed late"))
    if status == "closed" and closed is None:
        found.append(("closed-without-date", code, "no date"))
    if status in OPEN and closed is not None:
        found.append(("open-with-date", code, "closed, but open"))
    if due is None:
        found.append(("no-due", code, "no due date"))
    if lead is None:
        found.append(("no-lead", code, "nobody leads"))
    if criterion is None:
        found.append(("no-criterion", code, "no criterion"))
    if system is None:
        found.append(("no-system", code, "of no system"))
    if status in OPEN and due is not None and due < OVERDUE:
        found.append(("overdue", code, "overdue"))
    if status == "assigned" and assigned < UNCLAIMED:
        found.append(("unclaimed", code, "not claimed"))
    if status == "in_progress" and progress is None:
        found.append(("no-progress", code, "no progress"))
    if status in OPEN and progress is not None and progress >= 100:
        found.append(("finished-but-open", code, "finished"))
    if progress is not None and progress < 0:
        found.append(("negative-progress", code, "less than nothing"))
    if status == "suspended":
        found.append(("suspended", code, "suspended"))
    if len(code) != 9:
        found.append(("code", code, "an odd code"))
    if status == "closed" and reported is not None and reported > closed:
        found.append(("reported-after-closed", code, "reported after it was closed"))
    if ledger is not None and ledger != "assignment":
        found.append(("other-ledger", code, "of another ledger"))
print(len(found))
