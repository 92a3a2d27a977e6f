import DSDL

/// A sample with a field of every type, as `TypedSamplesTests` describes it.
struct EveryValue: SampleObject, Equatable {
  var flag: Bool
  var count: Int
  var score: Double
  var caption: String
  var box: BoundingBox
  var corners: BoundingBox
  var rotated: RotatedBox
  var solid: Cuboid
  var shape: ImageSize
  var outline: Polygon
  var pose: KeyPoints<Joint>
  var animal: Animal
  var animals: [Animal]
  var either: Label
  var day: DateValue
  var noon: TimeValue
  var image: Locator
  var extra: RawJSON
  var point: Coordinate?
  var span: Interval?

  init(_ fields: inout FieldReader) throws(SampleError) {
    flag = try fields.read("flag")
    count = try fields.read("count")
    score = try fields.read("score")
    caption = try fields.read("caption")
    box = try fields.read("box")
    corners = try fields.read("corners")
    rotated = try fields.read("rotated")
    solid = try fields.read("solid")
    shape = try fields.read("shape")
    outline = try fields.read("outline")
    pose = try fields.read("pose")
    animal = try fields.read("animal")
    animals = try fields.read("animals")
    either = try fields.read("either")
    day = try fields.read("day")
    noon = try fields.read("noon")
    image = try fields.read("image")
    extra = try fields.read("extra")
    point = try fields.read("point")
    span = try fields.read("span")
  }

  /// In another order than in the description, to see that names decide.
  enum Animal: Int, ClassLabel {
    case dog = 1
    case cat, bird
    static let domainName: StaticString = "AnimalDom"
    static let classNames: [StaticString] = ["dog", "cat", "a \"bird\""]
  }

  enum Joint: Int, ClassLabel {
    case head = 1
    case foot
    static let domainName: StaticString = "JointDom"
    static let classNames: [StaticString] = ["head", "foot"]
  }

  static let definitions = """
    $dsdl-version: "0.5.3"
    meta: {dataset_name: every}
    defs:
      AnimalDom: {$def: class_domain, classes: [cat, dog, 'a "bird"']}
      JointDom: {$def: class_domain, classes: [head, foot]}
      Every:
        $def: struct
        $fields:
          flag: Bool
          count: Int
          score: Num
          caption: Str
          box: BBox
          corners: BBox[mode=xyxy]
          rotated: RotatedBBox[measure=degree]
          solid: BBox3D
          shape: ImageShape
          outline: Polygon
          pose: Keypoint[dom=JointDom]
          animal: Label[dom=AnimalDom]
          animals: List[etype=Label[dom=AnimalDom]]
          either: Label[dom=[AnimalDom, JointDom]]
          day: Date[fmt="%d.%m.%Y"]
          noon: Time
          image: Image
          extra: Dict
          point: Coord
          span: Interval
        $optional: [point, span]
    """

  /// A sample in which fields come in another order, with escapes and exponents.
  static let json = #"""
    {"image":"a\/b \u00e9.jpg","flag":1,"count":15e0,"score":-1.25e1,"caption":"say \"hi\" \ud83d\ude00",
     "box":[1,2.5,3,4],"corners":[1,2,4,6],"rotated":[0,0,2,4,90],"solid":[1,2,3,4,5,6,0.5],
     "shape":[480,640.0],"outline":[[[0,0],[4,0],[4,3]],[[10,10],[11,10],[11,11],[10,11]]],
     "pose":[[1,2,2],[3,4,0]],"animal":"dog","animals":["AnimalDom::cat","AnimalDom[3]",1,"AnimalDom::2","a \"bird\""],
     "either":"JointDom::foot","day":"24.12.2023","noon":"12:30:15.5Z",
     "extra":{"a":[1,{"]":"}"}]},"span":[1,2]}
    """#
}
