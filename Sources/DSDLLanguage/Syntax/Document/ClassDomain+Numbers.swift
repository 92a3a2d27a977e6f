/// Classes by number and by name.
extension ClassDomain {
  /// The number of a class, from 1; nil if there is no class of exactly this name.
  public func number(of name: String) -> Int? {
    // What cannot be a name has been reported, and stands as an empty one.
    guard !name.isEmpty else { return nil }
    var name = name
    let found = name.withUTF8 { numbers.find(ByteView(base: $0.baseAddress, count: $0.count)) }
    return found.map { $0 + 1 }
  }

  /// The number of the class that a label in text means: `name`, `Domain::name`, `Domain::3` or `Domain[3]`.
  ///
  /// A label that is a bare number is none of text: `3` in a sample is a number.
  public func number(ofLabel text: String) -> Int? { number(of: text) ?? number(ofQualified: text) }

  /// The same for labels that have to name their domain.
  package func number(ofQualified text: String) -> Int? {
    guard text.utf8.starts(with: name.text.utf8) else { return nil }
    let rest = text.utf8.dropFirst(name.text.utf8.count)
    if rest.starts(with: "::".utf8) {
      let inner = Substring(rest.dropFirst(2))
      return number(of: String(inner)) ?? number(ofDigits: inner)
    }
    guard rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") else { return nil }
    return number(ofDigits: Substring(rest.dropFirst().dropLast()))
  }

  /// A number of a class, written in digits alone.
  package func number(ofDigits digits: Substring) -> Int? {
    guard let first = digits.utf8.first, digits.utf8.allSatisfy(\.isDigit), first != UInt8(ascii: "0"),
      let number = Int(digits), number <= classes.count
    else { return nil }
    return number
  }

  /// The levels of a class in the hierarchy, the outermost first: `vehicle`, `airplane` for `vehicle.airplane`. A class
  /// outside of a hierarchy has one; a number that is none has none.
  public func levels(of number: Int) -> [String] {
    guard classes.indices.contains(number - 1) else { return [] }
    return classes[number - 1].text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The numbers of the classes at or below a level of the hierarchy, in their order: for `vehicle` those of
  /// `vehicle.airplane` and `vehicle.car.van`.
  ///
  /// - Parameter level: With all levels around it.
  public func numbers(below level: String) -> [Int] {
    classes.indices.filter { Self.rest(of: classes[$0].text, below: level) != nil }.map { $0 + 1 }
  }

  /// The levels right below one, in the order of the classes; the outermost for an empty name. A class without levels below
  /// it has none.
  ///
  /// - Parameter level: With all levels around it.
  public func children(of level: String = "") -> [String] {
    var known: Set<String> = []
    return classes.compactMap { name in
      let rest = level.isEmpty ? name.text[...] : Self.rest(of: name.text, below: level) ?? ""
      guard let child = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).first,
        !child.isEmpty,
        known.insert(String(child)).inserted
      else { return nil }
      return level.isEmpty ? String(child) : "\(level).\(child)"
    }
  }

  /// What follows a level and its dot in a name; empty for the level itself, nil for another name.
  private static func rest(of name: String, below level: String) -> Substring? {
    guard name.utf8.starts(with: level.utf8) else { return nil }
    let rest = name.utf8.dropFirst(level.utf8.count)
    guard let dot = rest.first else { return "" }
    return dot == UInt8(ascii: ".") ? Substring(rest.dropFirst()) : nil
  }
}
