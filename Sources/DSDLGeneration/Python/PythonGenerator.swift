public import DSDL

/// Writes dataclasses for the samples of a description, which pass `mypy --strict` and need nothing but Python 3.8.
///
/// ```python
/// from facade import FacadeStyleDom, read_samples
///
/// for sample in read_samples("base_samples.json"):
///     if sample.image_a.domain is FacadeStyleDom.PHOTO:
///         print(sample.image_a.image)
/// ```
public struct PythonGenerator: Sendable {
  private let language: TextLanguage

  /// - Parameter language: The language of what is said in comments besides the description's own.
  public init(language: TextLanguage = .english) { self.language = language }

  /// The code of a module.
  public func code(for dataset: Dataset) throws(GenerationFailure) -> String {
    let model = try CodeModel(dataset)
    return PythonWriter(model, PythonNames(model), file: dataset.file.path, language: language).code
  }
}
