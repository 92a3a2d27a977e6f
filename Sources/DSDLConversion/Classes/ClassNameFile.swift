import DSDL

/// A file of class names, a class a line, in the order of their numbers.
///
/// A line is the name of a class and of its folder, or the folder's name, a blank, and the name of the class, as in
/// ImageNet's `LOC_synset_mapping.txt`: `n01440764 tench, Tinca tinca`.
struct ClassNameFile {
  struct Line {
    let folder: String
    let name: String
    let range: SourceRange
  }

  let file: SourceFile
  let lines: [Line]

  init(_ path: String, folders: Set<String>, _ creation: DatasetCreation) throws(ConversionFailure) {
    do throws(UnreadableFile) {
      file = try .reading(path)
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.why))
    }
    creation.writer.protect(path)
    let bytes = file.bytes(in: 0..<file.size)
    var texts: [(text: String, range: Range<Int>)] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for part in bytes[start...].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    {
      start = part.startIndex
      guard let text = String(validating: part, as: UTF8.self) else {
        creation.findings.report(
          .encoding, at: SourceRange(file, part.startIndex..<part.endIndex),
          .conversion(.notUTF8(name: ReadableBytes.text(of: part))))
        continue
      }
      if text.contains(where: { !$0.isWhitespace }) { texts.append((text, part.startIndex..<part.endIndex)) }
    }
    let isMapping = Self.isMapping(texts.map(\.text), folders)
    let file = file
    lines = texts.map { text, range in
      let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let whole = text.trimmedBlanks
      return isMapping
        ? Line(folder: words[0], name: words[1].trimmedBlanks, range: SourceRange(file, range))
        : Line(folder: whole, name: whole, range: SourceRange(file, range))
    }
  }

  /// Whether the first words are folders: no line as a whole is one, and each has more than one word.
  private static func isMapping(_ lines: [String], _ folders: Set<String>) -> Bool {
    guard !lines.isEmpty else { return false }
    var hasFolder = false
    for line in lines {
      let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard words.count == 2, !folders.contains(line.trimmedBlanks) else { return false }
      hasFolder = hasFolder || folders.contains(String(words[0]))
    }
    return hasFolder
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  fileprivate var trimmedBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
