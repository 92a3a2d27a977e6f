import DSDL
import DSDLProject

/// Running a case and telling what is found from what is expected.
extension RuleCase {
  /// Whether it finds what it says, so that there is nothing to be recorded.
  var isUpToDate: Bool {
    get throws {
      let (expected, found) = try run()
      return expected.sorted() == found.sorted()
    }
  }

  /// The findings as lines that can be compared, each with its place in every unit.
  func run() throws -> (expected: [String], found: [String]) {
    let folder = try TemporaryFolder()
    let report = try validate(in: folder)
    let found = report.diagnostics.map { foundLine($0, in: folder) }
    return (try findings.map(expectedLine), found)
  }

  /// The findings without a cache of libraries, and of two runs with one.
  func runSharingLibraries() throws -> (alone: [String], first: [String], second: [String]) {
    let folder = try TemporaryFolder()
    let libraries = LibraryCache()
    let found = try [nil, libraries, libraries].map { libraries in
      try validate(in: folder, libraries: libraries).diagnostics.map { foundLine($0, in: folder) }
    }
    return (found[0], found[1], found[2])
  }

  /// The report on the case, written into a folder.
  func validate(
    in folder: TemporaryFolder, libraries: LibraryCache? = nil
  ) throws -> ValidationReport {
    for file in files { try folder.write(file.bytes, to: file.name) }
    for name in values(of: "pipe") where !folder.holds(name) { try folder.makePipe(name) }
    var options = try validationOptions
    options.libraries = libraries
    options.workingFolder = folder.path
    switch files[0].name {
    case Configuration.fileName: return try Configuration.read(files[0].name, options: options).report
    case "baseline.json": return try Baseline.read(files[0].name, options: options).report
    case let name where name.hasPrefix("searched."):
      guard let report = DescriptionSearch.skippedFile(name, options: options)?.report(options: options)
      else {
        throw RuleCaseError("\(testDescription): a search does not skip \(name)")
      }
      return report
    default: return try Validator.validate(contentsOfFile: files[0].name, options: options)
    }
  }

  /// Writes the case into a folder, if it is one of a dataset.
  ///
  /// - Returns: The file to be validated, and how; nil for settings, baselines and pipes.
  func writtenDataset(in folder: TemporaryFolder) throws -> (first: MarkedFile, options: ValidationOptions)? {
    guard let first = files.first, ![Configuration.fileName, "baseline.json"].contains(first.name),
      values(of: "pipe").isEmpty
    else { return nil }
    for file in files { try folder.write(file.bytes, to: file.name) }
    var options = try validationOptions
    options.workingFolder = folder.path
    return (first, options)
  }

  private func foundLine(_ diagnostic: Diagnostic, in folder: TemporaryFolder) -> String {
    let start = diagnostic.range.start
    let end = diagnostic.range.end
    var line = "\(diagnostic.severity.rawValue) \(diagnostic.rule.name) \(place(diagnostic.range))"
    line += " \(start.line):\(start.column)–\(end.line):\(end.column)"
    line += " \(diagnostic.at ?? "-"): \(diagnostic.message)"
    for note in diagnostic.notes {
      line += "\n  note \(note.range.flatMap { isOwn($0) ? place($0) : nil } ?? "-"): \(note.message)"
    }
    for hint in diagnostic.hints { line += "\n  hint: \(hint)" }
    return folder.hiding(in: line)
  }

  private func isOwn(_ range: SourceRange) -> Bool { files.contains { $0.name == range.file.path } }

  private func place(_ range: SourceRange) -> String { "\(range.file.path) \(range.bytes)" }

  private func expectedLine(_ finding: ExpectedFinding) throws -> String {
    let (file, range) = try place(ofMark: finding.mark, \.findings)
    let start = file.position(at: range.lowerBound)
    let end = file.position(at: range.upperBound)
    var line = "\(finding.severity) \(finding.rule) \(file.name) \(range)"
    line += " \(start.line):\(start.column)–\(end.line):\(end.column)"
    line += " \(finding.at ?? "-"): \(finding.message)"
    for note in finding.notes {
      var spot = "-"
      if let mark = note.mark {
        let noted = try place(ofMark: mark, \.notes)
        spot = "\(noted.file.name) \(noted.range)"
      }
      line += "\n  note \(spot): \(note.message)"
    }
    for hint in finding.hints { line += "\n  hint: \(hint)" }
    return line
  }

  private func place(ofMark number: Int, _ kind: KeyPath<MarkedFile, MarkedFile.Marks>) throws
    -> (file: MarkedFile, range: Range<Int>)
  {
    var before = 0
    for file in files {
      let ranges = file[keyPath: kind].ranges
      if ranges.indices.contains(number - 1 - before) { return (file, ranges[number - 1 - before]) }
      before += ranges.count
    }
    throw RuleCaseError("\(testDescription): there is no mark \(number)")
  }

  // MARK: Recording

  /// The case with the marks and findings that the validator gives now.
  func recorded() throws -> RuleCase {
    let folder = try TemporaryFolder()
    let report = try validate(in: folder)
    var result = self
    result.findings = []
    for index in files.indices {
      let name = files[index].name
      let places = report.diagnostics.map(\.range)
      result.files[index].findings.ranges = Self.distinct(places, in: name)
      result.files[index].notes.ranges = Self.distinct(
        report.diagnostics.flatMap(\.notes).compactMap(\.range), in: name)
    }
    for diagnostic in report.diagnostics {
      var finding = ExpectedFinding(
        mark: result.mark(of: diagnostic.range, \.findings) ?? 0, severity: diagnostic.severity.rawValue,
        rule: diagnostic.rule.name, message: diagnostic.message)
      finding.at = diagnostic.at
      finding.notes = diagnostic.notes.map { note in
        .init(
          mark: note.range.flatMap { result.mark(of: $0, \.notes) }, message: folder.hiding(in: note.message))
      }
      finding.hints = diagnostic.hints
      result.findings.append(finding)
    }
    return result
  }

  private static func distinct(_ places: [SourceRange], in file: String) -> [Range<Int>] {
    let ranges = Set(places.filter { $0.file.path == file }.map(\.bytes))
    return ranges.sorted { left, right in
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      if left.isEmpty != right.isEmpty { return left.isEmpty }
      return left.upperBound > right.upperBound
    }
  }

  private func mark(of place: SourceRange, _ kind: KeyPath<MarkedFile, MarkedFile.Marks>) -> Int? {
    var before = 0
    for file in files {
      let ranges = file[keyPath: kind].ranges
      if file.name == place.file.path { return ranges.firstIndex(of: place.bytes).map { before + $0 + 1 } }
      before += ranges.count
    }
    return nil
  }
}

extension Diagnostic {
  /// Sample and pointer as cases have them.
  fileprivate var at: String? {
    let place = pointer.map { $0.isEmpty ? "the whole" : $0 }
    let parts = [sample.map { "sample \($0)" }, place].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension MarkedFile {
  /// Line and column of an offset, counted in the plainest way.
  fileprivate func position(at offset: Int) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in bytes.indices where index >= start && index < offset {
      let isLineEnd =
        bytes[index] == 0x0A || (bytes[index] == 0x0D && !bytes[(index + 1)...].starts(with: [0x0A]))
      if isLineEnd {
        (line, column) = (line + 1, 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
