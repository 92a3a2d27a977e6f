package import YAMLTree

/// What is wrong with the text of a list of samples, to be taken sample by sample.
package struct SampleMistakes {
  /// A mistake with its JSON Pointer.
  package typealias Placed = (mistake: InstanceMistake, pointer: String)

  private var rest: ArraySlice<InstanceMistake>
  private let list: Node
  /// The JSON Pointer to the list.
  private let prefix: String
  private let isJSON: Bool
  private var hasReportedStop = false

  package init(_ mistakes: ArraySlice<InstanceMistake>, in list: Node, prefix: String, isJSON: Bool) {
    rest = mistakes
    self.list = list
    self.prefix = prefix
    self.isJSON = isJSON
  }

  /// Whether the text has mistakes that are found again where it is read as JSON.
  package var areInJSON: Bool { isJSON && !rest.isEmpty }

  /// What kept the description from being read to its end, if it was here: it has been reported.
  package var stop: InstanceMistake? { hasReportedStop ? rest.first(where: \.endsReading) : nil }

  /// Those from an offset on.
  package func from(_ offset: Int) -> SampleMistakes {
    var copy = self
    copy.rest = rest.drop { $0.range.lowerBound < offset }
    return copy
  }

  /// Takes those of an element; what stands before it and behind the one before belongs to it, such as a tag.
  package mutating func take(of element: Node, index: Int) -> [Placed] {
    guard let first = rest.first else { return [] }
    // What is wrong may be the first character of the next one, before which the end is missing.
    let end =
      element.isComplete
      ? (element.aliasRange ?? element.range).upperBound : element.next.map { $0.start + 1 } ?? Int.max
    guard first.range.lowerBound < end else { return [] }
    var places = PlaceFinder(in: element)
    let count = rest.prefix { $0.range.lowerBound < end }.count
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count).filter(isToBeReported).map { mistake in
      let way = element.isAlias || isJSON ? "" : places.way(to: mistake.range.lowerBound)
      return (mistake, "\(prefix)/\(index)\(way)")
    }
  }

  /// Whether what comes next is that the list ends, as the brackets tell, with an element: it has one too many, or the
  /// list one too few.
  package func endList(behind element: Node) -> Bool {
    guard let first = rest.first,
      case .json(.unexpected(.text("}"), .commaOr(UInt8(ascii: "]")))) = first.message
    else { return false }
    return list.tree.source[element.end..<first.range.lowerBound].allSatisfy(isJSONBlank)
  }

  /// Takes those behind the last element, and says whether a sample begins there that could not be read.
  package mutating func takeRest() -> (mistakes: [InstanceMistake], beginSample: Bool) {
    defer { rest = [] }
    guard let first = rest.first else { return ([], false) }
    return (rest.filter(isToBeReported), !list.isComplete && beginsSample(before: first.range.lowerBound))
  }

  /// Reports, before the samples are checked, what kept a description from being read to its end: that concerns more
  /// than a sample.
  mutating func reportStop(in file: SourceFile, to collector: DiagnosticCollector) {
    guard let last = rest.first(where: \.endsReading),
      let at = rest.firstIndex(where: { $0.range == last.range })
    else { return }
    var copy = self
    copy.rest = rest[at...at]
    hasReportedStop = true
    // Another shard says it.
    guard !collector.mutesCommon else { return }
    for (index, element) in list.elements.enumerated() {
      guard let (mistake, pointer) = copy.take(of: element, index: index).first else { continue }
      // Of text that cannot be read from its first character on, nothing is known.
      if element.kind == .scalar, mistake.range.lowerBound == element.start {
        collector.silence(SourceRange(file, element.range))
      }
      return collector.report(mistake, in: file, sample: index, pointer: pointer)
    }
    let (mistakes, beginSample) = copy.takeRest()
    let sample = beginSample ? list.count : nil
    for mistake in mistakes {
      collector.report(mistake, in: file, sample: sample, pointer: pointer(to: sample))
    }
  }

  /// Reports all of them as mistakes of the file.
  package func report(in file: SourceFile, to collector: DiagnosticCollector) {
    for mistake in rest { collector.report(mistake, in: file) }
  }

  /// The pointer to the list, or to an element of it.
  package func pointer(to index: Int? = nil) -> String { index.map { "\(prefix)/\($0)" } ?? prefix }

  private func isToBeReported(_ mistake: InstanceMistake) -> Bool {
    !(hasReportedStop && mistake.endsReading)
  }

  /// Whether a `-`, a `,` or the opening bracket stands between the last element and a place.
  private func beginsSample(before place: Int) -> Bool {
    let source = list.tree.source
    var last = list.start
    for element in list.elements { last = (element.aliasRange ?? element.range).upperBound }
    var isComment = false
    for byte in source[min(last, place)..<place] {
      switch byte {
      case 0x0A, 0x0D: isComment = false
      case UInt8(ascii: "#"): isComment = true
      case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "["): if !isComment { return true }
      default: break
      }
    }
    return false
  }
}
