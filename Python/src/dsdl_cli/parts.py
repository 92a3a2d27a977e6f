"""Checking in parts, on many machines: what Spark, Ray and batch systems have in common."""

import json
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from .program import NotCheckedError, PathLike, run
from .report import Report


@dataclass(frozen=True)
class Parts:
    """A check that is divided into parts, each with a report of its own in one folder.

    A part can be checked anywhere, any number of times, and at the same time as others: its report appears whole or
    not at all. What is there need not be checked again, so a run that was cut short goes on where it stopped. All
    machines must see the description, what it names, and the folder by the same paths.

        parts = Parts.prepare("train.yaml", 64, "parts")
        for index in parts.missing():      # here, or wherever
            parts.check(index)
        report = parts.merge("report.json")
    """

    description: str
    count: int
    folder: str
    arguments: Tuple[str, ...] = ()
    max_diagnostics: int = 100
    #: Paths in reports are relative to this folder.
    working_folder: str = field(default_factory=os.getcwd)

    @classmethod
    def prepare(
        cls,
        description: PathLike,
        count: int,
        folder: PathLike,
        *,
        arguments: Sequence[str] = (),
        max_diagnostics: int = 100,
    ) -> "Parts":
        """Makes the folder, or takes up the run whose reports are in it.

        count: how many parts; a few for each core keeps all of them busy.
        arguments: more options of `dsdl validate`, the same for all parts.
        max_diagnostics: how many findings of each rule and file to list; 0 for all.

        Raises ValueError if the folder has the parts of another run. Reports that are older than a file that they are
        about are removed.
        """
        if count < 1:
            raise ValueError(f"{count} parts: at least one is needed")
        parts = cls(
            os.fspath(description), count, os.path.abspath(folder), tuple(arguments), max_diagnostics
        )
        os.makedirs(folder, exist_ok=True)
        settings = {
            "description": os.path.abspath(description),
            "count": count,
            "arguments": list(arguments),
            "max-diagnostics": max_diagnostics,
            "working-folder": parts.working_folder,
            "version": run(["--version"]).output.strip(),
        }
        path = Path(folder) / "run.json"
        if not path.exists():
            _write(path, settings)
        recorded = json.loads(path.read_text())
        if recorded != settings:
            different = [key for key in settings if recorded.get(key) != settings[key]]
            raise ValueError(f"{folder} has the parts of another run: {', '.join(different)} differ; remove it")
        parts._remove_old()
        return parts

    def path(self, index: int) -> str:
        """Where the report of a part is, counted from 1."""
        return os.path.join(self.folder, self._name(index))

    def missing(self) -> List[int]:
        """The parts that have no report yet."""
        there = set(os.listdir(self.folder))
        return [index for index in range(1, self.count + 1) if self._name(index) not in there]

    def check(self, index: int) -> str:
        """Checks a part, unless its report is there, and returns the path of the report.

        Raises NotCheckedError if something could not be read: then there is no report, and the part can be tried again.
        """
        path = self.path(index)
        if os.path.exists(path):
            return path
        # The program makes reports of what it could not check, too. They are not to be taken for done.
        with tempfile.TemporaryDirectory(prefix=".part-", dir=self.folder) as scratch:
            report = os.path.join(scratch, "report.json")
            run(
                [
                    "validate",
                    *("--shard", f"{index}/{self.count}", "--format", "json", "--output", report, "--quiet"),
                    *("--fail-on", "never", "--max-diagnostics", str(self.max_diagnostics)),
                    *self.arguments,
                    *("--", self.description),
                ],
                cwd=self.working_folder,
            )
            os.replace(report, path)
        return path

    def merge(self, output: PathLike) -> Report:
        """Joins all parts into the report that one run would have made, and writes it.

        Raises NotCheckedError if a part is missing.
        """
        missing = self.missing()
        if missing:
            raise NotCheckedError(f"{len(missing)} of {self.count} parts are missing, the first is {missing[0]}")
        output = os.path.abspath(output)
        arguments = ["merge", "--format", "json", "--output", output, "--max-diagnostics", str(self.max_diagnostics)]
        names = [self._name(index) for index in range(1, self.count + 1)]
        run([*arguments, *names], cwd=self.folder)
        # Of workers that were killed.
        for scratch in Path(self.folder).glob(".part-*"):
            shutil.rmtree(scratch, ignore_errors=True)
        return Report.from_text(Path(output).read_text(encoding="utf-8"))

    def _name(self, index: int) -> str:
        return f"part-{index:0{len(str(self.count))}}.json"

    def _remove_old(self) -> None:
        """Removes reports that are older than a file that they are about."""
        done = [index for index in range(1, self.count + 1) if os.path.exists(self.path(index))]
        if not done:
            return
        # All parts list the same files.
        report = Report.from_text(Path(self.path(done[0])).read_text(encoding="utf-8"))
        newest = 0.0
        for read in report.inputs:
            for file in (read.description, *read.files):
                try:
                    newest = max(newest, os.stat(os.path.join(self.working_folder, file)).st_mtime)
                except OSError as problem:
                    raise NotCheckedError(f"{file}: {problem.strerror}") from problem
        for index in done:
            if os.stat(self.path(index)).st_mtime < newest:
                os.unlink(self.path(index))


def _write(path: Path, value: Dict[str, object]) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(json.dumps(value, indent=2) + "\n")
    os.replace(temporary, path)
