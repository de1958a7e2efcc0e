"""Checks over a large workspace, against scripts and programs over the same database."""

import os
import shutil
import statistics
import subprocess
import sys
from datetime import date, timedelta

from measuring import add_plugins, interpreter, medians, peak, timed

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Programs")


def compare(duban, folder, table, tasks, rounds):
    """Everything that is measured on a large workspace."""
    workspace = generated(duban, folder, "large", tasks)
    one_check(duban, workspace, table, tasks, rounds)
    twenty_checks(duban, workspace, table, tasks, rounds)
    aggregate(duban, workspace, table, tasks, rounds)
    scripts(duban, workspace, table, tasks, rounds)
    hundred_checks(duban, folder, table, tasks // 10)
    renewals(duban, workspace, table, tasks, rounds, "twenty", "20 checks")
    add_departments(duban, workspace)
    renewals(duban, workspace, table, tasks, rounds, "department-*", "100 checks in 25 plugins", is_goal=True)
    imports(duban, folder, table, workspace, tasks)


def generated(duban, folder, name, tasks):
    """A workspace of made-up tasks with the plugins of the benchmarks."""
    workspace = os.path.join(folder, name)
    print(f"generating {tasks:,} tasks ...", file=sys.stderr)
    subprocess.run([duban, "generate", workspace, "--tasks", str(tasks), "--seed", "1"], check=True, stdout=subprocess.DEVNULL)
    add_plugins(duban, workspace)
    return workspace


def check(duban, workspace, selector, *words):
    """The command that runs checks."""
    return [duban, "check", selector, "--workspace", workspace, "--format", "json", "--timeout", "10min", *words]


def one_check(duban, workspace, table, tasks, rounds):
    """A check that reads four fields of every task and finds one in three hundred."""
    database = os.path.join(workspace, "duban.sqlite")
    host = os.path.join(workspace, "table_host")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "lua5.4", "sqlite3"], check=True, stdout=subprocess.PIPE, text=True)
    subprocess.run(["cc", "-O2", "-o", host, f"{PROGRAMS}/table_host.c", *flags.stdout.split()], check=True)
    commands = {
        "one": check(duban, workspace, "bench.late", "--full", "--workers", "1"),
        "two": check(duban, workspace, "bench.late", "--full", "--workers", "2"),
        "host": [host, database],
        "cpython": [interpreter("python3"), os.path.join(PROGRAMS, "closed_late.py"), database],
        "luasql": ["lua5.4", os.path.join(PROGRAMS, "closed_late.lua"), database],
    }
    found = {timed(commands[name])[1].strip() for name in ("host", "cpython", "luasql")}
    ours = {timed(commands[name])[1].count('"severity"') - 1 for name in ("one", "two")}
    if {str(count) for count in ours} != found:
        sys.exit(f"the programs do not find the same tasks: {ours} {found}")
    result = medians(commands, rounds)
    name = f"row check, {tasks:,} tasks"
    table.line(f"{name}, one worker / C host with tables", result["one"], result["host"], "row-check-one-worker/table-host")
    table.line(f"{name}, two workers / CPython", result["two"], result["cpython"], "row-check/cpython")
    table.line(f"{name}, two workers / LuaSQL", result["two"], result["luasql"], "row-check/luasql")
    print(f"{name}: most memory of any process {peak(commands['two']):.0f} MiB of 150 MiB")


def twenty_checks(duban, workspace, table, tasks, rounds):
    """Twenty checks of one plugin."""
    database = os.path.join(workspace, "duban.sqlite")
    commands = {
        "duban": check(duban, workspace, "twenty", "--full", "--workers", "2"),
        "cpython": [interpreter("python3"), os.path.join(PROGRAMS, "twenty.py"), database],
    }
    found = int(timed(commands["cpython"])[1])
    if timed(commands["duban"])[1].count('"severity"') - 20 != found:
        sys.exit("the twenty checks do not find the same tasks")
    result = medians(commands, rounds)
    table.line(f"20 checks, {tasks:,} tasks / CPython, one loop", result["duban"], result["cpython"], "twenty-checks/cpython")


