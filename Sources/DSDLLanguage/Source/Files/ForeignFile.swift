/// A file that is something else than its name says, as its first bytes tell: a pointer to data that is elsewhere, a page
/// that a server sent instead, an archive, a picture.
///
/// One finding says so. What a reader of YAML or JSON would make of such bytes helps nobody.
package struct ForeignFile: Equatable {
  /// How the bytes were to be read.
  package enum Form {
    case yaml, json, jsonLines
  }

  package let content: ForeignContent
  /// What to mark.
  package let range: Range<Int>
  /// Whether each line was to be a value.
  package private(set) var isOfLines = false

  /// So many bytes at the beginning are looked at.
  package static let headSize = 512
  /// And so many to tell text in another encoding.
  package static let textHeadSize = 4096

  package init?(_ bytes: ByteView, as form: Form = .yaml) {
    let head = Head(bytes[0..<Self.headSize])
    if let content = Self.placeholder(head) ?? Self.markup(head) ?? Self.binary(head) {
      self.init(content, head.isBinary ? 0..<min(4, bytes.count) : head.firstLine)
    } else if head.hasFence {
      self.init(.markdown, head.firstLine)
    } else if head.isSettings || head.isScript(as: form) {
      self.init(head.isSettings ? .settings : .script, head.firstLine)
    } else if form != .yaml, WideEncoding(of: head.bytes) != nil {
      self.init(.wideText, 0..<min(2, bytes.count))
    } else if form != .yaml, head.isPython(manyLines: form == .jsonLines) {
      self.init(.pythonDictionary, head.textStart..<head.textStart + 2)
    } else if let content = form == .yaml ? Self.lines(head) : Self.text(head, as: form) {
      self.init(content, head.firstLine)
    } else if form != .yaml, let range = ChineseText.range(in: bytes) {
      self.init(.chineseText, range)
    } else {
      return nil
    }
    isOfLines = form == .jsonLines
  }

  private init(_ content: ForeignContent, _ range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// What stands for data that is kept elsewhere.
  private static func placeholder(_ head: Head) -> ForeignContent? {
    if head.begins("version https://git-lfs.github.com/") || head.begins("version https://hawser.github.com/")
    {
      return .lfsPointer
    }
    if head.begins("/annex/objects/") || head.firstLineContains(".git/annex/objects/") {
      return .annexPointer
    }
    if head.begins("<<<<<<< ") { return .conflict }
    return head.isPath ? .link : nil
  }

  /// Objects of JSON, one a line, which no YAML begins with.
  private static func lines(_ head: Head) -> ForeignContent? {
    guard head.begins("{\"") else { return nil }
    let lines = head.firstLines
    return lines.count > 1 && lines[0].last == "}" && lines[1].hasPrefix("{\"") ? .jsonLines : nil
  }

  /// Text that is nothing like JSON.
  private static func text(_ head: Head, as form: Form) -> ForeignContent? {
    // What begins as JSON does is none of this, and nearly all files do.
    guard !head.begins("{"), !head.begins("[") else { return nil }
    if answers.contains(where: head.isLineBeginning) { return .answer }
    let lines = head.firstLines
    if form == .jsonLines, isYAML(lines) { return .yaml }
    guard let first = lines.first, !first.contains(where: "{}[]:".contains) else { return nil }
    func commas(_ line: Substring) -> Int { line.count { $0 == "," } }
    if lines.count > 1, commas(first) > 0, commas(first) == commas(lines[1]),
      first.first?.isLetter == true || first.contains("\",\"")
    {
      return .separatedValues
    }
    let words = first.split(separator: " ")
    if words.count > 4, Int(words[0]) != nil, words.allSatisfy({ Double($0) != nil }) { return .yolo }
    let isList =
      lines.count > 1
      && lines.allSatisfy { $0.first?.isLetter == true && !$0.contains(where: "{}[]:\"'".contains) }
      && !Self.literals.contains { first.hasPrefix($0) }
    return isList ? .list : nil
  }

  /// What is a value by itself, or nearly one.
  private static let literals = ["true", "false", "null", "NaN", "Infinity", "True", "False", "None"]

  /// Whether lines begin as YAML does: with a directive, a key that has a value or something under it, or a dash.
  private static func isYAML(_ lines: [Substring]) -> Bool {
    guard let first = lines.first else { return false }
    if first.hasPrefix("%YAML") || first == "---" { return true }
    let item = first.hasPrefix("- ") ? first.dropFirst(2).drop { $0 == " " } : first
    guard let letter = item.first, letter.isLetter || letter == "$" || letter == "_" else {
      return first.hasPrefix("- {") || first.hasPrefix("- [") || first.hasPrefix("- \"")
    }
    guard let colon = item.firstIndex(of: ":") else { return false }
    let rest = item[item.index(after: colon)...]
    let isKey = item[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "$_-".contains($0) }
    return isKey && (rest.isEmpty || rest.first == " ")
  }

  /// What servers say in place of a file that they do not give.
  private static let answers = [
    "not found", "404 not found", "404: not found", "403 forbidden", "403: forbidden", "forbidden",
    "401 unauthorized", "401: unauthorized", "unauthorized", "access denied", "bad gateway",
    "502 bad gateway",
    "internal server error", "500 internal server error", "service unavailable", "503 service unavailable",
    "too many requests", "429: too many requests", "429 too many requests", "bad request", "400: bad request",
    "400 bad request", "rate limit exceeded", "permission denied", "gateway timeout", "504 gateway timeout",
  ]

  private static func markup(_ head: Head) -> ForeignContent? {
    let pages = ["<!doctype html", "<html", "<head", "<body"]
    if pages.contains(where: head.beginsIgnoringCase) { return .html }
    // A tag: `<<` begins a merge key of YAML.
    let isTag = head.begins("<") && (head.bytes[head.textStart + 1] | 0x20) &- 0x61 < 26
    let isXML = isTag || head.begins("<?xml") || head.beginsIgnoringCase("<!doctype") || head.begins("<!--")
    guard isXML else { return nil }
    return head.contains("<annotations>") ? .cvat : head.contains("<annotation") ? .voc : .xml
  }

  private static func binary(_ head: Head) -> ForeignContent? {
    if head.isFilledWithNULs { return .nuls }
    // A PDF, and a pickle of the oldest form, may begin as text.
    if head.begins("%PDF-") { return .pdf }
    if head.begins("(dp") || head.begins("(lp") { return .pickle }
    for (bytes, name, tool) in compressions where head.begins(bytes) {
      return .compressed(name, by: tool)
    }
    if head.begins("PK\u{3}\u{4}", at: 0) { return zip(head) }
    if head.isBinary, let format = formats.first(where: { head.begins($0.bytes) }) { return format.content }
    if head.begins("ftyp", at: 4) { return .media("MP4") }
    if head.begins([0, 0, 0, 0, UInt8(ascii: "{")], at: 4) { return .data("safetensors") }
    return head.begins("ustar", at: 257) ? .tar : nil
  }

  /// Many programs save their files as archives of zip, which the names of the first files in it tell.
  private static func zip(_ head: Head) -> ForeignContent {
    let name = head.bytes[30..<30 + Int(head.bytes[26])].string
    if name == "mimetype" {
      return head.contains("opendocument.spreadsheet")
        ? .spreadsheet : head.contains("opendocument") ? .officeDocument : .archive("zip")
    }
    if name.hasPrefix("xl/") { return .spreadsheet }
    let parts = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "ppt/"]
    if parts.contains(where: name.hasPrefix) { return head.contains("xl/") ? .spreadsheet : .officeDocument }
    return name.hasSuffix(".npy") ? .array : name.hasSuffix("/data.pkl") ? .pickle : .archive("zip")
  }

  private static let compressions: [(bytes: [UInt8], name: String, tool: String)] = [
    ([0x1F, 0x8B], "gzip", "gzip -dc"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard", "zstd -d"),
    ([0xFD] + Array("7zXZ".utf8) + [0], "xz", "xz -d"), ([0x5D, 0, 0], "LZMA", "xz -d --format=lzma"),
    ([0x04, 0x22, 0x4D, 0x18], "LZ4", "lz4 -d"),
  ]

  private static let formats: [(bytes: [UInt8], content: ForeignContent)] =
    [
      ("PK\u{5}\u{6}", .archive("zip")),
      ("Rar!\u{1A}", .archive("RAR")),
      ("GIF8", .picture("GIF")), ("RIFF", .media("RIFF")), ("OggS", .media("Ogg")),
      ("SQLite format 3\0", .database("SQLite")), ("PAR1", .table("Parquet")), ("ARROW1", .table("Arrow")),
      ("ORC", .table("ORC")), ("Obj\u{1}", .table("Avro")), ("MATLAB 5.0 MAT", .data("MATLAB")),
      ("\u{7F}ELF", .program), ("\0asm", .program), ("\0\0\0\u{1}Bud1", .finderSettings),
      ("\0\u{5}\u{16}\u{7}", .appleDouble),
      ("II*\0", .picture("TIFF")), ("MM\0*", .picture("TIFF")),
    ].map { (text: String, content: ForeignContent) in (Array(text.utf8), content) } + [
      (Array("BZh".utf8), .compressed("bzip2", by: "bzip2 -d")),
      ([0x37, 0x7A, 0xBC, 0xAF], .archive("7-Zip")),
      ([0x89] + Array("PNG".utf8), .picture("PNG")), ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
      ([0x89] + Array("HDF".utf8), .data("HDF5")), ([0x93] + Array("NUMPY".utf8), .array),
      ([0xD0, 0xCF, 0x11, 0xE0], .officeDocument), ([0, 0, 1, 0], .picture("ICO")),
      ([0xCA, 0xFE, 0xBA, 0xBE], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
      ([0x80, 2], .pickle), ([0x80, 3], .pickle), ([0x80, 4], .pickle), ([0x80, 5], .pickle),
    ]
}

extension ForeignFile {
  /// The first bytes of a file.
  struct Head {
    let bytes: ByteView
    /// Behind a byte order mark and blanks.
    let textStart: Int
    /// Whether there are bytes that text does not have.
    let isBinary: Bool

    init(_ bytes: ByteView) {
      self.bytes = bytes
      var start = bytes.textStart
      while isJSONBlank(bytes[start]) { start += 1 }
      textStart = start
      isBinary =
        bytes.buffer.contains { ($0 < 0x20 && !isJSONBlank($0)) || $0 == 0x7F || $0 >= 0xF5 }
        || UTF8Check.length(of: bytes, 0) == nil && bytes.count > 0
    }

    func begins(_ prefix: String, at offset: Int? = nil) -> Bool {
      let start = offset ?? textStart
      return bytes[start..<start + prefix.utf8.count].buffer.elementsEqual(prefix.utf8)
    }

    func begins(_ prefix: [UInt8], at start: Int = 0) -> Bool {
      bytes[start..<start + prefix.count].elementsEqual(prefix)
    }

    /// Whether the file is one line that leads to another file.
    var isPath: Bool {
      guard begins("../") || begins("./"), bytes.count < ForeignFile.headSize else { return false }
      let line = bytes[firstLine].string
      let isName = !line.contains { $0.isWhitespace || "{}[]:,\"'".contains($0) }
      return isName && isLineBeginning(line.lowercased())
    }

    func beginsIgnoringCase(_ prefix: String) -> Bool {
      var at = textStart
      for byte in prefix.utf8 {
        let found = bytes[at]
        guard found == byte || (found | 0x20 == byte && byte >= 0x61) else { return false }
        at += 1
      }
      return true
    }

    /// Without the end of the line.
    var firstLine: Range<Int> {
      var end = textStart
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      return textStart..<end
    }

    /// Whether the file is one line that begins so, whatever the case of its letters.
    func isLineBeginning(_ prefix: String) -> Bool {
      guard beginsIgnoringCase(prefix), bytes.count < ForeignFile.headSize else { return false }
      var end = firstLine.upperBound
      while isJSONBlank(bytes[end]) { end += 1 }
      return end >= bytes.count
    }

    /// The first two lines, as far as they are here.
    var firstLines: [Substring] {
      bytes[textStart..<max(textStart, bytes.count)].string.split(maxSplits: 2, whereSeparator: \.isNewline)
        .prefix(2).map { $0 }
    }

    /// Whether a text stands anywhere in the first bytes.
    func contains(_ text: String) -> Bool {
      let (text, count) = (Array(text.utf8), bytes.count)
      return (0..<max(0, count - text.count)).contains { bytes[$0..<$0 + text.count].elementsEqual(text) }
    }

    func firstLineContains(_ text: String) -> Bool {
      bytes[textStart] == UInt8(ascii: ".") && bytes[firstLine].string.contains(text)
    }

    /// Whether lines that Markdown has around code stand here: what a chat or a page shows was copied with them.
    var hasFence: Bool {
      if begins("```") { return true }
      guard !"{[\"#%$".utf8.contains(bytes[textStart]) else { return false }
      return contains("\n```") || contains("\r```")
    }

    var isFilledWithNULs: Bool { bytes.count > 1 && bytes[0..<4].buffer.allSatisfy { $0 == 0 } }

    /// `{'image': …}`, and of many lines the second one as well.
    func isPython(manyLines: Bool) -> Bool {
      func isDictionary(_ at: Int) -> Bool {
        bytes[at] == UInt8(ascii: "{") && bytes[at + 1] == UInt8(ascii: "'") || isPythonObject(at: at)
      }
      guard
        isDictionary(textStart)
          || (!manyLines && bytes[textStart] == UInt8(ascii: "[") && isDictionary(textStart + 1))
      else { return false }
      guard manyLines else { return true }
      var next = firstLine.upperBound
      while isJSONBlank(bytes[next]) { next += 1 }
      return next >= bytes.count || isDictionary(next)
    }
  }
}
