#!/usr/bin/env python3
"""Measures whole programs in turns and prints the ratios of their medians.

Each line compares `duban` with something a user could choose instead, in the same run, so that a noisy machine slows
both alike.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

import checks
from measuring import Table, add_plugins, interpreter, medians, peak, timed


def start_up(duban, folder, table, rounds):
    """From the command to the result of a one-line report, against an interpreter that does nothing."""
    workspace = os.path.join(folder, "empty")
    subprocess.run([duban, "init", workspace], check=True, stdout=subprocess.DEVNULL)
    add_plugins(duban, workspace)
    commands = {
        "duban": [duban, "run", "bench.hello", "--workspace", workspace],
        "python3": [interpreter("python3"), "-c", "pass"],
        "/usr/bin/python3": ["/usr/bin/python3", "-c", "pass"],
    }
    result = medians(commands, rounds)
    table.line("cold start of a report / python3 -c pass", result["duban"], result["python3"], "start/python3")
    table.line("the same / Debian's python3 -c pass", result["duban"], result["/usr/bin/python3"], "start/debian-python3")
    table.line("the same / 40 ms", result["duban"], 0.040, "start/40ms")
    # All of a start is less than the worker process may cost, so the worker costs less.
    table.line("the same / 15 ms, what a worker may cost", result["duban"], 0.015, "start/15ms")


def plain_code(duban, folder, table, rounds):
    """Code that uses nothing of the host, in a confined worker with an armed time limit, against Lua's own program."""
    workspace = os.path.join(folder, "plain")
    subprocess.run([duban, "init", workspace], check=True, stdout=subprocess.DEVNULL)
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Programs", "plain.lua")
    commands = {
        "duban": [duban, "script", program, "--workspace", workspace, "--timeout", "5min"],
        "lua5.4": ["lua5.4", program],
    }
    if len({timed(command)[1] for command in commands.values()}) != 1:
        sys.exit("plain code gives different results")
    result = medians(commands, rounds)
    table.line("plain code in a worker / lua5.4", result["duban"], result["lua5.4"], "plain-code/lua5.4")


def add_small_plugins(duban, workspace, count):
    """Puts many plugins of three checks each into a workspace and grants them what they ask for."""
    for number in range(1, count + 1):
        plugin = os.path.join(workspace, "Plugins", f"small-{number}")
        os.makedirs(plugin)
        with open(os.path.join(plugin, "plugin.toml"), "w") as manifest:
            manifest.write(f'id = "small-{number}"\nversion = "1.0.0"\napi = 1\ndepartment = "finance"\n')
            manifest.write('[permissions]\nread = ["tasks"]\n')
        with open(os.path.join(plugin, "main.lua"), "w") as code:
            for check in ("due", "progress", "title"):
                code.write(
                    f'duban.check {{ id = "no-{check}", on = "task", each = function(task, ctx)\n'
                    f'  if not task.{check} then ctx:finding {{ "no {check}" }} end\nend }}\n'
                )
    names = [f"small-{number}" for number in range(1, count + 1)]
    subprocess.run([duban, "plugin", "grant", *names, "--workspace", workspace], check=True, stdout=subprocess.DEVNULL)


def many_plugins(duban, folder, table, rounds, count=60):
    """Every check of many small plugins over the sample workspace."""
    workspace = os.path.join(folder, "many")
    subprocess.run([duban, "init", workspace, "--sample"], check=True, stdout=subprocess.DEVNULL)
    add_small_plugins(duban, workspace, count)
    command = [duban, "check", "--workspace", workspace, "--format", "json"]
    table.line(f"check with {count} small plugins / 2 s", medians({"duban": command}, rounds)["duban"], 2.0, "small-plugins/2s")


def catalogue(duban, folder, table, rounds, count=200):
    """What an author waits for all day: lists and descriptions, with manifests read and no Lua run."""
    workspace = os.path.join(folder, "catalogue")
    subprocess.run([duban, "init", workspace, "--sample"], check=True, stdout=subprocess.DEVNULL)
    add_small_plugins(duban, workspace, count)
    commands = {
        "list": [duban, "list", "--workspace", workspace],
        "select": [duban, "list", "department:finance and severity>=warning and *.no-due", "--workspace", workspace],
        "describe": [duban, "describe", f"small-{count}", "--workspace", workspace],
        "help": [duban, "describe", f"small-{count}.no-due", "--workspace", workspace],
    }
    result = medians(commands, max(rounds, 15))
    table.line(f"list of {count} plugins, warm / 50 ms", result["list"], 0.050, "list/50ms")
    table.line("list by an expression, warm / 50 ms", result["select"], 0.050, "select/50ms")
    table.line(f"describe a plugin of {count} / 50 ms", result["describe"], 0.050, "describe/50ms")
    table.line(f"describe an entry of {count} plugins / 50 ms", result["help"], 0.050, "describe-entry/50ms")


