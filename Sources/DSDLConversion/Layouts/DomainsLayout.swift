import DSDL

/// Pictures in style domains, without counterparts: CycleGAN's `trainA`, `trainB`, `testA` and `testB`, or any folders.
public struct DomainsLayout: DatasetLayout {
  public let source: String
  /// The style domains, in the order of the folders' names, or those names themselves in any order; by default the
  /// folders' names.
  public var domains: [String]?
  /// Which files belong to which of two domains, where they are not told by folders.
  public var patterns: (a: String, b: String)?

  public init(_ source: String, domains: [String]? = nil, patterns: (a: String, b: String)? = nil) {
    self.source = source
    self.domains = domains
    self.patterns = patterns
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    let template = try SampleTemplate.chosen(creation, usual: .styleTransferUnpaired, classes: .styles)
    let program = try SampleProgram(template, pictures: 1)
    let tree = try PictureTree(source, creation)
    let locator = LocatorPrefix(root: source, base: creation.options.relativeTo)
    let plan =
      if let patterns {
        DomainPlan(patterns: [patterns.a, patterns.b], subsets: try creation.subsets(of: tree))
      } else {
        try DomainPlan(of: tree, creation)
      }
    let (styles, order) = try styles(plan, creation)
    var counts = [Int](repeating: 0, count: plan.domains.count)
    for subset in plan.subsets {
      let samples = try creation.writer.samples(ofSubset: subset.name)
      for part in subset.parts {
        try tree.walk(part.folder) { path, name in
          guard let domain = part.domain(of: path, name: name) else {
            return creation.report(
              .missingClass, of: path, in: tree.root,
              .conversion(.noDomainFolder(name: ReadableBytes.text(of: path))))
          }
          counts[domain] += 1
          program.write(into: samples) { _ in
            locator.write(path, into: samples)
          } label: { _ in
            styles.names[order[domain]]
          }
        }
      }
    }
    for (domain, count) in counts.enumerated() where count == 0 {
      creation.findings.report(
        .emptyClass, at: SourceRange(creation.sourceFile, 0..<0),
        .conversion(.emptyClass(name: styles.names[order[domain]])))
    }
    return template.draft(of: creation, classes: styles.draft)
  }

  /// The class domain, and which of its classes each domain of the folders is.
  private func styles(
    _ plan: DomainPlan, _ creation: DatasetCreation
  ) throws(ConversionFailure) -> (StyleDomain, order: [Int]) {
    guard let domains else {
      return (try StyleDomain(plan.domains, creation), Array(plan.domains.indices))
    }
    guard domains.count == plan.domains.count else {
      throw ConversionFailure(.domainCount(given: domains.count, found: plan.domains.count), kind: .usage)
    }
    let order = plan.domains.compactMap(domains.firstIndex(of:))
    return (
      try StyleDomain(domains, creation),
      order.count == domains.count ? order : Array(domains.indices)
    )
  }
}
