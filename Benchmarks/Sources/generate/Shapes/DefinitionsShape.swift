/// 10,000 definitions, of which 1,000 are class domains of 100 classes each, in twenty libraries; and few samples.
///
/// The structs make a tree: `Struct0` has `Struct1` … `Struct10` as optional fields, and so on, so that all are
/// used. Each is bound to a domain and passes others on, so that the same struct meets one binding only.
struct DefinitionsShape: Shape {
  private static let structs = 9000
  private static let domains = 1000
  private static let libraries = 20

  func write(to folder: Folder, size: Int, random: inout Random) {
    let defs = folder.folder("defs")
    for library in 0..<Self.libraries {
      let file = defs.file("library-\(library).yaml")
      file.write("$dsdl-version: \"0.5.3\"\n")
      for number in stride(from: library, to: Self.domains, by: Self.libraries) {
        writeDomain(number, to: file)
      }
      for number in stride(from: library, to: Self.structs, by: Self.libraries) {
        writeStruct(number, to: file)
      }
      file.close()
    }
    folder.write(
      description(
        """
            sample-type: Struct0[cdom=Domain0]
            sample-path: samples.json
        """, imports: (0..<Self.libraries).map { "library-\($0)" }), to: "base.yaml")

    let file = folder.file("samples.json")
    var json = JSONWriter(file, style: .compact)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    for _ in 0..<100 {
      let child = random.within(1...10)
      json.open(.object)
      writeFields(of: 0, &json, &random)
      json.key("child_\(child)")
      json.open(.object)
      writeFields(of: child, &json, &random)
      json.close(.object)
      json.close(.object)
    }
    json.close(.list)
    json.close(.object)
    file.close()
  }

  private func writeDomain(_ number: Int, to file: OutputFile) {
    file.write("\nDomain\(number):\n    $def: class_domain\n    classes:\n")
    for name in 0..<100 { file.write("        - class \(name) of \(number)\n") }
  }

  private func writeStruct(_ number: Int, to file: OutputFile) {
    file.write("\nStruct\(number):\n    $def: struct\n    $params: ['cdom']\n    $fields:\n")
    file.write("        image: Image\n        box: BBox[mode=xyxy]\n        label: Label[dom=$cdom]\n")
    let children = (number * 10 + 1)..<(number * 10 + 11)
    let names = children.filter { $0 < Self.structs }
    for child in names {
      file.write("        child_\(child): Struct\(child)[cdom=Domain\(child % Self.domains)]\n")
    }
    guard !names.isEmpty else { return }
    file.write("    $optional: [\(names.map { "'child_\($0)'" }.joined(separator: ", "))]\n")
  }

  private func writeFields(of number: Int, _ json: inout JSONWriter, _ random: inout Random) {
    json.key("image")
    json.string("images/\(random.below(1_000_000)).jpg")
    json.key("box")
    json.open(.list)
    for value in [1, 2, 300, 400] { json.number(hundredths: value * 100 + random.below(100)) }
    json.close(.list)
    json.key("label")
    json.string("class \(random.below(100)) of \(number % Self.domains)")
  }
}
