import DSDL
import JSONText

extension XMLNode {
  /// Whether leaving it out would lose something: `<segmented>0</segmented>` says nothing.
  fileprivate var saysSomething: Bool { !children.isEmpty || !(text.isEmpty || text == "0") }
}

/// A file of `Annotations`: what it says of a picture and the objects in it.
struct VOCAnnotation {
  private(set) var picture: (text: String, range: Range<Int>)?
  /// The size as JSON, height first.
  private(set) var shape: String?
  private(set) var objects: [AnnotatedSamples.Values] = []
  /// What the objects are.
  private(set) var classes: Set<String> = []

  private let file: SourceFile
  private let findings: FindingRecorder

  /// What follows from other things, or says where files are.
  private static let derived: Set<String> = ["folder", "filename", "path", "size", "object"]

  init(_ file: SourceFile, _ findings: FindingRecorder) {
    self.file = file
    self.findings = findings
  }

  /// Reads the file; false if it is no annotation, which is reported.
  mutating func read(_ losses: inout LossReport) -> Bool {
    let root: XMLNode
    do throws(XMLMistake) {
      root = try XMLReader.read(file.all)
    } catch {
      findings.report(error.rule, at: SourceRange(file, error.range), .annotation(error.message))
      return false
    }
    picture = root["filename"].flatMap { $0.text.isEmpty ? nil : ($0.text, $0.range) }
    if let size = root["size"], let width = Int(size["width"]?.text ?? ""),
      let height = Int(size["height"]?.text ?? ""),
      width > 0, height > 0
    {
      shape = "[\(height), \(width)]"
    }
    for child in root.children where !Self.derived.contains(child.name) && child.saysSomething {
      losses.count(child.name, at: SourceRange(file, child.tag))
    }
    for object in root.children where object.name == "object" { read(object, &losses) }
    return true
  }

  private mutating func read(_ object: XMLNode, _ losses: inout LossReport) {
    guard let name = object["name"], !name.text.isEmpty else {
      return complain(.missingKey("name"), at: object.tag)
    }
    guard let box = object["bndbox"] else { return complain(.missingKey("bndbox"), at: object.tag) }
    guard let text = read(box) else { return }
    let origin = name.text
    classes.insert(origin)
    var values: AnnotatedSamples.Values = [
      JSONText.quoted(ClassName.annotated(origin) ?? origin), text,
      object["pose"].flatMap { $0.text.isEmpty || $0.text == "Unspecified" ? nil : JSONText.quoted($0.text) },
    ]
    for flag in ["truncated", "difficult", "occluded"] {
      guard let node = object[flag] else {
        values.append(nil)
        continue
      }
      if node.text != "0", node.text != "1" {
        complain(.wrongValue(key: flag, expected: Phrase("0 or 1", zh: "0 或 1")), at: node.range)
      }
      values.append(node.text == "1" ? "true" : "false")
    }
    let known: Set<String> = ["name", "bndbox", "pose", "truncated", "difficult", "occluded"]
    for child in object.children where !known.contains(child.name) {
      losses.count("object.\(child.name)", at: SourceRange(file, child.tag))
    }
    objects.append(values)
  }

  /// A box as JSON; nil if it is none, which is reported.
  private func read(_ box: XMLNode) -> String? {
    var edges: [Double] = []
    for key in ["xmin", "ymin", "xmax", "ymax"] {
      guard let node = box[key] else {
        complain(.missingKey(key), at: box.tag)
        return nil
      }
      guard let value = Double(node.text) else {
        complain(.wrongValue(key: key, expected: Phrase("a number", zh: "数字")), at: node.range)
        return nil
      }
      guard value.isFinite else {
        findings.report(
          .nonfiniteNumber, at: SourceRange(file, node.range), .annotation(.notFinite(key: key)),
          hint: .annotation(.writeFiniteNumber))
        return nil
      }
      edges.append(value)
    }
    guard edges[2] >= edges[0], edges[3] >= edges[1] else {
      findings.report(.reversedBox, .error, at: SourceRange(file, box.tag), .annotation(.reversedCorners))
      return nil
    }
    let numbers = [edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]]
    return "[\(numbers.map { JSONText.rounded($0) }.joined(separator: ", "))]"
  }

  private func complain(_ message: AnnotationMessage, at range: Range<Int>) {
    findings.report(.invalidSource, at: SourceRange(file, range), .annotation(message))
  }
}
