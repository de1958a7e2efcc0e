"""Runs a command and writes how it ended and the most memory that it and what it started held, in KiB.

    peak_memory.py COMMAND [WORDS…]
"""
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
