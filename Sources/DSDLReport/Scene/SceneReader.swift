import DSDL

/// Finds out what there is to see of a sample, whether or not its values are of their types.
///
/// What lies in pictures belongs to the picture of the struct around it, or else to that of the nearest one farther out;
/// a class in a struct belongs to what else is in the struct.
struct SceneReader {
  private static let maximumFigures = 400
  private static let maximumPanels = 24
  private static let maximumFacts = 24
  private static let maximumPoints = 2000
  private static let maximumDepth = 64

  /// The ways from the sample to what findings are about, such as `/objects/0/bbox`.
  private let wrong: [String]
  private var scene = SampleScene()
  private var figureCount = 0

  /// What was found in a struct, for the struct around it.
  private struct Content {
    var panels: [SampleScene.Panel] = []
    var figures: [Figure] = []
    var tags: [SampleScene.Tag] = []
    var maps: [(locator: String, domain: ClassDomain)] = []
    var size: PictureSize?
    /// What else the struct says.
    var facts: [SampleScene.Fact] = []
    /// Texts and identifiers among them, which say what the figures of the struct are.
    var captions: [String] = []
  }

  /// - Parameters:
  ///   - value: A sample.
  ///   - type: The type that it should be of.
  ///   - wrong: The pointers of findings in it, from the sample on.
  static func scene(_ value: DataValue, _ type: ResolvedType, wrong: [String] = []) -> SampleScene {
    var reader = SceneReader(wrong: wrong)
    var content = Content()
    reader.read(value, type, name: "", pointer: "", depth: 0, into: &content)
    reader.finish(&content)
    return reader.scene
  }

  private init(wrong: [String]) { self.wrong = wrong }

  private mutating func finish(_ content: inout Content) {
    settle(&content)
    keep(content.facts)
    // What lies in no picture still lies somewhere.
    if !content.figures.isEmpty {
      content.panels.append(
        SampleScene.Panel(
          kind: .picture, locator: "", name: "", pointer: "", size: content.size, figures: content.figures))
    }
    let (shown, rest) = Self.cut(content.panels, Self.maximumPanels)
    scene.panels = shown
    scene.omitted += rest
    scene.tags = content.tags
    scene.wrongClasses = Set(
      scene.panels.flatMap { panel in
        panel.figures.filter(\.isWrong).compactMap(\.cls) + panel.tags.filter(\.isWrong).compactMap(\.cls)
      })
  }

  /// The first ones, and those that findings are about before others.
  private static func cut(_ panels: [SampleScene.Panel], _ limit: Int) -> ([SampleScene.Panel], Int) {
    guard panels.count > limit else { return (panels, 0) }
    let first = panels.indices.sorted {
      (panels[$0].hasWrong ? 0 : 1, $0) < (panels[$1].hasWrong ? 0 : 1, $1)
    }
    return (first.prefix(limit).sorted().map { panels[$0] }, panels.count - limit)
  }

  // MARK: Values

  private mutating func read(
    _ value: DataValue, _ type: ResolvedType, name: String, pointer: String, depth: Int,
    into content: inout Content
  ) {
    guard depth < Self.maximumDepth else { return }
    switch (type, value) {
    case (.structure(let structure), .object(let object)):
      read(object, structure, name: name, pointer: pointer, depth: depth, into: &content)
    case (.list(let element, _), .array(let elements)):
      for (index, value) in elements.enumerated() {
        if case .structure = element {
          read(value, element, name: name, pointer: "\(pointer)/\(index)", depth: depth + 1, into: &content)
        } else {
          // A list of what is no struct: each element stands for itself.
          var own = Content()
          read(value, element, name: name, pointer: "\(pointer)/\(index)", depth: depth + 1, into: &own)
          content.panels += own.panels
          content.figures += own.figures
          content.tags += own.tags
          content.maps += own.maps
          content.facts += own.facts
        }
      }
      if elements.isEmpty || isWrongItself(pointer) { content.facts.append(fact(name, value, pointer)) }
    default:
      if !readLeaf(value, type, name: name, pointer: pointer, into: &content) {
        content.facts.append(fact(name, value, pointer))
      }
    }
  }

