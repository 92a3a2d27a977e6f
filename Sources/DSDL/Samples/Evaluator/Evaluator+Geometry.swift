/// Lists of numbers: points, boxes, rings, shapes.
extension Evaluator {
  /// A number of a list together with its place.
  struct Element {
    let value: NumberValue
    let range: Range<Int>
  }

  /// The numbers of a list, as many as any type has; those beyond are counted only.
  struct Elements {
    /// Up to nine numbers, in place of an array that would have to be allocated.
    private var values:
      (
        Element?, Element?, Element?, Element?, Element?, Element?, Element?, Element?, Element?
      ) = (nil, nil, nil, nil, nil, nil, nil, nil, nil)
    var count = 0
    var range = 0..<0

    subscript(index: Int) -> Element? {
      get {
        switch index {
        case 0: values.0
        case 1: values.1
        case 2: values.2
        case 3: values.3
        case 4: values.4
        case 5: values.5
        case 6: values.6
        case 7: values.7
        case 8: values.8
        default: nil
        }
      }
      set {
        switch index {
        case 0: values.0 = newValue
        case 1: values.1 = newValue
        case 2: values.2 = newValue
        case 3: values.3 = newValue
        case 4: values.4 = newValue
        case 5: values.5 = newValue
        case 6: values.6 = newValue
        case 7: values.7 = newValue
        case 8: values.8 = newValue
        default: break
        }
      }
    }
  }

  /// What has been said of one part of a value, and is not said again of the others: it is one mistake.
  private struct ToldOfParts {
    /// How many errors there were before the value.
    let errorsBefore: Int
    var isNoPart = false
    /// That its elements are no numbers; of each ring.
    var isNoNumber = false
    /// That it has so many elements.
    var count: Int?
  }

  /// Takes a list of numbers and checks how many there are; nil, and a report, if it is no list.
  ///
  /// - Parameter limit: Elements beyond this many are not looked at: there are too many anyway.
  private mutating func elements(
    _ node: Int, limit: Int, isValidCount: (Int) -> Bool
  ) throws(InstanceMistake) -> Elements? {
    guard try reader.kind() == .array else {
      try mismatch(node)
      return nil
    }
    switch reader.firstElementKind() {
    case .number, nil: break
    case .nonfinite: if try takeAbsentNumbers(node) { return nil }
    case .string where takeJoinedNumbers(node): return nil
    case .object, .array, .string, .boolean, .null:
      if try takeForeignForm(node) { return nil }
    }
    var elements = Elements()
    var slips = ElementSlips()
    let errors = collector.errorsMet
    let start = reader.start
    try reader.beginArray()
    path.push(.index(0))
    while try reader.nextElement(isFirst: elements.count == 0) {
      path.setLast(.index(elements.count))
      if elements.count < limit {
        elements[elements.count] = try element(node, elements.count, &slips)
      } else {
        try reader.skip()
        reportRecovered()
      }
      elements.count += 1
    }
    elements.range = start..<reader.end
    reportAbsent(slips, of: node, .tuple, elements.range)
    path.pop()
    guard isValidCount(elements.count) else {
      // Of what is no number, or several, it is not known how many there are; and what is no number may be too many.
      if slips.hasSeveral || (elements.count > 0 && slips.count == elements.count)
        || collector.errorsMet > errors && isValidCount(elements.count - slips.count)
      {
        return nil
      }
      let type = plan.types[node]
      let endsInComma = type.hasLength(elements.count + 1) && noteLack(of: elements.range)
      report(.wrongLength, at: elements.range) {
        Finding(
          .geometry(
            endsInComma
              ? .countBeforeComma(type: type.name, elements.count, type.form)
              : .wrongCount(type: type.name, elements.count, type.form)),
          hint: decimals(in: elements.range, type) ?? type.hint(forLength: elements.count))
      }
      return nil
    }
    return elements
  }

  /// Takes an element; nil if it is no number, which is reported, or noted to be reported with others.
  private mutating func element(
    _ node: Int, _ index: Int, _ slips: inout ElementSlips
  ) throws(InstanceMistake) -> Element? {
    switch try reader.kind() {
    case .number: break
    case .nonfinite:
      let token = try reader.scalar()
      slips.note(absent: token, index)
      return nil
    case .string where takeSeveral(node):
      slips.hasSeveral = true
      return nil
    case .string where reader.isPlain: break
    default:
      let kind = try reader.kind()
      let element = reader
      let start = reader.start
      try reader.skip()
      let range = start..<reader.end
      let type = plan.types[node]
      let isNumeral = kind == .string && ValueShape.of(element) == .numeral
      slips.count += 1
      guard !slips.hasTold else { return nil }
      slips.hasTold = true
      report(.typeMismatch, at: range) {
        Finding(
          .geometry(.notNumber(written(kind, range), type: type.name)),
          hint: isNumeral ? .valueHint(.numberWithoutQuotes) : nil)
      }
      return nil
    }
    guard let (value, token) = try number(node) else {
      slips.count += 1
      return nil
    }
    guard value.double.isFinite else {
      report(.nonfiniteNumber, at: token.range) {
        Finding(.value(.overflow(token.text.shortened)))
      }
      return nil
    }
    return Element(value: value, range: token.range)
  }

