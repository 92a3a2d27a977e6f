import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reports that renderers are expected to make, one file each.
///
/// `DSDL_RECORD=1 swift test` writes what they make now; look at the difference before you keep it.
enum Golden {
  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden/"

  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = folder + name
    let expected = read(path)
    guard text != expected else { return }
    if getenv("DSDL_RECORD") != nil {
      write(text, to: path)
      // A run that records is no run that passes: the variable may have been left in the environment.
      Issue.record("\(name) was recorded", sourceLocation: sourceLocation)
      return
    }
    let lines = zip(text.split(separator: "\n"), (expected ?? "").split(separator: "\n"))
    let difference = lines.first { $0 != $1 }
    Issue.record(
      "\(name) differs: \(difference.map { "found \($0.0), expected \($0.1)" } ?? "one is longer")",
      sourceLocation: sourceLocation)
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
