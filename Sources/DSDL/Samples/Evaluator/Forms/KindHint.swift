/// How to write a value that is of another kind than its type says: an object in place of a list of numbers, a number
/// as text.
enum KindHint {
  /// - Parameters:
  ///   - shape: What the value looks like.
  ///   - text: The value as it is written if it is a number, its content if it is text.
  static func of(_ shape: ValueShape, _ text: String?, for type: ResolvedType) -> ValueHint? {
    if shape == .text, let hint = json(in: text ?? "", for: type) { return hint }
    switch type {
    case .bool, .int, .num: return scalar(shape, text ?? "", for: type)
    case .str, .text, .uniqueID, .instanceID: return string(shape)
    case .coord, .coord3D, .interval, .bbox, .rotatedBBox, .bbox3D, .imageShape:
      guard shape.keys.isEmpty else { return object(shape, for: type) }
      return tuple(text ?? "", type) ?? (shape == .text ? .tuple(type.form) : nil)
    case .polygon, .keypoint:
      if shape == .text { return type == .polygon ? .form("[[[x1, y1], [x2, y2], …]]") : .listForEach }
      return shape.keys.isEmpty ? nil : object(shape, for: type)
    case .date(nil):
      guard shape == .number else { return .form("\"YYYY-MM-DD\"") }
      return date(text ?? "") ?? spreadsheet(text ?? "", for: type)
    case .time(nil): return spreadsheet(text ?? "", for: type) ?? .form("\"HH:MM:SS\"")
    case .media, .labelMap, .pointCloud: return locator(shape, for: type)
    case .list(let element, _): return list(shape, of: element) ?? list(in: text ?? "", shape, of: element)
    case .structure(let structure): return self.structure(shape, structure, type)
    case .dict, .label, .date, .time, .unknown: return nil
    }
  }

  /// Text that holds a list or an object as JSON writes it.
  private static func json(in text: String, for type: ResolvedType) -> ValueHint? {
    switch type {
    case .dict, .structure: text.hasPrefix("{") ? .itself(.object) : nil
    case .list, .polygon, .keypoint:
      text.hasPrefix("[") ? .itself(.list) : nil
    default: nil
    }
  }

  private static func scalar(_ shape: ValueShape, _ text: String, for type: ResolvedType) -> ValueHint? {
    switch (type, shape) {
    case (.bool, .text):
      switch text.lowercased() {
      case "true", "yes", "on", "y", "t": return .withoutQuotes("true")
      case "false", "no", "off", "n", "f": return .withoutQuotes("false")
      default: return nil
      }
    case (.num, .text):
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      // `1,500` may be a thousand and a half.
      let isDecimal = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && parts[1].count != 3
      let point = parts.joined(separator: ".")
      return isDecimal && ValueShape.isNumeral(point) ? .withoutQuotes(point) : nil
    case (.bool, .numeral): return text == "0" || text == "1" ? .withoutQuotes(text) : nil
    case (.num, .numeral), (.int, .numeral):
      let number = Array(text.utf8).withByteView { NumberValue($0) }
      let isRight = type == .int ? number.isIntegral : number.double.isFinite
      return isRight ? .withoutQuotes(text) : nil
    case (.int, .list(.number, 1...1)), (.num, .list(.number, 1...1)), (.bool, .list(.boolean, 1...1)):
      return .withoutBrackets
    default: return nil
    }
  }

  private static func string(_ shape: ValueShape) -> ValueHint? {
    switch shape {
    case .number, .boolean: .inQuotes
    case .list(.text, 1...1), .list(.numeral, 1...1): .withoutBrackets
    default: nil
    }
  }

  private static func list(_ shape: ValueShape, of element: ResolvedType) -> ValueHint? {
    let isElement =
      switch (element, shape) {
      case (.int, .number), (.num, .number), (.bool, .boolean), (.structure, .object), (.dict, .object): true
      case (.str, .text), (.str, .numeral), (.text, .text), (.text, .numeral), (.media, .text): true
      case (.label, .text): true
      default: false
      }
    return isElement ? .inList : nil
  }

