import JSONText

/// The colour of a class: those with neighbouring numbers have colours that are easily told apart, and a class has the same
/// one in every picture.
struct ClassColor: Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// The colour of what has no class.
  static let none = ClassColor(red: 0xF5, green: 0x9E, blue: 0x0B)

  private init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// - Parameter number: The number of a class from 1, or the value of a pixel.
  init(number: Int) {
    // By the golden angle, hues never come close to those shortly before.
    let turns = Double(number) * 0.618_033_988_75 + 0.45
    let hue = (turns - turns.rounded(.down)) * 6
    let lightness = number % 3 == 0 ? 0.62 : number % 3 == 1 ? 0.5 : 0.42
    let chroma = (1 - abs(2 * lightness - 1)) * 0.82
    let second = chroma * (1 - abs(hue.truncatingRemainder(dividingBy: 2) - 1))
    let least = lightness - chroma / 2
    let (red, green, blue) =
      switch Int(hue) {
      case 0: (chroma, second, 0.0)
      case 1: (second, chroma, 0.0)
      case 2: (0.0, chroma, second)
      case 3: (0.0, second, chroma)
      case 4: (second, 0.0, chroma)
      default: (chroma, 0.0, second)
      }
    self.init(red: Self.byte(red + least), green: Self.byte(green + least), blue: Self.byte(blue + least))
  }

  init(_ cls: ClassReference?) { self = cls.map { ClassColor(number: $0.number) } ?? .none }

  private static func byte(_ value: Double) -> UInt8 { UInt8(max(0, min(255, (value * 255).rounded()))) }

  /// "#12ab9f"
  var hex: String { "#" + [red, green, blue].map { $0.hexadecimal(width: 2) }.joined() }

  /// Whether black is read better on it than white.
  var isLight: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 145_000 }
}
