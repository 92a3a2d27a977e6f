/// What stands in place of the end of a long list.
enum Omission {
  /// How many items of a list are shown, unless all are asked for.
  static let limit = 20

  /// "… and 980 more classes (--all)"
  static func text(_ count: Int, _ what: String, _ style: TextStyle) -> String {
    let things = count == 1 ? what : what.hasSuffix("s") ? what + "es" : what + "s"
    return style.paint("… and \(count) more \(things) (--all)", .faint)
  }
}
