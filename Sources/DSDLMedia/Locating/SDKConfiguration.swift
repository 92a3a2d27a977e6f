/// The `config.py` that datasets for the Python package have beside them. It says where the media are:
///
///     local = dict(
///         type = "LocalFileReader",
///         working_dir = "/data/VOC2007",
///     )
///
/// It is read as text, and never run: what is no plain text there is passed over.
struct SDKConfiguration {
  private static let fileName = "config.py"
  /// Such a file has some lines.
  private static let sizeLimit = 1 << 20

  /// Where such a file is in a folder.
  static func path(in folder: String) -> String { MediaRoots.joined(folder, fileName) }

  /// The folder of the media, as it is written; nil if the file does not say.
  let workingFolder: String?

  /// Reads a file; nil if it is not there, or something else.
  init?(path: String) {
    guard let file = try? MediaFile(path), file.size <= Self.sizeLimit else { return nil }
    var bytes = [UInt8](repeating: 0, count: file.size)
    let count = file.read(0..<file.size, into: &bytes)
    self.init(text: bytes[..<count])
  }

  init(text: ArraySlice<UInt8>) {
    let tokens = Self.tokens(text)
    var folder: String?
    var variable: String?
    for index in tokens.indices {
      guard index + 2 < tokens.count else { break }
      let isAssignment =
        tokens[index + 1] == .sign(UInt8(ascii: "=")) || tokens[index + 1] == .sign(UInt8(ascii: ":"))
      guard isAssignment else { continue }
      switch tokens[index] {
      case .name(let name) where tokens[index + 2].opensDictionary: variable = name
      case .name("working_dir"), .text("working_dir"):
        // Readers of object stores have one, too.
        guard variable == nil || variable == "local", case .text(let text) = tokens[index + 2] else {
          continue
        }
        folder = folder ?? text
      default: break
      }
    }
    workingFolder = folder
  }

  private enum Token: Equatable {
    case name(String)
    case text(String)
    case sign(UInt8)

    var opensDictionary: Bool { self == .name("dict") || self == .sign(UInt8(ascii: "{")) }
  }

  private static func tokens(_ bytes: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == UInt8(ascii: "#") {
        at = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        let (text, end) = string(bytes, at)
        tokens.append(.text(text))
        at = end
      } else if isWord(byte) {
        let end = bytes[at...].firstIndex { !isWord($0) } ?? bytes.endIndex
        let word = String(decoding: bytes[at..<end], as: UTF8.self)
        at = end
        // The letters before a text say how it is written; there are no escapes in a raw one, which is taken as it is.
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: "'") || bytes[at] == UInt8(ascii: "\""),
          ["r", "R", "u", "U"].contains(word)
        {
          continue
        }
        tokens.append(.name(word))
      } else {
        if byte > 0x20 { tokens.append(.sign(byte)) }
        at += 1
      }
    }
    return tokens
  }

  /// A text in quotes, one or three of them, and the place behind it.
  private static func string(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (String, Int) {
    let quote = bytes[start]
    let isLong = bytes[start...].prefix(3).elementsEqual([quote, quote, quote])
    let mark = Array(repeating: quote, count: isLong ? 3 : 1)
    var text: [UInt8] = []
    var at = start + mark.count
    while at < bytes.endIndex {
      if bytes[at...].starts(with: mark) { return (String(decoding: text, as: UTF8.self), at + mark.count) }
      if !isLong, bytes[at] == 0x0A { break }
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex,
        [quote, UInt8(ascii: "\\")].contains(bytes[at + 1])
      {
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    return (String(decoding: text, as: UTF8.self), at)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (0x30...0x39).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
