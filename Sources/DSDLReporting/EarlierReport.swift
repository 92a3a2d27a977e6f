import DSDL

/// Tells a file that this tool has written from one that is somebody's data.
package enum EarlierReport {
  /// So much of a file is looked at: in Code Quality JSON, a description stands before the name of its rule.
  private static let headSize = 4096

  /// Whether what a file holds may be lost: a report, a baseline or statistics of this tool, or nothing.
  package static func isReplaceable(_ path: String) -> Bool {
    // What cannot be read has a size, and no head.
    if FileSystem.size(of: path) == 0 { return true }
    let head = FileSystem.head(of: path, headSize).filter { !isBlank($0) }
    return isReport(String(decoding: head, as: UTF8.self))
  }

  /// - Parameter head: The beginning of a file, without blanks.
  private static func isReport(_ head: String) -> Bool {
    let tool = "{\"name\":\"\(Tool.dsdl.name)\""
    return (head.hasPrefix("{\"version\":") && head.contains("\"tool\":\(tool)"))
      || (head.hasPrefix("{\"$schema\":") && head.contains("\"tool\":{\"driver\":\(tool)"))
      // JSON Lines and Code Quality JSON do not name the tool.
      || (head.hasPrefix("{\"rule\":") && head.contains("\"severity\":"))
      || head.hasPrefix("{\"summary\":{\"errors\":")
      || (head.hasPrefix("[{\"description\":") && head.contains("\"check_name\":"))
      || head == "[]"
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
