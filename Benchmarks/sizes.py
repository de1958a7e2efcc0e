"""What checks cost by the number of tasks: a table, a chart on the terminal, and the picture in docs/images.

Usage: python3 Benchmarks/sizes.py .build/release/duban [--sizes 10000 100000 …] [--keep FOLDER] [--picture FILE]
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import checks
from measuring import add_plugins, interpreter, medians

# What a task takes on the disk with its units, its events and their indexes, with room for what is written in passing.
BYTES_A_TASK = 4_500
CURVES = {
    "full": "20 checks, every task",
    "cpython": "the same in a CPython script",
    "changed": "20 checks, 100 tasks changed",
    "next-day": "20 checks, the next day",
    "aggregate": "average by group",
}


def measured(duban, folder, tasks, rounds):
    """The median seconds of each curve at one size."""
    workspace = os.path.join(folder, f"tasks-{tasks}")
    if os.path.exists(os.path.join(workspace, "duban.sqlite")):
        add_plugins(duban, workspace)
    else:
        checks.generated(duban, folder, f"tasks-{tasks}", tasks)
    script = [interpreter("python3"), os.path.join(checks.PROGRAMS, "twenty.py"), os.path.join(workspace, "duban.sqlite")]
    average = os.path.join(checks.PROGRAMS, "progress_by_lead.lua")
    aggregate = [duban, "script", average, "--workspace", workspace, "--timeout", "10min"]
    seconds = checks.renewal_seconds(duban, workspace, tasks, rounds, "twenty")
    others = medians({"cpython": script, "aggregate": aggregate}, rounds)
    return {name: statistics.median(values) for name, values in seconds.items()} | others


def plot(results, terminal, output, folder):
    """Draws cost against size, both in powers of ten."""
    data = os.path.join(folder, "sizes.dat")
    with open(data, "w") as file:
        for tasks, seconds in results.items():
            file.write(" ".join([str(tasks), *(f"{seconds[name] * 1e3:.3f}" for name in CURVES)]) + "\n")
    commands = [
        f"set terminal {terminal}",
        "set logscale xy",
        "set grid",
        "set key left top",
        "set xlabel 'tasks'",
        "set ylabel 'milliseconds'",
        "set format x '10^{%T}'",
        *([f"set output '{output}'"] if output else []),
        "plot " + ", ".join(
            f"'{data}' using 1:{place} with linespoints title '{title}'"
            for place, title in enumerate(CURVES.values(), 2)
        ),
    ]
    subprocess.run(["gnuplot"], input="\n".join(commands), text=True, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duban", help="the program to measure")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000, 10_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", metavar="FOLDER", help="where the workspaces are made, or stand from another time")
    parser.add_argument("--picture", metavar="FILE", help="where the chart is written as SVG")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        results = {}
        for tasks in sorted(options.sizes):
            stands = os.path.exists(os.path.join(folder, f"tasks-{tasks}", "duban.sqlite"))
            if not stands and shutil.disk_usage(folder).free < tasks * BYTES_A_TASK:
                print(f"{tasks:,} tasks are left out: they would take {tasks * BYTES_A_TASK / 1e9:.0f} GB", file=sys.stderr)
                continue
            results[tasks] = measured(options.duban, folder, tasks, options.rounds)
        print(f"{'tasks':>12}" + "".join(f"{name:>12}" for name in CURVES))
        for tasks, seconds in results.items():
            print(f"{tasks:>12,}" + "".join(f"{seconds[name] * 1e3:>10.0f}ms" for name in CURVES))
        plot(results, "dumb size 100, 30", None, scratch)
        if options.picture:
            plot(results, "svg size 760, 460 font 'sans-serif,13' background '#ffffff'", options.picture, scratch)


if __name__ == "__main__":
    main()