  private mutating func read(
    _ object: DataValue.Object, _ structure: ResolvedStruct, name: String, pointer: String, depth: Int,
    into content: inout Content
  ) {
    var own = Content()
    for field in structure.fields {
      let key = field.name.text
      guard let value = object[key] else { continue }
      read(
        value, field.type, name: name.isEmpty ? key : "\(name).\(key)",
        pointer: "\(pointer)/\(JSONPointer.escape(key))", depth: depth + 1, into: &own)
    }
    for member in object where !structure.fields.contains(where: { $0.name.text == member.key }) {
      let pointer = "\(pointer)/\(JSONPointer.escape(member.key))"
      if isWrong(pointer) {
        own.facts.append(fact(name.isEmpty ? member.key : "\(name).\(member.key)", member.value, pointer))
      }
    }
    // What is wrong with a struct as a whole is wrong with all in it.
    if !pointer.isEmpty, isWrongItself(pointer) {
      for index in own.figures.indices { own.figures[index].isWrong = true }
      for index in own.panels.indices { own.panels[index].isWrong = true }
    }
    settle(&own)
    keep(own.facts)
    content.panels += own.panels
    content.figures += own.figures
    content.maps += own.maps
    if own.panels.isEmpty { content.size = content.size ?? own.size }
    content.tags += own.tags
  }

  /// Gives classes to the figures of a struct, and figures to its pictures.
  private func settle(_ content: inout Content) {
    if !content.figures.isEmpty, content.panels.isEmpty {
      let label = content.tags.first
      let words = [label?.text, content.captions.first].compactMap(\.self).joined(separator: " ")
      for index in content.figures.indices where content.figures[index].label == nil {
        content.figures[index].cls = label?.cls
        content.figures[index].label = words.isEmpty ? nil : words
        if label?.isWrong == true { content.figures[index].isWrong = true }
      }
      content.tags = []
      content.facts.removeAll { !$0.isWrong }
    }
    content.captions = []
    let picture = content.panels.firstIndex { if case .picture = $0.kind { true } else { false } }
    guard let index = picture else { return }
    content.panels[index].figures += content.figures
    content.panels[index].maps += content.maps
    content.panels[index].tags += content.tags
    if content.panels[index].size == nil { content.panels[index].size = content.size }
    (content.figures, content.maps, content.tags, content.size) = ([], [], [], nil)
  }

  /// Whether the value was one of those that are seen.
  private mutating func readLeaf(
    _ value: DataValue, _ type: ResolvedType, name: String, pointer: String, into content: inout Content
  ) -> Bool {
    switch type {
    case .media(let media):
      return addPanel(media, value, name: name, pointer: pointer, into: &content)
    case .labelMap(let domain):
      guard let locator = value.locator else { return false }
      content.panels.append(panel(.labelMap(domain), locator, name, pointer))
      content.maps.append((locator, domain))
    case .pointCloud:
      guard let locator = value.locator else { return false }
      content.panels.append(panel(.other, locator, name, pointer))
    case .label(let domains):
      let label = LabelReading(value, domains)
      if let cls = label.cls { scene.classes.insert(cls) }
      content.tags.append(SampleScene.Tag(text: label.text, cls: label.cls, isWrong: isWrong(pointer)))
    case .imageShape(let mode):
      guard let numbers = value.numbers(3), numbers.count == 2, numbers.allSatisfy({ $0 >= 1 }) else {
        return false
      }
      let (first, second) = (Int(numbers[0]), Int(numbers[1]))
      content.size =
        mode == .hw
        ? PictureSize(width: second, height: first) : PictureSize(width: first, height: second)
      return !isWrong(pointer)
    case .text, .str, .instanceID, .uniqueID:
      if let text = value.string, !text.isEmpty { content.captions.append(text) }
      return false
    default:
      guard let form = form(of: value, type) else { return false }
      guard figureCount < Self.maximumFigures || isWrong(pointer) else {
        scene.omitted += 1
        return true
      }
      figureCount += 1
      content.figures.append(
        Figure(form: form, label: nil, cls: nil, isWrong: isWrong(pointer), pointer: pointer))
    }
    return true
  }

  private func addPanel(
    _ media: ResolvedType.Media, _ value: DataValue, name: String, pointer: String,
    into content: inout Content
  ) -> Bool {
    guard let locator = value.locator else { return false }
    let kind: SampleScene.Panel.Kind =
      switch media {
      case .image: .picture
      case .instanceMap: .instanceMap
      case .video, .audio, .loc: .other
      }
    content.panels.append(panel(kind, locator, name, pointer))
    return true
  }

  private func panel(
    _ kind: SampleScene.Panel.Kind, _ locator: String, _ name: String, _ pointer: String
  ) -> SampleScene.Panel {
    SampleScene.Panel(
      kind: kind, locator: locator, name: name, pointer: pointer, isWrong: isWrong(pointer))
  }

  private func fact(_ name: String, _ value: DataValue, _ pointer: String) -> SampleScene.Fact {
    SampleScene.Fact(name: name.isEmpty ? "/" : name, value: value.shownText, isWrong: isWrong(pointer))
  }

