import YAMLTree

/// The section `data` (section 1.1).
extension DocumentReader {
  private static var dataKeys: [String] {
    ["sample-type", "sample-path", "samples", "global-info-type", "global-info-path", "global-info"]
  }

  func dataSection(_ node: Node, keyRange dataKey: SourceRange) -> DataSection {
    // A path and samples beside it exclude each other.
    let hasPath = node["sample-path"] != nil
    let needed = ["sample-type"] + (hasPath ? [] : node["samples"] == nil ? ["sample-path", "samples"] : [])
    let typeSlip = slip(for: ["sample-type"], in: node, known: Self.dataKeys)
    let samplesSlip = slip(for: ["sample-path", "samples"], in: node, known: Self.dataKeys)
    for (key, _) in node.entries where !(key.kind == .scalar && Self.dataKeys.contains(key.text)) {
      if key == typeSlip || key == samplesSlip { continue }
      collector.report(
        .unknownSection, at: range(key), "'\(name(of: key))' is not a key of 'data'",
        hint: Spelling.hint(for: key.text, among: Self.dataKeys),
        fix: renaming(key, in: node, to: needed, of: Self.dataKeys))
    }
    var section = DataSection()
    if let type = node["sample-type"] {
      section.sampleType = typeExpression(
        type, what: "'sample-type'", key: keyRange(of: "sample-type", in: node))
    } else if node.isComplete {
      collector.report(
        .missingSection, at: dataKey, "'data' has no 'sample-type'",
        notes: typeSlip.map { [Note("this is not read", range($0))] } ?? [],
        hint: hint(ofSlip: typeSlip, among: Self.dataKeys)
          ?? "write 'sample-type:' with the type of a sample",
        fix: typeSlip.flatMap { renaming($0, in: node, to: needed, of: Self.dataKeys) })
    }
    section.samples = samples(node, dataKey, slip: samplesSlip)
    readGlobalInfo(node, into: &section)
    return section
  }

  /// What a path says.
  private enum Path {
    case absent
    case local
    case files([Name])
    case wrong
  }

  private func samples(_ node: Node, _ dataKey: SourceRange, slip: Node?) -> DataSection.Source {
    switch path(node["sample-path"], key: "sample-path", in: node, allowsList: true) {
    case .wrong: return .none
    case .files(let names):
      reportIgnored("samples", in: node, because: "sample-path")
      return .paths(names)
    case .absent, .local:
      guard let samples = node["samples"] else {
        if node.isComplete {
          collector.report(
            .noSamples, at: dataKey, "'data' has neither 'samples' nor a 'sample-path' that names a file",
            notes: slip.map { [Note("this is not read", range($0))] } ?? [],
            hint: hint(ofSlip: slip, among: Self.dataKeys),
            fix: slip.flatMap {
              renaming($0, in: node, to: ["sample-path", "samples"], of: Self.dataKeys)
            })
        }
        return .none
      }
      guard samples.kind == .sequence else {
        let place = isNull(samples) ? keyRange(of: "samples", in: node) : range(samples)
        reportShape(
          of: samples, at: place, "'samples' is \(shape(samples)): a list of samples is expected")
        return .none
      }
      return .inline(samples, nil)
    }
  }

  private func readGlobalInfo(_ node: Node, into section: inout DataSection) {
    let path = path(node["global-info-path"], key: "global-info-path", in: node, allowsList: false)
    let inline = node["global-info"]
    guard let type = node["global-info-type"] else {
      if node["global-info-path"] != nil || inline != nil {
        let key = inline != nil ? "global-info" : "global-info-path"
        collector.report(
          .untypedGlobalInfo, at: keyRange(of: key, in: node),
          "'\(key)' without 'global-info-type' cannot be checked")
      }
      return
    }
    section.globalInfoType = typeExpression(
      type, what: "'global-info-type'", key: keyRange(of: "global-info-type", in: node))
    switch path {
    case .wrong: break
    case .files(let names):
      reportIgnored("global-info", in: node, because: "global-info-path")
      section.globalInfo = .paths(names)
    case .absent, .local:
      if let inline {
        section.globalInfo = .inline(inline, nil)
      } else if node.isComplete {
        collector.report(
          .missingGlobalInfo, at: keyRange(of: "global-info-type", in: node),
          "'global-info-type' is given, but neither 'global-info' nor a 'global-info-path' that names a file")
      }
    }
  }

  private func reportIgnored(_ key: String, in node: Node, because path: String) {
    guard node[key] != nil else { return }
    collector.report(
      .ignoredSection, at: keyRange(of: key, in: node), "'\(key)' is ignored because '\(path)' names a file",
      hint: "remove one of the two")
  }

  private func path(_ node: Node?, key: String, in data: Node, allowsList: Bool) -> Path {
    guard let node else { return .absent }
    let expected = allowsList ? "a path, a list of paths or $local" : "a path or $local"
    switch node.kind {
    case .scalar:
      if isNull(node) || scalarKind(node) != .text || node.text.trimmed.isEmpty {
        let place = isNull(node) ? keyRange(of: key, in: data) : range(node)
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
