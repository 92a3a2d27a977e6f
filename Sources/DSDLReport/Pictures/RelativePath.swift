import JSONText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ways from the folder of a report to the files that it shows.
struct RelativePath {
  /// The names of the folders that lead to the report.
  private let folder: [Substring]
  private let workingFolder: String

  /// - Parameters:
  ///   - folder: The folder of the report, from the working folder.
  ///   - workingFolder: Where the process works.
  init(from folder: String, workingFolder: String = Self.currentFolder) {
    self.workingFolder = workingFolder
    self.folder = Self.names(of: folder, in: workingFolder)
  }

  /// The address of a file for a page in the folder, such as `../images/a%20b.jpg`.
  func address(of path: String) -> String {
    let names = Self.names(of: path, in: workingFolder)
    let common = zip(folder, names).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let up = Array(repeating: "..", count: folder.count - common)
    let parts = up + names[common...].map(Self.escape)
    // A name such as `javascript:x` must not be taken for the scheme of an address.
    return up.isEmpty ? "./" + parts.joined(separator: "/") : parts.joined(separator: "/")
  }

  /// The names of a path from the root of the disk on, without `.` and `..`.
  private static func names(of path: String, in workingFolder: String) -> [Substring] {
    var names: [Substring] = []
    for name in (path.hasPrefix("/") ? path : "\(workingFolder)/\(path)").split(separator: "/") {
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return names
  }

  private static func escape(_ name: Substring) -> String {
    var escaped = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        escaped += "%" + byte.hexadecimal(width: 2, uppercase: true)
      }
    }
    return escaped
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
