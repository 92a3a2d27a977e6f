/// Where the files of a dataset are, and how its locators lead to them.
///
///     images/1.jpg        in the root
///     $coco/1.jpg         in the folder of the alias `coco`
///     ::train::1          the pattern of the domain `train`, such as `train/{id}.jpg`, with the id in it
///     https://…           not looked for
public struct MediaRoots: Sendable, Hashable {
  /// What stands for the id in a pattern.
  static let idMark = "{id}"

  /// The folder that relative paths start from.
  public var root: String
  /// The folders of aliases, by name without `$`.
  public var aliases: [String: String] = [:]
  /// The patterns of object ids, by domain. Without `{id}` in it, a pattern is the folder of files named by ids.
  public var objects: [String: String] = [:]

  public init(root: String) {
    self.root = root
  }

  /// Where a locator leads.
  public func location(of locator: String) -> MediaLocation {
    if locator.utf8.first == UInt8(ascii: "$") { return aliasLocation(locator.dropFirst()) }
    guard locator.utf8.contains(UInt8(ascii: ":")) else { return .file(Self.joined(root, locator)) }
    if locator.hasPrefix("::") { return objectLocation(locator.dropFirst(2)) }
    if let scheme = locator.firstRange(of: "://"), !locator[..<scheme.lowerBound].contains("/") {
      guard locator[..<scheme.lowerBound].lowercased() == "file" else { return .url }
      return .file(String(locator[scheme.upperBound...]))
    }
    return .file(Self.joined(root, locator))
  }

  private func aliasLocation(_ locator: Substring) -> MediaLocation {
    let slash = locator.firstIndex(of: "/") ?? locator.endIndex
    guard let folder = aliases[String(locator[..<slash])] else { return .unresolved }
    return .file(Self.joined(folder, String(locator[slash...].drop { $0 == "/" })))
  }

  private func objectLocation(_ locator: Substring) -> MediaLocation {
    guard let separator = locator.firstRange(of: "::"),
      let pattern = objects[String(locator[..<separator.lowerBound])]
    else { return .unresolved }
    let id = String(locator[separator.upperBound...])
    guard let mark = pattern.firstRange(of: Self.idMark) else { return .file(Self.joined(pattern, id)) }
    return .file(pattern.replacingCharacters(in: mark, with: id))
  }

  static func joined(_ folder: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") || folder.isEmpty || folder == "." { return path }
    var joined = folder
    joined.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
    if folder.utf8.last != UInt8(ascii: "/") { joined += "/" }
    joined += path
    return joined
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

extension StringProtocol {
  /// The first place of a text; nil if it is not there.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    guard let first = other.first else { return nil }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].hasPrefix(other) { return index..<self.index(index, offsetBy: other.count) }
      start = self.index(after: index)
    }
    return nil
  }
}
