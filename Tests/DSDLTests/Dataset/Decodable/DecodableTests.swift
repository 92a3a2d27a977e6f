import DSDL
import Testing

/// Samples as values of types that know nothing of datasets.
struct DecodableTests {
  private struct Picture: Decodable, Equatable {
    enum Weather: String, Decodable { case sunny, rainy }
    enum CodingKeys: String, CodingKey {
      case image, weather, objects, shape
      case day = "taken_on"
    }

    struct Object: Decodable, Equatable {
      var bbox: [Double]
      var label: String
      var number: Int
      var note: String?

      enum CodingKeys: String, CodingKey { case bbox, label, note }

      init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        bbox = try fields.decode([Double].self, forKey: .bbox)
        label = try fields.decode(String.self, forKey: .label)
        number = try fields.decode(Int.self, forKey: .label)
        note = try fields.decodeIfPresent(String.self, forKey: .note)
      }
    }

    var image: String
    var weather: Weather
    var objects: [Object]
    var shape: [UInt16]
    var day: String?
  }

  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {dataset_name: weather}
    defs:
      WeatherDom: {$def: class_domain, classes: [sunny, rainy]}
      PetDom: {$def: class_domain, classes: [cat, dog]}
      Pet: {$def: struct, $fields: {bbox: BBox, label: "Label[dom=PetDom]", note: Str}, $optional: [note]}
      Picture:
        $def: struct
        $fields:
          {image: Image, weather: "Label[dom=WeatherDom]", objects: "List[etype=Pet]", shape: ImageShape, taken_on: Date}
        $optional: [taken_on]
    data: {sample-type: Picture, sample-path: s.json}
    """

  private func read<R>(_ samples: [String], _ body: ([Located<Picture>]) throws -> R) throws -> R {
    try withDataset([
      "base.yaml": Self.description, "s.json": "{\"samples\": [\n\(samples.joined(separator: ",\n"))\n]}",
    ]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      return try body(Array(dataset.samples(decoding: Picture.self)))
    }
  }

  @Test func labelsInAnyForm() throws {
    let pictures = try read([
      #"{"weather": 2, "image": "a\/b.jpg", "shape": [4, 6.0], "objects": [{"bbox": [1, 2, 3e0, 4], "label": "PetDom::2"}]}"#,
      #"{"weather": "sunny", "image": "c.jpg", "shape": [1, 1], "objects": [], "taken_on": "2020-02-03", "x": [{}]}"#,
    ]) { $0 }
    let first = try pictures[0].value
    #expect(first.weather == .rainy && first.image == "a/b.jpg" && first.shape == [4, 6] && first.day == nil)
    #expect(first.objects[0].bbox == [1, 2, 3, 4] && first.objects[0].label == "dog")
    #expect(first.objects[0].number == 2 && first.objects[0].note == nil)
    #expect(try pictures[1].value.day == "2020-02-03" && pictures[1].number == 1)
  }

  @Test(arguments: [
    (
      #"{"weather": 1, "image": "a.jpg", "shape": [1, 1]}"#,
      "2:1 /samples/0: the field 'objects' is missing, which is to be read"
    ),
    (
      #"{"weather": 1, "image": 7, "shape": [1, 1], "objects": []}"#,
      "2:25 /samples/0/image: this cannot be decoded as String"
    ),
    (
      #"{"weather": 1, "image": "", "shape": [1, -1], "objects": []}"#,
      "2:42 /samples/0/shape/1: this cannot be decoded as UInt16"
    ),
    (
      #"{"weather": 1, "image": "", "shape": [1, 1], "objects": [{"bbox": [1, "x"], "label": 1}]}"#,
      "2:71 /samples/0/objects/0/bbox/1: this cannot be decoded as Double"
    ),
    (
      #"{"weather": "foggy", "image": "", "shape": [1, 1], "objects": []}"#,
      "2:13 /samples/0/weather: Cannot initialize Weather from invalid String value foggy"
    ),
  ])
  func errorsHavePlaces(_ sample: String, _ expected: String) throws {
    try read([sample]) { found throws in
      let error = try #require(throws: SampleError.self) { try found[0].value }
      let (start, pointer) = (error.diagnostic.range.start, error.diagnostic.pointer ?? "")
      #expect("\(start.line):\(start.column) \(pointer): \(error.diagnostic.message)" == expected)
      #expect(error.diagnostic.sample == 0)
    }
  }
}