def watching(duban, folder, table, rounds):
    """What an author's looking glasses cost, on the sample's weekly briefing and on plain code."""
    workspace = os.path.join(folder, "watching")
    subprocess.run([duban, "init", workspace, "--sample"], check=True, stdout=subprocess.DEVNULL)
    add_plugins(duban, workspace)
    stacks = os.path.join(folder, "stacks")
    for report, name in (("supervision.weekly", "weekly briefing"), ("bench.plain", "loops and calls in plain code")):
        plain = [duban, "run", report, "--workspace", workspace]
        commands = {"plain": plain, "explain": plain + ["--explain"], "trace": plain + ["--trace"], "profile": plain + ["--profile", stacks]}
        result = medians(commands, rounds)
        for way in ("explain", "trace", "profile"):
            table.line(f"{name} with --{way} / without", result[way], result["plain"], None)


def history(duban, folder, table, tasks, rounds):
    """Queries of the past, against the same ones of the present, over tasks with ten events each."""
    programs = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Programs")
    workspace = os.path.join(folder, "history")
    print(f"generating {tasks:,} tasks with ten events each ...", file=sys.stderr)
    subprocess.run(
        [duban, "generate", workspace, "--tasks", str(tasks), "--feedbacks", "7", "--seed", "1"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    days = {"now": "2026-01-01", "last day": "2023-10-31", "half a year back": "2023-04-25", "a year back": "2022-10-25"}
    for work in ("count_open", "progress_by_lead", "late_in_lua"):
        script = os.path.join(programs, f"{work}.lua")
        result = medians(
            {
                name: [duban, "script", script, "--workspace", workspace, "--as-of", day, "--timeout", "10min", "--memory", "4GiB"]
                for name, day in days.items()
            },
            rounds,
        )
        table.line(f"{work} as of the last day / now", result["last day"], result["now"], "past/last-day")
        for name in ("half a year back", "a year back"):
            table.line(f"{work} as of {name} / now", result[name], result["now"], "past/a-year-back")


def spreadsheets(duban, folder, table, rounds, rows=100_000):
    """A ledger of a hundred thousand rows in and out, against the libraries of Python that offices script with."""
    packages = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".build", "python")
    programs = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Programs")
    ledger = os.path.join(folder, "ledger.xlsx")
    subprocess.run([sys.executable, f"{programs}/make_ledger.py", packages, ledger, str(rows)], check=True)
    rounds = max(3, rounds // 3)
    reading = medians(
        {
            "duban": [os.path.join(os.path.dirname(duban), "duban-sheets"), "read", ledger],
            "openpyxl": [sys.executable, f"{programs}/read_sheet.py", packages, ledger],
        },
        rounds,
    )
    table.line(f"XLSX, {rows} rows: reading, by openpyxl", reading["duban"], reading["openpyxl"], "xlsx-read/openpyxl")
    importing = []
    for number in range(3):
        workspace = os.path.join(folder, f"imported-{number}")
        subprocess.run([duban, "init", workspace], stdout=subprocess.DEVNULL, check=True)
        words = [duban, "import", "tasks", ledger, "--create-organizations", "--workspace", workspace]
        importing.append(timed(words)[0])
    table.line(f"XLSX, {rows} rows: import with history", statistics.median(importing), reading["openpyxl"], "xlsx-import/openpyxl")
    again = [duban, "import", "tasks", ledger, "--create-organizations", "--workspace", workspace, "--dry-run"]
    print(f"{'XLSX import: most memory of any process':<44} {peak(again):>8.0f}MiB  of 200 MiB")
    csv = os.path.join(folder, "tasks.csv")
    subprocess.run([duban, "export", "tasks", "--workspace", workspace, "-o", csv], stderr=subprocess.DEVNULL, check=True)
    out = os.path.join(folder, "out.xlsx")
    export = [duban, "export", "tasks", "--workspace", workspace, "-o", out]
    writing = medians(
        {"duban": export, "xlsxwriter": [sys.executable, f"{programs}/write_sheet.py", packages, csv, f"{out}.py.xlsx"]},
        rounds,
    )
    table.line(f"XLSX, {rows} rows: export, by XlsxWriter", writing["duban"], writing["xlsxwriter"], "xlsx-export/xlsxwriter")
    print(f"{'XLSX export: most memory of any process':<44} {peak(export):>8.0f}MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("duban", help="the program to measure")
    parser.add_argument("--tasks", type=int, default=1_000_000, help="tasks of the large workspace")
    parser.add_argument("--history-tasks", type=int, default=200_000, help="tasks with ten events each")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        start_up(options.duban, folder, table, max(options.rounds, 15))
        many_plugins(options.duban, folder, table, options.rounds)
        catalogue(options.duban, folder, table, options.rounds)
        spreadsheets(options.duban, folder, table, options.rounds)
        watching(options.duban, folder, table, options.rounds)
        plain_code(options.duban, folder, table, options.rounds)
        checks.compare(options.duban, folder, table, options.tasks, options.rounds)
        history(options.duban, folder, table, options.history_tasks, options.rounds)
    if table.missed:
        print(f"{table.missed} goals missed")


if __name__ == "__main__":
    main()
