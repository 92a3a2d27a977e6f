/// Paths as text: what is done with them without asking the system.
package enum Paths {
  package static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  package static func folder(of path: String) -> String {
    let path = withoutSlashes(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    withoutSlashes(path).split(separator: "/").last.map(String.init) ?? ""
  }

  /// How a path is named where it begins a message: an empty one would not be seen.
  package static func shown(_ path: String) -> String { path.isEmpty ? "''" : path }

  /// Whether a path has bytes that are not UTF-8: in their place stands what no file has in its name.
  package static func isUnspeakable(_ path: String) -> Bool { path.unicodeScalars.contains("\u{FFFD}") }

  /// The name without its suffix.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The path without slashes at its end.
  package static func withoutSlashes(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// What leads from one absolute path to another, without slashes at its ends; empty if they are the same.
  package static func relation(from folder: String, to path: String) -> String {
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    let common = zip(from, to).prefix { $0 == $1 }.count
    return (from.dropFirst(common).map { _ in ".." } + to.dropFirst(common)).joined(separator: "/")
  }
}
