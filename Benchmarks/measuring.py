"""How programs are measured, and how the results are printed."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time


def timed(command, reads=True):
    """Seconds that a command takes, and what it prints, where somebody reads that."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE if reads else subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return seconds, (done.stdout or b"").decode(errors="replace")


def medians(commands, rounds):
    """The median seconds of each command; the commands take turns."""
    seconds = {name: [] for name in commands}
    for command in commands.values():
        timed(command)
    for _ in range(rounds):
        for name, command in commands.items():
            seconds[name].append(timed(command)[0])
    return {name: statistics.median(values) for name, values in seconds.items()}


class Table:
    """The lines of the result. What each ratio may be is in thresholds.json, by the line's key."""

    def __init__(self):
        self.missed = 0
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "thresholds.json")) as file:
            self.thresholds = json.load(file)
        print(f"{'work':<44} {'duban':>10} {'other':>10} {'ratio':>7} {'goal':>7}")

    def line(self, work, ours, other, key):
        """Prints a ratio; without a key it is only told."""
        ratio = ours / other
        goal = self.thresholds[key] if key else None
        met = goal is None or ratio <= goal
        self.missed += not met
        goal_text = f"{goal:.2f}" if goal is not None else "-"
        print(f"{work:<44} {ours * 1e3:>8.1f}ms {other * 1e3:>8.1f}ms {ratio:>7.2f} {goal_text:>7} {'' if met else 'MISSED'}")


def interpreter(python):
    """The interpreter itself, without a launcher that may stand before it."""
    return subprocess.run([python, "-c", "import sys; print(sys.executable)"], stdout=subprocess.PIPE, text=True).stdout.strip()


def add_plugins(duban, workspace):
    """Puts copies of the benchmarks' plugins into a workspace and grants them what they ask for."""
    plugins = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Programs", "Plugins")
    shutil.copytree(plugins, os.path.join(workspace, "Plugins"), dirs_exist_ok=True)
    granted = [duban, "plugin", "grant", *os.listdir(plugins), "--workspace", workspace]
    subprocess.run(granted, check=True, stdout=subprocess.DEVNULL)


# A program that says how much memory its child took, or whatever that had started: processes that outlive their parent
# become its own children, and are counted once they have ended. A child counts at least what its parent had, which is
# little here.
PEAK = """
import ctypes, os, resource, subprocess, sys
BECOME_PARENT_OF_ORPHANS = 36
ctypes.CDLL(None).prctl(BECOME_PARENT_OF_ORPHANS, 1, 0, 0, 0)
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    while True: os.wait()
except ChildProcessError:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak(command):
    """The most memory that a command and what it starts hold, in MiB."""
    asked = subprocess.run([sys.executable, "-c", PEAK, *command], check=True, stdout=subprocess.PIPE, text=True)
    return int(asked.stdout) / 1024
