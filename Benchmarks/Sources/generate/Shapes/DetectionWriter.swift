/// Writes detection samples in the layouts of the shape.
struct DetectionWriter {
  let shape: DetectionShape
  var random: Random
  private var labels: [[UInt8]] = []
  private var sample = 0

  init(shape: DetectionShape, random: Random) {
    self.shape = shape
    self.random = random
  }

  /// `{"samples": [ … ]}`
  mutating func writeDocument(to file: OutputFile, size: Int) {
    var json = startWriter(file)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    repeat { writeSample(&json) } while file.count < size
    json.close(.list)
    json.close(.object)
    file.close()
  }

  /// A sample a line.
  mutating func writeLines(to file: OutputFile, size: Int) {
    repeat {
      var json = startWriter(file)
      writeSample(&json)
      file.write("\n")
    } while file.count < size
    file.close()
  }

  /// The list `samples` of a description, in block style with the boxes on one line.
  mutating func writeYAML(to file: OutputFile, size: Int) {
    file.write("    samples:\n")
    repeat {
      file.write("        - image: ")
      file.write(imageName())
      file.write("\n          objects:\n")
      for _ in 0..<random.within(1...12) {
        file.write("              - bbox: [")
        for (index, value) in box().enumerated() {
          if index > 0 { file.write(", ") }
          file.write(hundredths: value)
        }
        file.write("]\n                label: ")
        file.write(shape.classes[random.below(shape.classes.count)])
        file.write("\n")
      }
    } while file.count < size
    file.close()
  }

  private mutating func startWriter(_ file: OutputFile) -> JSONWriter {
    let json = JSONWriter(file, style: shape.style)
    if labels.isEmpty { labels = shape.classes.map(json.quoted) }
    return json
  }

  private mutating func writeSample(_ json: inout JSONWriter) {
    let isBad = random.chance(shape.badSamples, of: 100)
    let mistake = isBad ? Mistake.allCases[random.below(Mistake.allCases.count)] : nil
    let objects = random.within(1...12)
    let place = random.below(objects)
    json.open(.object)
    json.key("image")
    json.string(imageName())
    if shape.hasCaption {
      json.key("caption")
      let words = random.within(1...3)
      json.string((0..<words).map { _ in shape.classes[random.below(shape.classes.count)] }.joined())
    }
    json.key("objects")
    json.open(.list)
    for number in 0..<objects { writeObject(&json, number, number == place ? mistake : nil) }
    json.close(.list)
    json.close(.object)
  }

  private mutating func writeObject(_ json: inout JSONWriter, _ number: Int, _ mistake: Mistake?) {
    json.open(.object)
    let labelFirst = shape.alternatesKeys && number % 2 == 1
    if labelFirst { writeLabel(&json, mistake) }
    json.key("bbox")
    json.open(.list)
    var values = box()
    if mistake == .negativeSize { values[3] = -values[3] }
    if mistake == .wrongLength { values.removeLast() }
    for value in values { json.number(hundredths: value) }
    json.close(.list)
    if !labelFirst { writeLabel(&json, mistake) }
    json.close(.object)
  }

  private mutating func writeLabel(_ json: inout JSONWriter, _ mistake: Mistake?) {
    if mistake == .missingField { return }
    json.key("label")
    switch mistake {
    case .unknownLabel: json.string("personn")
    case .wrongKind: json.boolean(true)
    default: json.quotedString(labels[random.below(labels.count)])
    }
  }

  /// `images/000000000123.jpg`
  private mutating func imageName() -> String {
    let digits = String(sample)
    sample += 1
    return shape.imageFolder + "/" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
      + ".jpg"
  }

  /// Left, top, width and height in hundredths.
  private mutating func box() -> [Int] {
    [random.below(64_000), random.below(48_000), random.within(100...40_000), random.within(100...30_000)]
  }

  private enum Mistake: CaseIterable {
    case unknownLabel, wrongKind, missingField, negativeSize, wrongLength
  }
}
