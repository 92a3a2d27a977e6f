import DSDL
import SystemPackage

/// Where a path that a report is to be written to leads.
enum OutputPlace {
  /// A regular file, there or not, which gets a new one in its place.
  case file
  /// A stream that the process has open, such as `/dev/stdout`, whatever it leads to: it is written to where it is.
  case descriptor(FileDescriptor)
  /// A device or a pipe, which is written to.
  case device
  case folder

  /// The path of the file that is written, behind all links, whether it is there or not.
  static func destination(of path: String) -> String {
    if let resolved = FileSystem.resolved(path) { return resolved }
    var path = path
    for _ in 0..<40 {
      let folder = Paths.folder(of: path)
      let place = FileSystem.resolved(folder) ?? folder
      path = "\(place)/\(Paths.name(of: path))"
      // A link may lead to what is not there yet.
      guard let target = DiskReader.linkTarget(FilePath(path)) else { return path }
      path = target.hasPrefix("/") ? target : "\(place)/\(target)"
    }
    return path
  }

  init(_ path: String) {
    if let descriptor = Platform.descriptor(namedBy: path) {
      self = .descriptor(descriptor)
      return
    }
    switch FileSystem.kind(of: path) {
    case nil where path.hasSuffix("/"): self = .folder
    case .folder: self = .folder
    case .other: self = .device
    case .file, nil: self = .file
    }
  }
}
