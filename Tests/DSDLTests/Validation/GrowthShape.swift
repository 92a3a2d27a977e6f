import Testing

/// Input that can be made larger, in which something is wrong many times over.
struct GrowthShape: Sendable, CustomTestStringConvertible {
  let name: String
  /// The files of a dataset for a size.
  let files: @Sendable (Int) -> [String: String]

  var testDescription: String { name }

  static let all: [GrowthShape] = [
    GrowthShape(name: "misspelt types") { n in
      inline(
        names(n).map { structure("T\($0)", ["a: Int"]) }.joined()
          + structure("Uses", names(n).map { "f\($0): T\(slip($0))" }))
    },
    GrowthShape(name: "misspelt class domains") { n in
      inline(
        names(n).map { domain("D\($0)", ["a"]) }.joined()
          + structure("Uses", names(n).map { "f\($0): \"Label[dom=D\(slip($0))]\"" }))
    },
    GrowthShape(name: "misspelt params") { n in
      inline(structure("S", names(n).map { "f\($0): \"Label[dom=$\(slip($0))]\"" }, params: names(n)))
    },
    GrowthShape(name: "misspelt arguments") { n in
      let arguments = names(n).map { "\(slip($0))=D" }.joined(separator: ", ")
      return inline(
        domain("D", ["a"])
          + structure("S", names(n).map { "f\($0): \"Label[dom=$\($0)]\"" }, params: names(n))
          + structure("Uses", ["f: \"S[\(arguments)]\""]))
    },
    GrowthShape(name: "misspelt labels") { n in
      samples(domain("D", names(n)), "Label[dom=D]", names(n).map { "\"\(slip($0))\"" })
    },
    GrowthShape(name: "labels of several domains") { n in
      samples(
        domain("D", names(n)) + domain("E", names(n).map { "e\($0)" }), "Label[dom=[D, E]]",
        names(n).map { "\"\(slip($0))\"" })
    },
    GrowthShape(name: "misspelt labels of many domains") { n in
      manyDomains(n) { "\(slip($0))" }
    },
    GrowthShape(name: "labels without one of many domains") { n in
      manyDomains(n) { $0 }
    },
    GrowthShape(name: "misspelt ones of many domains") { n in
      manyDomains(n) { "D\(slip($0))::\($0)" }
    },
    GrowthShape(name: "labels in capitals") { n in
      samples(domain("D", names(n)), "Label[dom=D]", names(n).map { "\"\($0.uppercased())\"" })
    },
    GrowthShape(name: "labels without their parents") { n in
      samples(
        domain("D", names(n).map { "p\($0).leaf" }), "Label[dom=D]", names(n).map { "\"q\($0).leaf\"" })
    },
    GrowthShape(name: "names of one form") { n in
      samples(
        domain("D", (0..<n).map { "a" + String(repeating: "_", count: $0) }), "Label[dom=D]",
        (0..<n).map { "\"A\(marks($0))\"" })
    },
    GrowthShape(name: "misspelt fields") { n in
      samples(
        structure("S", names(n).map { "\($0): Int" }), "S",
        ["{" + names(n).map { "\"\(slip($0))\": 1" }.joined(separator: ", ") + "}"])
    },
    GrowthShape(name: "keys in camel case") { n in
      samples(
        structure("S", ["first_field: Int", "second_field: Int"]), "S",
        Array(repeating: #"{"firstField": 1, "secondField": 2}"#, count: n))
    },
    GrowthShape(name: "dashes without a blank") { n in
      [
        "base.yaml": description("", "Dict", "    sample-path: samples.yaml\n"),
        "samples.yaml": "samples:\n- a: 1\n" + String(repeating: "-a: 2\n", count: n),
      ]
    },
    GrowthShape(name: "definitions beside data") { n in
      let beside = names(n).map { "D\($0): {$def: class_domain, classes: [a]}\n" }.joined()
      return inline("", head: beside)
    },
    GrowthShape(name: "structs with two fields of the next one") { n in
      samples(
        (0..<n / 5).map { structure("S\($0)", ["a: S\($0 + 1)", "b: S\($0 + 1)"]) }.joined()
          + structure("S\(n / 5)", ["a: Int"]), "S0", Array(repeating: "{}", count: n))
    },
    GrowthShape(name: "misspelt optional fields") { n in
      inline(structure("S", names(n).map { "\($0): Int" }, optional: names(n).map(slip)))
    },
    GrowthShape(name: "unknown arguments") { n in
      inline(structure("S", ["a: \"Image[\(names(n).map { "\($0)=b" }.joined(separator: ", "))]\""]))
    },
    GrowthShape(name: "arguments without names") { n in
      inline(structure("S", ["a: \"BBox[\(names(n).map { _ in "xyxy" }.joined(separator: ", "))]\""]))
    },
    GrowthShape(name: "params left open") { n in
      inline(
        structure("S", names(n).map { "f\($0): \"Label[dom=$\($0)]\"" }, params: names(n))
          + structure("Uses", names(n).map { "f\($0): S" }))
    },
    GrowthShape(name: "unknown sections") { n in
      ["base.yaml": "$dsdl-version: \"0.5.3\"\nmeta: {}\n" + names(n).map { "dat\($0): 1\n" }.joined()]
    },
    GrowthShape(name: "unknown properties") { n in
      inline("    S:\n" + names(n).map { "        $fiel\($0): 1\n" }.joined())
    },
    GrowthShape(name: "missing imports") { n in
      var files = inline(
        structure("S", ["a: Int"]), head: "$import: [\(names(n).map { "l\($0)" }.joined(separator: ", "))]\n")
      for name in names(n) { files["k\(name).yaml"] = "$dsdl-version: \"0.5.3\"\n" }
      return files
    },
    GrowthShape(name: "names with equal ends") { n in
      let labels = names(n).map { "\"http_example_org_ontology_class_\($0)_of_the_ontology_at_example_org\"" }
      return samples(domain("D", labels), "Label[dom=D]", labels)
    },
    GrowthShape(name: "names whose FNV-1a hashes collide") { n in
      let labels = colliding(n)
      return samples(domain("D", labels), "Label[dom=D]", labels.map { "\"\($0)\"" } + ["\"x\""])
    },
    GrowthShape(name: "findings in one line") { n in
      [
        "base.yaml": description(structure("S", ["a: Int"]), "S", "    sample-path: samples.json\n"),
        "samples.json": "{\"samples\": [" + names(n).map { _ in #"{"a": "x"}"# }.joined(separator: ",")
          + "]}",
      ]
    },
    GrowthShape(name: "repeated keys") { n in
      samples(
        structure("S", ["a: Int"]), "S",
        ["{" + names(n).map { "\"\($0)\": 1, \"\($0)\": 1" }.joined(separator: ", ") + "}"])
    },
  ]

  // MARK: Parts

  /// Words of letters and digits, none of which is there twice.
  private static func names(_ count: Int) -> [String] {
    var random = RandomNumbers(seed: 1)
    return (0..<count).map { number in
      String((0..<8).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random)! }) + "\(number)"
    }
  }

  /// Underscores and hyphens, other ones for each number. One name sought many times would measure where it
  /// happens to lie in the table, which is elsewhere in each process.
  private static func marks(_ number: Int) -> String {
    String(number, radix: 2).map { $0 == "0" ? "_" : "-" }.joined()
  }

  /// A word with two letters swapped.
  private static func slip(_ name: String) -> String {
    var letters = Array(name)
    letters.swapAt(3, 4)
    return letters[3] == letters[4] ? String(letters.dropLast()) : String(letters)
  }

  private static func structure(
    _ name: String, _ fields: [String], params: [String] = [], optional: [String] = []
  ) -> String {
    var text = "    \(name):\n        $def: struct\n"
    if !params.isEmpty { text += "        $params: [\(params.joined(separator: ", "))]\n" }
    text += "        $fields:\n" + fields.map { "            \($0)\n" }.joined()
    if !optional.isEmpty { text += "        $optional: [\(optional.joined(separator: ", "))]\n" }
    return text
  }

  private static func domain(_ name: String, _ classes: [String]) -> String {
    "    \(name):\n        $def: class_domain\n        classes:\n"
      + classes.map { "            - \($0)\n" }.joined()
  }

  /// A label of as many domains as there are samples, each with a class.
  private static func manyDomains(_ count: Int, _ label: (String) -> String) -> [String: String] {
    let names = names(count)
    let type = "\"Label[dom=[\(names.map { "D\($0)" }.joined(separator: ", "))]]\""
    return samples(
      names.map { domain("D\($0)", [$0]) }.joined(), type, names.map { "\"\(label($0))\"" })
  }

  private static func description(_ defs: String, _ type: String, _ data: String, head: String = "") -> String
  {
    "$dsdl-version: \"0.5.3\"\nmeta: {}\n\(head)defs:\n\(defs)data:\n    sample-type: \(type)\n\(data)"
  }

  private static func inline(_ defs: String, head: String = "") -> [String: String] {
    ["base.yaml": description(defs, "Int", "    samples: [1]\n", head: head)]
  }

  private static func samples(_ defs: String, _ type: String, _ samples: [String]) -> [String: String] {
    [
      "base.yaml": description(defs, type, "    sample-path: samples.json\n"),
      "samples.json": "{\"samples\": [\n" + samples.joined(separator: ",\n") + "\n]}\n",
    ]
  }

  /// Names of which the FNV-1a hashes agree in their low 10 bits.
  private static func colliding(_ count: Int) -> [String] {
    var found: [String] = []
    var number = 0
    while found.count < count {
      let name = "n\(number)"
      let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      if hash & 0x3FF == 0 { found.append(name) }
      number += 1
    }
    return found
  }
}
