import DSDL
import DSDLMedia

/// Two pictures a sample: with the same stem in one folder, as of CMP Facade, or in two folders.
public struct PairsLayout: DatasetLayout {
  public let source: String
  /// The style domains of both sides, such as `photo` and `mask`.
  public var domains: [String]
  /// Which files are the first and the second pictures: `*.jpg`, or `A/*.png`. Files belong together for which the
  /// wildcards stand for the same. By default they are found out.
  public var patterns: (a: String, b: String)?

  public init(_ source: String, domains: [String] = ["A", "B"], patterns: (a: String, b: String)? = nil) {
    self.source = source
    self.domains = domains
    self.patterns = patterns
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    guard domains.count == 2 else { throw ConversionFailure(.needsTwoDomains, kind: .usage) }
    let template = try SampleTemplate.chosen(creation, usual: .styleTransferPaired, classes: .styles)
    let program = try SampleProgram(template, pictures: 2)
    let styles = try StyleDomain(domains, creation)
    let tree = try PictureTree(source, creation)
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    let names = styles.names
    for subset in try creation.subsets(of: tree) {
      guard let patterns = try patterns(in: tree, subset.folder, creation) else { continue }
      let pairs = try PairReader(tree, subset, patterns, creation).pairs()
      for (name, pairs) in PairSubsets.divide(pairs, of: subset, asked: creation.options.subset) {
        let samples = try creation.writer.samples(ofSubset: name)
        for pair in pairs {
          program.write(into: samples) { side in
            locator.write(side == 0 ? pair.a : pair.b, into: samples)
          } label: {
            names[$0]
          }
        }
      }
    }
    return template.draft(of: creation, classes: styles.draft)
  }

  /// The patterns of both sides: those that are given, or those that the files suggest.
  private func patterns(
    in tree: PictureTree, _ folder: [UInt8], _ creation: DatasetCreation
  ) throws(ConversionFailure) -> (a: PathPattern, b: PathPattern)? {
    if let patterns { return (PathPattern(patterns.a), PathPattern(patterns.b)) }
    if let guessed = try PairPatterns.guess(in: tree, folder, domains: domains) { return guessed }
    // Nothing tells two sides apart: both may be in one file.
    guard try reportAligned(in: tree, folder, creation) else {
      throw ConversionFailure(.noPattern("--a, --b"), kind: .usage)
    }
    return nil
  }

  /// Whether the pictures are twice as wide as high, which is reported.
  private func reportAligned(
    in tree: PictureTree, _ folder: [UInt8], _ creation: DatasetCreation
  ) throws(ConversionFailure) -> Bool {
    var isAligned = true
    var found = 0
    try tree.walk(folder) { path, _ in
      guard isAligned else { return }
      guard let bytes = try? PictureFile.bytes(creation.location(of: path, in: source)),
        let header = try? ImageHeader(bytes), header.width == 2 * header.height
      else {
        isAligned = false
        return
      }
      found += 1
      creation.report(
        .alignedPair, of: path, in: source,
        .conversion(
          .alignedPair(name: ReadableBytes.text(of: path), width: header.width, height: header.height)),
        hint: .splitPairs)
    }
    return found > 0
  }
}
