import DSDL

/// The pictures that all parts of a run have seen, to find those that are the same in different parts.
///
/// What a single run says of a picture names the first one of its kind, which may be in another part: so what the parts
/// say themselves is replaced.
struct SharedPictures {
  /// What is said of the pictures of a description.
  struct Duplicates {
    /// By all parts together.
    var findings: [Diagnostic] = []
    /// By each part for itself, which that replaces.
    var replaced: [Diagnostic] = []
  }

  private struct Entry {
    let content: PictureContent
    let input: Int
    /// The number of its sample over all parts.
    let sample: Int
    let part: Int
  }

  private struct File: Hashable {
    let hash: String
    let inode: String
  }

  /// The first pictures of their kinds, in the order of the samples.
  private struct Index {
    private var byFile: [File: Entry] = [:]
    private var byHash: [String: Entry] = [:]

    /// Takes up a picture, and gives the first that is the same; nil if there is none, or it is the same file in the
    /// same description.
    mutating func insert(_ entry: Entry) -> Entry? {
      let file = File(hash: entry.content.hash, inode: entry.content.inode)
      if let known = byFile[file] { return known.input == entry.input ? nil : known }
      byFile[file] = entry
      if let first = byHash[file.hash] { return first }
      byHash[file.hash] = entry
      return nil
    }
  }

  private let entries: [Entry]
  private let descriptions: [String]

  /// Nil if the parts do not tell of pictures.
  init?(_ parts: [ValidationRun], numbering: SampleNumbering) {
    guard let first = parts.first, parts.contains(where: { $0.reports.contains { $0.contents != nil } })
    else {
      return nil
    }
    descriptions = first.reports.map(\.descriptionFile.path)
    var entries: [Entry] = []
    for (part, run) in parts.enumerated() {
      for (input, report) in run.reports.enumerated() {
        entries += (report.contents ?? []).map { content in
          let sample = numbering.number(content.sample, in: content.range.file.path, input: input)
          return Entry(content: content, input: input, sample: sample, part: part)
        }
      }
    }
    // Those of one sample are of one part, and in order.
    self.entries = entries.enumerated().sorted {
      ($0.element.input, $0.element.sample, $0.offset) < ($1.element.input, $1.element.sample, $1.offset)
    }.map(\.element)
  }

  /// What is said of the pictures of each description.
  func duplicates() -> [Duplicates] {
    var all = Index()
    var own: [Int: Index] = [:]
    var duplicates = [Duplicates](repeating: Duplicates(), count: descriptions.count)
    for entry in entries {
      if let first = own[entry.part, default: Index()].insert(entry),
        let finding = entry.content.finding(sameAs: first.content, in: nil, sample: entry.sample)
      {
        duplicates[entry.input].replaced.append(finding)
      }
      guard let first = all.insert(entry) else { continue }
      let other = first.input == entry.input ? nil : descriptions[first.input]
      if let finding = entry.content.finding(sameAs: first.content, in: other, sample: entry.sample) {
        duplicates[entry.input].findings.append(finding)
      }
    }
    return duplicates
  }
}
