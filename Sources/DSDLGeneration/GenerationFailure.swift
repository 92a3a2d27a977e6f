public import DSDL

/// Why nothing is generated for a dataset.
@nonexhaustive
public enum GenerationFailure: Error, Sendable, Hashable {
  /// Something is wrong with its definitions: ``DSDL/Dataset/diagnostics`` says what.
  case invalidDefinitions
  /// It names no type of samples, as a library does not.
  case noSampleType
  /// It has no dataset-wide information.
  case noGlobalInfoType
  /// The names to use instead of others do not fit it.
  case wrongRenames(path: String, [Renames.Mistake])

  /// The reason, to follow the name of the file.
  public func text(in language: TextLanguage = .english) -> String {
    switch self {
    case .invalidDefinitions:
      Phrase("is not generated for: its definitions have mistakes", zh: "的定义有错误，没有为它生成任何内容")[language]
    case .noSampleType:
      Phrase("names no type of samples: a description is expected", zh: "没有样本类型：应为数据集描述文件")[language]
    case .noGlobalInfoType:
      Phrase("has no 'global-info-type'", zh: "没有“global-info-type”")[language]
    case .wrongRenames:
      Phrase("is not generated for: names to use do not fit it", zh: "的重命名有错误，没有为它生成任何内容")[language]
    }
  }
}
