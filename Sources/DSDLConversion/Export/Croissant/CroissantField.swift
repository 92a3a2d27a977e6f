import DSDL
import JSONText

/// A field of a record set, with the way to it in a sample.
struct CroissantField {
  private let place: FieldPlace
  /// The fields of the elements, where it is a list of structs.
  private let inner: [FieldPlace]

  /// The paths of the fields whose values it has.
  var held: [String] { inner.isEmpty ? [place.path] : inner.map { "\(place.path).\($0.path)" } }

  /// The fields of a type as far as Croissant has them: lists of structs within such lists, and objects of any content,
  /// are left out.
  static func fields(of type: ResolvedType) -> [CroissantField] {
    FieldPlace.leaves(of: type, stepsIntoLists: false).compactMap { place in
      if case .list(let element, _) = place.type, case .structure = element {
        let inner = FieldPlace.leaves(of: element, stepsIntoLists: false).filter { form(of: $0.type) != nil }
        return inner.isEmpty ? nil : CroissantField(place: place, inner: inner)
      }
      return form(of: place.type) == nil ? nil : CroissantField(place: place, inner: [])
    }
  }

  /// The field in the record set of a file.
  func tree(in file: CroissantFile) -> JSONValue {
    let id = "\(file.recordSet)/\(place.path.isEmpty ? "value" : place.path)"
    guard !inner.isEmpty else {
      return Self.tree(id, place, Self.form(of: place.type), source(file, in: nil))
    }
    let fields = inner.map { field in
      Self.tree("\(id)/\(field.path)", field, Self.form(of: field.type), source(file, in: field))
    }
    return .members([
      ("@type", .string("cr:Field")), ("@id", .string(id)), ("name", .string(place.path)),
      ("description", .string("\(place.type)")), ("isArray", true), ("subField", .array(fields)),
    ])
  }

  private static func tree(
    _ id: String, _ place: FieldPlace, _ form: (type: String, shape: String?)?, _ source: JSONValue
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("@type", .string("cr:Field")), ("@id", .string(id)),
      ("name", .string(place.path.isEmpty ? "value" : place.path)), ("description", .string("\(place.type)")),
      ("dataType", .string(form?.type ?? "sc:Text")),
    ]
    if let shape = form?.shape {
      members += [("isArray", true), ("arrayShape", .string(shape))]
    }
    return .members(members + [("source", source)])
  }

  /// Where the values are: at a path of the file's own, or, where samples may lack the field and for fields of
  /// elements, at one in the sample that is taken first.
  private func source(_ file: CroissantFile, in field: FieldPlace?) -> JSONValue {
    let way = Self.path(place)
    var transforms = field.map { [way, Self.path($0)] } ?? []
    var extract = (
      "jsonPath", JSONValue.string(([file.root] + (way.isEmpty ? [] : [way])).joined(separator: "."))
    )
    if file.kind == .jsonLines {
      // A line is a row, whose columns are the fields of the sample.
      let names = way.split(separator: ".", maxSplits: 1)
      extract = ("column", .string(names.first.map(String.init) ?? "value"))
      transforms = names.dropFirst().map(String.init) + transforms.dropFirst()
    } else if place.isOptional || field != nil {
      extract = ("jsonPath", .string(file.root))
      if transforms.isEmpty { transforms = [way] }
    }
    var members: [(String, JSONValue)] = [
      ("fileObject", .members([("@id", .string(file.id))])), ("extract", .members([extract])),
    ]
    let steps = transforms.map { JSONValue.members([("jsonPath", .string($0))]) }
    if !steps.isEmpty { members.append(("transform", steps.count == 1 ? steps[0] : .array(steps))) }
    return .members(members)
  }

  /// The way to a value as a JSON path: `image_a.'class-info'`.
  private static func path(_ place: FieldPlace) -> String {
    place.steps.compactMap { step in
      guard case .field(let name) = step else { return nil }
      let isWord = name.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      }
      return isWord && name != "where" ? name : "'\(name)'"
    }.joined(separator: ".")
  }

  /// The type of a value, and of a list its shape; nil if Croissant has none.
  private static func form(of type: ResolvedType) -> (type: String, shape: String?)? {
    switch type {
    case .bool: ("sc:Boolean", nil)
    case .int: ("sc:Integer", nil)
    case .num: ("sc:Float", nil)
    case .str, .text, .instanceID, .uniqueID, .label, .date, .time, .media, .labelMap, .pointCloud:
      ("sc:Text", nil)
    case .imageShape: ("sc:Integer", "2")
    case .coord, .interval: ("sc:Float", "2")
    case .coord3D: ("sc:Float", "3")
    case .bbox: ("sc:Float", "4")
    case .rotatedBBox(let mode, _): ("sc:Float", mode == .xyxy ? "8" : "5")
    case .bbox3D(let mode): ("sc:Float", mode == .indoor ? "9" : "7")
    case .polygon: ("sc:Float", "-1,-1,2")
    case .keypoint(let domain): ("sc:Float", "\(domain.classes.count),3")
    case .list(let element, _): form(of: element).map { ($0.type, $0.shape.map { "-1,\($0)" } ?? "-1") }
    case .dict, .structure, .unknown: nil
    }
  }

  /// A class domain as an enumeration: a record set with its classes in it.
  static func tree(of domain: ClassDomain) -> JSONValue {
    let id = domain.name.text
    let field = JSONValue.members([
      ("@type", .string("cr:Field")), ("@id", .string("\(id)/name")), ("name", .string("name")),
      ("description", .string("The name of the class")), ("dataType", .string("sc:Text")),
    ])
    return .members([
      ("@type", .string("cr:RecordSet")), ("@id", .string(id)), ("name", .string(id)),
      ("description", .string("The classes of \(id), in the order of their numbers")),
      ("dataType", .string("sc:Enumeration")), ("key", .members([("@id", .string("\(id)/name"))])),
      ("field", .array([field])),
      ("data", .array(domain.classes.map { .members([("\(id)/name", .string($0.text))]) })),
    ])
  }
}

extension CroissantFile {
  /// The path to the samples.
  fileprivate var root: String { kind == .inline ? "$.data.samples[*]" : "$.samples[*]" }
}
