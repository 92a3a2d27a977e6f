/// How the pictures and classes of a sample are written in a struct: worked out once, followed for every sample.
struct SampleProgram {
  private enum Step {
    case key(String)
    case beginObject, endObject
    case picture(Int)
    /// A class with its field, which is left out where there is none.
    case label(Int, field: String)
  }

  private var steps: [Step] = []
  private var pictures = 0
  private var labels = 0
  /// Whether a sample without a class can be written.
  private(set) var allowsNoClass = true
  /// The first field of a class that cannot be left out.
  private(set) var classField = ""

  /// Looks for the places of so many pictures, and of their classes.
  ///
  /// Fields of type `Image` take the pictures in turn, those of type `Label` the classes; other fields have to be
  /// optional.
  init(_ template: SampleTemplate, pictures count: Int) throws(ConversionFailure) {
    var mismatch: String?
    let structs = Dictionary(template.structs.map { ($0.name, $0) }) { first, _ in first }
    append(template.main, structs, &mismatch, depth: 0)
    if let mismatch {
      throw ConversionFailure(.unfitTemplate(template.main.name, field: mismatch), kind: .usage)
    }
    guard pictures == count else {
      throw ConversionFailure(
        .wrongPictureCount(template.main.name, found: pictures, needed: count), kind: .usage)
    }
  }

  private mutating func append(
    _ structure: StructDraft, _ structs: [String: StructDraft], _ mismatch: inout String?, depth: Int
  ) {
    for field in structure.fields {
      let base = field.type.prefix { $0 != "[" && $0 != " " }
      if base == "Image" {
        steps += [.key(field.name), .picture(pictures)]
        pictures += 1
      } else if base == "Label" {
        steps.append(.label(labels, field: field.name))
        labels += 1
        if allowsNoClass, !field.isOptional { classField = field.name }
        allowsNoClass = allowsNoClass && field.isOptional
      } else if !field.isOptional, let inner = structs[String(base)], depth < 8 {
        steps += [.key(field.name), .beginObject]
        append(inner, structs, &mismatch, depth: depth + 1)
        steps.append(.endObject)
      } else if !field.isOptional {
        mismatch = mismatch ?? field.name
      }
    }
  }

  /// Writes a sample.
  ///
  /// - Parameters:
  ///   - picture: Writes the locator of a picture, by its number.
  ///   - label: The class that belongs to a field, by its number; nil if there is none.
  func write(
    into samples: SampleWriter, picture: (Int) -> Void, label: (Int) -> String?
  ) {
    samples.beginSample()
    for step in steps {
      switch step {
      case .key(let name): samples.key(name)
      case .beginObject: samples.beginObject()
      case .endObject: samples.endObject()
      case .picture(let number): picture(number)
      case .label(let number, let field):
        if let text = label(number) { samples.field(field, text) }
      }
    }
    samples.endSample()
  }
}
