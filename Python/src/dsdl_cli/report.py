"""The JSON report of the program, version 1, as typed values."""

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

JSON = Mapping[str, Any]


@dataclass(frozen=True)
class Position:
    """A place in a file. Lines and columns count from 1, a column being a character; `offset` counts bytes from 0."""

    line: int
    column: int
    offset: int

    @classmethod
    def from_json(cls, value: JSON) -> "Position":
        return cls(value["line"], value["column"], value["offset"])


@dataclass(frozen=True)
class Note:
    """Another place that matters for a finding, or a remark without a place."""

    message: str
    file: Optional[str] = None
    start: Optional[Position] = None
    end: Optional[Position] = None

    @classmethod
    def from_json(cls, value: JSON) -> "Note":
        places = {key: Position.from_json(value[key]) for key in ("start", "end") if key in value}
        return cls(value["message"], value.get("file"), places.get("start"), places.get("end"))


@dataclass(frozen=True)
class Fix:
    """Bytes to replace, `start` to `end` of the finding's file. `safety` is `safe` or `unsafe`."""

    start: int
    end: int
    replacement: str
    safety: str

    @classmethod
    def from_json(cls, value: JSON) -> "Fix":
        return cls(value["start"], value["end"], value["replacement"], value.get("safety", "unsafe"))


@dataclass(frozen=True)
class Diagnostic:
    """A finding.

    `severity` is `error` or `warning`. `sample` counts from 0 over all samples files in order, and `path` is a JSON
    Pointer into the file; both are None for what is in no sample. `input` counts the descriptions from 0.
    """

    rule: str
    severity: str
    message: str
    file: str
    start: Position
    end: Position
    sample: Optional[int] = None
    path: Optional[str] = None
    notes: Tuple[Note, ...] = ()
    hints: Tuple[str, ...] = ()
    fix: Optional[Fix] = None
    input: int = 0

    @classmethod
    def from_json(cls, value: JSON) -> "Diagnostic":
        return cls(
            rule=value["rule"],
            severity=value["severity"],
            message=value["message"],
            file=value["file"],
            start=Position.from_json(value["start"]),
            end=Position.from_json(value["end"]),
            sample=value.get("sample"),
            path=value.get("path"),
            notes=tuple(map(Note.from_json, value.get("notes", ()))),
            hints=tuple(value.get("hints", ())),
            fix=Fix.from_json(value["fix"]) if "fix" in value else None,
            input=value.get("input", 0),
        )

    def __str__(self) -> str:
        """As the program prints its first line: `base.yaml:3:1: error: … [rule]`."""
        place = f"{self.file}:{self.start.line}:{self.start.column}"
        return f"{place}: {self.severity}: {self.message} [{self.rule}]"


@dataclass(frozen=True)
class Media:
    """Which of the files that samples name were looked at, and how closely: `depth` is `exists`, `header` or `decode`.

    `files` locators led to a file that was looked for; `urls` are not fetched, and of `unresolved` ones no setting says where
    they lead. `unread` pictures have a format whose headers are not read, `undecoded` ones were not decoded.
    """

    depth: str
    files: int
    urls: int
    unresolved: int
    unread: int
    undecoded: int

    @classmethod
    def from_json(cls, value: JSON) -> "Media":
        names = ("files", "urls", "unresolved", "unread", "undecoded")
        return cls(value["depth"], *(value[name] for name in names))


@dataclass(frozen=True)
class Summary:
    """How much was checked and found. Counts are exact, however few findings are listed.

    `media` is None if the files that samples name were not looked at.
    """

    errors: int
    warnings: int
    checked: int
    invalid: int
    by_rule: Mapping[str, int]
    ignored: int = 0
    media: Optional[Media] = None

    @classmethod
    def from_json(cls, value: JSON) -> "Summary":
        samples = value["samples"]
        return cls(
            errors=value["errors"],
            warnings=value["warnings"],
            checked=samples["checked"],
            invalid=samples["invalid"],
            by_rule=dict(value["byRule"]),
            ignored=value.get("ignored", 0),
            media=Media.from_json(value["media"]) if "media" in value else None,
        )


@dataclass(frozen=True)
class Input:
    """A description and the files that were read for it. `summary` is there if there are several descriptions."""

    description: str
    files: Tuple[str, ...]
    configuration: Optional[str] = None
    summary: Optional[Summary] = None

    @classmethod
    def from_json(cls, value: JSON) -> "Input":
        summary = Summary.from_json(value["summary"]) if "summary" in value else None
        return cls(value["description"], tuple(value["files"]), value.get("configuration"), summary)


@dataclass(frozen=True)
class Unreadable:
    """A file that was not checked, and why."""

    file: str
    reason: str


@dataclass(frozen=True)
class Shard:
    """Part `index`, from 1, of `count` parts."""

    index: int
    count: int


@dataclass(frozen=True)
class Statistic:
    """How many findings a rule has at a place, the numbers of elements left out (`/samples/*/label`)."""

    rule: str
    severity: str
    file: str
    count: int
    path: Optional[str] = None


@dataclass(frozen=True)
class Report:
    """What a run came to.

    `valid` says whether there is no error, `complete` whether all that was asked for was checked. `omitted` has the
    numbers of findings that are counted but not listed, by rule. `json` is the report as it came.
    """

    valid: bool
    complete: bool
    summary: Summary
    diagnostics: Tuple[Diagnostic, ...]
    inputs: Tuple[Input, ...]
    omitted: Mapping[str, int]
    version: str
    json: JSON
    shard: Optional[Shard] = None
    unreadable: Tuple[Unreadable, ...] = ()
    statistics: Tuple[Statistic, ...] = ()

    @classmethod
    def from_json(cls, value: JSON) -> "Report":
        """The report that was read as JSON. Raises ValueError if it is none of version 1."""
        try:
            if value["version"] != 1:
                raise ValueError(f"a report of version {value['version']}: 1 is expected")
            return cls(
                valid=value["valid"],
                complete=value["complete"],
                summary=Summary.from_json(value["summary"]),
                diagnostics=tuple(map(Diagnostic.from_json, value["diagnostics"])),
                inputs=tuple(map(Input.from_json, value["inputs"])),
                omitted=dict(value["omitted"]),
                version=value["tool"]["version"],
                json=value,
                shard=Shard(value["shard"]["index"], value["shard"]["count"]) if "shard" in value else None,
                unreadable=tuple(Unreadable(file["file"], file["reason"]) for file in value.get("unreadable", ())),
                statistics=tuple(
                    Statistic(entry["rule"], entry["severity"], entry["file"], entry["count"], entry.get("path"))
                    for entry in value.get("statistics", ())
                ),
            )
        except (KeyError, TypeError) as problem:
            raise ValueError(f"no JSON report of dsdl: {problem}") from problem

    @classmethod
    def from_text(cls, text: str) -> "Report":
        """The report of this text. Raises ValueError if it is none."""
        return cls.from_json(json.loads(text))

    @property
    def errors(self) -> List[Diagnostic]:
        """The listed findings of severity error."""
        return [diagnostic for diagnostic in self.diagnostics if diagnostic.severity == "error"]

    @property
    def by_file(self) -> Dict[str, List[Diagnostic]]:
        """The listed findings of each file, in the order of the report."""
        files: Dict[str, List[Diagnostic]] = {}
        for diagnostic in self.diagnostics:
            files.setdefault(diagnostic.file, []).append(diagnostic)
        return files
