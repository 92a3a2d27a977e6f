import DSDL

struct Picture: SampleObject {
  struct Pet: SampleObject {
    var box: BoundingBox
    var kind: PetKind

    init(_ fields: inout FieldReader) throws(SampleError) {
      box = try fields.read("bbox")
      kind = try fields.read("label")
    }
  }

  var image: Locator
  var pets: [Pet]

  init(_ fields: inout FieldReader) throws(SampleError) {
    image = try fields.read("image")
    pets = try fields.read("pets")
  }
}

enum PetKind: Int, ClassLabel {
  case cat = 1
  case dog

  static let domainName: StaticString = "PetDom"
  static let classNames: [StaticString] = ["cat", "dog"]
}
