import YAMLTree

/// Reads a JSON description or library into the same tree that YAML gives, through the JSON reader.
struct JSONTreeReader {
  private var reader: JSONReader
  private var builder: TreeBuilder

  /// The tree of a JSON file. What is wrong is reported; the tree holds what came before.
  static func read(_ file: SourceFile, into collector: DiagnosticCollector) -> (tree: Tree, isComplete: Bool)
  {
    let source = file.contents
    return source.withByteView { bytes in
      if let foreign = ForeignFile(bytes, as: .json) {
        collector.report(foreign, in: file)
        return (Tree.parse([]).tree, false)
      }
      var tree = JSONTreeReader(
        reader: JSONReader(bytes, at: source.starts(with: LineTable.byteOrderMark) ? 3 : 0),
        builder: TreeBuilder(source: source))
      let isComplete = tree.document(file, collector)
      for problem in tree.builder.problems { collector.report(problem, in: file) }
      return (tree.builder.finish(), isComplete)
    }
  }

  private mutating func document(_ file: SourceFile, _ collector: DiagnosticCollector) -> Bool {
    defer { collector.reportRecovered(by: &reader, in: file) }
    if reader.isAtEnd() { return true }
    do throws(InstanceMistake) {
      try value()
      if !reader.isAtEnd() {
        collector.report(reader.unexpected("the end of the file"), in: file)
      }
      return !builder.hasStopped
    } catch {
      collector.report(error, in: file)
      return false
    }
  }

  private mutating func value() throws(InstanceMistake) {
    switch try reader.kind() {
    case .object:
      let start = reader.start
      try reader.beginObject()
      builder.beginMapping(start: start)
      var isFirst = true
      while let key = try reader.nextKey(isFirst: isFirst) {
        isFirst = false
        builder.scalar(bytes: key.text.buffer, style: .doubleQuoted, range: key.range)
        try value()
      }
      builder.endMapping(end: reader.end)
    case .array:
      let start = reader.start
      try reader.beginArray()
      builder.beginSequence(start: start)
      var isFirst = true
      while try reader.nextElement(isFirst: isFirst) {
        isFirst = false
        try value()
      }
      builder.endSequence(end: reader.end)
    case .string:
      let token = try reader.scalar()
      builder.scalar(bytes: token.text.buffer, style: .doubleQuoted, range: token.range)
    case .nonfinite:
      let token = try reader.scalar()
      reader.recovered.append(.nonfinite(token))
      builder.scalar(bytes: Array("0".utf8), style: .json, range: token.range)
    case .number, .boolean, .null:
      let token = try reader.scalar()
      builder.scalar(bytes: token.text.buffer, style: .json, range: token.range)
    }
  }
}