  mutating func coord(_ node: Int, count: Int) throws(InstanceMistake) {
    _ = try elements(node, limit: count) { $0 == count }
  }

  mutating func interval(_ node: Int) throws(InstanceMistake) {
    guard let elements = try elements(node, limit: 2, isValidCount: { $0 == 2 }),
      let begin = elements[0]?.value.double, let end = elements[1]?.value.double, begin > end
    else { return }
    report(.intervalOrder, at: elements.range) {
      Finding(
        .geometry(.intervalOrder(written(elements[0]), written(elements[1]))),
        hint: .valueHint(.swapNumbers))
    }
  }

  mutating func bbox(_ node: Int, isCorners: Bool) throws(InstanceMistake) {
    guard let elements = try elements(node, limit: 4, isValidCount: { $0 == 4 }) else { return }
    guard isCorners else { return checkSizes(elements, 2...3, [.width, .height]) }
    guard let x1 = elements[0]?.value.double, let y1 = elements[1]?.value.double,
      let x2 = elements[2]?.value.double, let y2 = elements[3]?.value.double
    else { return }
    if x2 < x1 || y2 < y1 {
      report(.reversedBox, at: elements.range) {
        if x2 < x1, y2 < y1 {
          return Finding(
            .geometry(.reversedCorners), hint: .valueHint(.swapCorners))
        }
        let axis = x2 < x1 ? "x" : "y"
        let (first, second) = x2 < x1 ? (0, 2) : (1, 3)
        return Finding(
          .geometry(
            .reversedAxis(axis, second: written(elements[second]), first: written(elements[first]))),
          hint: .valueHint(.swapAxis(axis)))
      }
    } else if x1 == x2 || y1 == y2 {
      reportDegenerate(elements)
    }
  }

  /// Sizes must not be negative; a box without an extent is remarkable.
  private func checkSizes(_ elements: Elements, _ indices: ClosedRange<Int>, _ sizes: [GeometryMessage.Size])
  {
    var isDegenerate = false
    for index in indices {
      guard let element = elements[index] else { continue }
      if element.value.double < 0 {
        report(.negativeSize, at: element.range, key: "\(index)") {
          Finding(.geometry(.negative(sizes[index - indices.lowerBound], written(element))))
        }
      } else if element.value.isZero {
        isDegenerate = true
      }
    }
    if isDegenerate { reportDegenerate(elements) }
  }

  private func written(_ element: Element?) -> String {
    element.map { String(decoding: file.bytes(in: $0.range), as: UTF8.self).shortened } ?? ""
  }

  private func reportDegenerate(_ elements: Elements) {
    report(.degenerateBox, at: elements.range) { Finding(.geometry(.noExtent)) }
  }

  /// - Parameter form: 0 for centre, size and angle in radians, 1 in degrees, 2 for four corners.
  mutating func rotatedBBox(_ node: Int, form: Int32) throws(InstanceMistake) {
    let count = form == 2 ? 8 : 5
    guard let elements = try elements(node, limit: count, isValidCount: { $0 == count }), form != 2 else {
      return
    }
    checkSizes(elements, 2...3, [.width, .height])
    guard let angle = elements[4] else { return }
    let limit = form == 0 ? Double.pi : 180
    guard abs(angle.value.double) > limit else { return }
    report(.angleRange, at: angle.range, key: "4") {
      form == 0
        ? Finding(
          .geometry(.angleInRadians(written(angle))), hint: .valueHint(.degreesInType))
        : Finding(.geometry(.angleInDegrees(written(angle))))
    }
  }

  mutating func bbox3D(_ node: Int, count: Int) throws(InstanceMistake) {
    guard let elements = try elements(node, limit: count, isValidCount: { $0 == count }) else { return }
    checkSizes(elements, 3...5, [.first, .second, .third])
  }

  mutating func imageShape(_ node: Int) throws(InstanceMistake) {
    guard let elements = try elements(node, limit: 2, isValidCount: { $0 == 2 }) else { return }
    for index in 0..<2 {
      guard let element = elements[index] else { continue }
      if !element.value.isIntegral {
        report(.notAnInteger, at: element.range, key: "\(index)") {
          Finding(.geometry(.notWhole(written(element), type: "ImageShape")))
        }
      } else if element.value.double < 0 {
        report(.negativeSize, at: element.range, key: "\(index)") {
          Finding(.geometry(.negativeImageSize(written(element))))
        }
      }
    }
  }

