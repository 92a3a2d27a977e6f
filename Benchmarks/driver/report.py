"""Thresholds, and the tables."""

import fnmatch
import json
import os

from .session import BEST, HINT_OPTIONS, MISSPELT, PEER_SHAPES

DESCRIPTIONS = {
    "reading/observer": "detection: time with an observer of two fields, of checking",
    "reading/columns": "detection: speed of two fields in columns, of checking",
    "reading/projection": "detection: speed of two fields into structs, of checking",
    "reading/structs": "detection: speed of all fields into structs, of checking",
    "reading/untyped": "detection: speed of samples that are looked into, of checking",
    "reading/tree": "detection: speed of samples of which all values are built, of checking",
    "reading/untyped-of-tree": "detection: speed of samples that are looked into, of those of which all values are built",
    "reading/structs-of-msgspec": "detection: speed of all fields into structs, of msgspec's typed decode",
    "reading/memory": "detection: peak memory of reading into structs, MB",
    "yaml/event-loop": "inline YAML: speed, of libyaml's bare event loop",
    "yaml/memory": "inline YAML: peak memory, times the file",
    "resolution/seconds": "10,000 definitions with 100,000 classes: seconds",
    "start-up/milliseconds": "378 samples, whole process: milliseconds over an empty process",
    "start-up/options": "378 samples with options, whole process: milliseconds over an empty process",
    "start-up/empty-processes": "378 samples, whole process: times an empty process",
    "start-up/version": "`--version`: of the time for 378 samples",
    "start-up/instructions": "378 samples, whole process: million instructions",
    "create/images": "`create images` of 1,000,000 empty files: of `find -type f | sort`",
    "create/memory": "`create images` of 1,000,000 empty files: peak memory in MB",
    "report/detection": "a page without pictures: time, of checking",
    "report/bad": "a page of samples with mistakes, without pictures: time, of checking",
    "report-memory/detection": "a page: peak memory in MB",
    "report-memory/bad": "a page of samples with mistakes: peak memory in MB",
    "report-size/detection": "a page: its size in MB",
    "report-size/bad": "a page of samples with mistakes: its size in MB",
}
# Kept out of the record, where they stand as a share of the threshold.
ABSOLUTE = {"resolution/seconds", "start-up/milliseconds", "start-up/options"}


class Thresholds:
    def __init__(self, path):
        with open(path) as file:
            self.entries = json.load(file)

    def of(self, name):
        """The first entry whose pattern fits."""
        return next((entry for pattern, entry in self.entries.items() if fnmatch.fnmatchcase(name, pattern)), None)

    def is_met(self, name, value):
        """Whether a value is within its threshold, or None if there is none."""
        entry = self.of(name)
        if not entry:
            return None
        return value >= entry["min"] if "min" in entry else value <= entry["max"]

    def missed(self, values, quick):
        """What is out of bounds; of a quick run, only what depends neither on the size nor on what else is going on."""
        return [
            name for name, value in values.items()
            if self.is_met(name, value) is False and (not quick or self.of(name).get("steady"))
        ]


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|---" * len(header) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


class Report:
    def __init__(self, session, thresholds, for_record=False):
        self.session = session
        self.values = session.values
        self.thresholds = thresholds
        self.for_record = for_record

    def markdown(self):
        tables = [self.samples(), self.others(), self.hints(), self.peers(), self.small()]
        parts = [part for part in tables if part]
        return "\n\n".join(parts) + "\n"

    def cell(self, name, digits=2):
        value = self.values.get(name)
        if value is None:
            return "–"
        mark = {True: " ✓", False: " ✗", None: ""}[self.thresholds.is_met(name, value)]
        return f"{value:.{digits}f}{mark}"

    def goal(self, name):
        entry = self.thresholds.of(name)
        if not entry:
            return ""
        return f"≥ {entry['min']:g}" if "min" in entry else f"≤ {entry['max']:g}"

    def samples(self):
        if not self.session.shapes:
            return ""
        rows = []
        for shape in self.session.shapes:
            rows.append([
                shape,
                self.cell(f"end-to-end/{shape}", 3), self.goal(f"end-to-end/{shape}"),
                self.cell(f"one-thread/{shape}", 3),
                "1" if shape == BEST else self.cell(f"share-of-best/{shape}"),
                self.cell(f"resident/{shape}"), self.cell(f"memory/{shape}", 0), self.cell(f"instructions/{shape}", 1),
            ])
        return table(
            ["shape", f"{self.session.options.jobs} threads", "goal", "1 thread", "of the best case",
             "of On-Demand", "memory, MB", "instructions a byte"], rows)

    def others(self):
        rows = []
        for name, description in DESCRIPTIONS.items():
            if name not in self.values:
                continue
            if self.for_record and name in ABSOLUTE:
                entry = self.thresholds.of(name)
                mark = "✓" if self.thresholds.is_met(name, self.values[name]) else "✗"
                share = self.values[name] / entry["max"]
                rows.append([description.split(":")[0] + ": share of what is allowed", f"{share:.2f} {mark}", "≤ 1"])
            else:
                rows.append([description, self.cell(name), self.goal(name)])
        return table(["measure", "value", "goal"], rows) if rows else ""

    def hints(self):
        columns = {"instructions": "instructions"}
        columns |= {name: " ".join(["time", *options]) for name, options in HINT_OPTIONS.items()}
        rows = [
            [kind] + [self.cell(f"hints/{kind}/{name}", 1) for name in columns] for kind in MISSPELT
            if any(f"hints/{kind}/{name}" in self.values for name in columns)
        ]
        return table(["misspelt, of the same without mistakes", *columns.values()], rows) if rows else ""

    def peers(self):
        if not self.session.peers:
            return ""
        shapes = [shape for shape in PEER_SHAPES if shape in self.session.shapes]
        rows = []
        for name in self.session.peers.commands:
            row = [name]
            for shape in shapes:
                row += [self.cell(f"peers/{shape}/{name}", 1), self.cell(f"peer-memory/{shape}/{name}", 1)]
            rows.append(row)
        header = ["peer"]
        for shape in shapes:
            header += [f"{shape}: its time", "its memory"]
        return table(header, rows) if shapes and rows else ""

    def small(self):
        names = [name for name in self.values if name.startswith("small/")]
        rows = [[name.removeprefix("small/"), self.cell(name), self.goal(name)] for name in names]
        return table(["378 samples", "time of dsdl, of the peer's", "goal"], rows) if rows else ""

    def write_record(self, path, note, machine):
        references = self.session.peers.versions if self.session.peers else self.session.references.versions
        versions = [f"- {name} {version}" for name, version in references.items()]
        missing = dict(self.session.references.missing)
        if self.session.peers:
            missing |= self.session.peers.missing
        versions += [f"- without {name}: {reason.splitlines()[0]}" for name, reason in missing.items()]
        options = self.session.options
        text = f"""# What was reached

{note}

Written by `run --peers --record`; [the README](README.md) says how to read it. Samples of {options.size // 1_000_000} MB,
for the peers {options.peer_size // 1_000_000} MB; medians of {options.runs} runs in turns; {machine}.

{self.markdown()}
Measured against:

{chr(10).join(versions)}
"""
        temporary = path + ".new"
        with open(temporary, "w") as file:
            file.write(text)
        os.replace(temporary, path)
