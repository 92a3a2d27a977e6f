/// Samples in which every name is a slip of another one, or the same samples without mistakes: what hints cost.
struct MisspeltShape: Shape {
  enum Kind: String, CaseIterable {
    /// 4,000 classes, and labels all in capitals.
    case capitals
    /// 21,841 classes, and 20,000 labels that differ from each other, each with two letters swapped.
    case labels
    /// A struct with 20,000 fields, of which each is renamed.
    case fields
    /// 20,000 samples with 15 keys in camel case.
    case keys
  }

  let kind: Kind
  let isWrong: Bool

  func write(to folder: Folder, size: Int, random: inout Random) {
    switch kind {
    case .capitals:
      let names = Self.names(4000, &random)
      let labels = (0..<100_000).map { names[$0 % names.count] }
      write(folder, classes: names, labels.map { isWrong ? $0.uppercased() : $0 })
    case .labels:
      let names = Self.names(21_841, &random)
      write(folder, classes: names, names.prefix(20_000).map { isWrong ? Self.slip($0) : $0 })
    case .fields:
      let names = Self.names(20_000, &random)
      write(folder, fields: names, keys: names.map { isWrong ? Self.slip($0) : $0 }, samples: 1)
    case .keys:
      let names = Self.names(15, &random).map { "\($0.prefix(4))_\($0.dropFirst(4))" }
      write(
        folder, fields: names, keys: names.map { isWrong ? Self.camelCase($0) : $0 }, samples: 20_000)
    }
  }

  private func write(_ folder: Folder, classes: [String], _ labels: [String]) {
    folder.folder("defs").write(classDomain("Dom", classes), to: "class-dom.yaml")
    folder.write(
      description(
        """
            sample-type: Label[dom=Dom]
            sample-path: samples.json
        """, imports: ["class-dom"]), to: "base.yaml")
    write(folder) { json in
      for label in labels { json.string(label) }
    }
  }

  private func write(_ folder: Folder, fields: [String], keys: [String], samples: Int) {
    folder.folder("defs").write(
      """
      $dsdl-version: "0.5.3"

      Sample:
          $def: struct
          $fields:
      \(fields.map { "        \($0): Int" }.joined(separator: "\n"))

      """, to: "sample.yaml")
    folder.write(
      description(
        """
            sample-type: Sample
            sample-path: samples.json
        """, imports: ["sample"]), to: "base.yaml")
    write(folder) { json in
      for number in 0..<samples {
        json.open(.object)
        for key in keys {
          json.key(key)
          json.integer(number)
        }
        json.close(.object)
      }
    }
  }

  private func write(_ folder: Folder, _ samples: (inout JSONWriter) -> Void) {
    let file = folder.file("samples.json")
    var json = JSONWriter(file, style: .compact)
    json.open(.object)
    json.key("samples")
    json.open(.list)
    samples(&json)
    json.close(.list)
    json.close(.object)
    file.close()
  }

  /// Words of 8 to 14 letters, each with its number so that none is there twice.
  private static func names(_ count: Int, _ random: inout Random) -> [String] {
    (0..<count).map { number in
      let letters = (0..<random.within(8...14)).map { _ in
        Character(Unicode.Scalar(UInt8(97 + random.below(26))))
      }
      return String(letters) + (count > 100 ? String(number) : "")
    }
  }

  private static func slip(_ name: String) -> String {
    var letters = Array(name)
    letters.swapAt(3, 4)
    if letters[3] == letters[4] { letters.remove(at: 4) }
    return String(letters)
  }

  private static func camelCase(_ name: String) -> String {
    let parts = name.split(separator: "_")
    return parts[0] + parts[1].prefix(1).uppercased() + parts[1].dropFirst()
  }
}
