import YAMLTree

/// The section `data` (section 1.1).
extension DocumentReader {
  private static let dataKeys = [
    KnownKey("sample-type", takes: .text, .mapping),
    KnownKey("sample-path", takes: .text, .list),
    KnownKey("samples", takes: .list),
    KnownKey("global-info-type", takes: .text, .mapping),
    KnownKey("global-info-path", takes: .text),
    KnownKey("global-info", takes: .text, .list, .mapping, .null),
  ]

  func dataSection(_ node: Node, keyRange dataKey: SourceRange) -> DataSection {
    let entries = KnownEntries(of: node, known: Self.dataKeys)
    reportSlips(entries, .unknownSection, what: "a key of 'data'")
    for entry in entries.others {
      collector.report(
        .unknownSection, at: range(entry.key), "'\(name(of: entry.key))' is not a key of 'data'",
        hint: Spelling.hint(for: entry.key.text, among: entries.absent))
    }
    var section = DataSection()
    if let type = entries["sample-type"] {
      section.sampleType = typeExpression(
        type, what: "'sample-type'", key: keyRange(of: "sample-type", in: entries))
    } else if node.isComplete {
      collector.report(
        .missingSection, at: dataKey, "'data' has no 'sample-type'",
        hint: "write 'sample-type:' with the type of a sample")
    }
    section.samples = samples(entries, dataKey)
    readGlobalInfo(entries, into: &section)
    return section
  }

  /// What a path says.
  private enum Path {
    case absent
    case local
    case files([Name])
    case wrong
  }

  private func samples(_ entries: KnownEntries, _ dataKey: SourceRange) -> DataSection.Source {
    switch path("sample-path", in: entries, allowsList: true) {
    case .wrong: return .none
    case .files(let names):
      reportIgnored("samples", in: entries, because: "sample-path")
      return .paths(names)
    case .absent, .local:
      guard let samples = entries["samples"] else {
        if entries.node.isComplete {
          collector.report(
            .noSamples, at: dataKey, "'data' has neither 'samples' nor a 'sample-path' that names a file")
        }
        return .none
      }
      guard samples.kind == .sequence else {
        reportShape(
          of: samples, at: isNull(samples) ? keyRange(of: "samples", in: entries) : range(samples),
          "'samples' is \(shape(samples)): a list of samples is expected", hint: dashHint(samples))
        return .none
      }
      return .inline(samples, nil)
    }
  }

  private func readGlobalInfo(_ entries: KnownEntries, into section: inout DataSection) {
    let path = path("global-info-path", in: entries, allowsList: false)
    let inline = entries["global-info"]
    guard let type = entries["global-info-type"] else {
      if entries["global-info-path"] != nil || inline != nil {
        let key = inline != nil ? "global-info" : "global-info-path"
        collector.report(
          .untypedGlobalInfo, at: keyRange(of: key, in: entries),
          "'\(key)' without 'global-info-type' cannot be checked")
      }
      return
    }
    if isNull(type) {
      collector.report(
        .nullValue, at: place(of: "global-info-type", in: entries),
        "'global-info-type' is empty: it is read as if it were absent", hint: "leave it out, or name a type")
      return
    }
    section.globalInfoType = typeExpression(
      type, what: "'global-info-type'", key: keyRange(of: "global-info-type", in: entries))
    switch path {
    case .wrong: break
    case .files(let names):
      reportIgnored("global-info", in: entries, because: "global-info-path")
      section.globalInfo = .paths(names)
    case .absent, .local:
      if let inline {
        section.globalInfo = .inline(inline, nil)
      } else if entries.node.isComplete {
        collector.report(
          .missingGlobalInfo, at: keyRange(of: "global-info-type", in: entries),
          "'global-info-type' is given, but neither 'global-info' nor a 'global-info-path' that names a file")
      }
    }
  }

  private func reportIgnored(_ key: String, in entries: KnownEntries, because path: String) {
    // A key that is read as one of the two may be meant as the other.
    guard entries[key] != nil, !entries.isSlip(key), !entries.isSlip(path) else { return }
    collector.report(
      .ignoredSection, at: keyRange(of: key, in: entries),
      "'\(key)' is ignored because '\(path)' names a file", hint: "remove one of the two")
  }

  private func path(_ key: String, in entries: KnownEntries, allowsList: Bool) -> Path {
    guard let node = entries[key] else { return .absent }
    let expected = allowsList ? "a path, a list of paths or $local" : "a path or $local"
    switch node.kind {
    case .scalar:
      if isNull(node) || scalarKind(node) != .text || node.text.trimmed.isEmpty {
        let place = isNull(node) ? keyRange(of: key, in: entries) : range(node)
        let what = node.text.trimmed.isEmpty ? "empty" : shape(node)
        collector.report(.wrongShape, at: place, "'\(key)' is \(what): \(expected) is expected")
        return .wrong
      }
      if node.text == "$local" { return .local }
      if node.text == "local" {
        collector.report(
          .bareLocal, at: range(node),
          "'local' is read as '$local': \(allowsList ? "the samples are" : "the global info is") in this file",
          hint: "write '$local'",
          fix: .renaming(Name(node.text, range(node)), to: "$local", safety: .safe))
        return .local
      }
      return .files([Name(node.text, range(node))])
    case .sequence where allowsList && node.count > 0:
      var names: [Name] = []
      for element in node.elements where element.isComplete {
        guard element.kind == .scalar, scalarKind(element) == .text, !element.text.trimmed.isEmpty else {
          let what = element.kind == .scalar && element.text.trimmed.isEmpty ? "empty" : shape(element)
          collector.report(
            .wrongShape, at: range(element), "a path is \(what): the name of a file is expected")
          continue
        }
        if element.text == "$local" {
          collector.report(
            .wrongShape, at: range(element), "'$local' stands in a list: the name of a file is expected",
            hint: "write 'sample-path: $local' for samples in this file only")
          continue
        }
        names.append(Name(element.text, range(element)))
      }
      return names.isEmpty ? .wrong : .files(names)
    default:
      let what = node.kind == .sequence && node.count == 0 ? "an empty list" : shape(node)
      reportShape(of: node, "'\(key)' is \(what): \(expected) is expected")
      return .wrong
    }
  }
}