  // MARK: Polygons and key points

  mutating func polygon(_ node: Int) throws(InstanceMistake) {
    guard try reader.kind() == .array else {
      return try mismatch(node)
    }
    if !beginsWithPoint(of: 2, depth: 3), try takeForeignForm(node) { return }
    let start = reader.start
    try reader.beginArray()
    path.push(.index(0))
    var ring = 0
    var told = ToldOfParts(errorsBefore: collector.errorsMet)
    while try reader.nextElement(isFirst: ring == 0) {
      path.setLast(.index(ring))
      try self.ring(node, &told)
      ring += 1
    }
    path.pop()
    if ring == 0 {
      report(.shortRing, at: start..<reader.end) {
        Finding(.geometry(.noRing))
      }
    }
  }

  private mutating func ring(_ node: Int, _ told: inout ToldOfParts) throws(InstanceMistake) {
    guard try reader.kind() == .array else { return try part(.ring, &told) }
    if let first = reader.firstElementKind(), first != .array {
      if told.isNoPart { return try reader.skip() }
      if try takeForeignForm(node, isRing: true) {
        told.isNoPart = true
        return
      }
    }
    let start = reader.start
    try reader.beginArray()
    path.push(.index(0))
    var count = 0
    var hasPointsOnly = true
    told.isNoNumber = false
    while try reader.nextElement(isFirst: count == 0) {
      path.setLast(.index(count))
      if try !point(node, 2, .point, &told) { hasPointsOnly = false }
      count += 1
    }
    path.pop()
    if count < 3, hasPointsOnly || collector.errorsMet == told.errorsBefore {
      report(.shortRing, at: start..<reader.end) {
        Finding(.geometry(.shortRing(count)))
      }
    }
  }

  /// Takes a part of a value that is no list, and reports it.
  private mutating func part(_ part: GeometryMessage.Part, _ told: inout ToldOfParts) throws(InstanceMistake)
  {
    let kind = try reader.kind()
    let start = reader.start
    try reader.skip()
    guard !told.isNoPart else { return }
    told.isNoPart = true
    let range = start..<reader.end
    report(.typeMismatch, at: range) {
      Finding(.geometry(.notPart(written(kind, range), part)))
    }
  }

  /// Takes a point; false if it is none, or has another number of elements, so that what is around has no number of
  /// points.
  private mutating func point(
    _ node: Int, _ size: Int, _ part: GeometryMessage.Part, _ told: inout ToldOfParts
  ) throws(InstanceMistake) -> Bool {
    guard try reader.kind() == .array else {
      try self.part(part, &told)
      return false
    }
    let start = reader.start
    var slips = ElementSlips(hasTold: told.isNoNumber)
    defer { told.isNoNumber = slips.hasTold }
    try reader.beginArray()
    path.push(.index(0))
    var count = 0
    while try reader.nextElement(isFirst: count == 0) {
      path.setLast(.index(count))
      if count < size { _ = try element(node, count, &slips) } else { try reader.skip() }
      count += 1
    }
    reportAbsent(slips, of: node, .part(part), start..<reader.end)
    path.pop()
    if count != size, !slips.hasSeveral, count == 0 || slips.count < count, told.count != count {
      told.count = count
      let endsInComma = count == size - 1 && noteLack(of: start..<reader.end)
      report(.wrongLength, at: start..<reader.end) {
        Finding(.geometry(endsInComma ? .partCountBeforeComma(part, count) : .partCount(part, count)))
      }
    }
    return count == size
  }

  mutating func keypoint(_ node: Int, domain number: Int) throws(InstanceMistake) {
    guard try reader.kind() == .array else { return try mismatch(node) }
    if !beginsWithPoint(of: 3, depth: 2), try takeForeignForm(node) { return }
    let start = reader.start
    try reader.beginArray()
    path.push(.index(0))
    var (count, hasPointsOnly) = (0, true)
    var told = ToldOfParts(errorsBefore: collector.errorsMet)
    while try reader.nextElement(isFirst: count == 0) {
      path.setLast(.index(count))
      if try !point(node, 3, .keypoint, &told) { hasPointsOnly = false }
      count += 1
    }
    path.pop()
    let domain = plan.domains[number].type
    guard count != domain.classes.count, !domain.isBroken else { return }
    guard hasPointsOnly || collector.errorsMet == told.errorsBefore else { return }
    report(.keypointCount, at: start..<reader.end) {
      Finding(
        .geometry(.keypointCount(count, expected: domain.classes.count, domain: domain.name.text)),
        notes: [Note(.declared(.classDomain), domain.name.range)])
    }
  }
}
