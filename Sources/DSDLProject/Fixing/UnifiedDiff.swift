import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What fixes would change in a file, in the unified format that `patch` and `git apply` read.
///
/// Neither the file nor a line of it is ever held in memory: a file may be one line of gigabytes.
struct UnifiedDiff {
  private let fixes: [LoggedFix]
  private let input: CInt
  private let text: FixedText
  private var output: DiffOutput
  /// How many lines the file has got longer so far.
  private var growth = 0

  /// Writes the diff of a file.
  static func write(_ fixer: FileFixer, _ write: ([UInt8]) -> Void) throws(FileProblem) {
    try DiskWriter.reading(fixer.path, expecting: fixer.file.identity) {
      input, identity throws(FileProblem) in
      guard identity.size == fixer.file.size else { throw .changed }
      for fix in fixer.fixes {
        guard try DiskReader.read(input, fix.bytes) == fix.old else { throw .changed }
      }
      try withoutActuallyEscaping(write) { write throws(FileProblem) in
        var diff = UnifiedDiff(fixes: fixer.fixes, input: input, output: DiffOutput(write))
        try diff.file(named: fixer.file.path, size: identity.size)
      }
    }
  }

  private init(fixes: [LoggedFix], input: CInt, output: DiffOutput) {
    self.fixes = fixes
    self.input = input
    self.output = output
    text = FixedText(fixes: fixes, input: input)
  }

  private mutating func file(named path: String, size: Int) throws(FileProblem) {
    let name = Self.quoted(path)
    output.header("--- \(name)\n+++ \(name)")
    var scanner = try LineScanner(input, size: size)
    var hunk: DiffHunk?
    for index in fixes.indices {
      let bytes = fixes[index].bytes
      while bytes.lowerBound >= scanner.line.upperBound, scanner.hasBreak { try next(&scanner, &hunk) }
      if let last = hunk, last.trailing.count == DiffHunk.context,
        scanner.number - (last.endLine - DiffHunk.context) > 2 * DiffHunk.context
      {
        try show(last)
        hunk = nil
      }
      var region = open(&hunk, scanner, index)
      while bytes.upperBound > scanner.line.upperBound { try scanner.advance() }
      // What is put in the place of whole lines leaves the next one alone.
      let isBoundary = bytes.upperBound == scanner.line.upperBound && scanner.hasBreak
      if isBoundary || bytes.upperBound == scanner.line.lowerBound, try text.endsLine(index, in: region) {
        let line = scanner.number + (isBoundary ? 1 : 0)
        region.lines = region.lines.lowerBound..<max(region.lines.upperBound, line)
        region.bytes = region.bytes.lowerBound..<max(region.bytes.upperBound, bytes.upperBound)
      } else {
        if isBoundary { try scanner.advance() }
        let line = scanner.number + (scanner.line.isEmpty ? 0 : 1)
        region.lines = region.lines.lowerBound..<max(region.lines.upperBound, line)
        region.bytes = region.bytes.lowerBound..<max(region.bytes.upperBound, scanner.line.upperBound)
      }
      hunk?.close(region, before: scanner)
    }
    while let last = hunk, last.trailing.count < DiffHunk.context, scanner.hasBreak {
      try next(&scanner, &hunk)
    }
    if let hunk { try show(hunk) }
    output.flush()
  }

  private func next(_ scanner: inout LineScanner, _ hunk: inout DiffHunk?) throws(FileProblem) {
    try scanner.advance()
    hunk?.show(scanner)
  }

  /// The region that a fix belongs to whose first line a scanner is at: the last one if they touch.
  private func open(_ hunk: inout DiffHunk?, _ scanner: LineScanner, _ index: Int) -> DiffHunk.Region {
    if let count = hunk?.regions.count, var region = hunk?.regions.last {
      if scanner.line.lowerBound <= region.bytes.upperBound {
        region.fixes = region.fixes.lowerBound..<index + 1
        return region
      }
      region = self.region(at: scanner, index)
      hunk?.regions.insert(region, at: count)
      return region
    }
    let region = region(at: scanner, index)
    let lines = scanner.earlier.suffix(DiffHunk.context)
    hunk = DiffHunk(
      firstLine: scanner.number - lines.count, start: lines.first ?? scanner.line.lowerBound,
      regions: [region])
    return region
  }

  private func region(at scanner: LineScanner, _ index: Int) -> DiffHunk.Region {
    let start = scanner.line.lowerBound
    return DiffHunk.Region(
      lines: scanner.number..<scanner.number, bytes: start..<start, fixes: index..<index + 1)
  }

  // MARK: Writing

  private mutating func show(_ hunk: DiffHunk) throws(FileProblem) {
    let oldCount = hunk.endLine - hunk.firstLine
    var newCount = oldCount
    for region in hunk.regions {
      newCount += try text.newLines(of: region) - region.lines.count
    }
    let old = Self.header(hunk.firstLine, oldCount)
    output.header("@@ -\(old) +\(Self.header(hunk.firstLine + growth, newCount)) @@")
    growth += newCount - oldCount
    var at = hunk.start
    for region in hunk.regions {
      try lines(at..<region.bytes.lowerBound, mark: " ")
      try lines(region.bytes, mark: "-")
      try text.forEachPiece(of: region) { output.append($0, mark: "+") }
      output.endLine()
      at = region.bytes.upperBound
    }
    try lines(at..<hunk.end, mark: " ")
  }

  /// Numbers of lines as the format has them: of no lines, the one before is named.
  private static func header(_ line: Int, _ count: Int) -> String {
    let start = count == 0 ? line : line + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }

  private mutating func lines(_ range: Range<Int>, mark: Unicode.Scalar) throws(FileProblem) {
    try text.forEachBlock(of: range) { output.append($0, mark: mark) }
    output.endLine()
  }

  /// A file's name as those who apply diffs read it: in quotes if it has special characters, with a tab behind it if it
  /// has blanks.
  private static func quoted(_ path: String) -> String {
    let isSpecial = path.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    guard isSpecial else { return path.utf8.contains(0x20) ? path + "\t" : path }
    var quoted = "\""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
