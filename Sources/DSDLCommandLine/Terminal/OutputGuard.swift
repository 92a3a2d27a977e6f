import DSDL

/// Keeps what is written from taking the place of what is read, by whatever name, and of what is no text: pictures,
/// videos, arrays.
struct OutputGuard {
  private let targets: [String]
  /// Whether what is written is text.
  private let writesText: Bool
  /// What is to be written and is there already.
  private let existing: [(path: String, identity: FileSystem.Identity)]

  /// So much of a file shows that it is no text.
  private static let headSize = 512

  /// - Parameters:
  ///   - targets: The files that are to be written; `-` is standard output, which may go behind what is in a file
  ///     already, as with `>>`.
  ///   - writesText: Whether what is written is text.
  init(_ targets: [String], writesText: Bool = true) {
    self.targets = targets.filter { $0 != "-" }
    self.writesText = writesText
    let appended = targets.contains("-") ? Platform.fileBehindOutput.map { ("/dev/stdout", $0) } : nil
    existing =
      self.targets.compactMap { path in FileSystem.Identity(of: path).map { (path, $0) } }
      + [appended].compactMap(\.self)
  }

  /// What is to be written and is there already.
  var pathsTaken: [String] { existing.map(\.path) }

  /// Whether nothing can be overwritten.
  var isIdle: Bool { existing.isEmpty }

  /// What speaks against writing to these files, whatever is read besides standard input; nil if nothing does.
  var problem: Phrase? {
    if let conflict = inputConflict { return conflict }
    for (index, path) in targets.enumerated() where isTaken(path, before: index) {
      return Phrase("\(path) cannot take two reports", zh: "\(path) 不能容纳两份报告")
    }
    guard writesText else { return nil }
    for path in pathsTaken where FileSystem.kind(of: path) == .file {
      if FileSystem.head(of: path, Self.headSize).contains(0) {
        return Phrase(
          "\(path) is no text: what is written cannot take its place", zh: "\(path) 不是文本：写出的内容不能取代它")
      }
      // Point clouds and some pictures are text.
      if MediaSuffix.isOne(of: path) {
        return Phrase(
          "\(path) is a media file by its name: what is written cannot take its place",
          zh: "从名称看，\(path) 是媒体文件：写出的内容不能取代它")
      }
    }
    return nil
  }

  /// What speaks against writing while these files are read; nil if nothing does.
  func problem(reading files: some Sequence<String>) -> Phrase? { problem ?? conflict(with: files) }

  /// The first file that would be overwritten although it is read, in words; nil if there is none. Asked where more is
  /// known of what is read than when `problem` was.
  func conflict(with files: some Sequence<String>) -> Phrase? {
    guard !isIdle else { return nil }
    for file in files {
      guard let identity = FileSystem.Identity(of: file),
        let target = existing.first(where: { $0.identity == identity })
      else {
        continue
      }
      return Self.conflict(of: target.path, with: file)
    }
    return nil
  }

  /// The same of what standard input comes from: a file that is redirected there is read, by this program or by who called
  /// it.
  private var inputConflict: Phrase? {
    guard !isIdle, let input = Platform.fileBehindInput,
      let target = existing.first(where: { $0.identity == input })
    else { return nil }
    return Phrase(
      "\(target.path) is standard input, which is read: what is written cannot take its place",
      zh: "\(target.path) 就是标准输入，它要被读取：写出的内容不能取代它")
  }

  /// What is said if a file that is to be written is one that is read.
  static func conflict(of target: String, with file: String) -> Phrase {
    target == file
      ? Phrase("\(file) is read: what is written cannot take its place", zh: "\(file) 要被读取：写出的内容不能取代它")
      : Phrase(
        "\(target) is \(file), which is read: what is written cannot take its place",
        zh: "\(target) 就是 \(file)，它要被读取：写出的内容不能取代它")
  }

  /// Whether an earlier target is the same file, there or not. A device takes any number.
  private func isTaken(_ path: String, before index: Int) -> Bool {
    guard index > 0 else { return false }
    let key = OutputPlace.key(of: path)
    return targets[..<index].contains {
      $0 == path || (FileSystem.isSame($0, path) && FileSystem.kind(of: $0) == .file)
        || (FileSystem.kind(of: path) == nil && OutputPlace.key(of: $0) == key)
    }
  }
}
