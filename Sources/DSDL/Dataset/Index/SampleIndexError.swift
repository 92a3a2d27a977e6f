/// Why samples cannot be reached by their numbers.
public struct SampleIndexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of reason there is.
  @nonexhaustive
  public enum Code: Sendable, Hashable {
    /// A file cannot be read or written, or does not hold what it should: a sample file, or that of the index.
    case unreadable
    /// The file is no index, or of another version of the library.
    case noIndex
    /// The file of the index is damaged.
    case damaged
    /// A sample file is not the one that the index is of: another one, or changed since.
    case changed
    /// The dataset has other sample files than the one that the index is of.
    case otherDataset
    /// A file is compressed: nobody can begin to read in its middle.
    case compressed
    /// There is no sample of this number.
    case outOfRange
  }

  /// What kind of reason there is.
  public let code: Code
  /// The file that it is about, as it was given or is shown; empty if it is about none.
  public let path: String
  private let reason: Phrase

  init(_ code: Code, _ path: String, _ reason: Phrase) {
    (self.code, self.path, self.reason) = (code, path, reason)
  }

  public var description: String { description(in: .english) }

  /// The file with the reason.
  public func description(in language: TextLanguage) -> String {
    path.isEmpty ? reason[language] : "\(path) \(reason[language])"
  }
}

extension SampleIndexError {
  static func file(_ path: String, _ problem: FileProblem) -> SampleIndexError {
    switch problem {
    case .changed, .shrunk: changed(path)
    default: SampleIndexError(.unreadable, path, problem.explanation)
    }
  }

  /// What belongs to no sample and keeps some from being read.
  static func finding(_ diagnostic: Diagnostic) -> SampleIndexError {
    SampleIndexError(.unreadable, diagnostic.file.path, Phrase(": ", zh: "：") + diagnostic.said.phrase)
  }

  static func noIndex(_ path: String) -> SampleIndexError {
    SampleIndexError(
      .noIndex, path,
      Phrase("is no index of samples that this version can read", zh: "不是本版本可读取的样本索引"))
  }

  static func damaged(_ path: String) -> SampleIndexError {
    SampleIndexError(.damaged, path, Phrase("is damaged: make the index anew", zh: "已损坏：请重新建立索引"))
  }

  static func changed(_ path: String) -> SampleIndexError {
    SampleIndexError(
      .changed, path,
      Phrase("is not the file any more that the index is of: make it anew", zh: "已不是建立索引时的文件：请重新建立索引"))
  }

  static func otherDataset(_ path: String) -> SampleIndexError {
    SampleIndexError(
      .otherDataset, path,
      Phrase("is the index of a dataset with other sample files", zh: "是另一个数据集的索引，其样本文件不同"))
  }

  static func compressed(_ path: String) -> SampleIndexError {
    SampleIndexError(
      .compressed, path,
      Phrase(
        "is compressed, so that nobody can begin to read in its middle: decompress it",
        zh: "是压缩文件，无法从中间开始读取：请先解压"))
  }

  static func outOfRange(_ number: Int, count: Int) -> SampleIndexError {
    SampleIndexError(
      .outOfRange, "",
      Phrase(
        "there is no sample \(number): the dataset has \(count.counted("sample"))",
        zh: "没有编号为 \(number) 的样本：该数据集有 \(count) 个样本"))
  }
}
