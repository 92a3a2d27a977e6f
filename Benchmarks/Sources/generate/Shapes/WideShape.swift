/// Samples with more fields than a machine word has bits.
struct WideShape: Shape {
  private static let fields = (0..<80).map { number in
    (name: "field_\(number / 10)\(number % 10)", kind: number % 5)
  }

  func write(to folder: Folder, size: Int, random: inout Random) {
    let defs = folder.folder("defs")
    defs.write(classDomain("ObjectDom", ClassNames.common), to: "class-dom.yaml")
    let types = ["Int", "Num", "Label[dom=$cdom]", "Bool", "Str"]
    let fields = Self.fields.map { "        \($0.name): \(types[$0.kind])" }.joined(separator: "\n")
    defs.write(
      """
      $dsdl-version: "0.5.3"

      WideSample:
          $def: struct
          $params: ['cdom']
          $fields:
      \(fields)

      """, to: "wide.yaml")
    folder.write(
      description(
        """
            sample-type: WideSample[cdom=ObjectDom]
            sample-path: samples.json
        """, imports: ["class-dom", "wide"]), to: "base.yaml")

    let file = folder.file("samples.json")
    var json = JSONWriter(file, style: .compact)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    repeat {
      json.open(.object)
      for (name, kind) in Self.fields {
        json.key(name)
        switch kind {
        case 0: json.integer(random.within(-1000...1_000_000))
        case 1: json.number(hundredths: random.within(-100_000...100_000))
        case 2: json.string(ClassNames.common[random.below(ClassNames.common.count)])
        case 3: json.boolean(random.chance(1, of: 2))
        default: json.string("value \(random.below(100_000))")
        }
      }
      json.close(.object)
    } while file.count < size
    json.close(.list)
    json.close(.object)
    file.close()
  }
}
