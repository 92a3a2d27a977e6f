/// The text of a type expression with the punctuation that is meant: other brackets, and signs of Chinese and Japanese
/// text, stand for those of the language.
///
///     Label［dom＝D］      Label[dom=D]
///     List(Int)           List[Int]
///     Label[dom=“D”]      Label[dom="D"]
///     Label[dom=${c}]     Label[dom=$c], as does {{ c }}
///     “Label[dom=D]”      Label[dom=D]
///
/// What stands in quotes is text, and so is most of a date's format.
struct TypePunctuation {
  /// The same places with the signs that are meant.
  let text: ScalarText
  /// The first sign that is another one, where it stands in the text.
  let first: (sign: Character, meant: Character?, range: Range<Int>)
  /// What mends all of them.
  let fix: FixIt?
  /// Whether quotes that are none to YAML begin a value, which is not free to have them: nobody means them as text.
  private(set) var hasQuotes = false

  private static let signs: [Unicode.Scalar: Character] = {
    let groups: [(signs: String, meant: Character)] = [
      ("［【〔「『（〈《＜(<{", "["), ("］】〕」』）〉》＞)>}", "]"), ("，、；;", ","), ("＝：", "="), ("＄", "$"),
    ]
    var signs: [Unicode.Scalar: Character] = [:]
    for group in groups {
      for sign in group.signs.unicodeScalars { signs[sign] = group.meant }
    }
    return signs
  }()

  /// Quotes, each with those that may close it.
  private static let quotes: [Unicode.Scalar: (closing: String, meant: Character)] = [
    "“": ("”“", "\""), "”": ("”", "\""), "„": ("“”", "\""), "＂": ("＂", "\""), "«": ("»", "\""),
    "»": ("«", "\""), "‘": ("’‘", "'"), "’": ("’", "'"), "＇": ("＇", "'"),
  ]

  /// Signs that are brackets even beside a format.
  private static let brackets: Set<Unicode.Scalar> = ["［", "］", "【", "】"]

  /// Nil if there is no other sign.
  init?(_ text: ScalarText) {
    guard text.bytes.contains(where: { $0 >= 0x80 || "(<>){};:".utf8.contains($0) }) else { return nil }
    var bytes: [UInt8] = []
    var places: [Int] = []
    var first: (sign: Character, meant: Character?, range: Range<Int>)?
    /// What stands before the sign at hand, without blanks, and how many braces are open around a param's name.
    var previous: Unicode.Scalar = "="
    var braces = 0
    var end = 0
    /// What closes the text that is open.
    var closing: String?
    var isFormat = false
    var at = 0
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    let isWrapped = Self.isWrapped(scalars)
    for (index, scalar) in scalars.enumerated() {
      let range = at..<at + UTF8.width(scalar)
      at = range.upperBound
      var meant: Character?
      var isDropped = false
      defer { if scalar != " " { previous = scalar } }
      if isWrapped, index == 0 || index == scalars.count - 1 {
        isDropped = true
      } else if let open = closing {
        let isClosed = open.unicodeScalars.contains(scalar)
        if isClosed { closing = nil }
        meant = isClosed ? Self.quotes[scalar]?.meant : nil
      } else if let quote = Self.quotes[scalar] {
        closing = quote.closing
        meant = quote.meant
        if "=,[".unicodeScalars.contains(previous) { hasQuotes = true }
      } else if scalar == "\"" || scalar == "'" {
        closing = String(Character(scalar))
        meant = nil
      } else if isFormat, !Self.brackets.contains(scalar) {
        meant = nil
      } else if scalar == "{", Self.beginsParam(scalars, index, behind: previous) {
        braces += 1
        isDropped = previous == "{" || previous == "$"
        meant = isDropped ? nil : "$"
      } else if braces > 0, scalar == "}" {
        braces -= 1
        isDropped = true
      } else if braces > 0, scalar == " " {
        isDropped = true
      } else {
        let isColon = scalar == ":" && index + 1 < scalars.count && scalars[index + 1] == " "
        meant = isColon ? "=" : Self.signs[scalar]
      }
      switch scalar {
      case "%" where closing == nil: isFormat = true
      case ",", "[", "]", "］": isFormat = false
      default: break
      }
      if isDropped {
        first = first ?? (Character(scalar), nil, range)
        end = range.upperBound
        continue
      }
      guard let meant else {
        bytes += text.bytes[range]
        places += range
        continue
      }
      // Inside of the quotes that YAML or JSON has around it.
      let sign = meant == "\"" && text.quote == UInt8(ascii: "\"") ? "'" : meant
      first = first ?? (Character(scalar), sign, range)
      end = range.upperBound
      bytes += Array(String(sign).utf8)
      places.append(range.lowerBound)
    }
    guard let first else { return nil }
    self.first = first
    self.text = ScalarText(text, bytes: bytes, places: places)
    fix = Self.fix(text, bytes, places, first.range.lowerBound..<end)
  }

  /// Whether such quotes stand around all of a text, and nowhere in it.
  private static func isWrapped(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count > 2, let last = scalars.last, let quote = quotes[scalars[0]],
      quote.closing.unicodeScalars.contains(last)
    else { return false }
    return !scalars.dropFirst().dropLast().contains { quote.closing.unicodeScalars.contains($0) }
  }

  /// Whether a brace is one of `${c}` or `{{ c }}`.
  private static func beginsParam(
    _ scalars: [Unicode.Scalar], _ index: Int, behind previous: Unicode.Scalar
  ) -> Bool {
    if previous == "$" || previous == "{" { return true }
    return "=,[".unicodeScalars.contains(previous) && index + 1 < scalars.count && scalars[index + 1] == "{"
  }

  /// Puts what is meant in the place of the text from the first to the last sign, if it stands in the file as it is.
  private static func fix(
    _ text: ScalarText, _ bytes: [UInt8], _ places: [Int], _ range: Range<Int>
  ) -> FixIt? {
    let place = text.range(range)
    guard place.file.bytes(in: place.bytes).elementsEqual(text.bytes[range]) else { return nil }
    let meant = zip(bytes, places).filter { range.contains($0.1) }.map(\.0)
    guard text.isInFlow else {
      return FixIt(place.bytes, String(decoding: meant, as: UTF8.self), safety: .safe)
    }
    // Without quotes, a bracket would end what is around.
    return .quoting(text.range(0..<text.bytes.count), as: String(decoding: bytes, as: UTF8.self))
  }
}