def aggregate(duban, workspace, table, tasks, rounds):
    """An average by group, which the engine computes, against the engine's own shell."""
    database = os.path.join(workspace, "duban.sqlite")
    commands = {
        "duban": [duban, "script", os.path.join(PROGRAMS, "progress_by_lead.lua"), "--workspace", workspace],
        "shell": ["sqlite3", "-readonly", database, "SELECT lead, avg(progress) FROM task GROUP BY lead"],
    }
    result = medians(commands, rounds)
    table.line(f"average by group, {tasks:,} tasks / sqlite3", result["duban"], result["shell"], "aggregate/sqlite3-shell")


def scripts(duban, workspace, table, tasks, rounds):
    """Records that a script keeps and reads later, and records that it looks up one by one."""
    for name, work in (("kept_records", "records kept and read later"), ("single_records", "records looked up one by one")):
        program = os.path.join(PROGRAMS, name)
        commands = {
            "duban": [duban, "script", f"{program}.lua", "--workspace", workspace, "--timeout", "10min"],
            "cpython": [interpreter("python3"), f"{program}.py", os.path.join(workspace, "duban.sqlite")],
        }
        results = {timed(command)[1].strip() for command in commands.values()}
        if len(results) > 1:
            sys.exit(f"the scripts do not come to the same: {results}")
        result = medians(commands, rounds)
        table.line(f"{work}, {tasks:,} tasks / CPython", result["duban"], result["cpython"], f"{name.replace('_', '-')}/cpython")


def add_departments(duban, workspace):
    """Twenty-five plugins of four checks each: the twenty checks, five times over, with words of their own."""
    with open(os.path.join(PROGRAMS, "Plugins", "twenty", "main.lua")) as file:
        head, *parts = file.read().split("\ncheck(")
    names = [f"department-{number}" for number in range(1, 26)]
    for number, name in enumerate(names):
        plugin = os.path.join(workspace, "Plugins", name)
        os.makedirs(plugin)
        with open(os.path.join(plugin, "plugin.toml"), "w") as manifest:
            manifest.write(f'id = "{name}"\nversion = "1.0.0"\napi = 2\ndepartment = "supervision-office"\n')
            manifest.write('permissions = { read = ["tasks"] }\n')
        with open(os.path.join(plugin, "main.lua"), "w") as code:
            code.write(head + "".join(f"\ncheck({parts[(4 * number + place) % 20]}" for place in range(4)))
    subprocess.run([duban, "plugin", "grant", *names, "--workspace", workspace], check=True, stdout=subprocess.DEVNULL)


def hundred_checks(duban, folder, table, tasks, rounds=5):
    """A hundred checks at once, and one command for each of them."""
    workspace = generated(duban, folder, "hundred", tasks)
    add_departments(duban, workspace)
    listed = timed([duban, "list", "department-*", "--workspace", workspace, "--format", "csv"])[1]
    names = [line.split(",")[0] for line in listed.splitlines() if line.startswith("department-") and "." in line.split(",")[0]]
    if len(names) != 100:
        sys.exit(f"{len(names)} checks instead of 100")
    together, apart = [], []
    for _ in range(rounds):
        together.append(timed(check(duban, workspace, "department-*", "--full"))[0])
        apart.append(sum(timed(check(duban, workspace, name, "--full"))[0] for name in names))
    table.line(
        f"100 checks, {tasks:,} tasks / one at a time",
        statistics.median(together),
        statistics.median(apart),
        "hundred-checks/one-at-a-time",
    )


def set_day(workspace, day):
    """Sets the as-of day of a workspace."""
    path = os.path.join(workspace, "duban.toml")
    with open(path) as file:
        lines = [line for line in file if not line.startswith("as_of")]
    lines.insert(lines.index("[workspace]\n") + 1, f"as_of = {day}\n")
    with open(path, "w") as file:
        file.writelines(lines)


