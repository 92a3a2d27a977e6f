package import DSDL
package import JSONText

/// Writes what a description says for programs: version 1 of a document that the page on the command line
/// describes.
package struct InspectionJSON {
  private let tool: Tool
  private let language: TextLanguage

  package init(tool: Tool = .dsdl, language: TextLanguage = .english) {
    self.tool = tool
    self.language = language
  }

  /// - Parameter settings: What the description would be checked with, if that is asked for.
  package func render(
    _ inspection: Inspection, settings: JSONValue? = nil, into output: inout some TextOutputStream
  ) {
    let dataset = inspection.dataset
    let document: JSONValue = [
      "version": 1,
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "file": .string(dataset.file.path),
      "role": .string(dataset.role.rawValue),
      "dsdlVersion": Self.text(dataset.version),
      "errors": .integer(dataset.errorCount),
      "warnings": .integer(dataset.warningCount),
      "meta": JSONValue(.object(dataset.meta)),
      "imports": .array(dataset.imports.map(Self.item)),
      "definitions": .elements(dataset.definitions.lazy.map(Self.definition)),
      "sampleType": dataset.sampleType.map(Self.type) ?? .null,
      "globalInfoType": dataset.globalInfoType.map(Self.type) ?? .null,
      "structs": .elements(inspection.resolvedStructs.lazy.map(Self.structure)),
      "samples": [
        "count": inspection.total.map(JSONValue.integer) ?? .null,
        "sources": .array(
          zip(dataset.sampleStores, inspection.counts).map { store, count in
            [
              "kind": .string(store.kind.rawValue), "path": .string(store.path),
              "count": (try? count.get()).map(JSONValue.integer) ?? .null, "problem": problem(count),
            ]
          }),
      ],
      "globalInfo": dataset.globalInfoStore.map {
        ["kind": .string($0.kind.rawValue), "path": .string($0.path)]
      } ?? .null,
      "settings": settings,
    ]
    document.write(into: &output, .report)
    output.write("\n")
  }

  private func problem(_ count: Result<Int, Dataset.Store.CountProblem>) -> JSONValue? {
    if case .failure(let problem) = count { .string(problem.reason[language]) } else { nil }
  }

  private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  private static func item(_ item: LibraryImport) -> JSONValue {
    let (result, path, tried): (String, String?, [String]?) =
      switch item.result {
      case .library(let file): ("library", file.path, nil)
      case .template(let template): ("template", template.name, nil)
      case .unreadable(let path): ("unreadable", path, nil)
      case .notFound(let tried): ("not-found", nil, tried)
      }
    return [
      "name": .string(item.name.text), "result": .string(result), "path": text(path),
      "tried": tried.map { texts($0) }, "in": place(item.name),
    ]
  }

  private static func place(_ name: Name) -> JSONValue {
    let start = name.range.start
    return [
      "file": .string(name.range.file.path), "line": .integer(start.line), "column": .integer(start.column),
      "offset": .integer(start.offset),
    ]
  }

  // MARK: Definitions

  private static func definition(_ definition: Definition) -> JSONValue {
    let (name, place) = (JSONValue.string(definition.name.text), place(definition.name))
    switch definition {
    case .structure(let structure):
      return [
        "name": name, "kind": "struct", "broken": .bool(definition.isBroken), "in": place,
        "params": texts(structure.params.map(\.text)),
        "fields": .array(
          structure.fields.map { field in
            [
              "name": .string(field.name.text), "type": text(field.type?.description),
              "optional": .bool(field.isOptional),
            ]
          }),
      ]
    case .classDomain(let domain):
      return [
        "name": name, "kind": "class-domain", "broken": .bool(definition.isBroken), "in": place,
        "classes": .array(
          domain.classes.enumerated().lazy.map { index, name in
            ["number": .integer(index + 1), "name": .string(name.text)]
          }),
        "skeleton": domain.skeleton.map { edges in
          .array(edges.map { .array([.integer($0.from), .integer($0.to)]) })
        } ?? .null,
      ]
    case .broken: return ["name": name, "kind": "unknown", "broken": true, "in": place]
    }
  }

  // MARK: Types

  private static func structure(_ structure: ResolvedStruct) -> JSONValue {
    [
      "text": .string(structure.description), "name": .string(structure.name),
      "params": .object(
        structure.bindings.map { binding in
          JSONValue.Member(key: binding.param, value: texts(binding.domains.map(\.name.text)))
        }),
      "fields": .array(
        structure.fields.map { field in
          [
            "name": .string(field.name.text), "optional": .bool(field.isOptional), "type": type(field.type),
          ]
        }),
    ]
  }

  /// A type with its parameters, defaults included. A struct is a name in the list of structs.
  private static func type(_ type: ResolvedType) -> JSONValue {
    var members = [
      JSONValue.Member(key: "text", value: .string(type.description)),
      JSONValue.Member(key: "name", value: .string(type.name)),
    ]
    func add(_ key: String, _ value: JSONValue) { members.append(JSONValue.Member(key: key, value: value)) }
    switch type {
    case .bbox(let mode): add("mode", .string(mode.rawValue))
    case .rotatedBBox(let mode, let measure):
      add("mode", .string(mode.rawValue))
      add("measure", .string(measure.rawValue))
    case .bbox3D(let mode): add("mode", .string(mode.rawValue))
    case .imageShape(let mode): add("mode", .string(mode.rawValue))
    case .keypoint(let domain), .labelMap(let domain): add("dom", texts([domain.name.text]))
    case .label(let domains): add("dom", texts(domains.map(\.name.text)))
    case .uniqueID(let idType): add("id_type", text(idType))
    case .date(let format), .time(let format): add("fmt", text(format))
    case .pointCloud(let dimension): add("load_dim", .integer(dimension))
    case .list(let element, let ordered):
      add("etype", self.type(element))
      add("ordered", .bool(ordered))
    case .structure(let structure): add("struct", .string(structure.description))
    case .bool, .int, .num, .str, .text, .dict, .coord, .coord3D, .interval, .polygon, .instanceID, .media,
      .unknown:
      break
    }
    return .object(members)
  }
}
