"""The measurements. Each adds to `values`, by the names that thresholds.json uses."""

import os
import shutil
import subprocess

from .data import samples, size_of
from .measure import Command, Failure, instructions, say
from .tools import HERE, build_swift

# Shapes with a file of samples, the best case first.
SAMPLES = [
    "detection", "facade", "polygons", "separators", "indented", "bad", "alternating", "cjk", "long-labels", "wide",
    "escapes", "lines", "folder",
]
# What must be at least half as fast as the best case.
SPECIAL = ["bad", "alternating", "cjk", "long-labels", "wide", "escapes", "lines", "folder"]
PEER_SHAPES = ["detection", "facade", "polygons"]
# What a quick run has besides samples.
QUICK = ["yaml", "start-up", "hints"]
OTHERS = ["yaml", "definitions", "small", "start-up", "hints", "create", "report"]
# What is misspelt, and with which options hints are measured.
MISSPELT = ["capitals", "labels", "fields", "keys"]
# Those that the fewest instructions are spent on, for a quick run.
QUICK_MISSPELT = ["capitals", "keys"]
HINT_OPTIONS = {
    "plain": [],
    "all": ["--max-diagnostics", "0"],
    "baseline": ["--write-baseline", "known.json"],
    "fix": ["--fix", "--diff"],
}
BEST = "detection"
# What On-Demand is measured on, too.
RESIDENT = ["detection", "facade"]


