import DSDL

/// A tree of pictures without more, as of FFHQ or LSUN: samples for unconditional generation.
public struct ImagesLayout: DatasetLayout {
  public let source: String

  /// Files that are no pictures and belong there.
  private let lists: Set<String>

  public init(_ source: String) { self.init(source, lists: []) }

  init(_ source: String, lists: Set<String>) {
    self.source = source
    self.lists = lists
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    let template = try SampleTemplate.chosen(creation, usual: .unconditionalGeneration, classes: .none)
    let program = try SampleProgram(template, pictures: 1)
    guard program.allowsNoClass else {
      throw ConversionFailure(.unfitTemplate(template.main.name, field: program.classField), kind: .usage)
    }
    let tree = try PictureTree(source, creation, expected: lists)
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    for subset in try creation.subsets(of: tree) {
      let samples = try creation.writer.samples(ofSubset: subset.name)
      try tree.walk(subset.folder) { path, _ in
        program.write(into: samples) { _ in
          locator.write(path, into: samples)
        } label: { _ in
          nil
        }
      }
    }
    return template.draft(of: creation, classes: nil)
  }
}