def change(duban, workspace, tasks, number):
    """Gives a hundred tasks other titles, and says how many seconds that took."""
    path = os.path.join(workspace, "changes.csv")
    every = max(1, tasks // 100)
    database = os.path.join(workspace, "duban.sqlite")
    query = f"SELECT code, title || ' {number}' AS title, date(assigned / 2, 'unixepoch') AS assigned, lead, status FROM task"
    query += f" WHERE id % {every} = 1 AND status <> 'closed' LIMIT 100"
    rows = subprocess.run(["sqlite3", "-csv", "-header", database, query], check=True, stdout=subprocess.PIPE)
    with open(path, "wb") as file:
        file.write(rows.stdout)
    subprocess.run([duban, "import", "tasks", path, "--workspace", workspace], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def renewal_seconds(duban, workspace, tasks, rounds, selector):
    """The seconds of runs over everything, of runs after a hundred tasks have changed, and of runs on the next day."""
    seconds = {"full": [], "changed": [], "next-day": []}
    today = date.today()
    for number in range(rounds):
        set_day(workspace, today + timedelta(2 * number))
        seconds["full"].append(timed(check(duban, workspace, selector, "--full"), reads=False)[0])
        change(duban, workspace, tasks, number)
        seconds["changed"].append(timed(check(duban, workspace, selector), reads=False)[0])
        set_day(workspace, today + timedelta(2 * number + 1))
        seconds["next-day"].append(timed(check(duban, workspace, selector), reads=False)[0])
    return seconds


def renewals(duban, workspace, table, tasks, rounds, selector, name, is_goal=False):
    """A run after a hundred tasks have changed, and one on the next day, against a run over everything."""
    seconds = renewal_seconds(duban, workspace, tasks, max(5, rounds // 2), selector)
    full, changed, next_day = (statistics.median(values) for values in seconds.values())
    table.line(f"{name}, 100 of {tasks:,} changed / full", changed, full, "renewal-same-day/full" if is_goal else None)
    table.line(f"{name}, the next day / full", next_day, full, "renewal-next-day/full" if is_goal else None)


def imports(duban, folder, table, workspace, tasks):
    """A CSV file of tasks with validation and events, against the engine's own import into a bare table."""
    csv = os.path.join(folder, "tasks.csv")
    fields = "code,title,criterion,ledger,system,lead,assigned,due,status"
    days = [f"date({name} / 2, 'unixepoch') AS {name}" for name in ("assigned", "due")]
    query = f"SELECT code, title, criterion, ledger, system, lead, {', '.join(days)}, 'assigned' AS status FROM task"
    database = os.path.join(workspace, "duban.sqlite")
    with open(csv, "wb") as file:
        subprocess.run(["sqlite3", "-csv", "-header", database, query], check=True, stdout=file)
    organizations = os.path.join(folder, "organizations.csv")
    with open(organizations, "wb") as file:
        subprocess.run(["sqlite3", "-csv", "-header", database, "SELECT code, name, kind FROM organization"], check=True, stdout=file)
    fresh = [duban, "import", "tasks", csv, "--workspace"]
    ours, others = [], []
    for number in range(5):
        target = new_workspace(duban, folder, f"csv-{number}", organizations)
        ours.append(timed([*fresh, target])[0])
        bare = os.path.join(folder, f"bare-{number}.sqlite")
        script = f"CREATE TABLE task ({fields.replace('code', 'code UNIQUE')});\n"
        for index in ("status, due", "lead"):
            script += f"CREATE INDEX by_{index[:4]} ON task ({index});\n"
        script += f".import --csv --skip 1 {csv} task\n"
        with open(f"{bare}.sql", "w") as file:
            file.write(script)
        others.append(timed(["sqlite3", bare, f".read {bare}.sql"])[0])
        counts = {count(path, "task") for path in (database, bare, os.path.join(target, "duban.sqlite"))}
        if counts != {tasks} or count(os.path.join(target, "duban.sqlite"), "event_log") < 2 * tasks:
            sys.exit(f"the imports do not bring in the same tasks: {counts}")
        # A million tasks take more than a gigabyte each time.
        shutil.rmtree(target)
        os.remove(bare)
    table.line(f"CSV import, {tasks:,} tasks / sqlite3 .import", statistics.median(ours), statistics.median(others), "csv-import/sqlite3-import")
    memory = peak([*fresh, new_workspace(duban, folder, "csv-memory", organizations)])
    print(f"CSV import: most memory of any process {memory:.0f} MiB of 200 MiB")


def new_workspace(duban, folder, name, organizations):
    """A workspace that knows the organizations of a file."""
    workspace = os.path.join(folder, name)
    subprocess.run([duban, "init", workspace], check=True, stdout=subprocess.DEVNULL)
    known = [duban, "import", "organizations", organizations, "--workspace", workspace]
    subprocess.run(known, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return workspace


def count(database, name):
    """How many rows a table has."""
    query = ["sqlite3", "-readonly", database, f"SELECT count(*) FROM {name}"]
    return int(subprocess.run(query, check=True, stdout=subprocess.PIPE, text=True).stdout)