  /// A list of numbers in text: `"1, 2, 3"`.
  private static func list(in text: String, _ shape: ValueShape, of element: ResolvedType) -> ValueHint? {
    guard shape == .text, element == .int || element == .num, text.utf8.count <= 200 else { return nil }
    let parts = text.split { ", ;\t()[]".contains($0) }
    guard parts.count > 1, parts.allSatisfy({ ValueShape.isNumeral($0) }) else {
      return nil
    }
    return .list("[\(parts.joined(separator: ", "))]")
  }

  private static func structure(
    _ shape: ValueShape, _ structure: ResolvedStruct, _ type: ResolvedType
  ) -> ValueHint? {
    guard case .list(of: let element?, let counts) = shape else { return nil }
    guard case .object = element else {
      let names = structure.fields.map(\.name.text)
      return counts == names.count...names.count ? .valuesByName(names) : nil
    }
    return counts == 1...1 ? .withoutBrackets : .severalHave(.things, type: "\(type)")
  }

  private static func locator(_ shape: ValueShape, for type: ResolvedType) -> ValueHint? {
    switch shape {
    case .number: return .pathAsText
    case .list(.text, 1...1): return .withoutBrackets
    case .list(.text, _): return .severalHave(.files, type: "\(type)")
    case .object where shape.isRunLength: return .maskInImage
    case .object:
      let keys = ["path", "filename", "filepath", "url", "uri", "src", "href", "image", "file", "name"]
      return keys.contains(where: shape.keys.contains)
        ? .pathAlone : .pathAsText
    default: return nil
    }
  }

  /// A list of numbers in text: `"10 20 30 40"`.
  private static func tuple(_ text: String, _ type: ResolvedType) -> ValueHint? {
    guard text.utf8.count <= 200 else { return nil }
    let parts = text.split { ", ;\t()[]".contains($0) }
    guard type.hasLength(parts.count),
      parts.allSatisfy({ ValueShape.isNumeral($0) })
    else { return nil }
    return .list("[\(parts.joined(separator: ", "))]")
  }

  /// A date as number: the digits of one, or the seconds or milliseconds since 1970.
  private static func date(_ text: String) -> ValueHint? {
    guard let number = Int(text), number > 0 else { return nil }
    func hint(_ year: Int, _ month: Int, _ day: Int, _ epoch: ValueHint.Epoch? = nil) -> ValueHint {
      .dateAsText(DateTimeProblem.iso(year, month, day), epoch)
    }
    switch text.count {
    case 8:
      let (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
      return GregorianCalendar.isReal(year: year, month: month, day: day) ? hint(year, month, day) : nil
    case 10, 13:
      let days = number / (text.count == 10 ? 1 : 1000) / 86400
      let (year, month, day) = GregorianCalendar.date(daysSince1970: days)
      return hint(year, month, day, text.count == 10 ? .seconds : .milliseconds)
    default: return nil
    }
  }

  /// A date or a time as the cells of spreadsheets hold it: as days since the end of 1899, or a part of a day.
  static func spreadsheet(_ text: String, for type: ResolvedType) -> ValueHint? {
    guard text.utf8.count <= 20, let number = Double(text) else { return nil }
    switch type {
    case .date(nil) where 25_569..<60_000 ~= number:
      let (year, month, day) = GregorianCalendar.date(daysSince1970: Int(number) - 25_569)
      return .dateAsText(DateTimeProblem.iso(year, month, day), .days)
    case .time(nil) where 0..<1 ~= number && text.contains("."):
      let seconds = min(86_399, Int((number * 86_400).rounded()))
      let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      return .dateAsText(parts.map { DateTimeProblem.padded($0, 2) }.joined(separator: ":"), .partOfDay)
    default: return nil
    }
  }
}

extension ValueShape {
  /// Whether it is a mask as COCO has it: `{"counts": …, "size": …}`.
  var isRunLength: Bool { keys.contains("counts") && (keys.contains("size") || keys.count == 1) }
}
