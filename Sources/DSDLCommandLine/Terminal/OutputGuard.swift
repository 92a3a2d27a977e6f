import DSDL

/// Keeps what is written from taking the place of what is read, by whatever name.
struct OutputGuard {
  /// What is to be written and is there already.
  private let existing: [(path: String, identity: FileSystem.Identity)]

  /// - Parameter targets: The files that are to be written.
  init(_ targets: [String]) {
    existing = targets.compactMap { path in FileSystem.Identity(of: path).map { (path, $0) } }
  }

  /// Whether nothing can be overwritten.
  var isIdle: Bool { existing.isEmpty }

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
        ? Phrase("\(file) is read: a report cannot take its place", zh: "\(file) 要被读取：报告不能取代它")
        : Phrase(
          "\(target.path) is \(file), which is read: a report cannot take its place",
          zh: "\(target.path) 就是 \(file)，它要被读取：报告不能取代它")
    }
    return nil
  }
}
