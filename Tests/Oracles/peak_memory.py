"""Runs a command and says its exit code and peak memory as the last line of standard error.

    peak_memory.py COMMAND ARGUMENT...
"""
import json
import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:]).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"code": code, "peak_kib": peak}), file=sys.stderr)