  private mutating func keep(_ facts: [SampleScene.Fact]) {
    for fact in facts {
      if scene.facts.count < Self.maximumFacts || fact.isWrong {
        scene.facts.append(fact)
      } else {
        scene.omitted += 1
      }
    }
  }

  // MARK: Findings

  /// Whether a finding is about a value or something in it.
  private func isWrong(_ pointer: String) -> Bool {
    wrong.contains { $0 == pointer || $0.hasPrefix(pointer + "/") }
  }

  /// Whether a finding is about a value as a whole.
  private func isWrongItself(_ pointer: String) -> Bool { wrong.contains(pointer) }
}

// MARK: Forms

extension SceneReader {
  private func form(of value: DataValue, _ type: ResolvedType) -> Figure.Form? {
    switch type {
    case .bbox(let mode):
      guard let numbers = value.numbers(5), numbers.count == 4 else { return nil }
      let (x, y) = (numbers[0], numbers[1])
      let width = mode == .xywh ? numbers[2] : numbers[2] - x
      let height = mode == .xywh ? numbers[3] : numbers[3] - y
      return .box(
        x: min(x, x + width), y: min(y, y + height), width: abs(width), height: abs(height))
    case .rotatedBBox(let mode, let measure): return rotatedBox(value, mode, measure)
    case .polygon:
      guard let rings = value.array else { return nil }
      let points = rings.compactMap { ring in ring.array.map { $0.compactMap(point) } }
      guard points.count == rings.count, points.contains(where: { $0.count > 1 }) else { return nil }
      return .rings(Self.thinned(points))
    case .keypoint(let domain): return skeleton(value, domain)
    case .coord: return point(value).map { .point($0) }
    case .dict: return value.object.flatMap(MaskRuns.init).map { .mask($0) }
    default: return nil
    }
  }

  /// Every n-th point, where there are more than can be told apart.
  private static func thinned(_ rings: [[Figure.Point]]) -> [[Figure.Point]] {
    let count = rings.reduce(0) { $0 + $1.count }
    guard count > maximumPoints else { return rings }
    let step = count / maximumPoints + 1
    return rings.prefix(maximumPoints).map { ring in
      stride(from: 0, to: ring.count, by: step).map { ring[$0] }
    }
  }

  private func point(_ value: DataValue) -> Figure.Point? {
    guard let numbers = value.numbers(3), numbers.count == 2 else { return nil }
    return Figure.Point(x: numbers[0], y: numbers[1])
  }

  private func rotatedBox(
    _ value: DataValue, _ mode: ResolvedType.RotatedBBoxMode, _ measure: ResolvedType.AngleMeasure
  ) -> Figure.Form? {
    guard let numbers = value.numbers(9), numbers.count == (mode == .xywht ? 5 : 8) else { return nil }
    if mode == .xyxy {
      return .rings([
        stride(from: 0, to: 8, by: 2).map { Figure.Point(x: numbers[$0], y: numbers[$0 + 1]) }
      ])
    }
    let angle = measure == .degree ? numbers[4] * .pi / 180 : numbers[4]
    let (sine, cosine) = Rotation.of(angle)
    let (dx, dy) = (numbers[2] / 2, numbers[3] / 2)
    let corners = [(-dx, -dy), (dx, -dy), (dx, dy), (-dx, dy)].map { x, y in
      Figure.Point(x: numbers[0] + x * cosine - y * sine, y: numbers[1] + x * sine + y * cosine)
    }
    return .rings([corners])
  }

  private func skeleton(_ value: DataValue, _ domain: ClassDomain) -> Figure.Form? {
    guard let elements = value.array else { return nil }
    let joints = elements.enumerated().compactMap { index, element -> Figure.Joint? in
      guard let numbers = element.numbers(4), numbers.count >= 2 else { return nil }
      return Figure.Joint(
        point: Figure.Point(x: numbers[0], y: numbers[1]), visibility: numbers.count > 2 ? numbers[2] : 2,
        name: domain.classes.indices.contains(index) ? domain.classes[index].text : "\(index + 1)")
    }
    guard joints.count == elements.count, !joints.isEmpty else { return nil }
    let bones = (domain.skeleton ?? []).map { ($0.from - 1, $0.to - 1) }.filter {
      joints.indices.contains($0) && joints.indices.contains($1)
    }
    return .skeleton(joints, bones: bones)
  }
}

extension DataValue {
  /// The text of a locator: itself, or what stands at `$loc` of an object.
  fileprivate var locator: String? { string ?? self["$loc"]?.string }
}