class Session:
    def __init__(self, options, dsdl, data, meter, references, peers):
        self.options = options
        self.dsdl = dsdl
        self.data = data
        self.meter = meter
        self.references = references
        self.peers = peers
        self.values = {}
        self.shapes = []
        self.resident = None

    def run(self):
        wanted = self.options.only or SAMPLES + (QUICK if self.options.quick else OTHERS)
        self.shapes = [shape for shape in SAMPLES if shape in wanted]
        for shape in self.shapes:
            self.measure_samples(shape)
        if "yaml" in wanted:
            self.measure_yaml()
        if "definitions" in wanted:
            self.measure_definitions()
        if "small" in wanted and self.peers:
            self.measure_small()
        if "start-up" in wanted:
            self.measure_start_up()
        if "hints" in wanted:
            self.measure_hints()
        if "create" in wanted:
            self.measure_create()
        if "report" in wanted:
            self.measure_report()
        if self.peers:
            for shape in PEER_SHAPES:
                if shape in self.shapes:
                    self.measure_peers(shape)

    def validate(self, folder, jobs, shape=None):
        return Command(
            [self.dsdl, "validate", "--quiet", "--jobs", str(jobs), os.path.join(folder, "base.yaml")],
            status=1 if shape == "bad" else 0)

    def validate_plainly(self, folder, status=0):
        """As most people type it."""
        return Command([self.dsdl, "validate", os.path.join(folder, "base.yaml")], status=status)

    def measure_samples(self, shape):
        """A file of samples, whole processes: against mapping and adding it up."""
        folder = self.data.dataset(shape, self.options.size)
        size = size_of(samples(folder))
        say(f"measuring {shape} …")
        commands = {
            "map": Command([self.references.path("map-and-add"), samples(folder)]),
            "threads": self.validate(folder, self.options.jobs, shape),
            "one": self.validate(folder, 1, shape),
        }
        if shape in SPECIAL:
            best = self.data.dataset(BEST, self.options.size)
            commands["best"] = self.validate(best, self.options.jobs)
        taken = self.meter.interleaved(commands, self.options.runs)
        if shape in SPECIAL:
            # Speeds in bytes; the sizes differ a little.
            share = size / size_of(samples(best)) * taken["best"].wall / taken["threads"].wall
            self.values[f"share-of-best/{shape}"] = share
        self.values[f"end-to-end/{shape}"] = taken["map"].wall / taken["threads"].wall
        self.values[f"one-thread/{shape}"] = taken["map"].wall / taken["one"].wall
        self.values[f"memory/{shape}"] = max(taken["threads"].memory, taken["one"].memory) / 1e6
        self.measure_instructions(shape)
        if self.options.quick:
            # What follows has to be built with another build of the library.
            return
        if shape in RESIDENT and self.references.has("on-demand"):
            self.measure_resident(shape, folder)
        if shape == "detection":
            self.measure_reading(folder)

    def measure_reading(self, folder):
        """Reading beside checking, in one process, in turns."""
        program = self.reading()
        result = subprocess.run(
            [program, os.path.join(folder, "base.yaml"), str(self.options.runs)], capture_output=True, text=True)
        if result.returncode != 0:
            raise Failure(f"{program} failed: {result.stderr}")
        for line in result.stdout.splitlines():
            way, ratio = line.split()
            if way == "observer":
                self.values["reading/observer"] = float(ratio)
            elif way != "check":
                self.values[f"reading/{way}"] = 1 / float(ratio)
        self.values["reading/untyped-of-tree"] = self.values["reading/untyped"] / self.values["reading/tree"]
        alone = self.meter.once(Command([program, os.path.join(folder, "base.yaml"), "alone", "structs"]))
        self.values["reading/memory"] = alone.memory / 1e6

    def reading(self):
        """The program that reads samples in several ways."""
        return build_swift(HERE, "reading", looks_inside=True)

    def measure_resident(self, shape, folder):
        """One thread on samples in memory: against On-Demand, in turns."""
        self.resident = self.resident or build_swift(HERE, "resident", looks_inside=True)
        ours, theirs = [], []
        for _ in range(5):
            ours.append(self.speed([self.resident, os.path.join(folder, "base.yaml"), samples(folder), "7"]))
            theirs.append(self.speed([self.references.path("on-demand"), shape, samples(folder), "7"]))
        self.values[f"resident/{shape}"] = sorted(ours)[2] / sorted(theirs)[2]

    def speed(self, arguments):
        """Bytes a second, as a program prints them."""
        result = subprocess.run(arguments, capture_output=True, text=True)
        if result.returncode != 0:
            raise Failure(f"{arguments[0]} failed: {result.stderr}")
        return float(result.stdout)

    def measure_instructions(self, shape):
        """Instructions for a byte of samples: from one size to twice that, so that starting up does not count."""
        if not shutil.which("valgrind"):
            return
        counts, sizes = [], []
        for size in [1_000_000, 2_000_000]:
            folder = self.data.dataset(shape, size)
            sizes.append(size_of(samples(folder)))
            counts.append(instructions(self.validate(folder, 1, shape)))
        self.values[f"instructions/{shape}"] = (counts[1] - counts[0]) / (sizes[1] - sizes[0])

    def measure_yaml(self):
        if not self.references.has("yaml-events"):
            return
        folder = self.data.dataset("yaml", max(1_000_000, self.options.size // 8))
        file = os.path.join(folder, "base.yaml")
        say("measuring yaml …")
        taken = self.meter.interleaved(
            {
                "events": Command([self.references.path("yaml-events"), file]),
                "dsdl": self.validate(folder, self.options.jobs),
            }, self.options.runs)
        self.values["yaml/event-loop"] = taken["events"].wall / taken["dsdl"].wall
        self.values["yaml/memory"] = taken["dsdl"].memory / size_of(file)

    def measure_definitions(self):
        folder = self.data.dataset("definitions", 1)
        say("measuring definitions …")
        taken = self.meter.interleaved({"dsdl": self.validate(folder, self.options.jobs)}, self.options.runs)
        self.values["resolution/seconds"] = taken["dsdl"].wall

    def measure_small(self):
        folder = self.data.dataset("small", 1)
        say("measuring small …")
        commands = {"dsdl": self.validate_plainly(folder)}
        if self.peers:
            for name, command in self.peers.commands.items():
                commands[name] = Command(command(folder))
        taken = self.meter.interleaved(commands, self.options.runs * 4)
        for name in commands:
            if name != "dsdl":
                self.values[f"small/{name}"] = taken["dsdl"].wall / taken[name].wall

    def measure_start_up(self):
        """A small dataset, whole process, against one that does nothing."""
        folder = self.data.dataset("small", 1)
        say("measuring start-up …")
        taken = self.meter.interleaved(
            {
                "empty": Command([self.references.path("empty")]),
                "version": Command([self.dsdl, "--version"]),
                "dsdl": self.validate_plainly(folder),
                "options": self.validate(folder, self.options.jobs),
            }, self.options.runs * 8)
        self.values["start-up/milliseconds"] = (taken["dsdl"].wall - taken["empty"].wall) * 1000
        self.values["start-up/options"] = (taken["options"].wall - taken["empty"].wall) * 1000
        self.values["start-up/empty-processes"] = taken["dsdl"].wall / taken["empty"].wall
        self.values["start-up/version"] = taken["version"].wall / taken["dsdl"].wall
        if shutil.which("valgrind"):
            self.values["start-up/instructions"] = instructions(self.validate_plainly(folder)) / 1e6

    def measure_hints(self):
        """Data in which every name is misspelt, against the same data without mistakes."""
        for kind in QUICK_MISSPELT if self.options.quick else MISSPELT:
            wrong, right = self.data.dataset(f"misspelt-{kind}", 1), self.data.dataset(f"right-{kind}", 1)
            say(f"measuring misspelt {kind} …")
            if shutil.which("valgrind"):
                self.values[f"hints/{kind}/instructions"] = (
                    instructions(self.validate_plainly(wrong, status=1)) / instructions(self.validate_plainly(right)))
            if self.options.quick:
                continue
            for name, options in HINT_OPTIONS.items():
                # A run without mistakes has nothing to do for an option; it is measured without.
                taken = self.meter.interleaved(
                    {
                        "right": self.validate_plainly(right),
                        "wrong": Command(
                            [self.dsdl, "validate", *options, os.path.join(wrong, "base.yaml")], status=1,
                            folder=wrong),
                    }, self.options.runs)
                self.values[f"hints/{kind}/{name}"] = taken["wrong"].cpu / taken["right"].cpu

    def measure_create(self):
        """A tree of empty pictures becomes a dataset, against finding and sorting them."""
        tree = self.data.tree(20 if self.options.quick else 1000)
        made = self.data.scratch("created")
        say("measuring create …")
        taken = self.meter.interleaved(
            {
                "find": Command(["sh", "-c", 'find "$0" -type f | sort >/dev/null', tree]),
                "dsdl": Command([self.dsdl, "create", "images", tree, "--output", made, "--force", "--quiet"]),
            }, self.options.runs)
        self.values["create/images"] = taken["dsdl"].wall / taken["find"].wall
        self.values["create/memory"] = taken["dsdl"].memory / 1e6

    def measure_report(self):
        """A page of many samples, with and without mistakes, without pictures, against checking them."""
        for shape in [BEST, "bad"]:
            folder = self.data.dataset(shape, self.options.size)
            page = self.data.scratch("report.html")
            say(f"measuring the report of {shape} …")
            taken = self.meter.interleaved(
                {
                    "validate": self.validate(folder, self.options.jobs, shape),
                    "report": Command(
                        [self.dsdl, "report", os.path.join(folder, "base.yaml"), "--output", page, "--pictures", "none",
                         "--quiet", "--jobs", str(self.options.jobs)], status=1 if shape == "bad" else 0),
                }, self.options.runs)
            self.values[f"report/{shape}"] = taken["report"].wall / taken["validate"].wall
            self.values[f"report-memory/{shape}"] = taken["report"].memory / 1e6
            self.values[f"report-size/{shape}"] = size_of(page) / 1e6
            os.remove(page)

    def measure_peers(self, shape):
        """Whole processes on the same file. A peer must accept it, and refuse a bad one, to count."""
        folder = self.data.dataset(shape, self.options.peer_size)
        commands = {"dsdl": self.validate(folder, self.options.jobs)}
        commands |= {name: Command(command(folder)) for name, command in self.peers.commands.items()}
        if shape == "detection":
            self.check_that_peers_refuse()
        say(f"measuring peers on {shape} …")
        taken = self.meter.interleaved(commands, self.options.runs)
        for name in self.peers.commands:
            self.values[f"peers/{shape}/{name}"] = taken[name].wall / taken["dsdl"].wall
            self.values[f"peer-memory/{shape}/{name}"] = taken[name].memory / size_of(samples(folder))
        if shape == BEST and "msgspec" in self.peers.commands:
            way = "structs" if self.options.jobs < 2 else "shared"
            ours = Command([self.reading(), os.path.join(folder, "base.yaml"), "alone", way])
            taken = self.meter.interleaved({"dsdl": ours, "msgspec": commands["msgspec"]}, self.options.runs)
            self.values["reading/structs-of-msgspec"] = taken["msgspec"].wall / taken["dsdl"].wall

    def check_that_peers_refuse(self):
        folder = self.data.dataset("bad", 1_000_000)
        for name, command in self.peers.commands.items():
            status = subprocess.run(
                command(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
            # The SDK writes its verdict to a file and always ends well.
            if status == 0 and name != "Python SDK":
                raise Failure(f"{name} accepts samples that it must refuse")
