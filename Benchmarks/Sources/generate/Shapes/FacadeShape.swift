/// Paired style transfer: two images a sample, each with its style.
struct FacadeShape: Shape {
  var style = JSONStyle.compact
  /// The number of samples, whatever the size asked for.
  var samples: Int?

  func write(to folder: Folder, size: Int, random: inout Random) {
    let defs = folder.folder("defs")
    defs.write(classDomain("FacadeStyleDom", ["photo", "mask"]), to: "class-dom.yaml")
    defs.write(Self.library, to: "image-generation-facade.yaml")
    folder.write(
      description(
        """
            sample-type: FacadeImageSample[sdom=FacadeStyleDom]
            sample-path: samples.json
        """, imports: ["class-dom", "image-generation-facade"]), to: "base.yaml")
    let media = JSONSchema.object([("image", .string), ("domain", .oneOf(["photo", "mask"]))])
    JSONSchema.object([("samples", .list(.object([("image_a", media), ("image_b", media)])))]).write(
      to: folder)

    let file = folder.file("samples.json")
    var json = JSONWriter(file, style: style)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    var number = 0
    repeat {
      number += 1
      let digits = String(number)
      let name = "base/cmp_b" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      json.open(.object)
      for (key, suffix, domain) in [("image_a", ".jpg", "photo"), ("image_b", ".png", "mask")] {
        json.key(key)
        json.open(.object)
        json.key("image")
        json.string(name + suffix)
        json.key("domain")
        json.string(domain)
        json.close(.object)
      }
      json.close(.object)
    } while samples.map { number < $0 } ?? (file.count < size)
    json.close(.list)
    json.close(.object)
    file.close()
  }

  private static let library = """
    $dsdl-version: "0.5.3"

    ImageMedia:
        $def: struct
        $params: ['sdom']
        $fields:
            image: Image
            domain: Label[dom=$sdom]

    FacadeImageSample:
        $def: struct
        $params: ['sdom']
        $fields:
            image_a: ImageMedia[sdom=$sdom]
            image_b: ImageMedia[sdom=$sdom]

    """
}
