"""Runs commands beside each other and says what each took."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass

SLOW = 8.0  # seconds from which a command is run once only


class Failure(Exception):
    """Something could not be run, or did not do what it must."""


def say(text):
    print(text, file=sys.stderr, flush=True)


@dataclass
class Taken:
    """What a run took: seconds, and bytes of peak memory."""

    wall: float
    cpu: float
    memory: int


@dataclass
class Command:
    arguments: list
    status: int = 0  # the exit status that it must have
    folder: str | None = None  # where it is run


class Meter:
    def __init__(self, launcher):
        self.launcher = launcher

    def once(self, command):
        with tempfile.NamedTemporaryFile("r") as report, tempfile.TemporaryFile("w+") as errors:
            launcher = subprocess.run(
                [self.launcher, report.name, *command.arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, cwd=command.folder)
            shown = " ".join(command.arguments)
            if launcher.returncode != 0:
                raise Failure(f"cannot measure: {shown}")
            wall, user, system, memory, status = map(int, report.read().split())
            if status != command.status:
                errors.seek(0)
                raise Failure(
                    f"exit status {status} instead of {command.status}: {shown}\n{errors.read()[-2000:]}")
        return Taken(wall / 1e9, (user + system) / 1e9, memory)

    def interleaved(self, commands, runs):
        """Runs the commands in turns, A B A B, and gives the medians of each.

        The first turn fills the page cache and does not count, except for slow commands, which are run only then.
        """
        taken = {name: [] for name in commands}
        for turn in range(runs + 1):
            for name, command in commands.items():
                if turn > 0 and taken[name] and taken[name][0].wall >= SLOW:
                    continue
                result = self.once(command)
                if turn == 1:
                    taken[name].clear()
                taken[name].append(result)
        return {
            name: Taken(
                statistics.median(one.wall for one in results),
                statistics.median(one.cpu for one in results),
                max(one.memory for one in results))
            for name, results in taken.items()
        }


def instructions(command):
    """How many instructions callgrind counts.

    Of a copy without debug information: older valgrinds give up on what Swift writes there.
    """
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "program")
        if subprocess.run(["strip", "-o", program, command.arguments[0]]).returncode != 0:
            raise Failure(f"cannot strip {command.arguments[0]}")
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.path.join(folder, 'out')}",
             program, *command.arguments[1:]],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode != command.status or not found or int(found[1]) == 0:
        raise Failure(f"callgrind failed: {' '.join(command.arguments)}\n{result.stderr[-2000:]}")
    return int(found[1])
