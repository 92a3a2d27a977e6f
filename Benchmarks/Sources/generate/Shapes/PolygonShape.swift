/// Images with outlines and labels.
struct PolygonShape: Shape {
  func write(to folder: Folder, size: Int, random: inout Random) {
    let defs = folder.folder("defs")
    defs.write(classDomain("ObjectDom", ClassNames.common), to: "class-dom.yaml")
    defs.write(Self.library, to: "instance-segmentation.yaml")
    folder.write(
      description(
        """
            sample-type: InstanceSegmentationSample[cdom=ObjectDom]
            sample-path: samples.json
        """, imports: ["class-dom", "instance-segmentation"]), to: "base.yaml")
    JSONSchema.object([
      (
        "samples",
        .list(
          .object([
            ("image", .string),
            (
              "objects",
              .list(
                .object([
                  ("polygon", .list(.list(.tuple([.number, .number])))), ("label", .oneOf(ClassNames.common)),
                ]))
            ),
          ]))
      )
    ]).write(to: folder)

    let file = folder.file("samples.json")
    var json = JSONWriter(file, style: .compact)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    var number = 0
    repeat {
      number += 1
      json.open(.object)
      json.key("image")
      json.string("images/\(100_000_000 + number).jpg")
      json.key("objects")
      json.open(.list)
      for _ in 0..<random.within(1...8) {
        json.open(.object)
        json.key("polygon")
        json.open(.list)
        for _ in 0..<(random.chance(1, of: 8) ? 2 : 1) { writeRing(&json, &random) }
        json.close(.list)
        json.key("label")
        json.string(ClassNames.common[random.below(ClassNames.common.count)])
        json.close(.object)
      }
      json.close(.list)
      json.close(.object)
    } while file.count < size
    json.close(.list)
    json.close(.object)
    file.close()
  }

  private func writeRing(_ json: inout JSONWriter, _ random: inout Random) {
    json.open(.list)
    for _ in 0..<random.within(4...40) {
      json.open(.list)
      json.number(hundredths: random.below(64_000))
      json.number(hundredths: random.below(48_000))
      json.close(.list)
    }
    json.close(.list)
  }

  private static let library = """
    $dsdl-version: "0.5.3"

    LocalInstanceEntry:
        $def: struct
        $params: ['cdom']
        $fields:
            polygon: Polygon
            label: Label[dom=$cdom]

    InstanceSegmentationSample:
        $def: struct
        $params: ['cdom']
        $fields:
            image: Image
            objects: List[etype=LocalInstanceEntry[cdom=$cdom]]

    """
}
