import DSDL

/// What `data.yaml` says.
struct YOLOData {
  /// The points of objects.
  struct Points {
    let names: [String]
    let skeleton: [[Int]]
    /// How many numbers a point has: 2, or 3 with its visibility.
    let dimensions: Int
  }

  /// The folder that the subsets are in, if it is said.
  let path: String?
  /// The subsets with their folders, or the files that list their pictures.
  let subsets: [(name: String, places: [String])]
  let names: [String]
  let points: Points?

  /// Nil if something is wrong with it that nothing can be made of, which is reported.
  init?(_ file: SourceFile, _ findings: FindingRecorder) {
    guard let value = file.value(reportingTo: findings) else { return nil }
    func complain(_ message: AnnotationMessage) {
      findings.report(.invalidSource, at: SourceRange(file, 0..<min(1, file.size)), .annotation(message))
    }
    guard let names = Self.names(value["names"]) else {
      complain(.missingKey("names"))
      return nil
    }
    self.names = names
    path = value["path"]?.string
    subsets = ["train", "val", "test"].compactMap { key in
      guard let value = value[key] else { return nil }
      let places = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
      return places.isEmpty ? nil : (key, places)
    }
    if subsets.isEmpty {
      complain(.missingKey("train"))
      return nil
    }
    guard let shape = value["kpt_shape"]?.array?.compactMap(\.integer), shape.count == 2,
      (1...10_000).contains(shape[0]), (2...3).contains(shape[1])
    else {
      points = nil
      return
    }
    let given = value["kpt_names"]?["0"]?.array?.compactMap(\.string) ?? []
    let usable = given.compactMap(ClassName.annotated)
    let joints = value["skeleton"]?.array?.compactMap { $0.array?.compactMap(\.integer) } ?? []
    points = Points(
      names: usable.count == shape[0] && Set(usable).count == shape[0]
        ? usable : (1...shape[0]).map { "point_\($0)" },
      skeleton: joints.filter { $0.count == 2 && $0.allSatisfy { (1...shape[0]).contains($0) } },
      dimensions: shape[1])
  }

  /// The line of a file that a key begins, or its beginning.
  static func line(of key: String, in file: SourceFile) -> Range<Int> {
    let bytes = file.all
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if bytes[start..<end].starts(with: "\(key):".utf8) { return start..<end }
      start = end + 1
    }
    return 0..<min(1, bytes.count)
  }

  /// A list, or a mapping from numbers.
  private static func names(_ value: DataValue?) -> [String]? {
    func text(_ value: DataValue) -> String? { value.string ?? value.number?.text }
    if let array = value?.array { return array.compactMap(text) }
    guard let object = value?.object else { return nil }
    let pairs = object.compactMap { member in
      Int(member.key).flatMap { key in text(member.value).map { (key, $0) } }
    }
    let sorted = pairs.sorted { $0.0 < $1.0 }
    return sorted.enumerated().allSatisfy { $0.offset == $0.element.0 } ? sorted.map(\.1) : nil
  }
}
