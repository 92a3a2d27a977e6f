import DSDL

/// Keeps what is written from taking the place of what is read, by whatever name, and of what is no text: pictures,
/// videos, arrays.
struct OutputGuard {
  private let targets: [String]
  /// What is to be written and is there already.
  private let existing: [(path: String, identity: FileSystem.Identity)]

  /// So much of a file shows that it is no text.
  private static let headSize = 512

  /// - Parameter targets: The files that are to be written.
  init(_ targets: [String]) {
    self.targets = targets
    existing = targets.compactMap { path in FileSystem.Identity(of: path).map { (path, $0) } }
  }

  /// Whether nothing can be overwritten.
  var isIdle: Bool { existing.isEmpty }

  /// What speaks against writing text to these files, whatever is read; nil if nothing does.
  var problem: Phrase? {
    for (index, path) in targets.enumerated() where isTaken(path, before: index) {
      return Phrase("\(path) cannot take two reports", zh: "\(path) 不能容纳两份报告")
    }
    guard let binary = existing.first(where: { Self.isBinary($0.path) }) else { return nil }
    return Phrase(
      "\(binary.path) is no text: what is written cannot take its place",
      zh: "\(binary.path) 不是文本：写出的内容不能取代它")
  }

  /// What speaks against writing while these files are read; nil if nothing does.
  func problem(reading files: some Sequence<String>) -> Phrase? { problem ?? conflict(with: files) }

  /// The first file that would be overwritten although it is read, in words; nil if there is none.
  func conflict(with files: some Sequence<String>) -> Phrase? {
    guard !isIdle else { return nil }
    for file in files {
      guard let identity = FileSystem.Identity(of: file),
        let target = existing.first(where: { $0.identity == identity })
      else {
        continue
      }
      return target.path == file
        ? Phrase("\(file) is read: what is written cannot take its place", zh: "\(file) 要被读取：写出的内容不能取代它")
        : Phrase(
          "\(target.path) is \(file), which is read: what is written cannot take its place",
          zh: "\(target.path) 就是 \(file)，它要被读取：写出的内容不能取代它")
    }
    return nil
  }

  /// Whether an earlier target is the same file. A device takes any number.
  private func isTaken(_ path: String, before index: Int) -> Bool {
    targets[..<index].contains {
      $0 == path || (FileSystem.isSame($0, path) && FileSystem.kind(of: $0) == .file)
    }
  }

  private static func isBinary(_ path: String) -> Bool {
    FileSystem.kind(of: path) == .file && FileSystem.head(of: path, headSize).contains(0)
  }
}
